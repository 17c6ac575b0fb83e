import { describe, expect, it } from 'vitest';
import type { PepRow } from '#domain/contract/calls/cohort.ts';
import { nothingToDo } from '#domain/form/to-do.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { lastPepBefore, nextStep, pepOfTerm } from '#renderer/features/stages/next-step.ts';

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

describe("the main button on a pupil's page", () => {
  it('starts the PEP when this term has none', () => {
    const last = pep({
      term: { academicYear: 2025, term: 'summer' },
      stage: 'accepted',
    });
    expect(nextStep([last], autumn)).toEqual({
      kind: 'start',
      label: 'Start the Autumn term 2026 PEP',
    });
  });

  it('continues one in preparation', () => {
    expect(nextStep([pep({})], autumn)).toMatchObject({ kind: 'continue', pepId: 'pep-1' });
  });

  it('sends a signed-off one, records the answer to a sent one, revises a returned one', () => {
    const at = (stage: PepRow['stage']) =>
      nextStep([pep({ signedOffAt: '2026-11-20T10:00:00Z', stage })], autumn);
    expect(at('signed-off')).toEqual({ kind: 'export', label: 'Send the PEP', pepId: 'pep-1' });
    const saved = { stage: 'signed-off', signedOffAt: '2026-11-20' } as const;
    expect(nextStep([pep({ ...saved, exportedAt: '2026-11-21' })], autumn).kind).toBe('send');
    // Corrected and signed off anew since.
    expect(nextStep([pep({ ...saved, exportedAt: '2026-11-19' })], autumn).kind).toBe('export');
    expect(at('sent')).toMatchObject({ kind: 'answer', label: 'Record the answer' });
    expect(at('returned')).toMatchObject({ kind: 'revise', label: 'Start a revision' });
    expect(at('accepted')).toMatchObject({ kind: 'open', label: 'Open the PEP' });
  });

  it('sends a voluntary plan nowhere', () => {
    const plan = pep({ templateId: 'voluntary-plan', stage: 'signed-off' });
    expect(nextStep([plan], autumn).kind).toBe('open');
  });

  it('goes on with last term’s PEP while that is open, and may start this term’s as well', () => {
    const summer: TermKey = { academicYear: 2025, term: 'summer' };
    expect(nextStep([pep({ term: summer })], autumn)).toEqual({
      kind: 'continue',
      label: 'Continue the Summer term 2026 PEP',
      pepId: 'pep-1',
      mayStart: true,
    });
    const returned = pep({ term: summer, stage: 'returned' });
    expect(nextStep([returned], autumn).label).toBe('Start a revision of the Summer term 2026 PEP');
    expect(nextStep([pep({ term: summer, stage: 'sent' })], autumn).kind).toBe('start');
    const givenUp = pep({
      term: summer,
      notFinishedOn: '2026-09-07',
      notFinishedReason: 'Moved away',
    });
    expect(nextStep([givenUp], autumn).kind).toBe('start');
  });

  it('goes by the newest revision', () => {
    const amended = pep({ id: 'pep-2', revision: 2 });
    const first = pep({ stage: 'amended' });
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
