import { streams } from '#domain/authority/rates.ts';
import type { Statement } from '#domain/contract/calls/ppplus.ts';
import { confirmedOf, receivedOf, stateDay, stateWords, worthOf } from '#domain/ppplus/award.ts';
import { type Balance, notKnownWords, type StreamMoney } from '#domain/ppplus/balance.ts';
import { clockLabel, financialYearOfMoney } from '#domain/ppplus/clocks.ts';
import { impactRatings, impactText } from '#domain/ppplus/impact.ts';
import {
  expectedEffectLabel,
  sessionsGiven,
  spendingCategories,
  spendingKinds,
  spentPence,
} from '#domain/ppplus/spending.ts';
import { isStream, lineMoney } from '#domain/ppplus/streams.ts';
import { academicYearLabel, financialYearLabel, type TermKey } from '#domain/school/terms.ts';
import type { CsvCell } from '#electron/exchange/csv.ts';

type Row = Readonly<Record<string, CsvCell>>;

const pounds = (pence: number | null): CsvCell => (pence === null ? 'not known' : pence / 100);

const table = (
  header: readonly string[],
  rows: readonly Row[],
): { header: readonly string[]; rows: CsvCell[][] } => ({
  header,
  rows: rows.map((row) => header.map((column) => row[column] ?? '')),
});

const figures = (balance: Balance, planned: 'with plans' | 'without'): Row => ({
  'Expected (£)': pounds(balance.expected),
  'Confirmed (£)': pounds(balance.confirmed),
  'Received (£)': pounds(balance.received),
  ...(planned === 'with plans' ? { 'Planned (£)': pounds(balance.planned) } : {}),
  'Ordered (£)': pounds(balance.committed),
  'Spent (£)': pounds(balance.spent),
  'Left of what is expected (£)': pounds(balance.left),
  'Left of what has come (£)': pounds(balance.leftOfReceived),
});

const figureColumns = (planned: 'with plans' | 'without'): string[] => [
  'Expected (£)',
  'Confirmed (£)',
  'Received (£)',
  ...(planned === 'with plans' ? ['Planned (£)'] : []),
  'Ordered (£)',
  'Spent (£)',
  'Left of what is expected (£)',
  'Left of what has come (£)',
];

const remarks = (money: StreamMoney): string =>
  [notKnownWords(money.unknownTerms, 'term'), ...money.heldBack, ...money.why]
    .filter((words) => words !== '')
    .join(' ');

const balanceRows = (statement: Statement, planned: 'with plans' | 'without'): Row[] => [
  ...statement.pupils.flatMap(({ pupilName, streams: own }) =>
    own.map((money) => ({
      Row: 'Balance',
      Money: streams[money.stream],
      'Who pays': money.payers.join('; '),
      Pupil: pupilName,
      ...figures(money.balance, planned),
      Remark: remarks(money),
    })),
  ),
  ...(statement.pupils.length > 1 ? statement.totals : []).map((total) => ({
    Row: 'Total',
    Money: streams[total.stream],
    'Who pays': total.payers.join('; '),
    Pupil: 'All',
    ...figures(total.balance, planned),
    Remark: [notKnownWords(total.unknownPupils, 'pupil'), ...total.why]
      .filter((words) => words !== '')
      .join(' '),
  })),
  ...statement.others.map(({ pupilName, why }) => ({
    Row: 'Not in these figures',
    Pupil: pupilName,
    Remark: why,
  })),
];

const place = (of: TermKey & { date: string }): Row => ({
  'Financial year': financialYearLabel(financialYearOfMoney(of)),
  'School year': academicYearLabel(of.academicYear),
  Term: of.term,
  Date: of.date,
});

const awardRows = ({ grants }: Statement): Row[] =>
  grants.map((grant) => ({
    Row: 'Award',
    Money: streams[grant.stream],
    'Who pays': grant.payerName,
    Pupil: grant.pupilName,
    ...place({ ...grant, date: grant.receivedOn }),
    Date: stateDay(grant),
    State: stateWords(grant),
    'Amount (£)': pounds(worthOf(grant)),
    'Expected (£)': pounds(worthOf(grant)),
    'Confirmed (£)': pounds(confirmedOf(grant)),
    'Received (£)': pounds(receivedOf(grant)),
    Remark: [grant.source, grant.passed].filter((words) => words !== '').join(' '),
  }));

const lineRows = ({ lines }: Statement): Row[] => {
  const standing = lines.filter(({ struck }) => struck === null);
  return lines.map((line) => ({
    Row: isStream(line.stream) ? 'Line' : 'Line, in no balance',
    Money: lineMoney[line.stream],
    Pupil: line.pupilName,
    ...place(line),
    State: line.struck === null ? spendingKinds[line.kind] : `${line.struck}: ${line.struckReason}`,
    'Kind of support': spendingCategories[line.category],
    For: line.description,
    Supplier: line.supplier,
    Invoice: line.invoiceRef,
    Number: line.quantity,
    Given: line.kind === 'planned' ? sessionsGiven(line, standing) : '',
    'Cost of one (£)': pounds(line.unitCostPence),
    'Amount (£)': pounds(line.amountPence),
    'Counts as spent (£)': pounds(
      line.struck === null && isStream(line.stream) ? spentPence(line) : 0,
    ),
    Target: line.target,
    [expectedEffectLabel]: line.target === '' ? (line.expectedEffect ?? '') : '',
    Impact: line.impact === null ? '' : impactRatings[line.impact.rating],
    Evidence: line.impact === null ? '' : impactText(line.impact),
    Note: line.note,
  }));
};

/** A statement as a table: its balances stream by stream, its awards, and every line. */
export const statementTable = (statement: Statement) =>
  table(
    [
      'Row',
      'Money',
      'Who pays',
      'Pupil',
      'Financial year',
      'School year',
      'Term',
      'Date',
      'State',
      ...figureColumns('with plans'),
      'Kind of support',
      'For',
      'Supplier',
      'Invoice',
      'Number',
      'Given',
      'Cost of one (£)',
      'Amount (£)',
      'Counts as spent (£)',
      'Target',
      expectedEffectLabel,
      'Impact',
      'Evidence',
      'Note',
      'Remark',
    ],
    [...balanceRows(statement, 'with plans'), ...awardRows(statement), ...lineRows(statement)],
  );

/** The list by pupil for the bursar: sums stream by stream, and no word of any plan. */
export const bursarTable = (statement: Statement) =>
  table(
    ['Row', 'Money', 'Who pays', 'Pupil', 'For', ...figureColumns('without'), 'Remark'],
    balanceRows(statement, 'without').map((row) => ({ ...row, For: clockLabel(statement.clock) })),
  );
