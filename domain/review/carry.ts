import { stageEnds } from '../authority/transition-years.ts';
import {
  type Answer,
  type Answers,
  answerProblem,
  answersIn,
  isAnswered,
  longestLine,
  type Row,
  rowsOf,
  type TargetAnswers,
  textOf,
} from '../form/answer.ts';
import type { CarryRule, Column } from '../form/declaration.ts';
import type { FieldId, TargetFieldId } from '../form/fields/index.ts';
import { lastMeetingDay } from '../form/meeting-days.ts';
import type { PepRecord, Target } from '../form/record.ts';
import {
  type Field,
  fieldsOf,
  isKeptByTerm,
  isKeptWithPupil,
  type Template,
} from '../form/template.ts';
import { foldText } from '../kernel/fold.ts';
import { type TermKey, termLabel, termLabels } from '../school/terms.ts';

type Cell = Row['cells'][string];

/** What a review begins with from the last PEP; `asking` names the fields that ask to be confirmed. */
export type Carried = { answers: Answers; asking: readonly FieldId[] };

/** The term that a review belongs to, the pupil's year group in it, and the day on which it begins. */
export type InTerm = { term: TermKey; yearGroup: number; today: string };

const byRule: Record<
  CarryRule,
  (field: Field, previous: PepRecord, inTerm: InTerm) => Answer | null
> = {
  'last-meeting': (_, { answers }) => {
    const date = lastMeetingDay(answers);
    return date === '' ? null : { kind: 'value', value: date };
  },
  /** A day that was planned is asked anew once it has passed. */
  'if-to-come': ({ id }, { answers }, { today }) => {
    const answer = answers[id] ?? null;
    return isOver(textOf(answer ?? undefined), today) ? null : answer;
  },
  /** Counted by school year: in a new one only a "none" can still be true. */
  'same-year': ({ id }, { answers, term: last }, { term }) => {
    const answer = answers[id] ?? null;
    return answer?.kind === 'value' && last.academicYear !== term.academicYear ? null : answer;
  },
  /** In the terms that end a stage, "none is due" is asked anew; a move up ends with its school year. */
  'stage-change': ({ id }, { answers, authority, term: last }, { term, yearGroup }) => {
    const answer = answers[id] ?? null;
    const due = textOf(answer ?? undefined);
    if (due === 'none') return stageEnds({ authority, term, yearGroup }) ? null : answer;
    const inAnyYear = due === 'change-of-school' || due === 'return';
    return inAnyYear || last.academicYear === term.academicYear ? answer : null;
  },
};

/**
 * A cell as its column asks for it now. Where an earlier form took words and this one a choice, the
 * words choose the option that they name, else "other" where there is one; they stay to be read in
 * the last PEP, and what is taken over asks to be confirmed.
 */
const fittedCell = (column: Column, cell: string | number): string | number => {
  const options = column.type === 'choice' ? (column.options ?? []) : [];
  if (options.length === 0 || options.some(({ value }) => value === cell)) return cell;
  const words = foldText(String(cell));
  if (words === '') return '';
  const named = options.find(
    ({ value, label }) =>
      [foldText(value), foldText(label)].includes(words) || saysPpPlus(value, cell),
  );
  return named?.value ?? options.find(({ value }) => value === 'other')?.value ?? '';
};

const saysPpPlus = (value: string, cell: string | number): boolean =>
  value === 'pp-plus' && /^\s*(pp\s?(\+|plus)|pupil premium( plus|\s?\+)?)\s*$/i.test(String(cell));

const isOver = (day: Cell | undefined, today: string): boolean =>
  typeof day === 'string' && day !== '' && day < today;

const cellGoesOn = ({ carry }: Column, cell: Cell, today: string): boolean =>
  carry !== 'never' && !(carry === 'if-to-come' && isOver(cell, today));

/**
 * A table of which only what is still true is left: no cell that the field no longer asks for or that
 * tells of its own term, the others as the field asks for them, and no row that has come to its end.
 */
const fitted = (field: Field, answer: Answer, today: string): Answer => {
  const rows = rowsOf(answer);
  if (field.type !== 'table' || rows.length === 0) return answer;
  const columns = new Map(field.columns?.map((column) => [column.id, column]));
  const lastDays = [...columns.values()].filter(({ carry }) => carry === 'ends-row');
  return {
    kind: 'value',
    value: rows
      .filter(({ cells }) => !lastDays.some(({ id }) => isOver(cells[id], today)))
      .map(({ id, cells }) => ({
        id,
        cells: Object.fromEntries(
          Object.entries(cells).flatMap(([columnId, cell]) => {
            const column = columns.get(columnId);
            return column && cellGoesOn(column, cell, today)
              ? [[columnId, fittedCell(column, cell)]]
              : [];
          }),
        ),
      })),
  };
};

/**
 * Whether what is taken over says something by itself. A cell that is asked anew leaves its row
 * unfinished, and that is as it should be: what a support does is asked each term.
 */
const holdsSomething = (field: Field, answer: Answer): boolean => {
  if (field.type !== 'table' || answer.kind !== 'value') return isAnswered(field, answer);
  const kept = field.columns?.map((column) =>
    column.carry === undefined ? column : { ...column, needed: false },
  );
  return isAnswered({ ...field, columns: kept }, answer);
};

/** Whether a question's answer comes over at all: what belongs to a term never does. */
const comesOver = (field: Field): boolean =>
  !['term', 'term-prose', 'term-words'].includes(field.kind) &&
  !isKeptByTerm(field) &&
  !isKeptWithPupil(field);

const carriedAnswer = (field: Field, previous: PepRecord, inTerm: InTerm): Answer | null => {
  if (!comesOver(field)) return null;
  const answer = field.carryBy
    ? byRule[field.carryBy](field, previous, inTerm)
    : (previous.answers[field.id] ?? null);
  // That there is none is no line that goes on: it is asked anew.
  if (answer === null || (field.kind === 'running' && answer.kind !== 'value')) return null;
  const fits = fitted(field, answer, inTerm.today);
  return holdsSomething(field, fits) && answerProblem(field, fits) === null ? fits : null;
};

/**
 * What is still true of the last PEP when a review of a term begins. What the new form no longer
 * asks, or asks in another way that the old answer does not fit, is left behind.
 */
export const carriedFrom = (template: Template, previous: PepRecord, inTerm: InTerm): Carried => {
  const taken = fieldsOf(template).flatMap((field) => {
    const answer = carriedAnswer(field, previous, inTerm);
    return answer === null ? [] : [{ field, answer }];
  });
  return {
    answers: Object.fromEntries(taken.map(({ field, answer }) => [field.id, answer])),
    asking: taken
      .filter(({ field }) => field.carryBy !== 'last-meeting')
      .map(({ field }) => field.id),
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

/** What of a target belongs to one term only: its dates. */
const ofOneTerm: readonly TargetFieldId[] = ['target-start-date', 'target-review-date'];

/** Words that end with their term already. */
const stamped = new RegExp(`\\((${Object.values(termLabels).join('|')}) term \\d{4}\\)$`);

/** Where a target started, with the term in which it did, so that nobody takes it for today's figure. */
const startedIn = (answer: Answer, term: TermKey): Answer => {
  const words = textOf(answer).trim();
  const told = `${words} (${termLabel(term)})`;
  return words === '' || stamped.test(words) || told.length > longestLine
    ? answer
    : { kind: 'value', value: told };
};

/** The answers with which a target of a term is carried on into the next PEP. */
export const carriedTarget = (target: Target, term: TermKey): TargetAnswers =>
  Object.fromEntries(
    answersIn(target.answers)
      .filter(([id]) => !ofOneTerm.includes(id))
      .map(([id, answer]) => [id, id === 'target-baseline' ? startedIn(answer, term) : answer]),
  );
