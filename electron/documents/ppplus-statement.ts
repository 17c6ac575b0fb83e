import { streams } from '#domain/authority/rates.ts';
import type {
  CategoryMoney,
  Statement,
  StatementLine,
  TargetCost,
} from '#domain/contract/calls/ppplus.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { joined } from '#domain/kernel/text.ts';
import { awardKinds, awardStates, receivedOf, stateOf, worthOf } from '#domain/ppplus/award.ts';
import type { Balance } from '#domain/ppplus/balance.ts';
import { clockLabel } from '#domain/ppplus/clocks.ts';
import { impactRatings, impactText } from '#domain/ppplus/impact.ts';
import { spendingCategories, spendingKinds, spentPence } from '#domain/ppplus/spending.ts';
import { termLabel } from '#domain/school/terms.ts';
import { heading, paragraph } from './kit/blocks.ts';
import type { CellText } from './kit/rows.ts';
import { type Built, finishSheet, gap, type Sheet, startSheet } from './kit/sheet.ts';
import { styles } from './kit/style.ts';
import { table } from './kit/table.ts';

const plain = (text: string): CellText => [{ text, style: styles.cell }];
const strong = (text: string): CellText => [{ text, style: styles.cellStrong }];
const quiet = (text: string): CellText => [{ text, style: styles.cellEmpty }];
const amount = (pence: number | null): string =>
  pence === null ? 'Not known' : formatPence(pence);
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');
const day = (iso: string): string =>
  unbroken(formatDate(iso).replace(/([A-Z][a-z]{2})[a-z]*/, '$1'));

const balanceTable = (sheet: Sheet, rows: readonly (readonly [string, Balance])[]): void =>
  table(sheet, {
    columns: [
      { label: 'Whose', weight: 1.8 },
      { label: 'Awarded', align: 'right' },
      { label: 'Received', align: 'right' },
      { label: 'Planned', align: 'right' },
      { label: 'Ordered', align: 'right' },
      { label: 'Spent', align: 'right' },
      { label: 'Left', align: 'right' },
    ],
    rowHeads: true,
    rows: rows.map(([name, b]) => [
      plain(name),
      plain(amount(b.awarded)),
      plain(amount(b.received)),
      plain(amount(b.planned)),
      plain(amount(b.committed)),
      plain(amount(b.spent)),
      strong(amount(b.left)),
    ]),
  });

const grantsTable = (sheet: Sheet, { grants }: Statement): void =>
  table(sheet, {
    columns: [
      { label: 'For', weight: 1.6 },
      { label: 'Award', weight: 1.5 },
      { label: 'From', weight: 1.2 },
      { label: 'How far', weight: 1.6 },
      { label: 'Awarded', align: 'right' },
      { label: 'Counts', align: 'right' },
    ],
    rowHeads: true,
    rows: grants.map((grant) => {
      const state = stateOf(grant);
      const on = grant.closedOn || grant.receivedOn || grant.approvedOn || grant.requestedOn;
      const back = [
        grant.returnedPence > 0 ? `${formatPence(grant.returnedPence)} returned` : '',
        grant.carriedPence > 0 ? `${formatPence(grant.carriedPence)} carried over` : '',
      ].filter((text) => text !== '');
      return [
        plain(`${grant.pupilName}\n${termLabel(grant)}`),
        plain(`${awardKinds[grant.kind]}, ${streams[grant.stream]}`),
        plain(grant.payerName),
        plain(joined([`${awardStates[state]} ${day(on)}`.trim(), grant.reference, ...back], '\n')),
        plain(formatPence(grant.amountPence)),
        plain(formatPence(worthOf(grant))),
      ];
    }),
    total: [
      strong('In all'),
      [],
      [],
      plain(`${formatPence(grants.reduce((sum, g) => sum + receivedOf(g), 0))} received`),
      [],
      strong(formatPence(grants.reduce((sum, g) => sum + worthOf(g), 0))),
    ],
  });

const howMany = (line: StatementLine): string => {
  const each = formatPence(line.unitCostPence);
  return line.timesPerWeek !== undefined && line.weeks !== undefined
    ? `${line.timesPerWeek} a week × ${line.weeks} × ${each}`
    : `${line.quantity} × ${each}`;
};

const stateWords = (line: StatementLine): string => {
  if (line.struck === 'corrected') return `Corrected: ${line.struckReason}`;
  if (line.struck === 'reversed') return `Reversed: ${line.struckReason}`;
  return spendingKinds[line.kind];
};

/** What a line counts for in the column of amounts; struck lines count for nothing. */
const counted = (line: StatementLine): number => (line.struck === null ? spentPence(line) : 0);

const linesTable = (sheet: Sheet, lines: readonly StatementLine[], several: boolean): void =>
  table(sheet, {
    columns: [
      { label: several ? 'Pupil and what for' : 'What for', weight: 2.6 },
      { label: 'Kind and target', weight: 2 },
      { label: 'Date', weight: 1.1 },
      { label: 'State', weight: 1.1 },
      { label: 'Number and price', weight: 1.4, align: 'right' },
      { label: 'Amount', weight: 1, align: 'right' },
    ],
    rowHeads: true,
    rows: lines.map((line) => {
      const cell = line.struck === null ? plain : quiet;
      return [
        cell(
          joined(
            [
              several ? line.pupilName : '',
              line.description,
              line.supplier,
              line.invoiceRef && `Invoice ${line.invoiceRef}`,
              line.note,
            ],
            '\n',
          ),
        ),
        cell(`${spendingCategories[line.category]}\n${line.target || 'No one target'}`),
        cell(day(line.date)),
        cell(stateWords(line)),
        cell(unbroken(howMany(line))),
        cell(formatPence(line.kind === 'refund' ? -line.amountPence : line.amountPence)),
      ];
    }),
    total: [
      strong('Spent, less refunds'),
      [],
      [],
      [],
      [],
      strong(formatPence(lines.reduce((sum, line) => sum + counted(line), 0))),
    ],
  });

const categoryTable = (sheet: Sheet, categories: readonly CategoryMoney[]): void => {
  const rated = (row: CategoryMoney, key: keyof CategoryMoney['byImpact']): CellText =>
    plain(formatPence(row.byImpact[key] ?? 0));
  table(sheet, {
    columns: [
      { label: 'Kind of support', weight: 2 },
      { label: 'Planned', align: 'right' },
      { label: 'Spent', align: 'right' },
      { label: 'Significant', align: 'right' },
      { label: 'Moderate', align: 'right' },
      { label: 'Minimal', align: 'right' },
      { label: 'Not rated', align: 'right' },
    ],
    rowHeads: true,
    rows: categories.map((row) => [
      plain(spendingCategories[row.category]),
      plain(formatPence(row.planned)),
      strong(formatPence(row.spent)),
      rated(row, 'significant'),
      rated(row, 'moderate'),
      rated(row, 'minimal'),
      plain(formatPence((row.byImpact[''] ?? 0) + (row.byImpact['too-early'] ?? 0))),
    ]),
  });
};

const outcomes: Record<TargetCost['outcome'], string> = {
  achieved: 'Achieved',
  partly: 'Partly achieved',
  not: 'Not achieved',
  '': 'Not reviewed yet',
};

const impactTable = (sheet: Sheet, lines: readonly StatementLine[]): void =>
  table(sheet, {
    columns: [
      { label: 'What for', weight: 1.6 },
      { label: 'Impact', weight: 1 },
      { label: 'Evidence', weight: 3.2 },
      { label: 'Cost', align: 'right' },
    ],
    rowHeads: true,
    rows: lines.flatMap((line) =>
      line.impact === null
        ? []
        : [
            [
              plain(line.description),
              plain(impactRatings[line.impact.rating]),
              plain(impactText(line.impact) || 'Not recorded'),
              plain(formatPence(line.amountPence)),
            ],
          ],
    ),
  });

const start = (statement: Statement, title: string): Sheet =>
  startSheet({
    title,
    author: statement.school,
    subject: 'Pupil Premium Plus',
    createdAt: `${statement.madeOn}T12:00:00Z`,
    header: { left: `PP+ · ${clockLabel(statement.clock)}`, right: 'Confidential' },
    footer: statement.school,
  });

/**
 * The statement of a pupil or an authority: balance, awards, every line, what it was spent on and
 * what difference it made. Tagged A4; the same statement gives the same bytes.
 */
export const renderStatement = (statement: Statement): Promise<Built> => {
  const sheet = start(statement, 'PP+ statement');
  const several = statement.pupils.length > 1;
  paragraph(sheet, 'Pupil Premium Plus statement', styles.kicker);
  heading(sheet, 1, statement.of);
  paragraph(sheet, clockLabel(statement.clock), styles.lead);
  paragraph(sheet, `${statement.school}. Made on ${formatDate(statement.madeOn)}.`, styles.note);
  gap(sheet, 8);
  heading(sheet, 2, 'Balance');
  balanceTable(sheet, [
    ...(several
      ? statement.pupils.map(({ pupilName, balance }) => [pupilName, balance] as const)
      : []),
    [several ? 'All together' : statement.of, statement.balance] as const,
  ]);
  paragraph(
    sheet,
    'Left is what was awarded less what is spent and ordered. Refunds are taken off what is spent.',
    styles.note,
  );
  heading(sheet, 2, 'Awards');
  if (statement.grants.length > 0) grantsTable(sheet, statement);
  else paragraph(sheet, 'No award is recorded.', styles.empty);
  heading(sheet, 2, 'Lines');
  if (statement.lines.length > 0) linesTable(sheet, statement.lines, several);
  else paragraph(sheet, 'Nothing is planned or spent.', styles.empty);
  if (statement.categories.length > 0) {
    heading(sheet, 2, 'What it was spent on, and its impact');
    categoryTable(sheet, statement.categories);
  }
  const rated = statement.lines.filter(
    (line) => line.impact !== null && line.struck === null && line.kind === 'spent',
  );
  if (rated.length > 0) {
    heading(sheet, 2, 'Evidence of impact');
    impactTable(sheet, rated);
  }
  if (statement.targets.length > 0) {
    heading(sheet, 2, 'What each target cost');
    table(sheet, {
      columns: [
        { label: several ? 'Pupil and target' : 'Target', weight: 4 },
        { label: 'How it ended', weight: 1.4 },
        { label: 'Cost', align: 'right' },
      ],
      rowHeads: true,
      rows: statement.targets.map(({ pupilName, target, outcome, pence }) => [
        plain(several ? `${pupilName}\n${target}` : target),
        plain(outcomes[outcome]),
        plain(formatPence(pence)),
      ]),
    });
  }
  return finishSheet(sheet);
};

/** A claim for what was spent, for an authority that pays on an invoice: by pupil, with references. */
export const renderClaim = (statement: Statement): Promise<Built> => {
  const sheet = start(statement, 'PP+ claim');
  const spent = statement.lines.filter((line) => line.struck === null && spentPence(line) !== 0);
  const total = spent.reduce((sum, line) => sum + spentPence(line), 0);
  paragraph(sheet, 'Claim for Pupil Premium Plus', styles.kicker);
  heading(sheet, 1, statement.school);
  paragraph(
    sheet,
    `To ${statement.of}, for the ${clockLabel(statement.clock).toLowerCase()}`,
    styles.lead,
  );
  paragraph(sheet, `Made on ${formatDate(statement.madeOn)}.`, styles.note);
  gap(sheet, 8);
  heading(sheet, 2, `Claimed: ${formatPence(total)}`);
  if (spent.length === 0) paragraph(sheet, 'Nothing is spent yet.', styles.empty);
  else linesTable(sheet, spent, true);
  return finishSheet(sheet);
};
