import { fieldsOf } from '#domain/form/template.ts';
import { checkFiles } from '../files/kept-files.ts';
import { tellPupil } from '../follows/care-status.ts';
import { checkAnswers } from '../kernel/check-answers.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { keepAnswers } from '../review/carrying.ts';
import { followAnswers } from '../stages/life.ts';
import { changeIn, templateOf } from './open-pep.ts';
import { recordOf } from './record.ts';

/** What a PEP holds, and keeping its answers. */
export const formServices = (context: Context): Plain<'peps.get' | 'peps.saveAnswers'> => {
  const { env } = context;

  const today = (): string => env.today();

  return {
    'peps.get': ({ id }) => context.read((read) => recordOf(read, id, today())),

    'peps.saveAnswers': ({ id, answers }) =>
      changeIn(
        context,
        () => id,
        (write, pep) => {
          checkAnswers(fieldsOf(templateOf(pep)), answers);
          checkFiles(write, pep, answers);
          keepAnswers(write, pep, answers, today());
          tellPupil(write, pep, answers);
          followAnswers(write, id, answers, today());
          return { savedAt: write.at };
        },
      ),
  };
};
