import type { AnyFieldId } from '#domain/form/fields/index.ts';
import type { Fact } from '../../kit/columns/fact.ts';
import { styles } from '../../kit/style.ts';

/** Short answers that are one fact together: what somebody looks for as one, and reads in one line. */
const groups: readonly (readonly AnyFieldId[])[] = [
  ['date-of-birth', 'age', 'sex'],
  ['year-group', 'key-stage'],
  ['setting-urn', 'setting-dfe-number'],
  ['academic-year', 'term'],
  ['target-when', 'target-where', 'target-how-often'],
  ['target-start-date', 'target-review-date'],
];

const between = ' · ';

/** A short answer with its question. */
export type Short = { id: AnyFieldId; label: string; text: string };

/** The others that are one fact with this question. */
export const groupOf = (id: AnyFieldId): readonly AnyFieldId[] =>
  groups.find((ids) => ids.includes(id)) ?? [id];

/** Short answers as one fact. */
export const asOne = (answers: readonly Short[]): Fact => ({
  label: answers.map(({ label }) => label).join(between),
  value: [{ text: answers.map(({ text }) => text).join(between), style: styles.body }],
});
