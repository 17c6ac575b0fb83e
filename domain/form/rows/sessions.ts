import { type Answer, rowsOf } from '../answer.ts';
import type { FieldId } from '../fields/index.ts';

type Answers = Readonly<Partial<Record<FieldId, Answer>>>;

/** The question that asks for sessions. */
export const sessionsField = 'attendance-sessions' satisfies FieldId;
/** The question that the sessions answer. */
export const percentField = 'attendance-ytd-percent' satisfies FieldId;

/** How many sessions were possible and attended; null unless every row that is begun says both. */
const sessionsIn = (answers: Answers): { possible: number; attended: number } | null => {
  const rows = rowsOf(answers[sessionsField])
    .map(({ cells: { possible, attended } }) => ({ possible, attended }))
    .filter((row) => Object.values(row).some((cell) => cell !== undefined && cell !== ''));
  let [possible, attended] = [0, 0];
  for (const row of rows) {
    if (typeof row.possible !== 'number' || typeof row.attended !== 'number') return null;
    possible += row.possible;
    attended += row.attended;
  }
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

/** Answers without what was worked out from others: what somebody typed, or nothing. */
export const withoutWorkedOut = <A extends Answers>(answers: A): A => {
  if (sessionsPercent(answers) === null) return answers;
  const { [percentField]: _, ...others } = answers;
  return others as A;
};

/** What must be read for these questions besides themselves. */
export const workedOutFrom = (fieldIds: readonly FieldId[]): readonly FieldId[] =>
  fieldIds.includes(percentField) ? [sessionsField] : [];

/**
 * How an attendance in percent is known: "118 of 146 sessions" where it is what they come to; that it was
 * typed, where sessions are asked for and say nothing; else empty.
 */
export const percentFrom = (answers: Answers, asksSessions: boolean): string => {
  const given = answers[percentField];
  if (given?.kind !== 'value') return '';
  const sessions = sessionsIn(answers);
  if (!sessions) return asksSessions ? 'typed, not from sessions' : '';
  return given.value === sessionsPercent(answers)
    ? `${sessions.attended} of ${sessions.possible} sessions`
    : '';
};
