import { formatDate } from '#domain/kernel/plain-date.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { heading, paragraph } from './kit/blocks.ts';
import { cell, unbroken } from './kit/cell.ts';
import { finishSheet } from './kit/finish.ts';
import { margins } from './kit/margins.ts';
import { type Built, gap, startSheet } from './kit/sheet.ts';
import { styles } from './kit/style.ts';
import { table } from './kit/table.ts';

/** One pupil of the report; `stage` is counted, `said` stands in the row, days are yyyy-mm-dd or empty. */
export type ReportRow = {
  pupil: string;
  yearGroup: number;
  authority: string;
  stage: string;
  said: string;
  meetingOn: readonly string[];
  signedOffOn: string;
};

/** How the PEPs of one term stand, pupil by pupil. */
export type TermReportInput = {
  schoolName: string;
  /** For whom this copy was made; empty where nobody said so. */
  recipient: string;
  /** "Autumn term 2026". */
  term: string;
  date: string;
  /** The stages that anybody is at, in the order of a PEP's life. */
  stages: readonly string[];
  rows: readonly ReportRow[];
};

/** Renders the report on a term's PEPs as an A4 PDF, tagged, wholly in memory. */
export const renderTermReport = (input: TermReportInput): Promise<Built> => {
  const { schoolName, recipient, term, date, stages, rows } = input;
  const title = 'PEPs of a term';
  const sheet = startSheet({
    title: `${title}, ${term}`,
    author: schoolName,
    subject: `How the PEPs of the ${term} stand`,
    createdAt: `${date}T12:00:00Z`,
    ...margins({ whose: title, what: term, from: schoolName, recipient }),
  });
  paragraph(sheet, title, styles.kicker);
  heading(sheet, 1, term);
  paragraph(
    sheet,
    `${schoolName}, as at ${formatDate(date)}: ${rows.length} ${rows.length === 1 ? 'pupil' : 'pupils'}.`,
    styles.lead,
  );
  gap(sheet, 6);
  if (rows.length === 0) {
    paragraph(sheet, 'No pupil in care was at this school in that term.');
    return finishSheet(sheet);
  }
  const count = (of: readonly ReportRow[], stage: string): number =>
    of.filter((row) => row.stage === stage).length;
  const authorities = [...new Set(rows.map(({ authority }) => authority))].sort((a, b) =>
    a.localeCompare(b),
  );
  const counted = (of: readonly ReportRow[]) =>
    [...stages.map((stage) => String(count(of, stage))), String(of.length)].map(cell);
  heading(sheet, 2, 'By authority and stage');
  table(sheet, {
    columns: [
      { label: 'Authority', weight: 2 },
      ...[...stages, 'All'].map((label) => ({ label, align: 'right' as const })),
    ],
    rowHeads: true,
    rows: authorities.map((authority) => [
      cell(authority),
      ...counted(rows.filter((row) => row.authority === authority)),
    ]),
    total: [[{ text: 'All', style: styles.cellStrong }], ...counted(rows)],
  });
  gap(sheet, 8);
  heading(sheet, 2, 'Pupil by pupil');
  table(sheet, {
    columns: [
      { label: 'Pupil' },
      { label: 'Year' },
      { label: 'Authority' },
      { label: 'PEP' },
      { label: 'Meeting' },
      { label: 'Signed off' },
    ],
    rowHeads: true,
    fit: true,
    rows: rows.map((row) => [
      cell(row.pupil),
      cell(yearGroupLabel(row.yearGroup)),
      cell(row.authority),
      [{ text: row.said, style: row.stage === 'None' ? styles.cellStrong : styles.cell }],
      cell(row.meetingOn.map((day) => unbroken(formatDate(day))).join(', ')),
      cell(unbroken(formatDate(row.signedOffOn))),
    ]),
  });
  return finishSheet(sheet);
};
