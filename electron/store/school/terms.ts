import type { TermDates } from '#domain/school/terms.ts';
import { queries, type Read } from '../kernel/query.ts';
import { orEmpty, orNull } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';

const termRows = (read: Read) =>
  read.all(
    // The three names happen to stand in the order of the year when sorted as text.
    queries.selectFrom('term').selectAll().orderBy('academicYear').orderBy('term'),
  );

/** The dates of every term entered, from the earliest. */
export const listTerms = (read: Read): TermDates[] =>
  termRows(read).map((row) => ({
    academicYear: row.academicYear,
    term: row.term,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    halfTermStartsOn: orEmpty(row.halfTermStartsOn),
    halfTermEndsOn: orEmpty(row.halfTermEndsOn),
  }));

/** Makes the terms of one academic year those given; terms of that year not given are removed. */
export const saveTerms = (
  write: Write,
  academicYear: number,
  terms: readonly TermDates[],
): void => {
  const held = termRows(write).filter((row) => row.academicYear === academicYear);
  for (const row of held) {
    if (!terms.some(({ term }) => term === row.term)) write.remove('term', row.id);
  }
  for (const dates of terms) {
    const row = {
      startsOn: dates.startsOn,
      endsOn: dates.endsOn,
      halfTermStartsOn: orNull(dates.halfTermStartsOn),
      halfTermEndsOn: orNull(dates.halfTermEndsOn),
    };
    const existing = held.find(({ term }) => term === dates.term);
    if (existing === undefined) write.insert('term', { academicYear, term: dates.term, ...row });
    else write.update('term', existing.id, row);
  }
};
