import path from 'node:path';
import { streams } from '#domain/authority/rates.ts';
import type { Statement } from '#domain/contract/calls/ppplus.ts';
import type { ExportRow } from '#domain/contract/leaving.ts';
import { type Clock, financialYearOfMoney } from '#domain/ppplus/clocks.ts';
import { impactRatings, impactText } from '#domain/ppplus/impact.ts';
import { spendingCategories, spendingKinds, spentPence } from '#domain/ppplus/spending.ts';
import { calendarYearOf, financialYearLabel } from '#domain/school/terms.ts';
import { renderClaim, renderStatement } from '#electron/documents/ppplus-statement.ts';
import { type CsvCell, toCsv } from '#electron/exchange/csv.ts';
import type { Context } from '../kernel/context.ts';
import { chooseFolder, freeName, leaveOne } from '../kernel/leaving.ts';
import { making } from '../kernel/making.ts';
import { authorityOf, pupilOf } from '../kernel/records.ts';
import { type StatementOf, statementOf } from './statement.ts';

const pounds = (pence: number): number => pence / 100;

const header = [
  'Pupil',
  'Financial year',
  'School year',
  'Term',
  'Date',
  'State',
  'Money',
  'Kind of support',
  'For',
  'Supplier',
  'Invoice',
  'Number',
  'Cost of one (£)',
  'Amount (£)',
  'Counts as spent (£)',
  'Target',
  'Impact',
  'Evidence',
  'Note',
] as const;

/** Every line of a statement as a table; amounts are numbers in pounds. */
export const statementRows = ({ lines }: Statement): CsvCell[][] =>
  lines.map((line) => [
    line.pupilName,
    financialYearLabel(financialYearOfMoney(line)),
    `${line.academicYear}/${String((line.academicYear + 1) % 100).padStart(2, '0')}`,
    line.term,
    line.date,
    line.struck === null ? spendingKinds[line.kind] : `${line.struck}: ${line.struckReason}`,
    streams[line.stream],
    spendingCategories[line.category],
    line.description,
    line.supplier,
    line.invoiceRef,
    line.quantity,
    pounds(line.unitCostPence),
    pounds(line.amountPence),
    pounds(line.struck === null ? spentPence(line) : 0),
    line.target,
    line.impact === null ? '' : impactRatings[line.impact.rating],
    line.impact === null ? '' : impactText(line.impact),
    line.note,
  ]);

const clockName = (on: Clock): string => {
  switch (on.by) {
    case 'term':
      return `${on.term}-${calendarYearOf(on)}`;
    case 'academic-year':
      return `school-year-${on.academicYear}`;
    default:
      return `financial-year-${financialYearLabel(on.financialYear)}`;
  }
};

/** Writes a statement or a claim where the teacher chooses, and enters it in the register. */
export const exportStatement = async (
  context: Context,
  { of, clock, as }: { of: StatementOf; clock: Clock; as: 'pdf' | 'csv' | 'claim' },
): Promise<ExportRow> => {
  const { env } = context;
  const { statement, whose } = context.read((read) => ({
    statement: statementOf(read, of, clock, env.today()),
    // Neutral: a pupil's code or an authority's number, never a pupil's name.
    whose:
      'pupilId' in of
        ? pupilOf(read, of.pupilId).code
        : `authority-${authorityOf(read, of.authorityId).laNumber || 'statement'}`,
  }));
  const folder = await chooseFolder(env, 'Choose a folder for the statement');
  const { bytes, pages } =
    as === 'csv'
      ? { bytes: toCsv(header, statementRows(statement)), pages: null }
      : await making(env, () =>
          as === 'claim' ? renderClaim(statement) : renderStatement(statement),
        );
  const stem = `${as === 'claim' ? 'PP-claim' : 'PP-statement'}-${whose}-${clockName(clock)}`;
  const fileName = freeName(folder, stem, as === 'csv' ? '.csv' : '.pdf');
  return leaveOne(context, {
    kind: as === 'claim' ? 'pp-claim' : 'pp-statement',
    file: path.join(folder, fileName),
    bytes,
    pages,
    pupilId: 'pupilId' in of ? of.pupilId : null,
  });
};
