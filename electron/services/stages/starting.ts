import { textOf } from '#domain/form/answer.ts';
import { newestOf, newestTemplateFor, type Situation } from '#domain/form/forms/index.ts';
import { findField, type Template } from '#domain/form/template.ts';
import { parseDate } from '#domain/kernel/plain-date.ts';
import { careStatusOn } from '#domain/pupil/care.ts';
import { listName, type Pupil } from '#domain/pupil/pupil.ts';
import { yearGroupOf } from '#domain/pupil/years-apart.ts';
import {
  calendarYearOf,
  compareTerms,
  type TermKey,
  termLabel,
  termOn,
} from '#domain/school/terms.ts';
import { kindOfPep } from '#domain/stages/first-pep.ts';
import { answersOf, saveAnswers } from '#electron/store/form/answers.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { setCareStatus } from '#electron/store/pupil/pupils.ts';
import { listTerms } from '#electron/store/school/terms.ts';
import { addPep, pepsOfPupil, signedOffOf } from '#electron/store/stages/peps.ts';
import { previousRecord } from '../form/record.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { pupilOf } from '../kernel/records.ts';
import { Refusal, required } from '../kernel/refusal.ts';
import { beginPep } from '../review/carrying.ts';

/** A PEP is started. */
export const startServices = (context: Context): Plain<'peps.start'> => {
  const { env } = context;

  const today = (): string => env.today();

  return {
    'peps.start': ({ pupilId, term, templateId }) =>
      context.change((write) => {
        const pupil = pupilOf(write, pupilId);
        refuseFarAway(write, pupil, term, today());
        const started = pepsOfPupil(write, pupilId).some(
          (pep) => compareTerms({ academicYear: pep.academicYear, term: pep.term }, term) === 0,
        );
        if (started) {
          throw new Refusal(
            'conflict',
            `${listName(pupil)} has a PEP for ${termLabel(term)} already. Open that one.`,
          );
        }
        const yearGroup = yearGroupOf(pupil, term);
        const template =
          templateId === undefined
            ? formToStart(write, pupilId, term, today())
            : required(newestOf(templateId) ?? null, 'There is no such form.');
        const pep = addPep(write, {
          pupilId,
          term,
          templateId: template.id,
          templateVersion: template.version,
          startedOn: today(),
        });
        beginPep(write, pep, yearGroup, today());
        // A voluntary plan is begun for a child who was looked after before.
        if (template.voluntary && pupil.careStatus === 'looked-after') {
          setCareStatus(write, pupilId, 'previously');
        }
        if (findField(template, 'pep-type')) {
          const signedOff = signedOffOf(write, [pupilId]).get(pupilId) ?? [];
          const hasPrevious = previousRecord(write, pep.id, today()) !== null;
          const value = kindOfPep({ ...pupil, hasPrevious, signedOff, startedOn: today() });
          saveAnswers(write, pep.id, { 'pep-type': { kind: 'value', value } });
        }
        return { id: pep.id };
      }),
  };
};

/** The form on which a pupil's PEP of a term begins, where nobody chooses another. */
export const formToStart = (read: Read, pupilId: string, term: TermKey, today: string): Template =>
  newestTemplateFor(
    yearGroupOf(pupilOf(read, pupilId), term),
    situationOf(read, pupilId, term, today),
  );

/** A term that is no term of this child's schooling, or that nobody can plan for yet. */
const refuseFarAway = (write: Write, pupil: Pupil, term: TermKey, today: string): void => {
  const words = termLabel(term).toLowerCase();
  if (term.academicYear > termOn(today, listTerms(write)).academicYear + 1) {
    throw new Refusal(
      'bad-input',
      `The ${words} is too far away. A PEP can be started for this school year and the next.`,
    );
  }
  if (calendarYearOf(term) < parseDate(pupil.dateOfBirth).year) {
    throw new Refusal('bad-input', `The ${words} was before ${listName(pupil)} was born.`);
  }
};

/** What the pupil's last PEP says about the form that fits now. */
const situationOf = (read: Read, pupilId: string, term: TermKey, today: string): Situation => {
  const last = pepsOfPupil(read, pupilId)
    .filter((pep) => compareTerms(pep, term) < 0)
    .sort((a, b) => compareTerms(b, a) || b.revision - a.revision)[0];
  const careStatus = careStatusOn(pupilOf(read, pupilId), today);
  if (!last) return { careStatus };
  const setting = textOf(answersOf(read, last.id)['setting-type']);
  return {
    careStatus,
    last: last.templateId,
    earlyYearsSetting: setting === 'EY' || setting === 'NS',
  };
};
