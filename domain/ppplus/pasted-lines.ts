import { formatPence, itemised, readSignedPounds, typedPounds } from '../kernel/money.ts';
import { unframed } from '../kernel/pasted-rows.ts';
import { joined, listed } from '../kernel/text.ts';
import { bareText, plainText } from '../kernel/typed-text.ts';
import {
  categoryWord,
  isLineHeading,
  kindWord,
  type LineColumn,
  type Places,
  placesByHeading,
  placesByLook,
} from './pasted-columns.ts';
import { readQuantity } from './quantity.ts';
import type { SpendingCategory, SpendingKind } from './spending.ts';

/** The cells of a pasted line that a person can put right. */
export type PastedField =
  | 'kind'
  | 'date'
  | 'category'
  | 'description'
  | 'supplier'
  | 'quantity'
  | 'unitCost';

/** One pasted row as the ledger would write it: still text, with what must be decided first. */
export type PastedLine = {
  /** Empty where the row does not say it, or not in a word that is known. */
  kind: SpendingKind | '';
  category: SpendingCategory | '';
  date: string;
  description: string;
  supplier: string;
  quantity: string;
  unitCost: string;
  invoiceRef: string;
  note: string;
  /** What stands in the way, by cell, until that cell is put right. */
  doubts: Partial<Record<PastedField, string>>;
  /** The row as it was copied. */
  cells: readonly string[];
};

/** What was read of a paste: its lines, and a sentence for each thing that was left out. */
export type PastedLines = {
  lines: PastedLine[];
  /** The heading over them; null where there was none. */
  heading: readonly string[] | null;
  left: string[];
};

/** As many rows as are taken at once. */
const mostRows = 200;

/** Why money that came back is no line of its own. */
export const refundWords =
  'Money that came back is written against the line it was paid for: add that line, then choose “Refund…” in its menu.';

const oneLine = (cell: string): string => plainText(cell).replace(/\s+/g, ' ').trim();

const readCost = (
  quantityText: string,
  unitText: string,
  amountText: string,
): Pick<PastedLine, 'quantity' | 'unitCost' | 'note'> & { doubts: PastedLine['doubts'] } => {
  const quantity = quantityText === '' ? '1' : quantityText;
  const many = readQuantity(quantity);
  const unit = readSignedPounds(unitText);
  const amount = readSignedPounds(amountText);
  const as = (unitCost: string, doubts: PastedLine['doubts'] = {}) => ({
    quantity,
    unitCost,
    note: '',
    doubts,
  });
  if ((unit ?? 0) < 0 || (amount ?? 0) < 0) {
    return as(unitText || amountText, { unitCost: refundWords });
  }
  if (unitText !== '' || amount === null) {
    const product = many && unit !== null ? many.quantity * unit : null;
    const cost = unit === null ? unitText || amountText : typedPounds(unit);
    return product !== null && amount !== null && product !== amount
      ? as(cost, {
          unitCost: `${quantity} at ${formatPence(unit ?? 0)} come to ${formatPence(product)}, but the row says ${formatPence(amount)}. Write what one costs.`,
        })
      : as(cost);
  }
  const each = amount / (many?.quantity ?? 1);
  const line = itemised(many?.quantity, Number.isInteger(each) ? each : undefined, amount);
  return line.quantity === many?.quantity
    ? as(typedPounds(line.unitCostPence))
    : // The amount is kept to the penny, though it cannot be shared out evenly.
      {
        quantity: '1',
        unitCost: typedPounds(amount),
        note: `${quantity} for this sum`,
        doubts: {},
      };
};

const readRow = (cells: readonly string[], at: (column: LineColumn) => string): PastedLine => {
  const kindText = oneLine(at('kind'));
  const kind = kindWord(kindText);
  const categoryText = oneLine(at('category'));
  const category = categoryWord(categoryText);
  const cost = readCost(bareText(at('quantity')), bareText(at('unitCost')), bareText(at('amount')));
  return {
    kind: kind ?? '',
    category: category ?? '',
    date: bareText(at('date')),
    description: oneLine(at('description')),
    supplier: oneLine(at('supplier')),
    invoiceRef: oneLine(at('invoiceRef')),
    ...cost,
    note: joined([oneLine(at('note')), cost.note], '. '),
    doubts: {
      ...cost.doubts,
      ...(kind === 'refund' && { kind: refundWords }),
      ...(kind === null &&
        kindText !== '' && {
          kind: `“${kindText}” does not say whether it is planned, ordered or spent.`,
        }),
      ...(category === null &&
        categoryText !== '' && {
          category: `“${categoryText}” is no kind of support in this ledger. Choose one.`,
        }),
    },
    cells,
  };
};

/** Whether it is said what was paid for and what it cost. */
const suffices = (places: Places): boolean =>
  places.includes('description') && (places.includes('unitCost') || places.includes('amount'));

/**
 * Reads a block of cells as lines of the ledger: the columns by their heading, else by what they look
 * like. Every row is there, good or bad; what only frames them is left out and said.
 * @returns null when no column says what was paid for, or none what it cost.
 */
export const readPastedLines = (block: readonly (readonly string[])[]): PastedLines | null => {
  const { rows, heading, left } = unframed(block, isLineHeading);
  const named = placesByHeading(heading ?? []);
  // A heading that leaves out what a line needs helps no further than none.
  const places = suffices(named) ? named : placesByLook(rows.map(({ cells }) => cells));
  if (!suffices(places) || rows.length === 0) return null;
  const unplaced = places.flatMap((place, i) =>
    place === null && rows.some(({ cells }) => oneLine(cells[i] ?? '') !== '')
      ? [
          oneLine(heading?.[i] ?? '') === ''
            ? `number ${i + 1}`
            : `“${oneLine(heading?.[i] ?? '')}”`,
        ]
      : [],
  );
  const over = rows.length - mostRows;
  return {
    heading,
    lines: rows
      .slice(0, mostRows)
      .map(({ cells }) => readRow(cells, (column) => cells[places.indexOf(column)] ?? '')),
    left: [
      ...left,
      ...(unplaced.length === 0
        ? []
        : [
            `The ledger has no place for ${unplaced.length === 1 ? 'the column' : 'the columns'} ${listed(unplaced)}.`,
          ]),
      ...(over > 0
        ? [`Only ${mostRows} rows are taken at once: the last ${over} are not here.`]
        : []),
    ],
  };
};
