import { describe, expect, it } from 'vitest';
import type { PepRow } from '#domain/contract/calls/cohort.ts';
import { nothingToDo } from '#domain/form/to-do.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { lastPepBefore, pepOfTerm } from '#renderer/features/stages/peps-of-terms.ts';

const autumn: TermKey = { academicYear: 2026, term: 'autumn' };
const pep = (change: Partial<PepRow>): PepRow => ({
  id: 'pep-1',
  pupilId: 'p',
  pupilName: 'Mia Thompson',
  yearGroup: 8,
  authority: 'Luton',
  term: autumn,
  templateId: 'school-age',
  stage: 'in-preparation',
  revision: 1,
  toDo: { ...nothingToDo, toAnswer: 40 },
  signedOffAt: '',
  signedOffOn: '',
  exportedAt: '',
  notFinishedOn: null,
  notFinishedReason: '',
  ...change,
});

it('goes by the newest revision of a term', () => {
  const amended = pep({ id: 'pep-2', revision: 2 });
  expect(pepOfTerm([pep({ stage: 'amended' }), amended], autumn)?.id).toBe('pep-2');
});

describe('the last PEP before a term', () => {
  it('is the newest revision of the latest earlier term', () => {
    const summer: TermKey = { academicYear: 2025, term: 'summer' };
    const peps = [
      pep({ id: 'now' }),
      pep({ id: 'first', term: summer }),
      pep({ id: 'second', term: summer, revision: 2 }),
      pep({ id: 'older', term: { academicYear: 2025, term: 'spring' }, revision: 3 }),
    ];
    expect(lastPepBefore(peps, autumn)?.id).toBe('second');
    expect(lastPepBefore(peps, { academicYear: 2024, term: 'autumn' })).toBeNull();
  });
});
