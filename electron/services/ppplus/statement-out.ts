import path from 'node:path';
import type { Statement } from '#domain/contract/calls/ppplus.ts';
import type { ExportRow } from '#domain/contract/leaving.ts';
import type { Clock } from '#domain/ppplus/clocks.ts';
import { calendarYearOf, financialYearLabel } from '#domain/school/terms.ts';
import type { Built } from '#electron/documents/kit/sheet.ts';
import { renderClaim, renderStatement } from '#electron/documents/ppplus-statement.ts';
import { type CsvCell, toCsv } from '#electron/exchange/csv.ts';
import type { Context } from '../kernel/context.ts';
import { chooseFolder, freeName, leaveOne } from '../kernel/leaving.ts';
import { making } from '../kernel/making.ts';
import { authorityOf, pupilOf } from '../kernel/records.ts';
import { type StatementOf, statementOf } from './statement.ts';
import { bursarTable, statementTable } from './statement-table.ts';

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

/** How each way out names its file and stands in the register. */
const ways = {
  pdf: { stem: 'PP-statement', kind: 'pp-statement' },
  csv: { stem: 'PP-statement', kind: 'pp-statement' },
  bursar: { stem: 'PP-by-pupil', kind: 'pp-statement' },
  claim: { stem: 'PP-claim', kind: 'pp-claim' },
} as const;

/** Writes a statement, the bursar's list or a claim where the teacher chooses, and enters it in the register. */
export const exportStatement = async (
  context: Context,
  {
    of,
    clock,
    as,
    recipient,
  }: { of: StatementOf; clock: Clock; as: keyof typeof ways; recipient: string },
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
  const csv = (made: { header: readonly string[]; rows: CsvCell[][] }) => ({
    bytes: toCsv(made.header, made.rows),
    pages: null,
    ending: '.csv',
  });
  const pdf = async (render: (of: Statement, recipient: string) => Promise<Built>) => ({
    ...(await making(env, () => render(statement, recipient))),
    ending: '.pdf',
  });
  const made = {
    csv: () => csv(statementTable(statement)),
    bursar: () => csv(bursarTable(statement)),
    pdf: () => pdf(renderStatement),
    claim: () => pdf(renderClaim),
  };
  const { bytes, pages, ending } = await made[as]();
  const { stem, kind } = ways[as];
  const fileName = freeName(folder, `${stem}-${whose}-${clockName(clock)}`, ending);
  return leaveOne(context, {
    kind,
    file: path.join(folder, fileName),
    bytes,
    pages,
    pupilId: 'pupilId' in of ? of.pupilId : null,
    recipient,
  });
};
