import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { databaseWithPep } from './a-database.ts';

let db: Database.Database;

const line = (id: string, kind: string, date: string | null, pence: number, plan: string | null) =>
  db
    .prepare(
      `INSERT INTO pp_line (id, pupil_id, academic_year, term, kind, date, category, description,
         target_id, quantity, unit_cost_pence, amount_pence, planned_line_id, created_at, updated_at)
       VALUES (?, 'p', 2026, 'autumn', ?, ?, 'tuition', 'Tutor', NULL, 1, ?, ?, ?, 'now', 'now')`,
    )
    .run(id, kind, date, pence, pence, plan);

beforeEach(() => {
  db = databaseWithPep();
  db.exec(`INSERT INTO pp_award (id, pupil_id, academic_year, term, amount_pence, source)
    VALUES ('w', 'p', 2026, 'autumn', 60000, 'Luton')`);
  line('plan', 'planned', null, 38000, null);
  line('one', 'spent', '2026-11-10', 15200, 'plan');
  line('two', 'spent', '2027-04-02', 999, null);
});

const rows = (sql: string) => db.prepare(sql).all();

const sums = () =>
  rows(`SELECT kind, sum(pence) AS pence, sum(still_planned) AS rest FROM pp_sum GROUP BY kind`);

describe('PP+ from award to impact', () => {
  test('gives the balances of its lines', () => {
    expect(sums()).toEqual([
      { kind: 'planned', pence: 38000, rest: 22800 },
      { kind: 'spent', pence: 16199, rest: 0 },
    ]);
    expect(
      rows(`SELECT financial_year AS year, sum(pence) AS pence FROM pp_sum WHERE kind = 'spent'
        GROUP BY 1 ORDER BY 1`),
    ).toEqual([
      { year: 2026, pence: 15200 },
      { year: 2027, pence: 999 },
    ]);
  });

  test('keeps the sums true to the lines whatever happens to them', () => {
    db.exec(`UPDATE pp_line SET struck = 'reversed' WHERE id = 'one'`);
    expect(sums()).toEqual([
      { kind: 'planned', pence: 38000, rest: 38000 },
      { kind: 'spent', pence: 999, rest: 0 },
    ]);
    db.exec(`DELETE FROM pp_line WHERE id IN ('one', 'plan')`);
    expect(sums()).toEqual([{ kind: 'spent', pence: 999, rest: 0 }]);
    db.exec(`UPDATE pp_line SET academic_year = 2025`);
    expect(rows('SELECT academic_year FROM pp_sum')).toEqual([{ academic_year: 2025 }]);
    db.exec(`DELETE FROM pp_line`);
    expect(rows('SELECT * FROM pp_sum')).toEqual([]);
  });

  test('keeps the same sums that the lines come to, after any number of changes', () => {
    let seed = 7;
    const draw = (below: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const pick = () =>
      (rows('SELECT id FROM pp_line ORDER BY id') as { id: string }[])[draw(12)]?.id ?? 'none';
    for (let i = 0; i < 600; i += 1) {
      const kind = ['planned', 'spent', 'ordered'][draw(3)] ?? 'spent';
      const date = kind === 'planned' ? null : `2027-0${2 + draw(4)}-10`;
      const act = draw(8);
      if (act < 4) line(`x${i}`, kind, date, draw(4) * 500, kind === 'planned' ? null : 'plan');
      const changes = [
        `struck = CASE WHEN struck IS NULL THEN 'reversed' END`,
        `amount_pence = ${draw(4) * 500}, term = 'spring'`,
        `category = 'books', impact = 'moderate'`,
      ];
      if (act >= 4 && act < 7) {
        db.prepare(`UPDATE pp_line SET ${changes[act - 4]} WHERE id = ?`).run(pick());
      }
      const id = pick();
      if (act === 7 && id !== 'plan') db.prepare('DELETE FROM pp_line WHERE id = ?').run(id);
    }
    const kept =
      rows(`SELECT term, financial_year AS year, kind, category, impact, sum(lines) AS lines,
        sum(pence) AS pence, sum(still_planned) AS rest, sum(twice) AS twice
      FROM pp_sum GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`);
    const fromLines = rows(`SELECT term,
        CASE WHEN date IS NULL THEN academic_year + (term = 'summer')
          ELSE CAST(substr(date, 1, 4) AS INTEGER) - (substr(date, 6, 2) < '04') END AS year,
        kind, category, coalesce(impact, '') AS impact, count(*) AS lines, sum(amount_pence) AS pence,
        sum(CASE WHEN kind = 'planned' THEN max(0, amount_pence - coalesce((
          SELECT sum(c.amount_pence) FROM pp_line c
          WHERE c.planned_line_id = l.id AND c.struck IS NULL), 0)) ELSE 0 END) AS rest
      FROM pp_line l WHERE struck IS NULL GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`);
    expect(kept.length).toBeGreaterThan(5);
    expect(kept.map((row) => ({ ...(row as object), twice: 0 }))).toEqual(
      fromLines.map((row) => ({ ...(row as object), twice: 0 })),
    );
    const twice = rows(`SELECT sum(n - 1) AS n FROM (SELECT count(*) AS n FROM pp_line
      WHERE struck IS NULL AND kind <> 'planned' GROUP BY term, kind, date, amount_pence)`);
    expect(rows('SELECT sum(twice) AS n FROM pp_sum')).toEqual(twice);
  });

  test('ships the national rates that were found, and leaves blank what was not', () => {
    expect(
      rows(`SELECT amount_pence FROM pp_rate WHERE id IN ('dfe-2025', 'dfe-2026') ORDER BY id`),
    ).toEqual([{ amount_pence: 263000 }, { amount_pence: null }]);
  });

  test.each([
    ['a refund of nothing', `UPDATE pp_line SET kind = 'refund' WHERE id = 'two'`],
    ['spending without a day', `UPDATE pp_line SET date = NULL WHERE id = 'two'`],
    ['an amount that came on no day', `UPDATE pp_award SET received_pence = 60000`],
    ['a rate that ends before it begins', `UPDATE pp_rate SET valid_to = '2000-01-01'`],
  ])('refuses %s', (_, sql) => {
    expect(() => db.exec(sql)).toThrow(/CHECK/);
  });
});
