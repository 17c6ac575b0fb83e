import {
  type Answer,
  type Answers,
  type Row,
  rowsOf,
  type SentAnswers,
  textOf,
} from '../form/answer.ts';
import { type ReviewField, reviewFields } from '../form/look-back.ts';
import type { ActionStatus, PepRecord } from '../form/record.ts';
import { fieldsOf, findField, type Template } from '../form/template.ts';
import { foldText } from '../kernel/fold.ts';
import { spentPence } from '../ppplus/spending.ts';

/** PP+ spent on one target, in pence. */
const spentOn = (record: PepRecord, targetId: string): number =>
  record.ppPlus.lines
    .filter((line) => line.targetId === targetId)
    .reduce((sum, line) => sum + spentPence(line), 0);

const outcomeOf: Record<string, string> = { done: 'done', partly: 'partly', 'not-done': 'not' };

/**
 * The rows that the last PEP asks of a review: one for each of its targets and actions as they stand
 * by now (LUT R10: "actions that will be reviewed at the next PEP"). What is done is not carried on.
 */
export const reviewOf = (previous: PepRecord): Readonly<Record<ReviewField, readonly Row[]>> => ({
  'target-review': previous.targets.map((target) => ({
    id: target.id,
    cells: {
      target: textOf(target.answers['target-outcome']) || textOf(target.answers['target-need']),
      'pp-spent': spentOn(previous, target.id),
    },
  })),
  'action-review': previous.actions.map((action) => ({
    id: action.id,
    cells: {
      action: action.description,
      owner: action.owner,
      outcome: outcomeOf[action.status] ?? '',
      why: action.note,
      ...(action.status === 'done' && { 'carry-over': 'no' }),
    },
  })),
});

/** Rows as they read: what was typed in them, and else what the last PEP says by now. */
const followed = (asked: readonly Row[], typed: readonly Row[]): Row[] => {
  const own = new Map(typed.map((row) => [row.id, row.cells]));
  return [
    ...asked.map(({ id, cells }) => ({ id, cells: { ...cells, ...own.get(id) } })),
    ...typed.filter(({ id }) => !asked.some((row) => row.id === id)),
  ];
};

/** The cells that say something else than the last PEP by itself; a blank says nothing. */
const typedIn = (asked: readonly Row[], rows: readonly Row[]): Row[] =>
  rows.flatMap(({ id, cells }) => {
    const from = asked.find((row) => row.id === id)?.cells;
    if (from === undefined) return [{ id, cells }];
    const typed = Object.entries(cells).filter(
      ([column, cell]) => cell !== '' && cell !== from[column],
    );
    return typed.length === 0 ? [] : [{ id, cells: Object.fromEntries(typed) }];
  });

const askedOf = (
  template: Template,
  previous: PepRecord,
): readonly { id: ReviewField; asked: readonly Row[] }[] => {
  const all = reviewOf(previous);
  return reviewFields.flatMap((id) => {
    const columns = findField(template, id)?.columns;
    if (columns === undefined) return [];
    const asked = all[id].map((row) => ({
      id: row.id,
      cells: Object.fromEntries(
        Object.entries(row.cells).filter(([column]) => columns.some((one) => one.id === column)),
      ),
    }));
    return [{ id, asked }];
  });
};

/** What the last PEP says in prose of which each term asks anew, as words to compare. */
const proseOf = (template: Template, { answers }: PepRecord): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fieldsOf(template)
      .filter(({ kind }) => kind === 'term-prose')
      .map(({ id }): [string, string] => [id, foldText(textOf(answers[id]))])
      .filter(([, words]) => words !== ''),
  );

/**
 * A PEP in preparation with its review of the last one: a row for each target and action there, as
 * they stand by now. What the teacher typed stays, and nothing that was agreed is left out.
 */
export const withReview = (
  record: PepRecord,
  template: Template,
  previous: PepRecord,
): PepRecord => ({
  ...record,
  answers: {
    ...record.answers,
    ...Object.fromEntries(
      askedOf(template, previous)
        .filter(({ asked }) => asked.length > 0)
        .map(({ id, asked }): [string, Answer] => [
          id,
          { kind: 'value', value: followed(asked, rowsOf(record.answers[id])) },
        ]),
    ),
  },
  earlier: {
    term: previous.term,
    signedOff: previous.status === 'signed-off',
    'target-review': previous.targets.map(({ id }) => id),
    'action-review': previous.actions.map(({ id }) => id),
    prose: proseOf(template, previous),
  },
});

/** What of a review's answers is the teacher's own, to be kept; the rest follows the last PEP. */
export const typedReview = (
  template: Template,
  previous: PepRecord,
  answers: SentAnswers,
): SentAnswers => ({
  ...answers,
  ...Object.fromEntries(
    askedOf(template, previous).flatMap(({ id, asked }): [string, Answer][] => {
      const answer = answers[id];
      return answer?.kind === 'value'
        ? [[id, { kind: 'value', value: typedIn(asked, rowsOf(answer)) }]]
        : [];
    }),
  ),
});

/** What was decided about a target or an action of the last PEP. */
export type Decision = 'carry-on' | 'change' | 'close';

const targetDecisions: Readonly<Record<string, Decision>> = {
  'carry-over': 'carry-on',
  adjust: 'change',
  finish: 'close',
};
const actionDecisions: Readonly<Record<string, Decision>> = { yes: 'carry-on', no: 'close' };

const decisionsIn = (
  answer: Answer | undefined,
  column: string,
  words: Readonly<Record<string, Decision>>,
): ReadonlyMap<string, Decision | null> =>
  new Map(rowsOf(answer).map((row) => [row.id, words[String(row.cells[column] ?? '')] ?? null]));

/** The decisions of a review by the id of the earlier target or action; null where none is made. */
export const decisionsOf = (
  answers: Answers,
): {
  targets: ReadonlyMap<string, Decision | null>;
  actions: ReadonlyMap<string, Decision | null>;
} => ({
  targets: decisionsIn(answers['target-review'], 'next', targetDecisions),
  actions: decisionsIn(answers['action-review'], 'carry-over', actionDecisions),
});

/** How the earlier actions went, as the review says it, by their ids. */
export const outcomesOf = (
  answers: Answers,
): ReadonlyMap<string, { status: Exclude<ActionStatus, 'open'>; note: string }> =>
  new Map(
    rowsOf(answers['action-review']).flatMap((row) => {
      const status = statusOf[String(row.cells.outcome ?? '')];
      return status === undefined
        ? []
        : [[row.id, { status, note: String(row.cells.why ?? '') }] as const];
    }),
  );

const statusOf: Readonly<Record<string, Exclude<ActionStatus, 'open'>>> = {
  done: 'done',
  partly: 'partly',
  not: 'not-done',
};
