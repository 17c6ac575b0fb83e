import { spentPence } from '../ppplus/spending.ts';
import { type Answer, type Answers, type Row, rowsOf, textOf } from './answer.ts';
import type { ActionStatus, PepRecord } from './record.ts';

const reviewRow = (id: string, cells: Row['cells']): Row => ({ id, cells });

/** PP+ spent on one target, in pence. */
const spentOn = (record: PepRecord, targetId: string): number =>
  record.ppPlus.lines
    .filter((line) => line.targetId === targetId)
    .reduce((sum, line) => sum + spentPence(line), 0);

const outcomeOf: Record<string, string> = { done: 'done', partly: 'partly', 'not-done': 'not' };

/**
 * The rows with which a new PEP begins its review of the last one: one for each earlier target and
 * action (LUT R10: "actions that will be reviewed at the next PEP").
 */
export const reviewOf = (previous: PepRecord): Answers => {
  const targets = previous.targets.map((target) =>
    reviewRow(target.id, {
      target: textOf(target.answers['target-outcome']) || textOf(target.answers['target-need']),
      'pp-spent': spentOn(previous, target.id),
    }),
  );
  const actions = previous.actions.map((action) =>
    reviewRow(action.id, {
      action: action.description,
      owner: action.owner,
      outcome: outcomeOf[action.status] ?? '',
      why: action.note,
    }),
  );
  return {
    ...(targets.length > 0 && { 'target-review': { kind: 'value', value: targets } }),
    ...(actions.length > 0 && { 'action-review': { kind: 'value', value: actions } }),
  };
};

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

const decideAll = (
  answer: Answer | undefined,
  column: string,
  carryOn: string,
  finished: { outcome: readonly string[]; decision: string },
): Answer | null => {
  const rows = rowsOf(answer);
  if (rows.length === 0) return null;
  return {
    kind: 'value',
    value: rows.map(({ id, cells }) => {
      const outcome = cells.outcome || 'partly';
      const decision = finished.outcome.includes(String(outcome)) ? finished.decision : carryOn;
      return { id, cells: { ...cells, outcome, [column]: cells[column] || decision } };
    }),
  };
};

/**
 * The review in which whatever has no outcome yet is partly achieved and carried on; what was
 * achieved or done is closed. What was decided already stays.
 */
export const carryOnWithAll = (answers: Answers): Answers => {
  const targets = decideAll(answers['target-review'], 'next', 'carry-over', {
    outcome: ['achieved'],
    decision: 'finish',
  });
  const actions = decideAll(answers['action-review'], 'carry-over', 'yes', {
    outcome: ['done'],
    decision: 'no',
  });
  return {
    ...(targets && { 'target-review': targets }),
    ...(actions && { 'action-review': actions }),
  };
};

/** Whether an earlier target or action still waits for its outcome and decision. */
export const reviewIsOpen = (answers: Answers): boolean =>
  [answers['target-review'], answers['action-review']].some((answer) =>
    rowsOf(answer).some(({ cells }) => !cells.outcome || !(cells.next || cells['carry-over'])),
  );
