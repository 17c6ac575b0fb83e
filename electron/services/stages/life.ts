import { virtualSchoolOf } from '#domain/authority/authority.ts';
import { acceptedWordOf, profileOf } from '#domain/authority/profile.ts';
import type { Answered, PepLife, SavedPdf } from '#domain/contract/stages.ts';
import { type Answer, textOf } from '#domain/form/answer.ts';
import { templateFor } from '#domain/form/forms/index.ts';
import { progressOf } from '#domain/form/missing.ts';
import { findField } from '#domain/form/template.ts';
import { isIsoDate } from '#domain/kernel/plain-date.ts';
import type { OwnMarks } from '#domain/quality/marks.ts';
import {
  type Life,
  nextSteps,
  nextVoluntarySteps,
  noDetail,
  type StepFacts,
  type StepResult,
  stageOf,
  type TakenStep,
  type ToldDetail,
  takeStep,
  undoableStep,
  withdrawStep,
} from '#domain/stages/steps.ts';
import { lastPdfOf, saysSame } from '#electron/store/documents/exports.ts';
import { answersOf, saveAnswers } from '#electron/store/form/answers.ts';
import { startersOfPeps } from '#electron/store/history/changes.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { marksAtSignOff } from '#electron/store/quality/views.ts';
import { type Pep, pepsOfPupil, previousPep } from '#electron/store/stages/peps.ts';
import {
  addStep,
  changeStep,
  removeStep,
  type StoredStep,
  stepsOfPeps,
} from '#electron/store/stages/steps.ts';
import { recordOf } from '../form/record.ts';
import { authorityOf, pepOf, pupilOf } from '../kernel/records.ts';
import { Refusal } from '../kernel/refusal.ts';
import { lifeOf } from './life-of.ts';

const revisionsOf = (read: Read, pep: Pep): Pep[] =>
  pepsOfPupil(read, pep.pupilId)
    .filter((other) => other.academicYear === pep.academicYear && other.term === pep.term)
    .sort((a, b) => a.revision - b.revision);

/** The lives of several PEPs of one pupil, by PEP id. */
export const livesOf = (read: Read, peps: readonly Pep[]): ReadonlyMap<string, Life> => {
  const steps = stepsOfPeps(
    read,
    peps.map((pep) => pep.id),
  );
  return new Map(
    peps.map((pep) => [
      pep.id,
      lifeOf(
        pep,
        steps.get(pep.id) ?? [],
        peps.some((other) => other.amendsId === pep.id),
      ),
    ]),
  );
};

/** How a PEP was marked when it was signed off; null before. */
const marksOfPep = (read: Read, pep: Pep): OwnMarks | null =>
  pep.status === 'signed-off' ? marksAtSignOff(read, pep.id) : null;

const answeredOf = (read: Read, pep: Pep, life: Life, _today: string): Answered | null => {
  const answer = life.find(({ step }) => step === 'accepted' || step === 'returned');
  if (answer === undefined) return null;
  const { sections } = templateFor(pep.templateId, pep.templateVersion);
  return {
    answer,
    marks: marksOfPep(read, pep),
    markedBy: pep.signedOffBy ?? '',
    term: { academicYear: pep.academicYear, term: pep.term },
    sections: sections.map(({ id, title }) => ({ id, title })),
  };
};

const missingOf = (read: Read, pep: Pep, today: string): number =>
  pep.status === 'signed-off'
    ? 0
    : progressOf(templateFor(pep.templateId, pep.templateVersion), recordOf(read, pep.id, today))
        .missing.length;

/** The PDF of a PEP that was saved last. One saved before the PEP was signed off anew is out of date. */
const savedPdf = (read: Read, pep: Pep): SavedPdf | null => {
  const entry = lastPdfOf(read, pep.id);
  return (
    entry && {
      at: entry.at,
      recipient: entry.recipient ?? '',
      fileName: entry.fileName,
      current: saysSame(entry, pep),
    }
  );
};

/** The steps of a PEP with who took those that its row tells: its start, and its new revision. */
const stepsWithPeople = (read: Read, pep: Pep, revisions: readonly Pep[], life: Life): Life => {
  const starters = startersOfPeps(read, pep.pupilId);
  const next = revisions.find((one) => one.amendsId === pep.id);
  return life.map((one) => {
    if (one.step === 'started') return { ...one, by: starters.get(pep.id) ?? '' };
    if (one.step !== 'amended' || next === undefined) return one;
    return { ...one, onDate: next.startedOn, by: starters.get(next.id) ?? '' };
  });
};

/** Where a PEP stands and what may follow, for the window. */
export const pepLife = (read: Read, id: string, today: string): PepLife => {
  const pep = pepOf(read, id);
  const revisions = revisionsOf(read, pep);
  const lives = livesOf(read, revisions);
  const life = lives.get(id) ?? [];
  const authority = authorityOf(read, pupilOf(read, pep.pupilId).authorityId);
  const profile = profileOf(authority);
  const voluntary = templateFor(pep.templateId, pep.templateVersion).voluntary !== undefined;
  const before = revisions.find((one) => one.id === pep.amendsId);
  const last = previousPep(read, pep);
  return {
    pepId: id,
    pupilId: pep.pupilId,
    term: { academicYear: pep.academicYear, term: pep.term },
    stage: stageOf(life),
    voluntary,
    steps: [...stepsWithPeople(read, pep, revisions, life)],
    next: voluntary ? nextVoluntarySteps(life, virtualSchoolOf(authority)) : nextSteps(life),
    undoable: undoableStep(life),
    pdf: savedPdf(read, pep),
    meetingDate: textOf(answersOf(read, id)['meeting-date']),
    missing: missingOf(read, pep, today),
    notFinished:
      pep.notFinishedOn === null
        ? null
        : { on: pep.notFinishedOn, reason: pep.notFinishedReason ?? '' },
    grades: profile.grades,
    acceptedWord: acceptedWordOf(profile),
    revisions: revisions.map((one) => ({
      id: one.id,
      revision: one.revision,
      stage: stageOf(lives.get(one.id) ?? []),
      reason: one.amendReason ?? '',
    })),
    marks: marksOfPep(read, pep),
    answered: answeredOf(read, pep, life, today),
    answeredBefore: before ? answeredOf(read, before, lives.get(before.id) ?? [], today) : null,
    answeredLast: last
      ? answeredOf(read, last, livesOf(read, [last]).get(last.id) ?? [], today)
      : null,
  };
};

const refuseFailed = (result: StepResult): void => {
  if (!result.ok) throw new Refusal('not-allowed', result.message, result.field);
};

const currentLife = (read: Read, pep: Pep): Life =>
  livesOf(read, revisionsOf(read, pep)).get(pep.id) ?? [];

/**
 * Keeps the steps in line with what the form says of the same facts: who initiated the PEP and
 * when, and on which day the meeting was. `changed` are the answers that were just saved.
 */
export const followAnswers = (
  write: Write,
  { id: pepId }: Pick<Pep, 'id'>,
  changed: Readonly<Record<string, Answer | null>>,
  today: string,
): void => {
  const has = (fieldId: string) => fieldId in changed;
  if (!has('initiated-by') && !has('initiated-date') && !has('meeting-date')) return;
  const answers = answersOf(write, pepId);
  const dayOf = (fieldId: string): string | null => {
    const day = textOf(answers[fieldId]);
    return isIsoDate(day) && day <= today ? day : null;
  };
  if (has('initiated-by') || has('initiated-date')) {
    const by = textOf(answers['initiated-by']);
    const onDate = dayOf('initiated-date');
    const held = (stepsOfPeps(write, [pepId]).get(pepId) ?? []).some(
      ({ step }) => step === 'initiated',
    );
    if (by === '' || onDate === null) removeStep(write, pepId, 'initiated');
    else if (held) changeStep(write, pepId, 'initiated', { by, onDate, detail: noDetail });
    else addStep(write, pepId, 'initiated', { by, onDate, detail: noDetail });
  }
  if (has('meeting-date')) {
    const onDate = dayOf('meeting-date');
    if (onDate === null) removeStep(write, pepId, 'meeting-held');
    else changeStep(write, pepId, 'meeting-held', { onDate, detail: noDetail });
  }
};

/** The answers of the form that tell the same as a step. */
const answersToldBy = ({ step, by, onDate }: Omit<TakenStep, 'detail'>): Record<string, Answer> => {
  if (step === 'initiated') {
    return {
      'initiated-by': { kind: 'value', value: by },
      'initiated-date': { kind: 'value', value: onDate },
    };
  }
  return step === 'meeting-held' ? { 'meeting-date': { kind: 'value', value: onDate } } : {};
};

const doneBy = (write: Write, pep: Pep, step: StoredStep): string => {
  if (step !== 'accepted' && step !== 'returned') return write.who;
  return virtualSchoolOf(authorityOf(write, pupilOf(write, pep.pupilId).authorityId));
};

/** Records a step; refuses with a sentence when it cannot be taken. */
export const recordStep = (
  write: Write,
  pepId: string,
  input: Omit<TakenStep, 'step' | 'detail'> & { step: StoredStep; detail: ToldDetail },
  today: string,
): void => {
  const pep = pepOf(write, pepId);
  const template = templateFor(pep.templateId, pep.templateVersion);
  const by =
    input.by === '' && input.step !== 'initiated' ? doneBy(write, pep, input.step) : input.by;
  const told = Object.fromEntries(
    Object.entries(answersToldBy({ ...input, by })).filter(
      ([id]) => findField(template, id) !== undefined,
    ),
  );
  const answers = answersOf(write, pepId);
  const replaced = Object.fromEntries(Object.keys(told).map((id) => [id, answers[id] ?? null]));
  const step = { ...input, by, detail: { ...input.detail, replaced } };
  const facts: StepFacts = {
    today,
    missing: step.step === 'ready' ? missingOf(write, pep, today) : 0,
  };
  refuseFailed(takeStep(currentLife(write, pep), step, facts));
  saveAnswers(write, pepId, told);
  followAnswers(write, pep, told, today);
  const followed = (stepsOfPeps(write, [pepId]).get(pepId) ?? []).some(
    (one) => one.step === step.step,
  );
  if (followed) changeStep(write, pepId, step.step, { detail: step.detail });
  else addStep(write, pepId, step.step, step);
};

/** Refuses when a step of a PEP cannot be undone, because it was not taken or another followed it. */
export const refuseFollowed = (read: Read, pep: Pep, step: StoredStep): void =>
  refuseFailed(withdrawStep(currentLife(read, pep), step));

/**
 * Undoes a step; refuses when another has been taken since. The answers that the step replaced are
 * put back, such as the day for which the meeting was planned.
 */
export const undoStep = (write: Write, pepId: string, step: StoredStep, _today: string): void => {
  const pep = pepOf(write, pepId);
  refuseFollowed(write, pep, step);
  const replaced = stepsOfPeps(write, [pepId])
    .get(pepId)
    ?.find((one) => one.step === step)?.detail.replaced;
  removeStep(write, pepId, step);
  if (pep.status === 'signed-off' || replaced === undefined) return;
  saveAnswers(write, pepId, replaced);
};

/** Corrects the virtual school's answer; refuses when there is none, or another step followed it. */
export const changeAnswer = (
  write: Write,
  pepId: string,
  answer: { step: 'accepted' | 'returned'; onDate: string; detail: ToldDetail },
  today: string,
): void => {
  const given = currentLife(write, pepOf(write, pepId)).find(
    ({ step }) => step === 'accepted' || step === 'returned',
  );
  undoStep(write, pepId, given?.step === 'returned' ? 'returned' : 'accepted', today);
  recordStep(write, pepId, { ...answer, by: given?.by ?? '' }, today);
};

/**
 * Takes the step of signing off with those that it implies: the meeting, when its day has come, and
 * readiness. Refuses when it may not follow, and before the meeting unless it is said why. The
 * caller then signs the PEP off.
 */
export const readyToSignOff = (
  write: Write,
  pep: Pep,
  facts: StepFacts,
  beforeMeeting: string,
): void => {
  let life = currentLife(write, pep);
  const meeting = textOf(answersOf(write, pep.id)['meeting-date']);
  const ahead = isIsoDate(meeting) && meeting > facts.today;
  const take = (step: StoredStep, onDate: string): void => {
    const reason = step === 'signed-off' && ahead ? beforeMeeting : '';
    const taken = { step, onDate, by: write.who, detail: { ...noDetail, reason } };
    const result = takeStep(life, taken, { ...facts, meetingDate: ahead ? meeting : '' });
    refuseFailed(result);
    if (result.ok) life = result.life;
    addStep(write, pep.id, step, taken);
  };
  const has = (step: StoredStep): boolean => life.some((one) => one.step === step);
  if (!has('ready')) {
    if (!has('meeting-held') && isIsoDate(meeting) && meeting <= facts.today) {
      take('meeting-held', meeting);
    }
    take('ready', facts.today);
  }
  take('signed-off', facts.today);
};

/** Gives a new revision what led to the one it amends: who initiated it, and the meeting. */
export const carrySteps = (write: Write, fromId: string, toId: string): void => {
  for (const step of stepsOfPeps(write, [fromId]).get(fromId) ?? []) {
    if (step.step === 'initiated' || step.step === 'meeting-held') {
      addStep(write, toId, step.step, { ...step, detail: noDetail });
    }
  }
};
