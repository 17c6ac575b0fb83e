import type { TermKey } from '#domain/calendar/terms.ts';
import type { learningCalls } from '#domain/contract/learning.ts';
import type { PepRecord } from '#domain/pep/record.ts';
import { fieldsOf, isKeptByTerm, type Template } from '#domain/pep/template.ts';
import { newestTemplateFor, templateFor } from '#domain/pep/templates/index.ts';
import { pepsOfPupil } from '#electron/store/peps.ts';
import type { Read } from '#electron/store/query.ts';
import { saveTermAnswers, termAnswersOf, termsOfPupil } from '#electron/store/term-answers.ts';
import { checkAnswers } from './check-answers.ts';
import type { Context, Plain } from './context.ts';
import {
  authorityOf,
  pupilOf,
  refreshPupilProgress,
  schoolOf,
  yearGroupOf,
} from './pep-records.ts';

/** The form whose questions are asked of a term: that of its PEP, else the one for the pupil's year. */
const templateOfTerm = (read: Read, pupilId: string, term: TermKey): Template => {
  const pep = pepsOfPupil(read, pupilId).find(
    (one) => one.academicYear === term.academicYear && one.term === term.term,
  );
  const own = pep && templateFor(pep.templateId, pep.templateVersion);
  if (own && fieldsOf(own).some(isKeptByTerm)) return own;
  return newestTemplateFor(yearGroupOf(pupilOf(read, pupilId), term.academicYear));
};

const termRecordOf = (read: Read, pupilId: string, term: TermKey, today: string): PepRecord => {
  const pupil = pupilOf(read, pupilId);
  const template = templateOfTerm(read, pupilId, term);
  return {
    id: '',
    term,
    templateId: template.id,
    templateVersion: template.version,
    status: 'in-preparation',
    revision: 1,
    amendReason: '',
    startedOn: today,
    signedOff: null,
    pupil,
    yearGroup: yearGroupOf(pupil, term.academicYear),
    school: schoolOf(read),
    authority: authorityOf(read, pupil.authorityId),
    answers: termAnswersOf(read, pupilId, term),
    targets: [],
    actions: [],
    ppPlus: { awardedPence: null, lines: [] },
    hasPrevious: false,
  };
};

/** What is known of a pupil's terms, whichever PEP asks for it. */
export const learningServices = ({
  env,
  read: reading,
  change,
}: Context): Plain<keyof typeof learningCalls> => ({
  'learning.terms': ({ pupilId }) => reading((read) => termsOfPupil(read, pupilId)),

  'learning.get': ({ pupilId, term }) =>
    reading((read) => termRecordOf(read, pupilId, term, env.today())),

  'learning.save': ({ pupilId, term, answers }) =>
    change((write) => {
      const template = templateOfTerm(write, pupilId, term);
      checkAnswers(fieldsOf(template).filter(isKeptByTerm), answers);
      saveTermAnswers(write, pupilId, term, answers);
      refreshPupilProgress(write, pupilId, env.today());
      return { savedAt: write.at };
    }),
});
