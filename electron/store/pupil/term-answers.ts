import { type Answers, answersIn, type SentAnswers, storedAnswer } from '#domain/form/answer.ts';
import { withWorkedOut } from '#domain/form/rows/sessions.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { kept } from '../kernel/kept.ts';
import { queries, type Read } from '../kernel/query.ts';
import type { Write } from '../kernel/write.ts';

const keptAnswer = kept('An answer about a pupil’s term', storedAnswer);

const rowsOf = (read: Read, pupilId: string) =>
  read.all(
    queries
      .selectFrom('termAnswer')
      .select(['id', 'academicYear', 'term', 'fieldId', 'answer'])
      .where('pupilId', '=', pupilId)
      // The three terms' names happen to stand in the order of the year when sorted as text.
      .orderBy('academicYear')
      .orderBy('term'),
  );

const entryOf = ({ id, fieldId, answer }: ReturnType<typeof rowsOf>[number]): Answers => ({
  [fieldId]: keptAnswer.read(answer, `entry ${id}, question ${fieldId}`),
});

const sameTerm = (a: TermKey, b: TermKey): boolean =>
  a.academicYear === b.academicYear && a.term === b.term;

/** What is recorded of a pupil's term, by field id, with what is worked out from it. */
export const termAnswersOf = (read: Read, pupilId: string, term: TermKey): Answers =>
  withWorkedOut(
    Object.assign(
      {},
      ...rowsOf(read, pupilId)
        .filter((row) => sameTerm(row, term))
        .map(entryOf),
    ),
  );

/** What is recorded of each of a pupil's terms, the oldest first. */
export const termsOfPupil = (
  read: Read,
  pupilId: string,
): { term: TermKey; answers: Answers }[] => {
  const terms: { term: TermKey; answers: Answers }[] = [];
  for (const row of rowsOf(read, pupilId)) {
    const { academicYear, term } = row;
    const last = terms.at(-1);
    if (last && sameTerm(last.term, row)) Object.assign(last.answers, entryOf(row));
    else terms.push({ term: { academicYear, term }, answers: { ...entryOf(row) } });
  }
  return terms.map(({ term, answers }) => ({ term, answers: withWorkedOut(answers) }));
};

/** Saves answers of a pupil's term by field id; null takes one away. */
export const saveTermAnswers = (
  write: Write,
  pupilId: string,
  term: TermKey,
  answers: SentAnswers,
): void => {
  const held = new Map(
    rowsOf(write, pupilId)
      .filter((row) => sameTerm(row, term))
      .map(({ fieldId, id }) => [fieldId, id]),
  );
  for (const [fieldId, answer] of answersIn(answers)) {
    const id = held.get(fieldId);
    if (answer === null) {
      if (id !== undefined) write.remove('termAnswer', id);
    } else if (id === undefined) {
      const { academicYear, term: name } = term;
      write.insert('termAnswer', {
        pupilId,
        academicYear,
        term: name,
        fieldId,
        answer: JSON.stringify(answer),
      });
    } else {
      write.update('termAnswer', id, { answer: JSON.stringify(answer) });
    }
  }
};
