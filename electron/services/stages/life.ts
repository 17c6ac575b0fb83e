import { virtualSchoolOf } from '#domain/authority/authority.ts';
import { acceptedWordOf, profileOf } from '#domain/authority/profile.ts';
import type { Answered, PepLife, SavedPdf } from '#domain/contract/calls/stages.ts';
import { type Answer, type SentAnswers, textOf } from '#domain/form/answer.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import { lastMeetingDay } from '#domain/form/meeting-days.ts';
import { progressOf } from '#domain/form/missing.ts';
import { fieldsOf } from '#domain/form/template.ts';
import { isIsoDate } from '#domain/kernel/plain-date.ts';
import type { OwnMarks } from '#domain/quality/marks.ts';
import {
  type Life,
  nextSteps,
  nextVoluntarySteps,
  noDetail,
  type Step,
  type StepDetail,
  type StepFacts,
  type StepResult,
  stageOf,
  type TakenStep,
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
import { listTerms } from '#electron/store/school/terms.ts';
import { type Pep, pepsOfPupil, previousPep } from '#electron/store/stages/peps.ts';
import { noteStep, removeStep, type StoredStep } from '#electron/store/stages/steps.ts';
import { recordOf } from '../form/record.ts';
import { checkAnswers } from '../kernel/check-answers.ts';
import { authorityOfPupil, pepOf, pupilOf } from '../kernel/records.ts';
import { Refusal } from '../kernel/refusal.ts';
import { livesOf } from './life-of.ts';

const revisionsOf = (read: Read, pep: Pep): Pep[] =>
  pepsOfPupil(read, pep.pupilId)
    .filter((other) => other.academicYear === pep.academicYear && other.term === pep.term)
    .sort((a, b) => a.revision - b.revision);

/** How a PEP was marked when it was signed off; null before. */
const marksOfPep = (read: Read, pep: Pep): OwnMarks | null =>
  pep.status === 'signed-off' ? marksAtSignOff(read, pep.id) : null;

const answeredOf = (read: Read, pep: Pep, life: Life): Answered | null => {
  const answer = life.find(({ step }) => step === 'accepted' || step === 'returned');
  if (answer === undefined) return null;
  const { sections } = templateOf(pep);
  return {
    answer,
    marks: marksOfPep(read, pep),
    markedBy: pep.signedOffBy ?? '',
    term: { academicYear: pep.academicYear, term: pep.term },
    sections: sections.map(({ id, title }) => ({ id, title })),
  };
};

/** The newest answer to any of these revisions, the oldest first: it stays beside what follows. */
const lastAnswered = (
  read: Read,
  revisions: readonly Pep[],
  lives: ReadonlyMap<string, Life>,
): Answered | null =>
  [...revisions]
    .reverse()
    .map((pep) => answeredOf(read, pep, lives.get(pep.id) ?? []))
    .find((answered) => answered !== null) ?? null;

const missingOf = (read: Read, pep: Pep, today: string): number =>
  pep.status === 'signed-off'
    ? 0
    : progressOf(templateOf(pep), recordOf(read, pep.id, today), listTerms(read)).missing.length;

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
  const lives = livesOf(read, revisions, today);
  const life = lives.get(id) ?? [];
  const authority = authorityOfPupil(read, pupilOf(read, pep.pupilId));
  const profile = profileOf(authority);
  const voluntary = templateOf(pep).voluntary !== undefined;
  const before = revisions.filter(({ revision }) => revision < pep.revision);
  const last = previousPep(read, pep);
  const lastRevisions = last ? revisionsOf(read, last) : [];
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
    answered: answeredOf(read, pep, life),
    answeredBefore: lastAnswered(read, before, lives),
    answeredLast: lastAnswered(read, lastRevisions, livesOf(read, lastRevisions, today)),
  };
};

const refuseFailed = (result: StepResult): void => {
  if (!result.ok) throw new Refusal('not-allowed', result.message, result.field);
};

const currentLife = (read: Read, pep: Pep, today: string): Life =>
  livesOf(read, revisionsOf(read, pep), today).get(pep.id) ?? [];

/** The answers of the form that a step is read from; null takes one away. */
const answersToldBy = (step: Step, told: Pick<TakenStep, 'by' | 'onDate'> | null): SentAnswers => {
  const said = (value: string | undefined): Answer | null =>
    value === undefined ? null : { kind: 'value', value };
  return step === 'initiated'
    ? { 'initiated-by': said(told?.by), 'initiated-date': said(told?.onDate) }
    : {};
};

const doneBy = (write: Write, pep: Pep, step: StoredStep): string => {
  if (step !== 'accepted' && step !== 'returned') return write.who;
  return virtualSchoolOf(authorityOfPupil(write, pupilOf(write, pep.pupilId)));
};

/**
 * Records a step; refuses with a sentence when it cannot be taken. Who initiated the PEP is answered in
 * the form; that the meeting was held is said there too, by who came.
 */
export const recordStep = (
  write: Write,
  pepId: string,
  input: Omit<TakenStep, 'step'> & { step: Exclude<Step, 'started' | 'meeting-held' | 'amended'> },
  today: string,
): void => {
  const pep = pepOf(write, pepId);
  const { step } = input;
  const by = input.by === '' && step !== 'initiated' ? doneBy(write, pep, step) : input.by;
  const facts: StepFacts = { today, missing: step === 'ready' ? missingOf(write, pep, today) : 0 };
  refuseFailed(takeStep(currentLife(write, pep, today), { ...input, by }, facts));
  const told = answersToldBy(step, { by, onDate: input.onDate });
  checkAnswers(fieldsOf(templateOf(pep)), told);
  saveAnswers(write, pepId, told);
  if (step === 'initiated') return;
  noteStep(write, pepId, step, { onDate: input.onDate, by, detail: input.detail });
};

/** Refuses when a step of a PEP cannot be undone, because it was not taken or another followed it. */
export const refuseFollowed = (read: Read, pep: Pep, step: Step, today: string): void =>
  refuseFailed(withdrawStep(currentLife(read, pep, today), step));

/** Undoes a step, and what the form tells of it; refuses when another has been taken since. */
export const undoStep = (
  write: Write,
  pepId: string,
  step: StoredStep | 'initiated',
  today: string,
): void => {
  refuseFollowed(write, pepOf(write, pepId), step, today);
  if (step === 'initiated') {
    saveAnswers(write, pepId, answersToldBy(step, null));
    return;
  }
  removeStep(write, pepId, step);
};

/** Corrects the virtual school's answer; refuses when there is none, or another step followed it. */
export const changeAnswer = (
  write: Write,
  pepId: string,
  answer: { step: 'accepted' | 'returned'; onDate: string; detail: StepDetail },
  today: string,
): void => {
  const given = currentLife(write, pepOf(write, pepId), today).find(
    ({ step }) => step === 'accepted' || step === 'returned',
  );
  undoStep(write, pepId, given?.step === 'returned' ? 'returned' : 'accepted', today);
  recordStep(write, pepId, { ...answer, by: given?.by ?? '' }, today);
};

/**
 * Takes the step of signing off with readiness, which it implies. Refuses when it may not follow, and before the meeting unless it is said why. The
 * caller then signs the PEP off.
 */
export const readyToSignOff = (
  write: Write,
  pep: Pep,
  facts: StepFacts,
  beforeMeeting: string,
): void => {
  let life = currentLife(write, pep, facts.today);
  const meeting = lastMeetingDay(answersOf(write, pep.id));
  const ahead = isIsoDate(meeting) && meeting > facts.today;
  const take = (step: StoredStep, onDate: string): void => {
    const reason = step === 'signed-off' && ahead ? beforeMeeting : '';
    const taken = { step, onDate, by: write.who, detail: { ...noDetail, reason } };
    const result = takeStep(life, taken, { ...facts, meetingDate: ahead ? meeting : '' });
    refuseFailed(result);
    if (result.ok) life = result.life;
    noteStep(write, pep.id, step, { ...taken, onDate: facts.today });
  };
  const has = (step: StoredStep): boolean => life.some((one) => one.step === step);
  if (!has('ready')) take('ready', facts.today);
  take('signed-off', facts.today);
};
