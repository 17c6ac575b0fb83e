import { templateOf } from '#domain/form/forms/index.ts';
import { confirmations } from '#domain/review/confirming.ts';
import { setCarried } from '#electron/store/form/answers.ts';
import { changeIn } from '../form/open-pep.ts';
import { previousRecord } from '../form/record.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { Refusal } from '../kernel/refusal.ts';

/** The PEP before, and what is taken over from it. */
export const carriedServices = (
  context: Context,
): Plain<'peps.previous' | 'peps.confirmCarried'> => {
  const { env } = context;

  const today = (): string => env.today();

  return {
    'peps.previous': ({ id }) => context.read((read) => previousRecord(read, id, today())),

    'peps.confirmCarried': ({ id, fieldIds }) =>
      changeIn(
        context,
        () => id,
        (write, pep) => {
          if (confirmations(templateOf(pep), fieldIds).length !== 1) {
            throw new Refusal(
              'bad-input',
              'Only the facts of one section are confirmed together, all else one by one.',
            );
          }
          setCarried(write, id, fieldIds, false);
          return null;
        },
      ),
  };
};
