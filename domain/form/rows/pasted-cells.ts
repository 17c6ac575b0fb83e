import { readSignedPounds } from '../../kernel/money.ts';
import { isFigure, optionFor, plainWords, unframed } from '../../kernel/pasted-rows.ts';
import { readTypedDate } from '../../kernel/plain-date.ts';
import { readTypedNumber } from '../../kernel/typed-number.ts';
import { plainText } from '../../kernel/typed-text.ts';
import type { Column } from '../declaration.ts';

/** A column that can be pasted into. */
export type PastedColumn = Pick<Column, 'id' | 'label' | 'type' | 'options'> & {
  /** For a number: how many decimals it may have; two, if left out. */
  decimals?: number;
};

/** A cell that does not fit its column: where it would have gone, what it says, and why not. */
export type Misfit = { row: number; column: string; text: string; why: string };

/** A block laid over the rows of a table. */
export type Laid = {
  /** The cells of each row by column id, from the row that was pasted into; misfits are not in it. */
  rows: Record<string, string | number>[];
  misfits: Misfit[];
  /** A sentence for each thing that was left out. */
  left: string[];
};

/** The columns of a table that can be typed into: neither files nor what is worked out. */
export const pastable = (columns: readonly Column[]): Column[] =>
  columns.filter(({ type, product, typed }) => type !== 'file' && (!product || typed));

/** What a pasted cell says, by its column's type; or why it cannot be taken. The cell is not blank. */
export const readCell = (
  column: PastedColumn,
  pasted: string,
): { value: string | number } | { why: string } => {
  const text = plainText(pasted).trim();
  switch (column.type) {
    case 'date': {
      const date = readTypedDate(text);
      return date === null
        ? { why: 'Write a date such as 12 March 2027 or 12/3/2027.' }
        : { value: date };
    }
    case 'number': {
      const decimals = column.decimals ?? 2;
      const number = readTypedNumber(text, decimals);
      if (number !== null && Math.abs(number) > 1_000_000) {
        return { why: 'This must be at most 1,000,000.' };
      }
      return number === null
        ? {
            why:
              decimals === 0
                ? 'Write a whole number, for example 12.'
                : 'Write a number, for example 94.5.',
          }
        : { value: number };
    }
    case 'money': {
      const amount = readSignedPounds(text);
      if (amount === null) return { why: 'Write an amount in pounds, for example 12.50.' };
      return amount < 0
        ? { why: 'This is money that came back. An amount here cannot be negative.' }
        : { value: amount };
    }
    case 'choice': {
      const options = column.options ?? [];
      const value = optionFor(options, text);
      return value === null ? { why: 'Choose one of the answers in the list.' } : { value };
    }
    case 'longText':
      return { value: text.replace(/\r\n?/g, '\n') };
    default:
      return { value: text.replace(/\s*[\r\n]+\s*/g, ' ') };
  }
};

const isHeadingOf =
  (columns: readonly PastedColumn[]) =>
  (cells: readonly string[]): boolean => {
    const words = cells.map(plainWords).filter((cell) => cell !== '');
    const known = words.filter((word) => columns.some(({ label }) => plainWords(label) === word));
    return (
      known.length >= Math.min(2, columns.length) &&
      known.length * 2 >= words.length &&
      !cells.some(isFigure)
    );
  };

/**
 * Lays a copied block over a table, from the column that it was pasted into. Under a heading that
 * names the table's own columns each cell goes into its column instead. A cell that does not fit is
 * named, and the others are taken.
 */
export const layBlock = (
  block: readonly (readonly string[])[],
  columns: readonly PastedColumn[],
  fromColumn: string,
  mostRows: number,
): Laid => {
  const { rows, heading, left } = unframed(block, isHeadingOf(columns));
  const first = Math.max(
    0,
    columns.findIndex(({ id }) => id === fromColumn),
  );
  const places = heading
    ? heading.map((cell) => columns.find(({ label }) => plainWords(label) === plainWords(cell)))
    : columns.slice(first);
  const misfits: Misfit[] = [];
  const laid = rows.slice(0, mostRows).map(({ cells }, row) => {
    const read: Record<string, string | number> = {};
    for (const [i, text] of cells.entries()) {
      const column = places[i];
      // A blank cell leaves what is there: a paste takes no answer away.
      if (plainText(text).trim() === '') continue;
      if (column) {
        const cell = readCell(column, text);
        if ('value' in cell) read[column.id] = cell.value;
        else misfits.push({ row, column: column.label, text: text.trim(), why: cell.why });
      } else {
        const named = heading?.[i]?.trim() ?? '';
        misfits.push({
          row,
          column: named === '' ? `Cell ${i + 1}` : named,
          text: text.trim(),
          why: heading ? 'This table has no such column.' : 'There is no column left for it here.',
        });
      }
    }
    return read;
  });
  const over = rows.length - laid.length;
  return {
    rows: laid,
    misfits,
    left:
      over > 0
        ? [
            ...left,
            `The table is full: ${over === 1 ? 'one more row was' : `${over} more rows were`} left out.`,
          ]
        : left,
  };
};
