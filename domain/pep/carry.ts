import { parseDate } from '../calendar/plain-date.ts';
import type { TermKey } from '../calendar/terms.ts';
import { type Answer, type Answers, answerProblem, isAnswered, rowsOf, textOf } from './answer.ts';
import type { PepRecord, Target } from './record.ts';
import { type CarryRule, type Field, fieldsOf, isKeptByTerm, type Template } from './template.ts';

/** What a review begins with from the last PEP; `asking` names the fields that ask to be confirmed. */
export type Carried = { answers: Answers; asking: readonly string[] };

const dateAnswer = (date: string): Answer | null =>
  date === '' ? null : { kind: 'value', value: date };

/** As long after the meeting as last time; a weekend moves to the Monday after it. */
const sameInterval = (previous: PepRecord): string => {
  const met = textOf(previous.answers['meeting-date']);
  const next = textOf(previous.answers['next-pep-date']);
  if (met === '' || next === '' || next <= met) return '';
  const days = parseDate(met).until(parseDate(next)).days;
  const date = parseDate(next).add({ days });
  return date.add({ days: date.dayOfWeek > 5 ? 8 - date.dayOfWeek : 0 }).toString();
};

const byRule: Record<
  CarryRule,
  (field: Field, previous: PepRecord, term: TermKey) => Answer | null
> = {
  /** The last PEP named the day of this meeting. */
  'named-date': (_, { answers }) => dateAnswer(textOf(answers['next-pep-date'])),
  'last-meeting': (_, { answers }) => dateAnswer(textOf(answers['meeting-date'])),
  'same-interval': (_, previous) => dateAnswer(sameInterval(previous)),
  /** Counted by school year: in a new one only a "none" can still be true. */
  'same-year': ({ id }, { answers, term }, { academicYear }) => {
    const answer = answers[id] ?? null;
    return answer?.kind === 'value' && term.academicYear !== academicYear ? null : answer;
  },
};

/** An answer without the cells that the field no longer asks for. */
const fitted = (field: Field, answer: Answer): Answer => {
  const rows = rowsOf(answer);
  if (field.type !== 'table' || rows.length === 0) return answer;
  const asked = new Set(field.columns?.map(({ id }) => id));
  return {
    kind: 'value',
    value: rows.map(({ id, cells }) => ({
      id,
      cells: Object.fromEntries(Object.entries(cells).filter(([column]) => asked.has(column))),
    })),
  };
};

const carriedAnswer = (field: Field, previous: PepRecord, term: TermKey): Answer | null => {
  if (field.carry === 'never' || isKeptByTerm(field)) return null;
  const answer = field.carryBy
    ? byRule[field.carryBy](field, previous, term)
    : (previous.answers[field.id] ?? null);
  if (answer === null) return null;
  const fits = fitted(field, answer);
  return isAnswered(field, fits) && answerProblem(field, fits) === null ? fits : null;
};

/**
 * What is still true of the last PEP when a review of a term begins. What the new form no longer
 * asks, or asks in another way that the old answer does not fit, is left behind.
 */
export const carriedFrom = (template: Template, previous: PepRecord, term: TermKey): Carried => {
  const taken = fieldsOf(template).flatMap((field) => {
    const answer = carriedAnswer(field, previous, term);
    return answer === null ? [] : [{ field, answer }];
  });
  return {
    answers: Object.fromEntries(taken.map(({ field, answer }) => [field.id, answer])),
    asking: taken.filter(({ field }) => field.carry === 'confirm').map(({ field }) => field.id),
  };
};

/**
 * The rows with which a table of the term's record begins: those of the term before, with only what
 * was given in them (a subject, a scale), so that a subject that was added stays.
 */
export const rowsToContinue = (field: Field, last: Answer | undefined): Answer | null => {
  const given = (field.columns ?? []).filter((column) => column.given).map(({ id }) => id);
  const rows = rowsOf(last).flatMap(({ id, cells }) => {
    const kept = Object.entries(cells).filter(
      ([column, cell]) => given.includes(column) && cell !== '',
    );
    return kept.length === 0 ? [] : [{ id, cells: Object.fromEntries(kept) }];
  });
  return rows.length === 0 ? null : { kind: 'value', value: rows };
};

/** What of a target belongs to one term only: its dates and where the pupil started from. */
const ofOneTerm = new Set(['target-start-date', 'target-review-date', 'target-baseline']);

/** The answers with which a target is carried on into the next PEP. */
export const carriedTarget = (target: Target): Answers =>
  Object.fromEntries(Object.entries(target.answers).filter(([id]) => !ofOneTerm.has(id)));
