import { streams } from '#domain/authority/rates.ts';
import type {
  CategoryMoney,
  Statement,
  StatementGrant,
  StatementLine,
  TargetCost,
} from '#domain/contract/calls/ppplus.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { joined } from '#domain/kernel/text.ts';
import { awardKinds, stateDay, stateWords, worthOf } from '#domain/ppplus/award.ts';
import { type Balance, notKnownWords, type StreamTotal } from '#domain/ppplus/balance.ts';
import { clockLabel } from '#domain/ppplus/clocks.ts';
import { impactRatings, impactText } from '#domain/ppplus/impact.ts';
import {
  effectOf,
  givenWords,
  spendingCategories,
  spendingKinds,
  spentPence,
} from '#domain/ppplus/spending.ts';
import { isStream, paidFromWords } from '#domain/ppplus/streams.ts';
import { termLabel } from '#domain/school/terms.ts';
import { heading, paragraph } from './kit/blocks.ts';
import { cell as plain, unbroken } from './kit/cell.ts';
import { finishSheet } from './kit/finish.ts';
import { margins } from './kit/margins.ts';
import type { CellText } from './kit/rows.ts';
import { type Built, gap, type Sheet, startSheet } from './kit/sheet.ts';
import { styles } from './kit/style.ts';
import { type TableContent, table } from './kit/table.ts';

const strong = (text: string): CellText => [{ text, style: styles.cellStrong }];
const quiet = (text: string): CellText =>
  plain(text).map((piece) => ({ ...piece, style: styles.cellEmpty }));
const amount = (pence: number | null): string =>
  pence === null ? 'Not known' : formatPence(pence);
const day = (iso: string): string =>
  unbroken(formatDate(iso).replace(/([A-Z][a-z]{2})[a-z]*/, '$1'));

/** A table of the statement, its columns by what stands in them unless it says otherwise, with room below it. */
const figures = (sheet: Sheet, content: TableContent): void => {
  table(sheet, { fit: true, ...content, rowHeads: true });
  gap(sheet, 6);
};

type Amounts = { name: string; balance: Balance; unknown: string };

const expectedWords = ({ balance, unknown }: Amounts): string =>
  joined([balance.expected === null ? '' : formatPence(balance.expected), unknown], '\n');

const balanceTable = (sheet: Sheet, rows: readonly Amounts[]): void =>
  figures(sheet, {
    columns: [
      { label: 'Whose', weight: 1.9 },
      { label: 'Expected', align: 'right' },
      { label: 'Confirmed', align: 'right' },
      { label: 'Received', align: 'right' },
      { label: 'Planned', align: 'right' },
      { label: 'Ordered', align: 'right' },
      { label: 'Spent', align: 'right' },
      { label: 'Left of what is expected', align: 'right' },
      { label: 'Left of what has come', align: 'right' },
    ],
    fit: false,
    rows: rows.map((row) => {
      const b = row.balance;
      return [
        plain(row.name),
        plain(expectedWords(row) || 'Not known'),
        plain(amount(b.confirmed)),
        plain(amount(b.received)),
        plain(amount(b.planned)),
        plain(amount(b.committed)),
        plain(amount(b.spent)),
        strong(amount(b.left)),
        plain(amount(b.leftOfReceived)),
      ];
    }),
  });

/** What was said of an award besides its state: what it was before, who said so, why it is held back. */
const saidOf = (grant: StatementGrant): string[] => [
  ...grant.corrections.map(
    ({ pence, on, who }) => `${amount(pence)} until ${day(on)}, changed by ${who}`,
  ),
  grant.heldBackOn === '' ? '' : `Held back on ${day(grant.heldBackOn)}: ${grant.heldBackReason}`,
  grant.confirmedBy === '' ? '' : `Confirmed by ${grant.confirmedBy}`,
  grant.reference,
  grant.passed,
];

const grantsTable = (sheet: Sheet, grants: readonly StatementGrant[]): void =>
  figures(sheet, {
    columns: [
      { label: 'For' },
      { label: 'Award' },
      { label: 'From' },
      { label: 'How far' },
      { label: 'Counts', align: 'right' },
    ],
    rows: grants.map((grant) => [
      plain(`${grant.pupilName}\n${termLabel(grant)}`),
      plain(joined([awardKinds[grant.kind], grant.source], '\n')),
      plain(grant.payerName),
      plain(
        joined([`${stateWords(grant)} ${day(stateDay(grant))}`.trim(), ...saidOf(grant)], '\n'),
      ),
      plain(amount(worthOf(grant))),
    ]),
  });

const howMany = (line: StatementLine): string => {
  const each = formatPence(line.unitCostPence);
  return line.timesPerWeek !== undefined && line.weeks !== undefined
    ? `${line.timesPerWeek} a week × ${line.weeks} × ${each}`
    : `${line.quantity} × ${each}`;
};

/** How far the sessions of a plan that still counts have come. */
const given = (line: StatementLine, all: readonly StatementLine[]): string => {
  const standing = all.filter(({ struck }) => struck === null);
  return line.struck === null ? unbroken(givenWords(line, standing)) : '';
};

const lineState = (line: StatementLine): string => {
  if (line.struck === 'corrected') return `Corrected: ${line.struckReason}`;
  if (line.struck === 'reversed') return `Reversed: ${line.struckReason}`;
  return spendingKinds[line.kind];
};

/** What a line counts for in the column of amounts; struck lines count for nothing. */
const counted = (line: StatementLine): number => (line.struck === null ? spentPence(line) : 0);

const linesTable = (
  sheet: Sheet,
  lines: readonly StatementLine[],
  { several, all, total }: { several: boolean; all: readonly StatementLine[]; total: string },
): void =>
  figures(sheet, {
    columns: [
      { label: several ? 'Pupil and what for' : 'What for' },
      { label: 'Kind and target' },
      { label: 'Date' },
      { label: 'State' },
      { label: 'Number and price', align: 'right' },
      { label: 'Amount', align: 'right' },
    ],
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
        cell(
          joined(
            [
              spendingCategories[line.category],
              effectOf(line, line.target) || 'No one target',
              isStream(line.stream) ? '' : paidFromWords(line.stream),
            ],
            '\n',
          ),
        ),
        cell(day(line.date)),
        cell(lineState(line)),
        cell(joined([unbroken(howMany(line)), given(line, all)], '\n')),
        cell(formatPence(line.kind === 'refund' ? -line.amountPence : line.amountPence)),
      ];
    }),
    total: [
      strong(total),
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
  figures(sheet, {
    columns: [
      { label: 'Money', weight: 1.1 },
      { label: 'Kind of support', weight: 2.8 },
      { label: 'Planned', align: 'right' },
      { label: 'Spent', align: 'right' },
      { label: 'Significant', align: 'right' },
      { label: 'Moderate', align: 'right' },
      { label: 'Minimal', align: 'right' },
      { label: 'Not rated', align: 'right' },
    ],
    fit: false,
    rows: categories.map((row) => [
      plain(streams[row.stream]),
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
  figures(sheet, {
    columns: [
      { label: 'What for' },
      { label: 'Impact' },
      { label: 'Evidence' },
      { label: 'Cost', align: 'right' },
    ],
    rows: lines.flatMap((line) =>
      line.impact === null
        ? []
        : [
            [
              plain(line.description),
              plain(impactRatings[line.impact.rating]),
              plain(impactText(line.impact)),
              plain(formatPence(line.amountPence)),
            ],
          ],
    ),
  });

const start = (statement: Statement, title: string, recipient: string): Sheet =>
  startSheet({
    title,
    author: statement.school,
    subject: 'Pupil Premium Plus',
    createdAt: `${statement.madeOn}T12:00:00Z`,
    ...margins({
      whose: statement.whose,
      what: `${title}, ${clockLabel(statement.clock)}`,
      from: statement.school,
      recipient,
    }),
  });

/** One stream of a statement: its balances, its awards and its lines, added up by themselves. */
const streamPart = (sheet: Sheet, statement: Statement, total: StreamTotal): void => {
  const { stream } = total;
  const several = statement.pupils.length > 1;
  const own = statement.pupils.flatMap(({ pupilName, streams: all }) =>
    all.filter((one) => one.stream === stream).map((money) => ({ pupilName, money })),
  );
  heading(sheet, 2, streams[stream]);
  paragraph(sheet, `Paid by ${total.payers.join('; ')}.`, styles.note);
  gap(sheet, 4);
  balanceTable(sheet, [
    ...own.map(({ pupilName, money }) => ({
      name: pupilName,
      balance: money.balance,
      unknown: notKnownWords(money.unknownTerms, 'term'),
    })),
    ...(several
      ? [
          {
            name: 'All together',
            balance: total.balance,
            unknown: notKnownWords(total.unknownPupils, 'pupil'),
          },
        ]
      : []),
  ]);
  for (const { pupilName, money } of own) {
    for (const words of [...money.heldBack, ...money.why]) {
      paragraph(sheet, several ? `${pupilName}: ${words}` : words, styles.note);
    }
  }
  if (several)
    for (const words of total.why) paragraph(sheet, `All together: ${words}`, styles.note);
  const grants = statement.grants.filter((grant) => grant.stream === stream);
  gap(sheet, 4);
  heading(sheet, 3, 'Awards');
  if (grants.length > 0) grantsTable(sheet, grants);
  else paragraph(sheet, 'No award is recorded.', styles.empty);
  const lines = statement.lines.filter((line) => line.stream === stream);
  gap(sheet, 4);
  heading(sheet, 3, 'Lines');
  if (lines.length > 0) {
    linesTable(sheet, lines, { several, all: statement.lines, total: 'Spent, less refunds' });
  } else paragraph(sheet, 'Nothing is planned or spent.', styles.empty);
};

/**
 * The statement of a pupil or an authority: each stream by itself with its balances, awards and lines,
 * then what it was spent on and what difference it made. Every page says whose it is and for whom this
 * copy was made. Tagged A4; the same statement gives the same bytes.
 */
export const renderStatement = (statement: Statement, recipient: string): Promise<Built> => {
  const sheet = start(statement, 'PP+ statement', recipient);
  const several = statement.pupils.length > 1;
  paragraph(sheet, 'Pupil Premium Plus statement', styles.kicker);
  heading(sheet, 1, statement.of);
  paragraph(sheet, clockLabel(statement.clock), styles.lead);
  paragraph(sheet, `${statement.school}. Made on ${formatDate(statement.madeOn)}.`, styles.note);
  paragraph(
    sheet,
    'Expected is a reckoning, confirmed is what the payer has said, received is in the school’s account. What is left of what is expected is the furthest known of the three, less what is spent and ordered. Refunds are taken off what is spent. Each money stands by itself.',
    styles.note,
  );
  if (statement.totals.length === 0) {
    gap(sheet, 8);
    paragraph(sheet, 'No money is expected, and none is planned or spent.', styles.empty);
  }
  for (const total of statement.totals) {
    gap(sheet, 8);
    streamPart(sheet, statement, total);
  }
  const otherwise = statement.lines.filter((line) => !isStream(line.stream));
  if (otherwise.length > 0) {
    heading(sheet, 2, 'In the plan, and in no balance above');
    linesTable(sheet, otherwise, { several, all: statement.lines, total: 'Paid by others' });
  }
  if (statement.others.length > 0) {
    heading(sheet, 2, 'Not in these figures');
    for (const { pupilName, why } of statement.others) {
      paragraph(sheet, `${pupilName}: ${why}.`, styles.note);
    }
  }
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
    figures(sheet, {
      columns: [
        { label: several ? 'Pupil and target' : 'Target' },
        { label: 'How it ended' },
        { label: 'Cost', align: 'right' },
      ],
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
export const renderClaim = (statement: Statement, recipient: string): Promise<Built> => {
  const sheet = start(statement, 'PP+ claim', recipient);
  const spent = statement.lines.filter(
    (line) => line.struck === null && spentPence(line) !== 0 && isStream(line.stream),
  );
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
  else {
    linesTable(sheet, spent, { several: true, all: spent, total: 'Spent, less refunds' });
  }
  return finishSheet(sheet);
};
