import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPence, readTypedPounds, typedPounds } from '#domain/kernel/money.ts';
import { isLineHeading } from '#domain/ppplus/pasted-columns.ts';
import { readPastedLines } from '#domain/ppplus/pasted-lines.ts';
import { spendingCategories } from '#domain/ppplus/spending.ts';
import {
  copiedText,
  judge,
  mended,
  nothingWaits,
  type Waiting,
  withMore,
} from '#renderer/features/ppplus/paste/pasted-rows.ts';
import { readBlock } from '#renderer/ui/paste/block.ts';

const cellsOf = (text: string): string[][] => text.split('\n').map((row) => row.split('\t'));
const read = (text: string) => readPastedLines(cellsOf(text));
const heading = 'Kind\tDate\tCategory\tFor\tSupplier\tHow many\tCost\n';
const at = {
  ledger: { pupilId: 'p', suppliers: [{ supplier: 'Harp House', category: 'music' as const }] },
  term: { academicYear: 2026, term: 'autumn' as const },
};
const judged = (text: string, all: Partial<Waiting> = {}) => {
  const rows = (read(text)?.lines ?? []).map((line, i) => ({ id: String(i), line }));
  const waiting = { ...nothingWaits, ...all, rows };
  return rows.map((row) => judge(row, waiting, at));
};

describe('rows pasted into the ledger', () => {
  test('are read by their heading, which is left out and said', () => {
    const found = read(
      `${heading}Spent\t12-Nov-26\tMusic lessons\tViolin\tMusic service\t2\t£10.50\nPlanned\t\tRewards\tStickers\t\t\t5`,
    );
    expect(found?.left).toEqual(['The first row is a heading and was left out.']);
    expect(found?.lines).toMatchObject([
      { kind: 'spent', category: 'music', description: 'Violin', quantity: '2', unitCost: '10.50' },
      {
        kind: 'planned',
        category: 'rewards',
        description: 'Stickers',
        quantity: '1',
        unitCost: '5.00',
      },
    ]);
  });

  test('are read in any order of columns, under the words that schools use', () => {
    const found = read(
      'PP+ spending, autumn\n\nInvoice date\tProvider\tDetails\tQty\tUnit price\tTotal cost\tInvoice no.\tVAT\n' +
        '12/11/2026\tOffice shop\tGCSE guides\t3\t£7.50\t£22.50\tINV 7\t0\n' +
        'Total\t\t\t\t\t£22.50\t\t',
    );
    expect(found?.left).toEqual([
      'The first 2 rows are a title and a heading and were left out.',
      'The last row is a total and was left out.',
      'The ledger has no place for the column “VAT”.',
    ]);
    expect(found?.lines).toMatchObject([
      {
        date: '12/11/2026',
        supplier: 'Office shop',
        description: 'GCSE guides',
        quantity: '3',
        unitCost: '7.50',
        invoiceRef: 'INV 7',
        doubts: {},
      },
    ]);
  });

  test('are read by what the columns look like, without a heading', () => {
    const found = read(
      'Spent\t12/11/2026\tBooks and revision guides\tGCSE guides\tOffice shop\t3\t£7.50\tINV-77\n' +
        'Spent\tThu 12 Nov 2026\tMusic lessons\tViolin\tHarp House\t2x10\t30.00 £\t',
    );
    expect(found?.left).toEqual([]);
    expect(found?.lines).toMatchObject([
      {
        kind: 'spent',
        category: 'books',
        description: 'GCSE guides',
        supplier: 'Office shop',
        quantity: '3',
        unitCost: '7.50',
        invoiceRef: 'INV-77',
      },
      { category: 'music', description: 'Violin', quantity: '2x10', unitCost: '30.00' },
    ]);
    expect(read('Violin lessons\t£30')?.lines).toMatchObject([
      { description: 'Violin lessons', quantity: '1', unitCost: '30.00' },
    ]);
  });

  test('a day that there is not is a date to put right', () => {
    const [bad, good] = judged(
      'Spent\t31/2/2027\tRewards\tStickers\tShop\t1\t5\nPlanned\t\tRewards\tBadges\t\t2\t3',
    );
    expect(bad?.errors).toEqual({ date: 'Write a date such as 12 March 2027 or 12/3/2027.' });
    expect(good?.ready).toMatchObject({ description: 'Badges', quantity: 2, unitCostPence: 300 });
  });

  test.each([
    [
      'a row named "Total"',
      'Violin\t£30\nTrip\t£20\nTotal\t£50',
      'The last row is a total and was left out.',
    ],
    [
      'a grand total with its sum in the name',
      'Violin\t£30\nTrip\t£20\nGrand total: £50\t',
      'The last row is a total and was left out.',
    ],
    [
      'a bare sum under the column',
      'Violin\t£30\nTrip\t£20\n\t£50',
      'The last row is a total and was left out.',
    ],
    [
      'a subtotal in between',
      'Violin\t£30\nSub-total\t£30\nTrip\t£20',
      'Row 2 is a total and was left out.',
    ],
  ])('%s is left out and said', (_, text, sentence) => {
    const found = read(text);
    expect(found?.lines.map(({ description }) => description)).toEqual(['Violin', 'Trip']);
    expect(found?.left).toEqual([sentence]);
  });

  test('a last row that is no sum is a row to put right, not a total', () => {
    expect(read('Violin\t£30\nTrip\t£20\n\t£49')?.lines).toHaveLength(3);
    expect(read('Total maths tutoring\t£30\nTrip\t£20')?.lines).toHaveLength(2);
  });

  test('the amount of a line is shared out to the penny, or kept whole', () => {
    const total = 'For\tHow many\tAmount\n';
    expect(read(`${total}Tutor\t2x10\t£600`)?.lines).toMatchObject([
      { quantity: '2x10', unitCost: '30.00' },
    ]);
    expect(read(`${total}Tutor\t3\t£100`)?.lines).toMatchObject([
      { quantity: '1', unitCost: '100.00', note: '3 for this sum' },
    ]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 0, max: 5_000_000 }),
        (many, pence) => {
          const [line] = read(`${total}Tutor\t${many}\t${formatPence(pence)}`)?.lines ?? [];
          const quantity = Number(line?.quantity);
          expect(quantity * (readTypedPounds(line?.unitCost ?? '') ?? Number.NaN)).toBe(pence);
        },
      ),
    );
  });

  test('a row whose figures disagree says so, and either factor settles it', () => {
    const [row] = judged('For\tHow many\tEach\tTotal\nTutor\t3\t£10\t£35', { category: 'tuition' });
    expect(row?.ready).toBeNull();
    expect(row?.errors.unitCost).toContain('come to £30.00, but the row says £35.00');
    const settled =
      row && judge(mended(row, { quantity: '3' }), { ...nothingWaits, category: 'tuition' }, at);
    expect(settled?.ready).toMatchObject({ quantity: 3, unitCostPence: 1000 });
  });

  test.each(['(25.00)', '-25.00', '£25.00-'])(
    '%s is named as a refund, with how to write it',
    (cost) => {
      const [row] = judged(`For\tCost\nCoach returned\t${cost}`, { category: 'trip' });
      expect(row?.ready).toBeNull();
      expect(row?.errors.unitCost).toContain('choose “Refund…”');
    },
  );

  test('a word that is not known is named, and settled by choosing one', () => {
    const [row] = judged(`${heading}Spent\t1/11/2026\tHarpsichord\tViolin\tShop\t1\t5`);
    expect(row?.errors).toEqual({
      category: '“Harpsichord” is no kind of support in this ledger. Choose one.',
    });
    const settled = row && judge(mended(row, { category: 'music' }), nothingWaits, at);
    expect(settled?.ready).toMatchObject({ category: 'music', kind: 'spent', unitCostPence: 500 });
  });

  test('what a row does not say comes from its supplier, else from what is chosen for all', () => {
    const text = 'For\tSupplier\tCost\nViolin\tHarp House\t30\nTrip\tCoaches\t20';
    expect(judged(text).map(({ ready }) => ready?.category)).toEqual(['music', undefined]);
    expect(judged(text, { category: 'trip' }).map(({ ready }) => ready?.category)).toEqual([
      'music',
      'trip',
    ]);
  });

  test('breaks and no-break spaces in a cell do not reach the ledger', () => {
    const block = readBlock('For\tCost\r\n"Bus\nand\u00a0lunch"\t£\u00a030.00\r\n') ?? [];
    expect(readPastedLines(block)?.lines).toMatchObject([
      { description: 'Bus and lunch', unitCost: '30.00' },
    ]);
  });

  test('cells that hold no lines are not made into any', () => {
    expect(read('just\twords')).toBeNull();
    expect(read('1\t2\n3\t4')).toBeNull();
    expect(read(heading.trim())).toBeNull();
  });

  test('every line with a heading is read back as it was written', () => {
    const words = fc.stringMatching(/^[A-Z][a-z]{1,8} [a-z]{1,8}$/);
    const line = fc.record({
      kind: fc.constantFrom('Planned', 'Ordered', 'Spent'),
      category: fc.constantFrom(...Object.values(spendingCategories)),
      description: words,
      quantity: fc.integer({ min: 1, max: 99 }),
      pence: fc.integer({ min: 0, max: 100_000 }),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const text = lines
          .map((one) =>
            [
              one.kind,
              '12-Nov-26',
              one.category,
              one.description,
              'Shop',
              one.quantity,
              formatPence(one.pence),
            ].join('\t'),
          )
          .join('\n');
        const rows = judged(heading + text);
        expect(
          rows.map(
            ({ ready }) =>
              ready && [
                ready.kind,
                spendingCategories[ready.category],
                ready.description,
                ready.quantity,
                typedPounds(ready.unitCostPence),
              ],
          ),
        ).toEqual(
          lines.map((one) => [
            one.kind.toLowerCase(),
            one.category,
            one.description,
            one.quantity,
            typedPounds(one.pence),
          ]),
        );
      }),
    );
  });

  test('no cells make the reader fail, and none of their rows goes unsaid', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('Total', 'Date', '£5', '12/11/2026', '', 'For', 'Cost', '(2)'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), (block) => {
        const found = readPastedLines(block);
        const filled = block.filter((cells) => cells.some((one) => one.trim() !== '')).length;
        if (found) expect(found.lines.length + found.left.length).toBeGreaterThan(0);
        if (found && found.left.length === 0) expect(found.lines).toHaveLength(filled);
      }),
    );
  });
});

describe('rows that wait to be added', () => {
  test('stay when more are pasted, with the heading only while all rows share it', () => {
    const paste = (text: string) => read(text) ?? { lines: [], heading: null, left: [] };
    const first = withMore(nothingWaits, paste('For\tCost\nViolin\t£30'), 'spent');
    expect(first).toMatchObject({ heading: ['For', 'Cost'], kind: 'spent' });
    const both = withMore(first, paste('Trip\t£20'), 'planned');
    expect(both).toMatchObject({ heading: null, kind: 'spent' });
    expect(both.rows.map(({ line }) => line.description)).toEqual(['Violin', 'Trip']);
  });

  test('can be copied out cell for cell', () => {
    const block = [
      ['Violin "new"', '£30', 'a\nb'],
      ['Trip', 'soon', ''],
    ];
    const rows = (readPastedLines(block)?.lines ?? []).map((line, i) => ({ id: String(i), line }));
    expect(readBlock(copiedText(rows, null))).toEqual(block);
    expect(readBlock(copiedText(rows, ['For', 'Cost', 'Note']))?.[0]).toEqual([
      'For',
      'Cost',
      'Note',
    ]);
  });
});

test.each([
  ['Date', 'Supplier', 'Amount'],
  ['Kind', 'Date', 'Category', 'For'],
  ['Amount (£)', 'What it was for'],
])('%s, %s is a heading', (...cells) => {
  expect(isLineHeading(cells)).toBe(true);
});

test.each([
  ['Spent', '12/11/2026', 'Music lessons', 'Violin'],
  ['Planned', '', 'Rewards', 'Stickers', '5'],
  ['Date', ''],
  ['Mia came', ' and spoke.'],
])('%s, %s is none', (...cells) => {
  expect(isLineHeading(cells)).toBe(false);
});
