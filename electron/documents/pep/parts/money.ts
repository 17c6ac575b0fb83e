import type { Field } from '#domain/form/template.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { joined } from '#domain/kernel/text.ts';
import { type Balance, balancesOf, overWords } from '#domain/ppplus/balance.ts';
import {
  effectOf,
  givenWords,
  type SpendingKind,
  type SpendingLine,
  spendingCategories,
  spendingKinds,
} from '#domain/ppplus/spending.ts';
import { type LineMoney, lineMoney } from '#domain/ppplus/streams.ts';
import { termLabel } from '#domain/school/terms.ts';
import { cell, unbroken } from '../../kit/cell.ts';
import type { Fact } from '../../kit/columns/fact.ts';
import { styles } from '../../kit/style.ts';
import type { TableContent } from '../../kit/table.ts';
import type { CopyInput } from '../input.ts';
import { moneyFrom, moneyName } from '../money-name.ts';
import { targetName } from './targets.ts';

/** "7 Sep 2026". */
const briefDate = (iso: string): string => formatDate(iso).replace(/([A-Z][a-z]{2})[a-z]*/, '$1');

const amount = (pence: number | null): string =>
  pence === null ? 'Not known' : formatPence(pence);

const kinds = Object.keys(spendingKinds) as SpendingKind[];

const amountOf = (line: SpendingLine): string =>
  `${unbroken(`${line.quantity} × ${formatPence(line.unitCostPence)}`)} = ${formatPence(line.amountPence)}`;

/** "12 × £5.00 = £60.00, 17 Sep 2026, 9 of 12 given". */
const plannedText = (line: SpendingLine, lines: readonly SpendingLine[]): string =>
  joined([amountOf(line), unbroken(briefDate(line.date)), unbroken(givenWords(line, lines))]);

/** "Spent 6 Oct 2026: 1 × £41.60 = £41.60". */
const usedText = (line: SpendingLine): string =>
  `${joined([spendingKinds[line.kind], unbroken(briefDate(line.date))], ' ')}: ${amountOf(line)}`;

/** A line of the plan with what was ordered and spent on it; or what was used without having been planned. */
type MoneyRow = {
  first: SpendingLine;
  planned: SpendingLine | null;
  used: readonly SpendingLine[];
};

/** Whether what was used says no more of itself than its plan does. */
const saysAsPlanned = (used: SpendingLine, plan: SpendingLine): boolean =>
  used.description === plan.description &&
  used.supplier === plan.supplier &&
  used.category === plan.category &&
  used.targetId === plan.targetId &&
  used.stream === plan.stream &&
  used.note === '' &&
  (used.expectedEffect ?? plan.expectedEffect) === plan.expectedEffect;

const rowsFrom = (lines: readonly SpendingLine[]): MoneyRow[] => {
  const taken = new Set<string>();
  const planned = lines
    .filter(({ kind }) => kind === 'planned')
    .map((plan): MoneyRow => {
      const used = lines.filter(
        (line) => line.plannedLineId === plan.id && saysAsPlanned(line, plan),
      );
      for (const { id } of used) taken.add(id);
      return { first: plan, planned: plan, used };
    });
  const others = lines
    .filter(({ id, kind }) => kind !== 'planned' && !taken.has(id))
    .map((line): MoneyRow => ({ first: line, planned: null, used: [line] }));
  return [...planned, ...others];
};

/** "PP+: £486.60 planned, £101.60 spent.": each money by itself. */
const inAll = (input: CopyInput, money: LineMoney): string => {
  const { lines } = input.record.ppPlus;
  const sums = kinds.flatMap((kind) => {
    const own = lines.filter((line) => line.stream === money && line.kind === kind);
    const pence = own.reduce((sum, line) => sum + line.amountPence, 0);
    return own.length === 0 ? [] : [`${formatPence(pence)} ${spendingKinds[kind].toLowerCase()}`];
  });
  return `${moneyName(input, money)}: ${sums.join(', ')}.`;
};

/** Every line: what it pays for, who pays, what is planned of it, and what was ordered and spent. */
const linesTable = (input: CopyInput, moneys: readonly LineMoney[]): TableContent => {
  const { record } = input;
  const { lines } = record.ppPlus;
  const [only] = moneys.length === 1 ? moneys : [];
  return {
    columns: [
      {
        label: only === undefined ? 'What it pays for' : `What ${moneyName(input, only)} pays for`,
      },
      ...(only === undefined ? [{ label: 'Who pays' }] : []),
      { label: 'Kind' },
      { label: 'For' },
      { label: 'Planned' },
      { label: 'Ordered and spent' },
    ],
    fit: true,
    rowHeads: true,
    rows: moneys.flatMap((money) =>
      rowsFrom(lines.filter(({ stream }) => stream === money)).map(({ first, planned, used }) => [
        cell(joined([first.description, first.supplier, first.note])),
        ...(only === undefined ? [cell(moneyName(input, money))] : []),
        cell(spendingCategories[first.category]),
        cell(effectOf(first, targetName(record, first.targetId)) || 'No one target'),
        cell(planned === null ? '' : plannedText(planned, lines)),
        cell(used.map(usedText).join('\n')),
      ]),
    ),
  };
};

/** "Expected £600.00 · Confirmed £600.00 · …": how far the money of one stream has come. */
const balanceText = (balance: Balance): string =>
  [
    ['Expected', balance.expected] as const,
    ['Confirmed', balance.confirmed] as const,
    ['Received', balance.received] as const,
    ['Planned', balance.planned] as const,
    ['Spent', balance.spent] as const,
    ['Left of what is expected', balance.left] as const,
  ]
    .map(([label, pence]) => unbroken(`${label} ${amount(pence)}`))
    .join(' · ');

/** The term's money, each stream by itself, then every line with what pays it, and what that makes. */
export const ppPlusFacts = (field: Field, input: CopyInput): Fact[] => {
  const { ppPlus, term } = input.record;
  const { lines } = ppPlus;
  const moneys = (Object.keys(lineMoney) as LineMoney[]).filter((money) =>
    lines.some(({ stream }) => stream === money),
  );
  return [
    ...balancesOf(ppPlus).map(({ balance, ...money }) => {
      const over = overWords(balance);
      return {
        label: `${moneyFrom(input, money)}, ${termLabel(term)}`,
        value: [
          { text: balanceText(balance), style: styles.body },
          ...(over === '' ? [] : [{ text: over, style: styles.strong }]),
        ],
      };
    }),
    ...(lines.length === 0
      ? [
          {
            label: field.label,
            value: [{ text: 'Nothing is planned or spent this term.', style: styles.body }],
          },
        ]
      : [
          { label: field.label, table: linesTable(input, moneys) },
          {
            label: 'In all',
            value: moneys.map((money) => ({ text: inAll(input, money), style: styles.strong })),
          },
        ]),
  ];
};
