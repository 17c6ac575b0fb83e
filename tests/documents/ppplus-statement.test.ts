import { describe, expect, test } from 'vitest';
import type { Statement, StatementLine } from '#domain/contract/calls/ppplus.ts';
import { balanceFrom } from '#domain/ppplus/balance.ts';
import { renderClaim, renderStatement } from '#electron/documents/ppplus-statement.ts';
import { readableText, readPdf, runTool, squeezed } from './read-pdf.ts';

const line = (change: Partial<StatementLine>): StatementLine => ({
  ...{ id: 'l', pupilId: 'p', pupilName: 'Łukasz Nguyễn', academicYear: 2026, term: 'autumn' },
  ...{ kind: 'spent', date: '2026-11-10', category: 'tuition', description: 'Maths tutor' },
  ...{ supplier: 'Bright Tutors', targetId: 't', target: 'Reads 45 words a minute' },
  ...{ plannedLineId: null, quantity: 20, timesPerWeek: 2, weeks: 10, unitCostPence: 1250 },
  ...{ amountPence: 25_000, note: '', stream: 'pp-plus', authorityId: 'a', invoiceRef: 'INV 7' },
  ...{ struck: null, struckReason: '', correctsId: null, refundsId: null, splitId: null },
  impact: { rating: 'moderate', before: 'Was 30.', what: '', after: 'Now 41.', soWhat: 'Keep.' },
  ...change,
});

const balance = balanceFrom(
  { expected: 60_000, confirmed: 60_000, received: 60_000 },
  { planned: 0, stillPlanned: 0, ordered: 0, spent: 25_000, refunded: 5_000 },
);

const money = {
  stream: 'pp-plus' as const,
  payers: ['Luton'],
  balance,
  unknownTerms: 0,
  ask: '',
  heldBack: [],
  why: ['£40.00 came back, spent the year before.'],
};

const statement: Statement = {
  title: 'PP+ statement',
  clock: { by: 'financial-year', financialYear: 2026 },
  ...{ of: 'Luton', whose: 'Luton', usualReader: 'Luton Virtual School' },
  school: 'Chiltern View & Hill Academy',
  madeOn: '2027-03-25',
  totals: [{ ...money, pupils: 2, unknownPupils: 1, why: [] }],
  grants: [
    {
      ...{ id: 'g', pupilId: 'p', pupilName: 'Łukasz Nguyễn', payerName: 'Luton' },
      ...{ academicYear: 2026, term: 'autumn', kind: 'usual', stream: 'pp-plus' },
      ...{ authorityId: 'a', payer: '', amountPence: 60_000, hours: null, reference: 'BACS 9' },
      ...{ source: '', requestedOn: '', decidedOn: '2026-09-02', recordedOn: '2026-09-03' },
      ...{ heldBackOn: '', heldBackReason: '', confirmedOn: '2026-09-20', confirmedBy: 'Jo Ali' },
      ...{ confirmedPence: 60_000, receivedOn: '2026-10-16', receivedPence: 60_000 },
      ...{ corrections: [{ pence: 55_000, source: '', on: '2026-09-10', who: 'P. Nair' }] },
      ...{ declinedPence: null, passedToId: null, passedOn: '', passed: '', ofId: null },
    },
  ],
  lines: [
    line({}),
    line({
      ...{ id: 'r', kind: 'refund', description: 'Refund: Maths tutor', quantity: 1 },
      ...{ timesPerWeek: undefined, weeks: undefined, unitCostPence: 5000, amountPence: 5000 },
      ...{ refundsId: 'l', impact: null },
    }),
    line({ id: 'x', struck: 'reversed', struckReason: 'Not delivered', impact: null }),
    line({ id: 'e', stream: 'ehc-plan', description: 'Speech therapy', impact: null }),
    line({
      ...{ id: 'd', description: 'Drum', impact: null, targetId: null, target: '' },
      ...{ struck: 'reversed', struckReason: 'Sold out', expectedEffect: 'Calm by half past nine' },
    }),
  ],
  categories: [
    {
      ...{ stream: 'pp-plus', category: 'tuition', planned: 0, spent: 20_000, lines: 2 },
      byImpact: { moderate: 20_000 },
    },
  ],
  targets: [
    {
      ...{ targetId: 't', target: 'Reads 45 words a minute', pupilName: 'Łukasz Nguyễn' },
      ...{ pence: 20_000, outcome: 'achieved' },
    },
  ],
  pupils: [
    { pupilId: 'p', pupilName: 'Łukasz Nguyễn', streams: [money] },
    { pupilId: 'm', pupilName: 'Mia Thompson', streams: [{ ...money, unknownTerms: 1 }] },
  ],
  others: [{ pupilName: 'Ade Bankole', why: 'Kinship care: no PP+' }],
};

describe('The PP+ statement', () => {
  test('is tagged, and the usual tools accept it', async () => {
    const { bytes, missingCharacters } = await renderStatement(statement, 'Luton Virtual School');
    expect(missingCharacters).toEqual([]);
    expect(runTool('pdfinfo', bytes)).toMatch(/Tagged:\s+yes/);
    expect(runTool('qpdf', bytes)).toContain('No syntax or stream encoding errors found');
  });

  test('says every figure, line and reason', async () => {
    const { bytes } = await renderStatement(statement, 'Luton Virtual School');
    const { pages } = await readPdf(bytes);
    const text = readableText(pages);
    for (const { artifacts } of pages) {
      const margins = artifacts.map((one) => one.text).join(' ');
      expect(margins).toContain('Luton · PP+ statement, Financial year 2026-27');
      expect(margins).toContain('Chiltern View & Hill Academy · For Luton Virtual School');
    }
    for (const words of [
      ...['Luton', 'Financial year 2026-27', 'Łukasz Nguyễn', 'Mia Thompson', 'BACS 9'],
      ...['2 a week × 10 × £12.50', 'Invoice INV 7', '−£50.00', 'Reversed: Not delivered'],
      ...['Paid by Luton.', 'one pupil not known', '£40.00 came back, spent the year before.'],
      ...['£550.00 until 10 Sep 2026, changed by P. Nair', 'Confirmed by Jo Ali'],
      ...['In the plan, and in no balance above', 'Speech therapy', 'Paid from: EHC plan'],
      ...['Not in these figures', 'Ade Bankole: Kinship care: no PP+.'],
      'One-to-one tuition Calm by half past nine',
      ...['£200.00', 'Moderate', 'Was 30. Now 41. Keep.', 'Achieved', 'Received 16 Oct 2026'],
    ]) {
      expect(text).toContain(squeezed(words));
    }
  });

  test('has a dash, read aloud in words, for evidence that nobody gave', async () => {
    const unsaid = { rating: 'minimal' as const, before: '', what: '', after: '', soWhat: '' };
    const { bytes } = await renderStatement(
      { ...statement, lines: [line({ impact: unsaid })] },
      'Luton Virtual School',
    );
    const text = readableText((await readPdf(bytes)).pages);
    expect(text).toContain(squeezed('Maths tutor Minimal – £250.00'));
    expect(text).not.toMatch(/notrecorded/i);
    expect(bytes.toString('latin1')).toContain('/ActualText (not recorded)');
  });

  test('as a claim adds up what was spent and leaves out what no longer counts', async () => {
    const { bytes } = await renderClaim(statement, 'Luton Virtual School');
    const { pages } = await readPdf(bytes);
    const text = readableText(pages);
    expect(text).toContain(squeezed('Claimed: £200.00'));
    expect(text).not.toContain(squeezed('Not delivered'));
    expect(text).not.toContain(squeezed('Speech therapy'));
  });

  test('gives the same bytes for the same statement', async () => {
    const [first, second] = [
      await renderStatement(statement, 'Luton Virtual School'),
      await renderStatement(statement, 'Luton Virtual School'),
    ];
    expect(first.bytes.equals(second.bytes)).toBe(true);
  });
});
