import type { Context, Plain } from '../kernel/context.ts';
import { changeAnswer, pepLife, recordStep, undoStep } from './life.ts';
import { undoSignOff } from './undoing-sign-off.ts';

/** The steps of a PEP, and taking them back. */
export const stepServices = (
  context: Context,
): Plain<
  'peps.life' | 'peps.takeStep' | 'peps.changeAnswer' | 'peps.withdrawStep' | 'peps.undoSignOff'
> => {
  const { env } = context;

  return {
    'peps.life': ({ id }) => context.read((read) => pepLife(read, id, env.today())),

    'peps.takeStep': ({ id, ...step }) =>
      context.change((write) => {
        recordStep(write, id, step, env.today());
        return null;
      }),

    'peps.withdrawStep': ({ id, step }) =>
      context.change((write) => {
        undoStep(write, id, step, env.today());
        return null;
      }),

    'peps.changeAnswer': ({ id, ...answer }) =>
      context.change((write) => {
        changeAnswer(write, id, answer, env.today());
        return null;
      }),

    'peps.undoSignOff': ({ id, evenWithPdf }) =>
      context.change((write) => {
        undoSignOff(write, id, { evenWithPdf }, env.today());
        return null;
      }),
  };
};
