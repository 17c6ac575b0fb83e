import type { reviewCalls } from '#domain/contract/calls/review.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { addTarget, getTarget, removeTarget, saveTarget } from '#electron/store/review/targets.ts';
import { changeIn } from '../form/open-pep.ts';
import { checkAnswers } from '../kernel/check-answers.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { required } from '../kernel/refusal.ts';

/** The targets of a PEP. */
export const targetServices = (
  context: Context,
): Plain<Extract<keyof typeof reviewCalls, `targets.${string}`>> => {
  const targetsPep = (id: string) => (write: Write) =>
    required(getTarget(write, id), 'This target is no longer in the PEP.').pepId;

  return {
    'targets.add': ({ pepId }) =>
      changeIn(
        context,
        () => pepId,
        (write) => addTarget(write, pepId),
      ),

    'targets.save': ({ id, answers }) =>
      changeIn(context, targetsPep(id), (write, pep) => {
        checkAnswers(templateOf(pep).targetFields, answers);
        saveTarget(write, id, answers);
        return { savedAt: write.at };
      }),

    'targets.remove': ({ id }) =>
      changeIn(context, targetsPep(id), (write) => {
        removeTarget(write, id);
        return null;
      }),
  };
};
