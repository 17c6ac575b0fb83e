import { spentPence } from '../ppplus/spending.ts';
import { type Answers, type Row, textOf } from './answer.ts';
import type { PepRecord } from './record.ts';

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
