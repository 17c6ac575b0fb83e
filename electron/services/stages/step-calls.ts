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
      context.alter((write) => recordStep(write, id, step, env.today())),

    'peps.withdrawStep': ({ id, step }) =>
      context.alter((write) => undoStep(write, id, step, env.today())),

    'peps.changeAnswer': ({ id, ...answer }) =>
      context.alter((write) => changeAnswer(write, id, answer, env.today())),

    'peps.undoSignOff': ({ id, evenWithPdf }) =>
      context.alter((write) => undoSignOff(write, id, { evenWithPdf }, env.today())),
  };
};
