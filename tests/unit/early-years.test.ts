import { describe, expect, test } from 'vitest';
import { firstEarlyTerm } from '#domain/authority/early-years.ts';
import { countDaysLeft } from '#domain/stages/deadlines.ts';
import { owing } from '#domain/stages/owed.ts';
import { shippedOf } from '../fixtures/councils.ts';
import { calendar, pupilDue } from './due-facts.ts';

describe('From when an authority asks for PEPs in the early years', () => {
  test.each([
    ['term-after-third', '2023-10-10', 2026, 'spring'],
    ['term-after-third', '2024-01-31', 2026, 'summer'],
    ['term-after-third', '2023-08-31', 2026, 'autumn'],
    ['third-birthday', '2023-10-10', 2026, 'autumn'],
    ['second-birthday', '2024-10-10', 2026, 'autumn'],
    ['school-year-of-third', '2024-06-10', 2026, 'autumn'],
  ] as const)('%s, born on %s: the %i %s term', (rule, born, academicYear, term) => {
    expect(firstEarlyTerm(born, rule)).toEqual({ academicYear, term });
  });

  test('nobody is too young where the authority gives no rule', () => {
    expect(firstEarlyTerm('2025-10-10', '')).toBeNull();
  });

  test('a child who is too young is asked for no PEP, and it says by whose words', () => {
    const today = '2026-11-16';
    const owed = (term: 'autumn' | 'spring') =>
      owing({
        pupil: pupilDue({ dateOfBirth: '2023-10-10' }),
        yearGroup: -1,
        authority: shippedOf('Halton'),
        term: { academicYear: 2026, term },
        peps: [],
        signedOff: [],
        events: [],
        today,
        calendar,
        keptSince: '2024-09-02',
        daysLeft: countDaysLeft(today, calendar),
      });
    expect(owed('autumn')).toMatchObject({
      is: 'none',
      words: 'Halton asks for none before the spring term 2027 (The term after the third birthday)',
    });
    expect(owed('spring').is).toBe('owed');
  });
});
