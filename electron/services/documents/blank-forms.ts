import path from 'node:path';
import { newestOf } from '#domain/form/forms/index.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { planWord } from '#domain/form/words/plan-words.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { carriedFrom } from '#domain/review/carry.ts';
import { compareTerms, shiftTerm, type TermKey, termOn } from '#domain/school/terms.ts';
import { renderBlankForm } from '#electron/documents/blank-form.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { listTerms } from '#electron/store/school/terms.ts';
import { openPepsOf, pepsOfPupil, previousPep } from '#electron/store/stages/peps.ts';
import { recordOf, unstarted } from '../form/record.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { codeAndTerm } from '../kernel/file-names.ts';
import { chooseFolder, freeName, leaveOne } from '../kernel/leaving.ts';
import { making } from '../kernel/making.ts';
import { schoolOf } from '../kernel/records.ts';
import { required } from '../kernel/refusal.ts';
import { formToStart } from '../stages/starting.ts';

/** The first term, from today's on, of which the pupil has no PEP. */
const nextTermOf = (read: Read, pupilId: string, today: string): TermKey => {
  const peps = pepsOfPupil(read, pupilId);
  let term = termOn(today, listTerms(read));
  while (peps.some((pep) => compareTerms(pep, term) === 0)) term = shiftTerm(term, 1);
  return term;
};

/** A PEP as it would begin if it were started today, with what comes over from the last one. */
const toBegin = (read: Read, pupilId: string, today: string): PepRecord => {
  const term = nextTermOf(read, pupilId, today);
  const template = formToStart(read, pupilId, term, today);
  const begun = unstarted(read, { pupilId, term, template }, today);
  const last = previousPep(read, { pupilId, ...term });
  if (last === null) return begun;
  const { yearGroup } = begun;
  const { answers, asking } = carriedFrom(template, recordOf(read, last.id, today), {
    term,
    yearGroup,
    today,
  });
  return { ...begun, answers: { ...answers, ...begun.answers }, carried: asking };
};

/** The PEP that a pupil's paper is for: the newest that is open, else the next one as it would begin. */
const pepOnPaper = (read: Read, pupilId: string, today: string): PepRecord => {
  const [open] = openPepsOf(read, pupilId).toSorted((a, b) => compareTerms(b, a));
  return open ? recordOf(read, open.id, today) : toBegin(read, pupilId, today);
};

/** Forms to be filled in by hand: empty, or with what is known of a pupil; both are registered. */
export const blankFormServices = (
  context: Context,
): Plain<'documents.blankForm' | 'documents.pupilForm'> => {
  const { env } = context;
  const folderForForm = (): Promise<string> =>
    chooseFolder(env, 'Choose a folder for the blank form');
  return {
    'documents.blankForm': async ({ templateId, yearGroup, all }) => {
      const template = required(newestOf(templateId) ?? null, 'There is no such form.');
      const school = context.read(schoolOf);
      const folder = await folderForForm();
      const { bytes, pages } = await making(env, () =>
        renderBlankForm({ template, yearGroup, all, schoolName: school.name, date: env.today() }),
      );
      const fileName = freeName(folder, `blank-form-${template.id}`, '.pdf');
      return leaveOne(context, {
        kind: 'blank-form',
        file: path.join(folder, fileName),
        bytes,
        pages,
      });
    },

    'documents.pupilForm': async ({ pupilId, all }) => {
      const record = context.read((read) => pepOnPaper(read, pupilId, env.today()));
      const template = templateOfRecord(record);
      const { yearGroup, pupil, term, school } = record;
      const folder = await folderForForm();
      const { bytes, pages } = await making(env, () =>
        renderBlankForm({
          template,
          yearGroup,
          all,
          schoolName: school.name,
          date: env.today(),
          record,
        }),
      );
      const stem = `${planWord(template)}-form-${codeAndTerm(pupil.code, term)}`;
      return leaveOne(context, {
        kind: 'blank-form',
        file: path.join(folder, freeName(folder, stem, '.pdf')),
        bytes,
        pages,
        pupilId,
        pepId: record.id === '' ? null : record.id,
      });
    },
  };
};
