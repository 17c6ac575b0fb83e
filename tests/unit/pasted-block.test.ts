import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isList, readBlock, readColumn, readSeparated } from '#renderer/ui/paste/block.ts';

/** A cell as Excel writes it to the clipboard: in quotes once it holds a tab, a break or a quote. */
const asExcel = (cell: string): string =>
  /[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc
    .array(fc.constantFrom('a', '"', '\n', '\t', '\r\n', ',', ';', ' ', '£', '\u00a0'), {
      maxLength: 8,
    })
    .map((parts) => parts.join('')),
);

describe('a block copied from a spreadsheet', () => {
  test('comes back cell for cell, whatever is in the cells', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }).chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
            minLength: 1,
            maxLength: 6,
          }),
        ),
        (rows) => {
          const copied = `${rows.map((row) => row.map(asExcel).join('\t')).join('\r\n')}\r\n`;
          expect(readBlock(copied)).toEqual(rows);
        },
      ),
    );
  });

  test('never makes the reader fail', () => {
    const anything = fc
      .array(fc.constantFrom('"', '\t', '\n', '\r', 'a', ';', ',', ' '))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(anything, (text) => {
        expect(() => [
          readBlock(text),
          readColumn(text),
          readSeparated(text, () => true),
        ]).not.toThrow();
      }),
    );
  });

  test.each([
    ['a break in a cell', 'Trip\t"Bus\nand lunch"\r\n', [['Trip', 'Bus\nand lunch']]],
    ['doubled quotes', 'a\t"the ""big"" one"\n', [['a', 'the "big" one']]],
    ['a quote within words, which Excel leaves bare', 'Pipe 6" long\t3', [['Pipe 6" long', '3']]],
    ['words that begin with a quote', '"Hello" he said\tb', [['"Hello" he said', 'b']]],
    [
      'a quote that is never closed',
      'a\t"b\nc\td',
      [
        ['a', '"b'],
        ['c', 'd'],
      ],
    ],
    ['ragged rows and a blank one', 'a\tb\tc\n\nd\te\n', [['a', 'b', 'c'], [''], ['d', 'e']]],
  ])('%s', (_, text, rows) => {
    expect(readBlock(text)).toEqual(rows);
  });

  test('words without a tab are no block, however many lines they have', () => {
    expect(readBlock('We met at ten.\nMia came, too.')).toBeNull();
    expect(readBlock('30\r\n')).toBeNull();
    expect(readBlock('"one\tcell"')).toBeNull();
  });

  test('one column is read only when it has at least two cells', () => {
    expect(readColumn('12/11/2026\r\n13/11/2026\r\n')).toEqual([['12/11/2026'], ['13/11/2026']]);
    expect(readColumn('12/11/2026\r\n')).toBeNull();
    expect(readColumn('"one cell\nwith a break"')).toBeNull();
  });
});

describe('a table written with commas or semicolons', () => {
  const heading = (cells: readonly string[]): boolean => cells.includes('Date');

  test('is read under its heading', () => {
    expect(readSeparated('Date;Cost\n12/11/2026;"1,50"\n', heading)).toEqual([
      ['Date', 'Cost'],
      ['12/11/2026', '1,50'],
    ]);
    expect(readSeparated('Date,For\n1/2/2027,"Books, two"', heading)).toEqual([
      ['Date', 'For'],
      ['1/2/2027', 'Books, two'],
    ]);
  });

  test('is not guessed at: prose, or rows of uneven length, stay words', () => {
    expect(readSeparated('Mia came, and spoke.\nIt went well, too.', heading)).toBeNull();
    expect(readSeparated('Date,Cost\n1/2/2027,3,4', heading)).toBeNull();
  });
});

describe('words with tabs out of a word processor', () => {
  test.each(['1.\tReads aloud\n2.\tWrites a page', '•\tBus\n•\tLunch', 'a)\tOne\n\tmore of it'])(
    '%s is a list, not a block of cells',
    (text) => {
      expect(isList(readBlock(text) ?? [])).toBe(true);
    },
  );

  test.each(['1\tKarl\n2\tAnn', 'Maths\t5', '1.\tKarl\tCarer'])('%s is a block', (text) => {
    expect(isList(readBlock(text) ?? [])).toBe(false);
  });
});
