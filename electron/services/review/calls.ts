import { carriedFields, setCarried } from '#electron/store/form/answers.ts';
import { changeIn } from '../form/open-pep.ts';
import { previousRecord } from '../form/record.ts';
import type { Context, Plain } from '../kernel/context.ts';

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
        (write, _pep) => {
          setCarried(write, id, fieldIds ?? carriedFields(write, id), false);
          return null;
        },
      ),
  };
};
