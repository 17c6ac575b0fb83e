import { isDeepStrictEqual } from 'node:util';
import {
  type Answer,
  type Answers,
  answersIn,
  type Row,
  rowsOf,
  type SentAnswers,
  type TargetAnswers,
  textOf,
} from '#domain/form/answer.ts';
import type { ContributorRole } from '#domain/form/contribution.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import { pupilWith } from '#domain/form/from-pupil.ts';
import { reviewFields } from '#domain/form/look-back.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { suspensionField, typedSuspensions } from '#domain/form/rows/suspensions.ts';
import { startingAnswers } from '#domain/form/starting-answers.ts';
import { fieldsOf, findField, isKeptByTerm, type Template } from '#domain/form/template.ts';
import { askedAgain, withPeopleNamed, withWhomTheyStandFor } from '#domain/meeting/people.ts';
import { meetingFacts, withWhatWasTold } from '#domain/meeting/told.ts';
import { carriedFrom, carriedTarget, rowsToContinue } from '#domain/review/carry.ts';
import { decisionsOf, outcomesOf, reviewOf, typedReview } from '#domain/review/review.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { answersOf, saveAnswers, setCarried } from '#electron/store/form/answers.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { saveEducation, setCareStatus } from '#electron/store/pupil/pupils.ts';
import { saveTermAnswers, termAnswersOf } from '#electron/store/pupil/term-answers.ts';
import {
  addAction,
  carriedActions,
  getAction,
  removeAction,
  setActionOrigin,
  setActionStatus,
} from '#electron/store/review/actions.ts';
import {
  addTarget,
  carriedTargets,
  removeTarget,
  setTargetOrigin,
} from '#electron/store/review/targets.ts';
import { openPepsOf, type Pep } from '#electron/store/stages/peps.ts';
import { asItStands, previousRecord, recordOf } from '../form/record.ts';
import { answersByHome } from '../kernel/answers-by-home.ts';
import { pupilOf } from '../kernel/records.ts';
import { Refusal } from '../kernel/refusal.ts';
import { suspensionsOf } from '../pupil/suspensions.ts';

const termOf = ({ academicYear, term }: Pep): TermKey => ({ academicYear, term });
/** Which earlier target or action each of a PEP's own carries on, by the id of its own. */
export const originsOf = (read: Read, pepId: string): ReadonlyMap<string, string> =>
  new Map(
    [...carriedTargets(read, pepId), ...carriedActions(read, pepId)].map(([from, { id }]) => [
      id,
      from,
    ]),
  );

const sameAnswers = (a: TargetAnswers, b: TargetAnswers): boolean => {
  const ids = new Set([...answersIn(a), ...answersIn(b)].map(([id]) => id));
  return [...ids].every((id) => JSON.stringify(a[id]) === JSON.stringify(b[id]));
};

/** The rows with which the term's tables begin, where nothing is recorded of them yet. */
const startTerm = (write: Write, pep: Pep, previous: PepRecord | null, starting: Answers): void => {
  const held = termAnswersOf(write, pep.pupilId, termOf(pep));
  const begun: Partial<Record<FieldId, Answer>> = {};
  for (const field of fieldsOf(templateOf(pep)).filter(isKeptByTerm)) {
    if (held[field.id] !== undefined) continue;
    const rows = rowsToContinue(field, previous?.answers[field.id]) ?? starting[field.id];
    if (rows !== undefined) begun[field.id] = rows;
  }
  saveTermAnswers(write, pep.pupilId, termOf(pep), begun);
};

/** Answers that are sent, without those that are taken away. */
const withoutNulls = (answers: SentAnswers): Answers =>
  Object.fromEntries(answersIn(answers).filter(([, answer]) => answer !== null)) as Answers;

/**
 * Of the people of a meeting, whom each stands for by what the records say now. A row that is sent as
 * it reads stays as it is kept, with whom it asked: the records may name that person again.
 */
const withPeople = (
  read: Read,
  pep: Pep,
  answers: SentAnswers,
  { today, askedAgain = [] }: { today: string; askedAgain?: readonly string[] },
): SentAnswers => {
  const sent = rowsOf(answers.attendees ?? undefined);
  if (sent.length === 0) return answers;
  const record = recordOf(read, pep.id, today);
  const rows = withWhatWasTold(
    sent,
    rowsOf(record.answers.attendees),
    meetingFacts({ answers: { ...record.answers, ...withoutNulls(answers) } }),
    askedAgain,
  );
  const shown = new Map(rowsOf(record.answers.attendees).map((row) => [row.id, row]));
  const kept = new Map(
    rowsOf(answersOf(read, pep.id).attendees)
      .filter(({ standsFor }) => standsFor !== undefined)
      .map((row) => [row.id, row]),
  );
  const value = withWhomTheyStandFor(record, templateOf(pep), rows).map((row) => {
    const held = isDeepStrictEqual(row.cells, shown.get(row.id)?.cells) && kept.get(row.id);
    return held ? { ...held, ...(row.told && { told: row.told }) } : row;
  });
  return { ...answers, attendees: { kind: 'value', value } };
};

/** Keeps the people of a meeting, each with whom they stand for by what the records say now. */
export const keepPeople = (
  write: Write,
  pep: Pep,
  rows: readonly Row[],
  of: Parameters<typeof withPeople>[3],
): void => {
  if (rows.length === 0) return;
  const attendees: Answer = { kind: 'value', value: rows };
  saveAnswers(write, pep.id, withPeople(write, pep, { attendees }, of));
};

/** Lets the records name the people of the meeting whom they know. */
const askAnew = (write: Write, pep: Pep, template: Template, today: string): void => {
  const record = recordOf(write, pep.id, today);
  const asked = askedAgain(record, template, rowsOf(record.answers.attendees));
  keepPeople(write, pep, asked, { today });
};

/**
 * Fills a new PEP with what its form puts there and what is still true of the last PEP (marked as
 * taken over where it asks to be confirmed). The rows of the last PEP's review are not kept here:
 * they follow that PEP whenever this one is read.
 */
export const beginPep = (write: Write, pep: Pep, yearGroup: number, today: string): void => {
  const template = templateOf(pep);
  const known = new Set(fieldsOf(template).map(({ id }) => id));
  const previous = previousRecord(write, pep.id, today);
  const carried = previous
    ? carriedFrom(template, previous, {
        term: termOf(pep),
        yearGroup,
        today,
      })
    : null;
  const starting = startingAnswers(template, { yearGroup });
  const { own } = answersByHome<Answer>(template, {
    ...starting,
    ...carried?.answers,
    ...(previous && known.has('pep-first') && { 'pep-first': { kind: 'value', value: 'no' } }),
  });
  saveAnswers(write, pep.id, Object.fromEntries(answersIn(own).filter(([id]) => known.has(id))));
  askAnew(write, pep, template, today);
  setCarried(write, pep.id, carried?.asking ?? [], true);
  startTerm(write, pep, previous, answersByHome(template, starting).ofTerm);
};

/** When an action that is carried on is due: as before while that is to come, else by the next PEP. */
const newDueDate = (dueDate: string, answers: Answers, today: string): string =>
  dueDate >= today && dueDate !== '' ? dueDate : textOf(answers['next-pep-date']);

/**
 * Makes this PEP's targets and actions agree with what its review decided: each earlier one that is
 * carried on or changed is here once; one that no longer is goes again, unless it has been worked on.
 */
const settleReview = (write: Write, pep: Pep, today: string): void => {
  const previous = previousRecord(write, pep.id, today);
  if (previous === null) return;
  const { answers } = recordOf(write, pep.id, today);
  const decided = decisionsOf(answers);
  const goesOn = (decision: string | null | undefined): boolean =>
    decision === 'carry-on' || decision === 'change';

  const targets = carriedTargets(write, pep.id);
  for (const earlier of previous.targets) {
    const here = targets.get(earlier.id);
    const wanted = goesOn(decided.targets.get(earlier.id));
    const fresh = carriedTarget(earlier, previous.term);
    if (wanted && !here) addTarget(write, pep.id, fresh, earlier.id);
    else if (!wanted && here && sameAnswers(here.answers, fresh)) removeTarget(write, here.id);
  }

  const standing = carriedTargets(write, pep.id);
  const actions = carriedActions(write, pep.id);
  for (const earlier of previous.actions) {
    const here = actions.get(earlier.id);
    const wanted = goesOn(decided.actions.get(earlier.id));
    if (wanted && !here) {
      const { description, owner, dueDate, targetId } = earlier;
      addAction(
        write,
        { pepId: pep.id, pupilId: pep.pupilId },
        {
          description,
          owner,
          dueDate: newDueDate(dueDate, answers, today),
          targetId: targetId === null ? null : (standing.get(targetId)?.id ?? null),
        },
        undefined,
        earlier.id,
      );
    } else if (
      !wanted &&
      here?.description === earlier.description &&
      here.owner === earlier.owner &&
      here.status === 'open'
    ) {
      removeAction(write, here.id);
    }
  }
};

/** The review may not say that there was nothing to look back on when there was. */
const refuseUnreviewed = (template: Template, previous: PepRecord, answers: SentAnswers): void => {
  const asked = reviewOf(previous);
  for (const id of reviewFields) {
    const answer = answers[id];
    if (!answer || answer.kind === 'value' || asked[id].length === 0) continue;
    throw new Refusal(
      'bad-input',
      `The last PEP had ${asked[id].length} to look back on: say of each what became of it.`,
      findField(template, id)?.id,
    );
  }
};

/** Keeps with the pupil what is theirs; why it is not known stays in the PEP that was asked. */
const keepWithPupil = (write: Write, pep: Pep, answers: SentAnswers): void => {
  if (Object.keys(answers).length === 0) return;
  const said = pupilWith(templateOf(pep), pupilOf(write, pep.pupilId), answers);
  saveEducation(write, pep.pupilId, said.education);
  setCareStatus(write, pep.pupilId, said.careStatus);
  saveAnswers(
    write,
    pep.id,
    Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => [id, answer?.kind === 'value' ? null : answer]),
    ),
  );
};

/** Of a table of suspensions, what the pupil's page does not tell. */
const withoutEvents = (write: Write, pep: Pep, answers: SentAnswers): SentAnswers => {
  const said = answers[suspensionField];
  if (said === undefined) return answers;
  const events = suspensionsOf(write, pep.pupilId, pep.academicYear, write.at.slice(0, 10));
  return { ...answers, [suspensionField]: typedSuspensions(said, events) };
};

/** Saves checked answers where they belong, and what follows from a review's decisions. */
export const keepAnswers = (
  write: Write,
  pep: Pep,
  answers: SentAnswers,
  { today, saidBy }: { today: string; saidBy: ContributorRole | null },
): void => {
  const template = templateOf(pep);
  const reviews = reviewFields.filter((id) => id in answers);
  const previous = reviews.length > 0 ? previousRecord(write, pep.id, today) : null;
  if (previous) refuseUnreviewed(template, previous, answers);
  const kept = previous ? typedReview(template, asItStands(write, previous), answers) : answers;
  const { own, ofTerm, ofPupil } = answersByHome<Answer | null>(template, kept);
  const told = withoutEvents(write, pep, withPeople(write, pep, own, { today }));
  saveAnswers(write, pep.id, told, saidBy);
  saveTermAnswers(write, pep.pupilId, termOf(pep), ofTerm);
  keepWithPupil(write, pep, ofPupil);
  if (reviews.length > 0) settleReview(write, pep, today);
};

/**
 * Writes down for good, as the PEP is signed off, what followed other records until then: the names
 * of the people at the meeting, suspensions, and the rows of the last PEP's review.
 */
export const settleForGood = (write: Write, pep: Pep, today: string): void => {
  const record = withPeopleNamed(recordOf(write, pep.id, today), templateOf(pep));
  const settled = (['attendees', suspensionField, ...reviewFields] as const).flatMap((id) => {
    const answer = record.answers[id];
    return answer === undefined ? [] : [[id, answer] as const];
  });
  saveAnswers(write, pep.id, Object.fromEntries(settled));
};

/** After a sign-off is undone: suspensions and the rows of the last PEP's review are read again. */
export const followAgain = (write: Write, pep: Pep, today: string): void => {
  const held = answersOf(write, pep.id);
  const of = (ids: readonly FieldId[]): Answers =>
    Object.fromEntries(
      ids.flatMap((id) => {
        const answer = held[id];
        return answer === undefined ? [] : [[id, answer] as const];
      }),
    );
  saveAnswers(write, pep.id, withoutEvents(write, pep, of([suspensionField])));
  const previous = previousRecord(write, pep.id, today);
  if (previous === null) return;
  const review = of(reviewFields);
  saveAnswers(write, pep.id, typedReview(templateOf(pep), asItStands(write, previous), review));
};

/**
 * After a PEP has got a revision, or lost it again: the reviews of it that are still in preparation
 * look back on the other one's targets and actions, each with what was typed of it. `ids` names the
 * copy of each.
 */
export const reviewInstead = (
  write: Write,
  pupilId: string,
  ids: ReadonlyMap<string, string>,
): void => {
  for (const { id } of openPepsOf(write, pupilId)) {
    const held = answersOf(write, id);
    for (const field of reviewFields) {
      const rows = rowsOf(held[field]);
      if (!rows.some((row) => ids.has(row.id))) continue;
      const value = rows.map((row) => ({ ...row, id: ids.get(row.id) ?? row.id }));
      saveAnswers(write, id, { [field]: { kind: 'value', value } });
    }
    for (const [from, target] of carriedTargets(write, id)) {
      const to = ids.get(from);
      if (to !== undefined) setTargetOrigin(write, target.id, to);
    }
    for (const [from, action] of carriedActions(write, id)) {
      const to = ids.get(from);
      if (to !== undefined) setActionOrigin(write, action.id, to);
    }
  }
};

/** Closes the last PEP's open actions as the review of this PEP says they went. */
export const closeReviewed = (write: Write, pep: Pep, today: string): void => {
  for (const [id, outcome] of outcomesOf(answersOf(write, pep.id))) {
    const earlier = getAction(write, id);
    if (earlier?.pupilId !== pep.pupilId || earlier.action.status !== 'open') continue;
    setActionStatus(write, id, { ...outcome, completedOn: today });
  }
};
