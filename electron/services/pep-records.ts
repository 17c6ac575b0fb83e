import type { TermKey } from '#domain/calendar/terms.ts';
import { progressOf } from '#domain/pep/completeness.ts';
import { answersFromPupil } from '#domain/pep/education.ts';
import type { PepRecord } from '#domain/pep/record.ts';
import { withReview } from '#domain/pep/review.ts';
import { suspensionsIn } from '#domain/pep/suspensions.ts';
import { templateFor } from '#domain/pep/templates/index.ts';
import { educationOf } from '#domain/pupil/education.ts';
import type { Pupil } from '#domain/pupil/pupil.ts';
import { yearGroupFor } from '#domain/pupil/year-group.ts';
import type { Authority } from '#domain/school/authority.ts';
import type { School } from '#domain/school/school.ts';
import { actionsOf } from '#electron/store/actions.ts';
import { contributionsOf } from '#electron/store/contributions.ts';
import { eventsOfPupils } from '#electron/store/events.ts';
import {
  answersOf,
  carriedFields,
  getFrozen,
  getPep,
  type Pep,
  pepsOfPupil,
  previousPep,
} from '#electron/store/peps.ts';
import { linesOf } from '#electron/store/ppplus.ts';
import { getPupil } from '#electron/store/pupils.ts';
import type { Read } from '#electron/store/query.ts';
import { getAuthority, getSchool } from '#electron/store/school.ts';
import { removeStep } from '#electron/store/steps.ts';
import { targetsOf } from '#electron/store/targets.ts';
import { termAnswersOf } from '#electron/store/term-answers.ts';
import type { Write } from '#electron/store/write.ts';
import { awardFacts, settleUsual } from './awards.ts';
import { moneyStandings, type Owner } from './pupil-money.ts';
import { required } from './refusal.ts';
import { answersByHome } from './term-record.ts';

const gone = {
  pupil: 'This pupil is no longer in the records.',
  pep: 'This PEP is no longer in the records.',
  authority: 'This authority is no longer in the records.',
  school: 'The school’s details are missing. Fill them in under Settings.',
};

export const pupilOf = (read: Read, id: string): Pupil => required(getPupil(read, id), gone.pupil);
export const pepOf = (read: Read, id: string): Pep => required(getPep(read, id), gone.pep);
export const authorityOf = (read: Read, id: string): Authority =>
  required(getAuthority(read, id), gone.authority);
export const schoolOf = (read: Read): School => required(getSchool(read), gone.school);

/** The year group in a school year: the teacher's override, else by date of birth. */
export const yearGroupOf = (pupil: Pupil, academicYear: number): number =>
  pupil.yearGroupOverride ?? yearGroupFor(pupil.dateOfBirth, academicYear);

/** Records the usual award for a term if none is recorded yet, so that it no longer moves. */
export const settleAward = (write: Write, pupil: Pupil, term: TermKey, today: string): void =>
  settleUsual(
    write,
    pupil,
    authorityOf(write, pupil.authorityId),
    yearGroupOf(pupil, term.academicYear),
    term,
    today,
  );

const termOf = ({ academicYear, term }: Pep): TermKey => ({ academicYear, term });

/** What is awarded to a pupil for a term, in pence; null when no amount is known. */
const termAward = (read: Read, owner: Owner, term: TermKey, today: string): number | null =>
  moneyStandings(read, [owner], { by: 'term', ...term }, awardFacts(read, today))[0]?.balance
    .awarded ?? null;

const assemble = (read: Read, pep: Pep, today: string): PepRecord => {
  const pupil = pupilOf(read, pep.pupilId);
  const authority = authorityOf(read, pupil.authorityId);
  const term = termOf(pep);
  const yearGroup = yearGroupOf(pupil, pep.academicYear);
  const template = templateFor(pep.templateId, pep.templateVersion);
  const previous = previousPep(read, pep);
  const { ofTerm } = answersByHome(template, termAnswersOf(read, pupil.id, term));
  const record: PepRecord = {
    id: pep.id,
    term,
    templateId: pep.templateId,
    templateVersion: pep.templateVersion,
    status: pep.status,
    revision: pep.revision,
    amendReason: pep.amendReason ?? '',
    startedOn: pep.startedOn,
    signedOff: null,
    pupil,
    yearGroup,
    school: schoolOf(read),
    authority,
    answers: {
      ...answersOf(read, pep.id),
      ...ofTerm,
      ...answersFromPupil(template, educationOf(pupil)),
    },
    carried: carriedFields(read, pep.id),
    targets: targetsOf(read, pep.id),
    actions: actionsOf(read, pep.id),
    contributions: contributionsOf(read, pep.id),
    ppPlus: {
      awardedPence: termAward(read, { pupil, authority, yearGroup }, term, today),
      lines: linesOf(read, pupil.id, term),
    },
    suspensionEvents: suspensionsIn(
      eventsOfPupils(read, [pupil.id]).get(pupil.id) ?? [],
      pep.academicYear,
    ),
    hasPrevious: previous !== null,
  };
  return previous === null
    ? record
    : withReview(record, template, asItStands(read, recordOf(read, previous.id, today)));
};

/**
 * A PEP with its actions and spending as they are by now: both go on after sign-off, and it is their
 * outcome that the next PEP reviews.
 */
export const asItStands = (read: Read, record: PepRecord): PepRecord => ({
  ...record,
  actions: actionsOf(read, record.id),
  ppPlus: { ...record.ppPlus, lines: linesOf(read, record.pupil.id, record.term) },
});

/**
 * Everything that one PEP says. A signed-off PEP is given as it was frozen then, whatever has been
 * changed since in the pupil's record, the authority's or the spending.
 */
export const recordOf = (read: Read, pepId: string, today: string): PepRecord => {
  const pep = pepOf(read, pepId);
  const frozen = getFrozen(read, pepId);
  // Frozen by signOff from a PepRecord, and immutable since.
  return frozen === null ? assemble(read, pep, today) : (frozen as PepRecord);
};

/** Whether a signed-off PEP's answers and all that it draws on still say what was frozen. */
export const isAsFrozen = (read: Read, pepId: string, today: string): boolean => {
  const frozen = recordOf(read, pepId, today);
  const { status, signedOff } = frozen;
  const now = { ...assemble(read, pepOf(read, pepId), today), status, signedOff };
  return JSON.stringify(now) === JSON.stringify(frozen);
};

/** The PEP before this one, whole; null when there is none. */
export const previousRecord = (read: Read, pepId: string, today: string): PepRecord | null => {
  const previous = previousPep(read, pepOf(read, pepId));
  return previous ? recordOf(read, previous.id, today) : null;
};

/** Works out anew how far a PEP in preparation is. */
export const refreshProgress = (write: Write, pepId: string, today: string): void => {
  const record = recordOf(write, pepId, today);
  const template = templateFor(record.templateId, record.templateVersion);
  const { missing, percent } = progressOf(template, record);
  write.setProgress(pepId, percent);
  // What was ready is so no longer once an answer is missing again.
  if (missing.length > 0) removeStep(write, pepId, 'ready');
};

/** Works out anew how far each of a pupil's PEPs in preparation is. */
export const refreshPupilProgress = (write: Write, pupilId: string, today: string): void => {
  for (const pep of pepsOfPupil(write, pupilId)) {
    if (pep.status === 'in-preparation' && pep.notFinishedOn === null) {
      refreshProgress(write, pep.id, today);
    }
  }
};
