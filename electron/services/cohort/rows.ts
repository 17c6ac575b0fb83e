import type { PepRow, PupilRow } from '#domain/contract/calls/cohort.ts';
import { placeInBrief } from '#domain/pupil/education.ts';
import { legalNameOf } from '#domain/pupil/pupil.ts';
import { yearsApartIn } from '#domain/pupil/years-apart.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { withoutAnswer, withoutAnswerWords } from '#domain/stages/ladder.ts';
import { stageOf } from '#domain/stages/steps.ts';
import type { Standing } from '../stages/dues.ts';
import type { PupilFacts } from './pupil-facts.ts';

/** How long this term's PEP has had no answer, in words; empty where nobody waits for one. */
export const unansweredOf = ({ pep, facts }: Pick<Standing, 'pep' | 'facts'>): string => {
  const standing = facts.peps.find(({ id }) => id === pep?.id);
  const waits = standing ? withoutAnswer(standing, facts) : null;
  return waits === null ? '' : withoutAnswerWords(waits);
};

/** A pupil as the lists show one. */
export const pupilRow = (
  s: Standing,
  { nextDate, ...facts }: Pick<PupilRow, 'nextDate'> & PupilFacts,
  term: TermKey,
  today: string,
): PupilRow => ({
  ...facts,
  id: s.pupil.id,
  name: s.name,
  legalName: legalNameOf(s.pupil),
  yearGroup: s.yearGroup,
  outOfYearGroup: yearsApartIn(s.pupil, term) !== 0,
  authority: s.authority.name,
  place: placeInBrief(s.pupil.education, s.yearGroup),
  pep: s.pep && { id: s.pep.id, stage: s.stage, toDo: s.toDo },
  owing: s.owing,
  nextDate,
  next: s.next,
  moneyLeft: s.streams.map(({ stream, balance }) => ({ stream, pence: balance.left })),
  left: s.pupil.leftOn !== '' && s.pupil.leftOn <= today,
});

/** A PEP as a row, with when it last left the program ('' if never). */
export const pepRow = (
  pep: NonNullable<Standing['pep']>,
  of: Pick<Standing, 'pupil' | 'name' | 'authority' | 'yearGroup' | 'life' | 'toDo'>,
  exportedAt: string,
): PepRow => ({
  id: pep.id,
  pupilId: pep.pupilId,
  pupilName: of.name,
  yearGroup: of.yearGroup,
  authority: of.authority.name,
  term: { academicYear: pep.academicYear, term: pep.term },
  templateId: pep.templateId,
  stage: stageOf(of.life),
  revision: pep.revision,
  toDo: of.toDo,
  signedOffAt: pep.signedOffAt ?? '',
  signedOffOn: of.life.find(({ step }) => step === 'signed-off')?.onDate ?? '',
  exportedAt,
  notFinishedOn: pep.notFinishedOn,
  notFinishedReason: pep.notFinishedReason ?? '',
});
