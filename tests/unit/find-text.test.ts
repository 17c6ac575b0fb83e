import { expect, test } from 'vitest';
import { findInPieces, type Piece } from '#renderer/ui/find/find-text.ts';

const pieces = (...texts: readonly (string | Piece)[]): Piece[] =>
  texts.map((text) => (typeof text === 'string' ? { text, apart: true } : text));

/** What was found, as it stands there. */
const found = (all: readonly Piece[], query: string): string[] =>
  findInPieces(all, query).map(({ start, end }) =>
    start.piece === end.piece
      ? (all[start.piece]?.text.slice(start.offset, end.offset) ?? '')
      : `${all[start.piece]?.text.slice(start.offset)}|${all[end.piece]?.text.slice(0, end.offset)}`,
  );

test('words are found whatever their case, accents and punctuation', () => {
  const all = pieces("Łukasz O'Neill and O’Neill", 'lukasz, oneill', 'Straße');
  expect(found(all, 'LUKASZ')).toEqual(['Łukasz', 'lukasz']);
  expect(found(all, 'oneill')).toEqual(["O'Neill", 'O’Neill', 'oneill']);
  expect(found(all, 'strasse')).toEqual(['Straße']);
});

test('a letter with a mark of its own is found whole, and the marks after it are counted', () => {
  expect(found(pieces('Zoe\u0308 \u{1F600} Nguyễn'), 'zoe')).toEqual(['Zoe']);
  expect(found(pieces('Zoe\u0308 \u{1F600} Nguyễn'), 'nguyen')).toEqual(['Nguyễn']);
});

test('an amount and a date are found as they are written', () => {
  expect(found(pieces('£1,234.50 on 12 March 2027'), '1,234.50')).toEqual(['1,234.50']);
  expect(found(pieces('£1,234.50 on 12 March 2027'), '12 march')).toEqual(['12 March']);
});

test('what reads on is found across pieces, and what stands apart is not', () => {
  const readsOn = pieces('Mia ', { text: 'Thompson', apart: false });
  expect(found(readsOn, 'mia thompson')).toEqual(['Mia |Thompson']);
  expect(found(pieces('Mia ', 'Thompson'), 'mia thompson')).toEqual([]);
  expect(found(pieces('Mia\n   Thompson'), 'mia thompson')).toEqual(['Mia\n   Thompson']);
});

test('nothing is found by nothing', () => {
  expect(found(pieces('Mia'), '')).toEqual([]);
  expect(found(pieces('Mia'), ' … ')).toEqual([]);
});
