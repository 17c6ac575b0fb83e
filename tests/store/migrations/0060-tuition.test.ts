import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { shippedAuthorities } from '#domain/authority/councils/index.ts';
import { authorityProfile, blankProfile } from '#domain/authority/profile.ts';
import { first } from '#electron/store/kernel/migrations/0010-first.ts';
import { life } from '#electron/store/kernel/migrations/0020-life.ts';
import { carriedOn } from '#electron/store/kernel/migrations/0022-carried.ts';
import { quality } from '#electron/store/kernel/migrations/0024-quality.ts';
import { money } from '#electron/store/kernel/migrations/0030-money.ts';
import { tuition } from '#electron/store/kernel/migrations/0060-tuition.ts';

let db: Database.Database;

const authority = (id: string, profile: unknown): void => {
  db.prepare('INSERT INTO authority (id, name, profile) VALUES (?, ?, ?)').run(
    id,
    id,
    profile === null ? null : JSON.stringify(profile),
  );
};
const rule = (id: string, refused: readonly string[], source: string | null): void => {
  db.prepare(
    `INSERT INTO pp_rule (id, authority_id, refused, spend_by, carry_over, claims, source)
     VALUES (?, ?, ?, '07-31', 'no', 1, ?)`,
  ).run(`rule-${id}`, id, JSON.stringify(refused), source);
};
const line = (id: string, row: string | null, struck: string | null = null): void => {
  db.prepare(
    `INSERT INTO pp_line (id, pupil_id, academic_year, term, kind, category, description, quantity,
       unit_cost_pence, amount_pence, tuition_row, struck, created_at, updated_at)
     VALUES (?, 'p', 2026, 'autumn', 'planned', 'tuition', 'Tutor', 1, 100, 100, ?, ?, 'now', 'now')`,
  ).run(id, row, struck);
};

/** As it is done when a store is opened: in one transaction, with foreign keys off. */
const migrate = (): void => {
  db.pragma('foreign_keys = OFF');
  db.transaction(() => tuition.up(db))();
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.pragma('foreign_keys = ON');
};

const profileText = (id: string): string | null =>
  db
    .prepare<[string], { profile: string | null }>('SELECT profile FROM authority WHERE id = ?')
    .get(id)?.profile ?? null;
const profileIn = (id: string) => authorityProfile.parse(JSON.parse(profileText(id) ?? 'null'));

beforeEach(() => {
  db = new Database(':memory:');
  for (const step of [first, life, carriedOn, quality, money]) step.up(db);
  db.exec(`
    INSERT INTO authority (id, name) VALUES ('a', 'Luton');
    INSERT INTO pupil (id, code, legal_forename, legal_surname, search_key, authority_id, created_at, updated_at)
      VALUES ('p', '7F3K', 'Mia', 'Thompson', 'thompson mia', 'a', 'now', 'now');
  `);
});

describe('One list of what an authority refuses', () => {
  test('has the words of both lists, each once, with their source; the other rules stay', () => {
    authority('both', { refuses: ['Uniform', 'rewards'], release: 'On a good PEP', later: 1 });
    rule('both', ['trip', 'rewards', 'computer'], 'A letter of 4 September 2026');
    migrate();
    const profile = profileIn('both');
    expect(profile.refuses).toEqual([
      'Uniform',
      'rewards',
      'Trips and visits',
      'Laptop or printer',
    ]);
    expect(profile.refusesSource).toBe('A letter of 4 September 2026');
    expect(profile.release).toBe('On a good PEP');
    // What this version does not know is kept for the one that does.
    expect(JSON.parse(profileText('both') ?? '')).toHaveProperty('later', 1);
    expect(db.prepare('SELECT * FROM pp_rule').all()).toEqual([
      expect.objectContaining({ spend_by: '07-31', carry_over: 'no', claims: 1 }),
    ]);
  });

  test('comes to an authority without a profile, for which the national rules go on holding', () => {
    authority('bare', null);
    rule('bare', ['music'], null);
    migrate();
    expect(profileIn('bare')).toEqual({ ...blankProfile, refuses: ['Music lessons'] });
  });

  test('leaves alone what had one list only, or none', () => {
    authority('words', { refuses: ['Uniform'] });
    authority('none', null);
    rule('words', [], 'Its website');
    rule('none', [], 'Its website');
    migrate();
    expect(profileText('words')).toBe(JSON.stringify({ refuses: ['Uniform'] }));
    expect(profileText('none')).toBeNull();
  });

  test('holds as many as both lists together could', () => {
    authority('full', { refuses: Array.from({ length: 40 }, (_, i) => `Thing ${i}`) });
    rule('full', ['trip', 'music', 'books'], null);
    migrate();
    expect(profileIn('full').refuses).toHaveLength(43);
  });
});

test('who insists on the social worker at the meeting says where that is written', () => {
  for (const { name, profile } of shippedAuthorities) {
    const {
      attendanceSource: _,
      insistsOn: __,
      refusesSource: ___,
      ...before
    } = profile ?? blankProfile;
    authority(name, before);
  }
  migrate();
  for (const { name, profile } of shippedAuthorities) expect(profileIn(name)).toEqual(profile);
});

describe('A line made from a row of tuition', () => {
  test('stands at most once for each row; other lines are as before', () => {
    migrate();
    line('one', 'row');
    line('struck', 'row', 'reversed');
    line('other', null);
    line('another', null);
    expect(() => line('twice', 'row')).toThrow(/UNIQUE/);
  });
});
