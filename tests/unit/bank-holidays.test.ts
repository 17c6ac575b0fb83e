import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bankHolidays } from '#domain/school/bank-holidays.ts';

const root = join(import.meta.dirname, '../..');

test('the bank holidays are what the library says now (npm run holidays writes them)', () => {
  const now = execFileSync(process.execPath, ['build/bank-holidays.ts', '--print'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(readFileSync(join(root, 'domain/school/bank-holiday-days.ts'), 'utf8')).toBe(now);
});

test('those of 2026 are as GOV.UK gives them, the day in lieu included, and a span holds all of its years', () => {
  expect([...bankHolidays(2026, 2026)]).toEqual([
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-04',
    '2026-05-25',
    '2026-08-31',
    '2026-12-25',
    '2026-12-26',
    '2026-12-28',
  ]);
  const three = [2026, 2027, 2028].flatMap((year) => [...bankHolidays(year, year)]);
  expect([...bankHolidays(2026, 2028)]).toEqual(three);
});
