import { streams } from '#domain/authority/rates.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { joined } from '#domain/kernel/text.ts';
import { balancesOf, overWords } from '#domain/ppplus/balance.ts';
import {
  givenWords,
  type SpendingKind,
  type SpendingLine,
  spendingCategories,
} from '#domain/ppplus/spending.ts';
import { type LineMoney, lineMoney } from '#domain/ppplus/streams.ts';
import { termLabel } from '#domain/school/terms.ts';
import { paragraph } from '../../kit/blocks.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { styles } from '../../kit/style.ts';
import { table } from '../../kit/table.ts';
import { cell, unbroken } from '../cell.ts';
import type { CopyInput } from '../input.ts';
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
  { kind, money }: { kind: SpendingKind; money: LineMoney },
  lines: readonly SpendingLine[],
): void => {
  table(sheet, {
    columns: [
      { label: `${titles[kind].head}, ${lineMoney[money]}`, weight: 3 },
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
      cell(
        joined(
          [
            unbroken(`${line.quantity} × ${formatPence(line.unitCostPence)}`),
            unbroken(givenWords(line, record.ppPlus.lines)),
          ],
          '\n',
        ),
      ),
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

/** The term's money, each stream by itself, then every line with what pays it. */
export const ppPlusBlock = (sheet: Sheet, input: CopyInput): void => {
  const { lines } = input.record.ppPlus;
  const balances = balancesOf(input.record.ppPlus);
  if (balances.length > 0) {
    table(sheet, {
      columns: [
        { label: termLabel(input.record.term), weight: 1.8 },
        { label: 'Expected', align: 'right' },
        { label: 'Confirmed', align: 'right', weight: 1.1 },
        { label: 'Received', align: 'right' },
        { label: 'Planned', align: 'right' },
        { label: 'Spent', align: 'right' },
        { label: 'Left of what is expected', align: 'right', weight: 1.2 },
      ],
      rowHeads: true,
      rows: balances.map(({ stream, payers, balance }) => [
        cell(`${streams[stream]}\nfrom ${payers}`),
        cell(amount(balance.expected)),
        cell(amount(balance.confirmed)),
        cell(amount(balance.received)),
        cell(amount(balance.planned)),
        cell(amount(balance.spent)),
        strong(amount(balance.left)),
      ]),
    });
    sheet.y += 5;
  }
  for (const { stream, balance } of balances) {
    const over = overWords(balance);
    if (over !== '') {
      paragraph(sheet, `${streams[stream]}: ${over}`, styles.strong);
      sheet.y += 4;
    }
  }
  const kinds: SpendingKind[] = ['planned', 'ordered', 'spent', 'refund'];
  for (const money of Object.keys(lineMoney) as LineMoney[]) {
    for (const kind of kinds) {
      const own = lines.filter((line) => line.kind === kind && line.stream === money);
      if (own.length > 0) {
        sheet.y += 4;
        linesTable(sheet, input, { kind, money }, own);
        sheet.y += 6;
      }
    }
  }
  if (lines.length === 0) {
    paragraph(sheet, 'Nothing planned or spent is recorded for this term.', styles.empty);
  }
};
