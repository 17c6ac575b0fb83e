import type { TermKey } from '#domain/calendar/terms.ts';
import { progressOf } from '#domain/pep/completeness.ts';
import type { PepRecord } from '#domain/pep/record.ts';
import { templateFor } from '#domain/pep/templates/index.ts';
import { formatPence } from '#domain/ppplus/money.ts';
import type { Award } from '#domain/ppplus/spending.ts';
import type { Pupil } from '#domain/pupil/pupil.ts';
import { yearGroupFor } from '#domain/pupil/year-group.ts';
import type { Authority } from '#domain/school/authority.ts';
import type { School } from '#domain/school/school.ts';
import { actionsOf } from '#electron/store/actions.ts';
import {
  answersOf,
  getFrozen,
  getPep,
  type Pep,
  pepsOfPupil,
  previousPep,
} from '#electron/store/peps.ts';
import { getAward, linesOf, saveAward } from '#electron/store/ppplus.ts';
import { getPupil } from '#electron/store/pupils.ts';
import type { Read } from '#electron/store/query.ts';
import { getAuthority, getSchool, listTerms } from '#electron/store/school.ts';
import { targetsOf } from '#electron/store/targets.ts';
import type { Write } from '#electron/store/write.ts';
import { required } from './refusal.ts';

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

/** The authority's usual PP+ for a term: from Reception to Year 11; null when no amount is known. */
export const usualAward = (authority: Authority, yearGroup: number): number | null =>
  yearGroup >= 0 && yearGroup <= 11 ? authority.ppPlusPencePerTerm : null;

/**
 * What is awarded for a term: what was recorded, else what the authority usually gives. A term that
 * has ended keeps to what was recorded, so that a change of rate never touches the past.
 */
export const awardedPence = (input: {
  recorded: Award | null;
  usual: number | null;
  term: TermKey;
  terms: readonly { academicYear: number; term: string; endsOn: string }[];
  today: string;
}): number | null => {
  if (input.recorded) return input.recorded.amountPence;
  const dates = input.terms.find(
    (t) => t.academicYear === input.term.academicYear && t.term === input.term.term,
  );
  return dates && dates.endsOn < input.today ? null : input.usual;
};

/** Records the usual award for a term if none is recorded yet, so that it no longer moves. */
export const settleAward = (write: Write, pupil: Pupil, term: TermKey): void => {
  if (getAward(write, pupil.id, term)) return;
  const authority = authorityOf(write, pupil.authorityId);
  const usual = usualAward(authority, yearGroupOf(pupil, term.academicYear));
  if (usual === null) return;
  saveAward(write, {
    pupilId: pupil.id,
    ...term,
    amountPence: usual,
    source: `${authority.name}: usual amount, ${formatPence(usual)} a term`,
  });
};

const termOf = ({ academicYear, term }: Pep): TermKey => ({ academicYear, term });

const assemble = (read: Read, pep: Pep, today: string): PepRecord => {
  const pupil = pupilOf(read, pep.pupilId);
  const authority = authorityOf(read, pupil.authorityId);
  const term = termOf(pep);
  const yearGroup = yearGroupOf(pupil, pep.academicYear);
  return {
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
    answers: answersOf(read, pep.id),
    targets: targetsOf(read, pep.id),
    actions: actionsOf(read, pep.id),
    ppPlus: {
      awardedPence: awardedPence({
        recorded: getAward(read, pupil.id, term),
        usual: usualAward(authority, yearGroup),
        term,
        terms: listTerms(read),
        today,
      }),
      lines: linesOf(read, pupil.id, term),
    },
    hasPrevious: previousPep(read, pep) !== null,
  };
};

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

/** The PEP before this one, whole; null when there is none. */
export const previousRecord = (read: Read, pepId: string, today: string): PepRecord | null => {
  const previous = previousPep(read, pepOf(read, pepId));
  return previous ? recordOf(read, previous.id, today) : null;
};

/** Works out anew how far a PEP in preparation is. */
export const refreshProgress = (write: Write, pepId: string, today: string): void => {
  const record = recordOf(write, pepId, today);
  const template = templateFor(record.templateId, record.templateVersion);
  write.setProgress(pepId, progressOf(template, record).percent);
};

/** Works out anew how far each of a pupil's PEPs in preparation is. */
export const refreshPupilProgress = (write: Write, pupilId: string, today: string): void => {
  for (const pep of pepsOfPupil(write, pupilId)) {
    if (pep.status === 'in-preparation') refreshProgress(write, pep.id, today);
  }
};
