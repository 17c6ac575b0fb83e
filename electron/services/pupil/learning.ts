import type { pupilCalls } from '#domain/contract/calls/pupil.ts';
import { newestTemplateFor, templateOf } from '#domain/form/forms/index.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { fieldsOf, isKeptByTerm, type Template } from '#domain/form/template.ts';
import { yearGroupOf } from '#domain/pupil/years-apart.ts';
import type { TermKey } from '#domain/school/terms.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import {
  saveTermAnswers,
  termAnswersOf,
  termsOfPupil,
} from '#electron/store/pupil/term-answers.ts';
import { pepsOfPupil } from '#electron/store/stages/peps.ts';
import { checkAnswers } from '../kernel/check-answers.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { authorityOfPupil, pupilOf, schoolOf } from '../kernel/records.ts';

/** The form whose questions are asked of a term: that of its PEP, else the one for the pupil's year. */
const templateOfTerm = (read: Read, pupilId: string, term: TermKey): Template => {
  const pep = pepsOfPupil(read, pupilId).find(
    (one) => one.academicYear === term.academicYear && one.term === term.term,
  );
  const own = pep && templateOf(pep);
  if (own && fieldsOf(own).some(isKeptByTerm)) return own;
  return newestTemplateFor(yearGroupOf(pupilOf(read, pupilId), term));
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
    yearGroup: yearGroupOf(pupil, term),
    school: schoolOf(read),
    authority: authorityOfPupil(read, pupil),
    answers: termAnswersOf(read, pupilId, term),
    carried: [],
    said: {},
    contributions: [],
    suspensionEvents: [],
    targets: [],
    actions: [],
    ppPlus: { streams: [], lines: [] },
    hasPrevious: false,
  };
};

/** What is known of a pupil's terms, whichever PEP asks for it. */
export const learningServices = ({
  env,
  read: reading,
  change,
}: Context): Plain<Extract<keyof typeof pupilCalls, `learning.${string}`>> => ({
  'learning.terms': ({ pupilId }) => reading((read) => termsOfPupil(read, pupilId)),

  'learning.get': ({ pupilId, term }) =>
    reading((read) => termRecordOf(read, pupilId, term, env.today())),

  'learning.save': ({ pupilId, term, answers }) =>
    change((write) => {
      const template = templateOfTerm(write, pupilId, term);
      checkAnswers(fieldsOf(template).filter(isKeptByTerm), answers);
      saveTermAnswers(write, pupilId, term, answers);
      return { savedAt: write.at };
    }),
});
