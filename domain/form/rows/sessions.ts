import { type Answer, rowsOf } from '../answer.ts';
import type { FieldId } from '../fields/index.ts';

type Answers = Readonly<Partial<Record<FieldId, Answer>>>;

/** The question that asks for sessions. */
export const sessionsField = 'attendance-sessions' satisfies FieldId;
/** The question that the sessions answer. */
export const percentField = 'attendance-ytd-percent' satisfies FieldId;

/** How many sessions were possible and attended; null where the rows do not say. */
export const sessionsIn = (answers: Answers): { possible: number; attended: number } | null => {
  const rows = rowsOf(answers[sessionsField]);
  const sum = (column: 'possible' | 'attended'): number =>
    rows.reduce((all, { cells }) => all + Number(cells[column] ?? Number.NaN), 0);
  const [possible, attended] = [sum('possible'), sum('attended')];
  return possible > 0 && attended >= 0 && attended <= possible ? { possible, attended } : null;
};

/**
 * The attendance that the sessions come to, in percent with one decimal (118 of 146 is 80.8); null where
 * there are none to work it out from, or they cannot be right.
 */
export const sessionsPercent = (answers: Answers): number | null => {
  const sessions = sessionsIn(answers);
  return sessions && Math.round((sessions.attended * 1000) / sessions.possible) / 10;
};

/** Answers with what can be worked out from them: the attendance is typed only where no sessions are. */
export const withWorkedOut = <A extends Answers>(answers: A): A => {
  const percent = sessionsPercent(answers);
  return percent === null
    ? answers
    : { ...answers, [percentField]: { kind: 'value', value: percent } };
};

/** What must be read for these questions besides themselves. */
export const workedOutFrom = (fieldIds: readonly FieldId[]): readonly FieldId[] =>
  fieldIds.includes(percentField) ? [sessionsField] : [];

/** How an attendance in percent is known: "118 of 146 sessions", or that it was typed. */
export const percentFrom = (answers: Answers): string => {
  const sessions = sessionsIn(answers);
  if (sessions) return `${sessions.attended} of ${sessions.possible} sessions`;
  return answers[percentField]?.kind === 'value' ? 'typed, not from sessions' : '';
};
