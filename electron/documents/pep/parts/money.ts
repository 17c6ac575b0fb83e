import { streams } from '#domain/authority/rates.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { joined } from '#domain/kernel/text.ts';
import { balancesOf, overWords } from '#domain/ppplus/balance.ts';
import {
  givenWords,
  type SpendingKind,
  spendingCategories,
  spendingKinds,
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

/** "7 Sep 2026". */
const briefDate = (iso: string): string => formatDate(iso).replace(/([A-Z][a-z]{2})[a-z]*/, '$1');

const strong = (text: string) => [{ text, style: styles.cellStrong }];

const amount = (pence: number | null): string =>
  pence === null ? 'Not known' : formatPence(pence);

const kinds = Object.keys(spendingKinds) as SpendingKind[];

/** Every line in the order in which money is used: planned, ordered, spent, paid back. */
const linesTable = (sheet: Sheet, { record }: CopyInput): void => {
  const { lines } = record.ppPlus;
  const moneys = (Object.keys(lineMoney) as LineMoney[]).filter((money) =>
    lines.some(({ stream }) => stream === money),
  );
  const [only] = moneys.length === 1 ? moneys : [];
  const inOrder = moneys.flatMap((money) =>
    kinds.flatMap((kind) => lines.filter((line) => line.stream === money && line.kind === kind)),
  );
  table(sheet, {
    columns: [
      { label: only === undefined ? 'What it pays for' : `What ${lineMoney[only]} pays for` },
      ...(only === undefined ? [{ label: 'Who pays' }] : []),
      { label: 'Kind' },
      { label: 'For' },
      { label: 'How far' },
      { label: 'Number and price', align: 'right' },
      { label: 'Amount', align: 'right' },
    ],
    fit: true,
    rowHeads: true,
    rows: inOrder.map((line) => [
      cell(joined([line.description, line.supplier, line.note], ', ')),
      ...(only === undefined ? [cell(lineMoney[line.stream])] : []),
      cell(spendingCategories[line.category]),
      cell(targetName(record, line.targetId) || 'No one target'),
      cell(joined([spendingKinds[line.kind], unbroken(briefDate(line.date))], ' ')),
      cell(
        joined(
          [
            unbroken(`${line.quantity} × ${formatPence(line.unitCostPence)}`),
            unbroken(givenWords(line, lines)),
          ],
          ', ',
        ),
      ),
      cell(formatPence(line.amountPence)),
    ]),
  });
  sheet.y += 4;
  const inAll = moneys.map((money) => {
    const sums = kinds.flatMap((kind) => {
      const own = lines.filter((line) => line.stream === money && line.kind === kind);
      const pence = own.reduce((sum, line) => sum + line.amountPence, 0);
      return own.length === 0 ? [] : [`${formatPence(pence)} ${spendingKinds[kind].toLowerCase()}`];
    });
    return `${lineMoney[money]}: ${sums.join(', ')}.`;
  });
  paragraph(sheet, `In all, ${inAll.join(' ')}`, styles.strong);
  sheet.y += 4;
};

/** The term's money, each stream by itself, then every line with what pays it. */
export const ppPlusBlock = (sheet: Sheet, input: CopyInput): void => {
  const { lines } = input.record.ppPlus;
  const balances = balancesOf(input.record.ppPlus);
  if (balances.length > 0) {
    table(sheet, {
      columns: [
        { label: termLabel(input.record.term), weight: 2.2 },
        { label: 'Expected', align: 'right' },
        { label: 'Confirmed', align: 'right', weight: 1.1 },
        { label: 'Received', align: 'right' },
        { label: 'Planned', align: 'right' },
        { label: 'Spent', align: 'right' },
        { label: 'Left of what is expected', align: 'right', weight: 1.2 },
      ],
      rowHeads: true,
      rows: balances.map(({ stream, payers, balance }) => [
        cell(`${streams[stream]} from ${payers}`),
        cell(amount(balance.expected)),
        cell(amount(balance.confirmed)),
        cell(amount(balance.received)),
        cell(amount(balance.planned)),
        cell(amount(balance.spent)),
        strong(amount(balance.left)),
      ]),
    });
    sheet.y += 4;
  }
  for (const { stream, balance } of balances) {
    const over = overWords(balance);
    if (over !== '') {
      paragraph(sheet, `${streams[stream]}: ${over}`, styles.strong);
      sheet.y += 2;
    }
  }
  if (lines.length > 0) linesTable(sheet, input);
  else {
    paragraph(sheet, 'Nothing planned or spent is recorded for this term.', styles.empty);
  }
};
