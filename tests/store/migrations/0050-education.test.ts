import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { educationOfPupils } from '#electron/store/kernel/migrations/0050-education.ts';
import { migrations } from '#electron/store/kernel/migrations/index.ts';

let db: Database.Database;

const pupil = (id: string) =>
  db
    .prepare(
      `INSERT INTO pupil (id, code, legal_forename, legal_surname, search_key, authority_id, created_at, updated_at)
       VALUES (?, ?, 'Mia', 'Thompson', 'thompson mia', 'a', 'now', 'now')`,
    )
    .run(id, id.slice(0, 1).toUpperCase().repeat(4));

const pep = (id: string, pupilId: string, year: number, term: string, revision = 1) =>
  db
    .prepare(
      `INSERT INTO pep (id, pupil_id, academic_year, term, template_id, template_version, status,
         revision, amends_id, amend_reason, started_on, created_at, updated_at)
       VALUES (?, ?, ?, ?, 'school-age', 2, 'in-preparation', ?, ?, ?, '2026-11-02', 'now', 'now')`,
    )
    .run(
      id,
      pupilId,
      year,
      term,
      revision,
      revision > 1 ? 'first' : null,
      revision > 1 ? 'A slip' : null,
    );

const answer = (pepId: string, fieldId: string, said: unknown) =>
  db
    .prepare(
      `INSERT INTO pep_answer (id, pep_id, field_id, answer, updated_at) VALUES (?, ?, ?, ?, 'then')`,
    )
    .run(`${pepId}-${fieldId}`, pepId, fieldId, JSON.stringify(said));
const value = (said: string) => ({ kind: 'value', value: said });

const placeOf = (id: string) =>
  db
    .prepare('SELECT school_place, place_since, educated_elsewhere FROM pupil WHERE id = ?')
    .get(id);

/** As it is done when a store is opened: in one transaction, with foreign keys off. */
const migrate = (): void => {
  db.pragma('foreign_keys = OFF');
  db.transaction(() => educationOfPupils.up(db))();
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.pragma('foreign_keys = ON');
};

beforeEach(() => {
  db = new Database(':memory:');
  for (const { number, up } of migrations) if (number < educationOfPupils.number) up(db);
  db.exec(`INSERT INTO authority (id, name) VALUES ('a', 'Luton')`);
});

describe('Where a pupil is educated', () => {
  test('is what the newest revision of the newest PEP said of the roll', () => {
    pupil('p');
    pep('old', 'p', 2025, 'summer');
    pep('first', 'p', 2026, 'autumn');
    pep('second', 'p', 2026, 'autumn', 2);
    answer('old', 'on-roll', value('yes'));
    answer('first', 'on-roll', value('dual'));
    answer('second', 'on-roll', value('no'));
    migrate();
    expect(placeOf('p')).toEqual({
      school_place: 'no',
      place_since: null,
      educated_elsewhere: null,
    });
    expect(db.prepare('SELECT count(*) AS n FROM pep_answer').get()).toEqual({ n: 3 });
  });

  test('is the provider or university that the form after Year 11 named', () => {
    pupil('college');
    pupil('university');
    pep('c', 'college', 2026, 'autumn');
    pep('u', 'university', 2026, 'autumn');
    answer('c', 'p16-provider', value('Barnfield College'));
    answer('u', 'he-institution', value('University of Bedfordshire'));
    migrate();
    expect(placeOf('college')).toMatchObject({ educated_elsewhere: 'Barnfield College' });
    expect(placeOf('university')).toMatchObject({
      educated_elsewhere: 'University of Bedfordshire',
    });
  });

  test('stays unsaid where nothing was answered, or “not known”', () => {
    pupil('p');
    pep('one', 'p', 2026, 'autumn');
    answer('one', 'on-roll', { kind: 'not-known', reason: 'Asked the authority' });
    answer('one', 'p16-provider', value(''));
    migrate();
    expect(placeOf('p')).toEqual({
      school_place: null,
      place_since: null,
      educated_elsewhere: null,
    });
  });

  test('can only be one of the four', () => {
    pupil('p');
    migrate();
    expect(() => db.exec(`UPDATE pupil SET school_place = 'somewhere'`)).toThrow(/CHECK/);
  });
});
