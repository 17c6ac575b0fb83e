import type { PepRow, PupilRow } from '#domain/contract/calls/cohort.ts';
import { placeInBrief } from '#domain/pupil/education.ts';
import { listName } from '#domain/pupil/pupil.ts';
import type { Due } from '#domain/stages/due.ts';
import { stageOf } from '#domain/stages/steps.ts';
import type { Standing } from '../stages/dues.ts';

/** The next thing due: the earliest that is overdue or still to come. */
const nextDue = (dues: readonly Due[]): Due | null => dues[0] ?? null;

/** A pupil as the lists show one. */
export const pupilRow = (s: Standing, today: string): PupilRow => ({
  id: s.pupil.id,
  name: listName(s.pupil),
  legalName: `${s.pupil.legalForename} ${s.pupil.legalSurname}`,
  yearGroup: s.yearGroup,
  outOfYearGroup: s.pupil.yearGroupOverride !== null,
  authority: s.authority.name,
  place: placeInBrief(s.pupil.education, s.yearGroup),
  pep: s.pep && { id: s.pep.id, stage: s.stage, toDo: s.toDo },
  owing: s.owing,
  due: nextDue(s.dues),
  ppPlusLeft: s.balance.left,
  left: s.pupil.leftOn !== '' && s.pupil.leftOn <= today,
});

/** A PEP as a row, with when it last left the program ('' if never). */
export const pepRow = (
  pep: NonNullable<Standing['pep']>,
  of: Pick<Standing, 'pupil' | 'authority' | 'yearGroup' | 'life' | 'toDo'>,
  exportedAt: string,
): PepRow => ({
  id: pep.id,
  pupilId: pep.pupilId,
  pupilName: listName(of.pupil),
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
