import { formatPence } from '#domain/kernel/money.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { joined } from '#domain/kernel/text.ts';
import { balanceOf } from '#domain/ppplus/balance.ts';
import {
  type SpendingKind,
  type SpendingLine,
  spendingCategories,
} from '#domain/ppplus/spending.ts';
import { termLabel } from '#domain/school/terms.ts';
import { paragraph } from '../kit/blocks.ts';
import type { Sheet } from '../kit/sheet.ts';
import { styles } from '../kit/style.ts';
import { table } from '../kit/table.ts';
import { cell, unbroken } from './cell.ts';
import type { CopyInput } from './input.ts';
import { targetName } from './targets.ts';

const strong = (text: string) => [{ text, style: styles.cellStrong }];

const amount = (pence: number | null): string =>
  pence === null ? 'Not known' : formatPence(pence);

const titles: Record<SpendingKind, { head: string; total: string }> = {
  planned: { head: 'Planned', total: 'Planned in all' },
  ordered: { head: 'Ordered', total: 'Ordered in all' },
  spent: { head: 'Spent on', total: 'Spent in all' },
  refund: { head: 'Refunded', total: 'Refunded in all' },
};

const linesTable = (
  sheet: Sheet,
  { record }: CopyInput,
  kind: SpendingKind,
  lines: readonly SpendingLine[],
): void => {
  table(sheet, {
    columns: [
      { label: titles[kind].head, weight: 3 },
      { label: 'Kind', weight: 1.7 },
      { label: 'For', weight: 1 },
      { label: 'Date', weight: 1.3 },
      { label: 'Number and price', weight: 1.5, align: 'right' },
      { label: 'Amount', weight: 1.2, align: 'right' },
    ],
    rowHeads: true,
    rows: lines.map((line) => [
      cell(joined([line.description, line.supplier, line.note], '\n')),
      cell(spendingCategories[line.category]),
      cell(targetName(record, line.targetId) || 'No one target'),
      cell(unbroken(formatDate(line.date))),
      cell(unbroken(`${line.quantity} × ${formatPence(line.unitCostPence)}`)),
      cell(formatPence(line.amountPence)),
    ]),
    total: [
      strong(titles[kind].total),
      [],
      [],
      [],
      [],
      strong(formatPence(lines.reduce((sum, line) => sum + line.amountPence, 0))),
    ],
  });
};

/** The term's PP+: what was awarded, planned, spent and is left, then every line. */
export const ppPlusBlock = (sheet: Sheet, input: CopyInput): void => {
  const { awardedPence, lines } = input.record.ppPlus;
  const balance = balanceOf(awardedPence, lines);
  table(sheet, {
    columns: [
      { label: 'Term', weight: 1.4 },
      { label: 'Awarded', align: 'right' },
      { label: 'Planned', align: 'right' },
      { label: 'Spent', align: 'right' },
      { label: 'Left', align: 'right' },
    ],
    rowHeads: true,
    rows: [
      [
        cell(termLabel(input.record.term)),
        cell(amount(balance.awarded)),
        cell(amount(balance.planned)),
        cell(amount(balance.spent)),
        strong(amount(balance.left)),
      ],
    ],
  });
  sheet.y += 5;
  if (balance.left !== null && balance.left < 0) {
    paragraph(sheet, `Overspent by ${formatPence(-balance.left)}.`, styles.strong);
    sheet.y += 4;
  }
  const kinds: SpendingKind[] = ['planned', 'ordered', 'spent', 'refund'];
  for (const kind of kinds) {
    const own = lines.filter((line) => line.kind === kind);
    if (own.length > 0) {
      sheet.y += 4;
      linesTable(sheet, input, kind, own);
      sheet.y += 6;
    }
  }
  if (lines.length === 0) {
    paragraph(sheet, 'Nothing planned or spent is recorded for this term.', styles.empty);
  }
};
