import { describe, expect, it } from 'vitest';
import type { TermKey } from '#domain/calendar/terms.ts';
import type { PepRow } from '#domain/contract/peps.ts';
import { lastPepBefore, nextStep, pepOfTerm } from '#renderer/features/pupils/next-step.ts';

const autumn: TermKey = { academicYear: 2026, term: 'autumn' };
const pep = (change: Partial<PepRow>): PepRow => ({
  id: 'pep-1',
  pupilId: 'p',
  pupilName: 'Mia Thompson',
  yearGroup: 8,
  authority: 'Luton',
  term: autumn,
  templateId: 'school-age',
  status: 'in-preparation',
  stage: 'in-preparation',
  revision: 1,
  percent: 40,
  signedOffAt: '',
  exportedAt: '',
  notFinishedReason: '',
  ...change,
});

describe("the main button on a pupil's page", () => {
  it('starts the PEP when this term has none', () => {
    const last = pep({ term: { academicYear: 2025, term: 'summer' }, status: 'signed-off' });
    expect(nextStep([last], autumn)).toEqual({
      kind: 'start',
      label: 'Start the Autumn term 2026 PEP',
    });
  });

  it('continues one in preparation', () => {
    expect(nextStep([pep({})], autumn)).toMatchObject({ kind: 'continue', pepId: 'pep-1' });
  });

  it('exports a signed-off one, and opens it once it was exported', () => {
    const signed = pep({ status: 'signed-off', signedOffAt: '2026-11-20T10:00:00Z' });
    expect(nextStep([signed], autumn).kind).toBe('export');
    expect(nextStep([{ ...signed, exportedAt: '2026-11-20T11:00:00Z' }], autumn).kind).toBe('open');
  });

  it('exports one again that was corrected and signed off anew since', () => {
    const signed = pep({ status: 'signed-off', signedOffAt: '2026-11-20T12:00:00Z' });
    const row = { ...signed, exportedAt: '2026-11-20T11:00:00Z' };
    expect(nextStep([row], autumn).kind).toBe('export');
  });

  it('goes by the newest revision', () => {
    const amended = pep({ id: 'pep-2', revision: 2 });
    const first = pep({ status: 'signed-off', exportedAt: '2026-11-20T11:00:00Z' });
    expect(pepOfTerm([first, amended], autumn)?.id).toBe('pep-2');
    expect(nextStep([first, amended], autumn).kind).toBe('continue');
  });
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
