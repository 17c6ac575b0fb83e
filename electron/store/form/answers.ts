import { type Answers, answersIn, type SentAnswers, storedAnswer } from '#domain/form/answer.ts';
import type { ContributorRole } from '#domain/form/contribution.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { kept } from '../kernel/kept.ts';
import { queries, type Read } from '../kernel/query.ts';
import type { Row } from '../kernel/schema.ts';
import { groupBy, idList } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';

const answersAsked = (pepIds: readonly string[]) =>
  queries
    .selectFrom('pepAnswer')
    .select(['pepId', 'fieldId', 'answer'])
    .where('pepId', 'in', idList(pepIds));

/** An answer as its row keeps it. */
export const keptAnswer = kept('An answer of a PEP', storedAnswer);

const toAnswers = (
  rows: ReadonlyArray<Pick<Row<'pepAnswer'>, 'pepId' | 'fieldId' | 'answer'>>,
): Answers =>
  Object.fromEntries(
    rows.map(({ pepId, fieldId, answer }) => [
      fieldId,
      keptAnswer.read(answer, `PEP ${pepId}, question ${fieldId}`),
    ]),
  );

/** The answers of one PEP by field id. */
export const answersOf = (read: Read, pepId: string): Answers =>
  toAnswers(read.all(answersAsked([pepId])));

/**
 * The answers of several PEPs to some fields, by PEP id, for lists; a PEP without any is not in the
 * map. An answer that cannot be read is left out: its PEP itself refuses to open.
 */
export const answersOfPeps = (
  read: Read,
  pepIds: readonly string[],
  fieldIds: readonly FieldId[],
): ReadonlyMap<string, Answers> =>
  new Map(
    [
      ...groupBy(
        read.all(answersAsked(pepIds).where('fieldId', 'in', idList(fieldIds))),
        (row) => row.pepId,
      ),
    ].map(([id, rows]) => [
      id,
      Object.fromEntries(
        rows.flatMap(({ fieldId, answer }) => {
          const found = keptAnswer.readOr(answer, null);
          return found === null ? [] : [[fieldId, found]];
        }),
      ),
    ]),
  );

/** The fields whose answers were taken over from the last PEP and are not confirmed yet. */
export const carriedFields = (read: Read, pepId: string): FieldId[] =>
  read
    .all(
      queries
        .selectFrom('pepAnswer')
        .select('fieldId')
        .where('pepId', '=', pepId)
        .where('carried', '=', 1)
        .orderBy('fieldId'),
    )
    .map(({ fieldId }) => fieldId);

/** Says of these fields' answers whether they still ask to be confirmed. */
export const setCarried = (
  write: Write,
  pepId: string,
  fieldIds: readonly FieldId[],
  carried: boolean,
): void => {
  const held = write.all(
    queries
      .selectFrom('pepAnswer')
      .select('id')
      .where('pepId', '=', pepId)
      .where('fieldId', 'in', idList(fieldIds)),
  );
  for (const { id } of held) write.update('pepAnswer', id, { carried: carried ? 1 : 0 });
};

/** Whose words the answers of a PEP hold, where they were typed in as that person's part. */
export const saidIn = (
  read: Read,
  pepId: string,
): Readonly<Partial<Record<FieldId, ContributorRole>>> =>
  Object.fromEntries(
    read
      .all(
        queries
          .selectFrom('pepAnswer')
          .select(['fieldId', 'saidBy'])
          .where('pepId', '=', pepId)
          .where('saidBy', 'is not', null)
          .orderBy('fieldId'),
      )
      .flatMap(({ fieldId, saidBy }) => (saidBy === null ? [] : [[fieldId, saidBy]])),
  );

/**
 * Saves answers by field id; null takes an answer away. Other answers stay as they are. An answer
 * that a teacher gives is no longer one that was taken over. With `saidBy` they are that person's
 * words; without it they are the school's, but for one that is kept as it stood.
 */
export const saveAnswers = (
  write: Write,
  pepId: string,
  answers: SentAnswers,
  saidBy: ContributorRole | null = null,
): void => {
  for (const [fieldId, answer] of answersIn(answers)) {
    const held = write.first(
      queries
        .selectFrom('pepAnswer')
        .select(['id', 'answer', 'saidBy'])
        .where('pepId', '=', pepId)
        .where('fieldId', '=', fieldId),
    );
    const text = JSON.stringify(answer);
    if (answer === null) {
      if (held !== undefined) write.remove('pepAnswer', held.id);
    } else if (held === undefined) {
      write.insert('pepAnswer', { pepId, fieldId, answer: text, saidBy });
    } else {
      const stands = held.answer === text ? held.saidBy : null;
      write.update('pepAnswer', held.id, { answer: text, carried: 0, saidBy: saidBy ?? stands });
    }
  }
};

/** Gives a revision's answers the people whose words the same answers were in the one it amends. */
export const copySaid = (write: Write, fromId: string, toId: string): void => {
  const held = answersOf(write, toId);
  for (const [fieldId, saidBy] of answersIn(saidIn(write, fromId))) {
    const answer = held[fieldId];
    if (answer) saveAnswers(write, toId, { [fieldId]: answer }, saidBy);
  }
};
