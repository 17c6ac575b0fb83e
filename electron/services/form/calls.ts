import type { SentAnswers } from '#domain/form/answer.ts';
import type { ContributorRole } from '#domain/form/contribution.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import { fieldsOf } from '#domain/form/template.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import type { Pep } from '#electron/store/stages/peps.ts';
import { checkFiles } from '../files/kept-files.ts';
import { checkAnswers } from '../kernel/check-answers.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { changeIn } from './open-pep.ts';
import { recordOf } from './record.ts';

/** Keeps, of a PEP's checked answers, those that are its own; null takes one away. */
export type AnswerHome = (
  write: Write,
  pep: Pep,
  answers: SentAnswers,
  of: { today: string; saidBy: ContributorRole | null },
) => void;

/**
 * What a PEP holds, and keeping its answers.
 *
 * @param homes Where answers are kept, and who is told of them, in this order.
 */
export const formServices = (
  context: Context,
  homes: readonly AnswerHome[],
): Plain<'peps.get' | 'peps.saveAnswers'> => {
  const today = (): string => context.env.today();
  return {
    'peps.get': ({ id }) => context.read((read) => recordOf(read, id, today())),

    'peps.saveAnswers': ({ id, answers, saidBy = null }) =>
      changeIn(
        context,
        () => id,
        (write, pep) => {
          checkAnswers(fieldsOf(templateOf(pep)), answers);
          checkFiles(write, pep, answers);
          for (const keep of homes) keep(write, pep, answers, { today: today(), saidBy });
          return { savedAt: write.at };
        },
      ),
  };
};
