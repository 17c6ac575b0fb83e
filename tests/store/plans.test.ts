import type { Compilable } from 'kysely';
import { expect, test } from 'vitest';
import { connect } from '#electron/store/kernel/connection.ts';
import { queries } from '#electron/store/kernel/query.ts';
import { linesOfPupil } from '#electron/store/ppplus/lines.ts';
import { pupilsFound } from '#electron/store/pupil/pupils.ts';
import { actionsByDueDate } from '#electron/store/review/actions.ts';
import { newestOfTerm, newestOfYears } from '#electron/store/stages/peps.ts';
import { autumn, openTestStore, testKey } from './support.ts';

/** What SQLite means to do for a query, a line for each step. */
const planOf = (query: Compilable<unknown>): string[] => {
  const store = openTestStore();
  const { folder } = store;
  store.close();
  const { sql, parameters } = query.compile();
  const db = connect(`${folder}/pep-desk.sqlite`, testKey, { mustExist: true });
  try {
    return db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...parameters)
      .map(({ detail }) => detail);
  } finally {
    db.close();
  }
};

/** Steps that would read a whole table from end to end. */
const bareScans = (query: Compilable<unknown>): string[] =>
  planOf(query).filter((step) => /^SCAN /.test(step) && !/ USING | VIRTUAL /.test(step));

const today = '2026-11-23';
const listed = { search: '', today, includeLeft: false };

test.each<[string, Compilable<unknown>]>([
  ['pupils by surname', pupilsFound(listed).selectAll().orderBy('searchKey').limit(100)],
  [
    'pupils by search',
    pupilsFound({ ...listed, search: 'Łukasz qu' })
      .selectAll()
      .orderBy('searchKey'),
  ],
  ['PEPs by term', newestOfTerm(autumn)],
  ['PEPs of several school years', newestOfYears(2024, 2026)],
  ['actions by due date', actionsByDueDate(['open', 'partly'])],
  ['spending by pupil and term', linesOfPupil('p', autumn)],
])('Listing %s never reads a whole table', (_, query) => {
  expect(bareScans(query)).toEqual([]);
});

test('Pupils by surname are read in their order and not sorted', () => {
  const plan = planOf(
    pupilsFound(listed).selectAll().orderBy('searchKey').orderBy('id').limit(100),
  );
  expect(plan).toEqual([expect.stringContaining('pupil_by_search_key')]);
});

test('Pupils by search go by the index of words', () => {
  const plan = planOf(pupilsFound({ ...listed, search: 'mia th' }).selectAll()).join('\n');
  expect(plan).toMatch(/SEARCH pupil_word USING PRIMARY KEY \(word>\? AND word<\?\)/);
  expect(plan).toMatch(/SEARCH pupil USING/);
});

test('Spending is looked up by its pupil, year and term at once', () => {
  const plan = planOf(linesOfPupil('p', autumn)).join('\n');
  for (const column of ['pupil_id=?', 'academic_year=?', 'term=?']) expect(plan).toContain(column);
});

test('A list without an index would be noticed', () => {
  expect(bareScans(queries.selectFrom('pupil').selectAll().where('sex', '=', 'F'))).toHaveLength(1);
});
