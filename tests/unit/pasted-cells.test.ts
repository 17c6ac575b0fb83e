import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layBlock, type PastedColumn, pastable, readCell } from '#domain/form/rows/pasted-cells.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { anyDay } from './arbitrary-answers.ts';

const columns = [
  { id: 'course', label: 'Course', type: 'text' },
  { id: 'start', label: 'From', type: 'date' },
  { id: 'hours', label: 'Hours a week', type: 'number' },
  { id: 'cost', label: 'Cost', type: 'money' },
  {
    id: 'full',
    label: 'On track',
    type: 'choice',
    options: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
      { value: 'partly', label: 'Partly on track' },
    ],
  },
  { id: 'said', label: 'What was said', type: 'longText' },
] as const satisfies readonly PastedColumn[];

const lay = (text: string, from = 'course', most = 200) =>
  layBlock(
    text.split('\n').map((row) => row.split('\t')),
    columns,
    from,
    most,
  );

describe('a block laid over a table of the PEP', () => {
  test('goes into rows and columns from the cell that it was pasted into', () => {
    expect(lay('Maths\t12-Nov-26\t1.5\t£30\nArt\t12/11/2026')).toEqual({
      rows: [
        { course: 'Maths', start: '2026-11-12', hours: 1.5, cost: 3000 },
        { course: 'Art', start: '2026-11-12' },
      ],
      misfits: [],
      left: [],
    });
    expect(lay('3\t(4)', 'hours').rows).toEqual([{ hours: 3 }]);
  });

  test('reads each cell by the type of its column', () => {
    expect(lay('Partly\tA\u00a0word', 'full').rows).toEqual([{ full: 'partly', said: 'A word' }]);
    expect(lay('yes\t', 'full').rows).toEqual([{ full: 'yes' }]);
  });

  test('names each cell that does not fit with its reason, and takes the others', () => {
    const { rows, misfits } = lay('Maths\tsoon\tmany\t-3\tperhaps\tFine\tmore');
    expect(rows).toEqual([{ course: 'Maths', said: 'Fine' }]);
    expect(misfits.map(({ column, text }) => `${column}: ${text}`)).toEqual([
      'From: soon',
      'Hours a week: many',
      'Cost: -3',
      'On track: perhaps',
      'Cell 7: more',
    ]);
    expect(misfits[0]?.why).toBe('Write a date such as 12 March 2027 or 12/3/2027.');
  });

  test('a blank cell takes no answer away', () => {
    expect(lay('\t12/11/2026').rows).toEqual([{ start: '2026-11-12' }]);
  });

  test('is laid by its heading wherever it was pasted, and the heading is left out', () => {
    expect(lay('From\tCourse\tTeacher\n1/9/2026\tArt\tMs Bell', 'said')).toEqual({
      rows: [{ start: '2026-09-01', course: 'Art' }],
      misfits: [
        { row: 0, column: 'Teacher', text: 'Ms Bell', why: 'This table has no such column.' },
      ],
      left: ['The first row is a heading and was left out.'],
    });
  });

  test('a total is left out, and what the table cannot hold is said', () => {
    const { rows, left } = lay('Art\t\t1\nMaths\t\t2\nTotal\t\t3\nLatin\t\t4', 'course', 2);
    expect(rows).toHaveLength(2);
    expect(left).toEqual([
      'Row 3 is a total and was left out.',
      'The table is full: one more row was left out.',
    ]);
  });

  test('every date and amount comes back as it was shown', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 100_000_000 }), (day, pence) => {
        expect(readCell(columns[1], formatDate(day))).toEqual({ value: day });
        expect(readCell(columns[3], formatPence(pence))).toEqual({ value: pence });
      }),
    );
  });

  test('every filled cell is either taken or named', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 5 }),
      fc.constantFrom('1/1/2027', '£3', 'Yes', ''),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 6 }), (block) => {
        const { rows, misfits, left } = layBlock(block, columns, 'course', 200);
        const seen = rows.flatMap((row) => Object.keys(row)).length + misfits.length;
        const filled = block
          .flat()
          .filter((text) => text.replace(/[\u200b\u2060\ufeff]/g, '').trim() !== '');
        if (left.length === 0) expect(seen).toBe(filled.length);
      }),
    );
  });
});

test('files and what is worked out are passed over', () => {
  const all = [
    { id: 'a', label: 'A', type: 'file', needed: false, given: false, weight: 1 },
    { id: 'b', label: 'B', type: 'money', needed: false, given: false, weight: 1, product: ['c'] },
    { id: 'c', label: 'C', type: 'money', needed: false, given: false, weight: 1 },
  ] as const;
  expect(
    pastable(
      all.map((one) => ({ ...one, product: 'product' in one ? [...one.product] : undefined })),
    ).map(({ id }) => id),
  ).toEqual(['c']);
});
