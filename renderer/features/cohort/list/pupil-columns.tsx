import { type ColumnId, listColumns } from '#domain/cohort/list-view.ts';
import type { NextDate } from '#domain/cohort/next-date.ts';
import type { PupilRow } from '#domain/contract/calls/cohort.ts';
import { formatShortDate } from '#domain/kernel/plain-date.ts';
import { compareTerms, type TermKey, termLabel, termLabels } from '#domain/school/terms.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { timeLeft } from '#domain/stages/due.ts';
import type { Column } from '../../../ui/grid/data-table.tsx';
import { MoneyLeft } from '../../../ui/words/money.tsx';
import { PepStatusWord } from '../../stages/pep-status-word.tsx';
import classes from './list.module.css';
import { NameLine, OneLine } from './one-line.tsx';

/** The next date on one line; how far off it is is said where it is late, and read aloud else. */
const NextDateLine = ({ next }: { next: NextDate }) => (
  <span title={timeLeft(next)} className={next.what.length <= 16 ? classes.line : undefined}>
    {formatShortDate(next.date)}
    {next.time === undefined ? '' : `, ${next.time}`}{' '}
    <span className={next.late ? classes.late : 'quiet'}>
      {next.what}
      {next.late ? ', late' : ''}
    </span>
    <span className="only-read-aloud">, {timeLeft(next)}</span>
  </span>
);

/** "91.2%"; of an earlier term than the list shows, with that term. */
const AttendanceText = ({
  attendance: { percent, term },
  shown,
}: {
  attendance: NonNullable<PupilRow['attendance']>;
  shown: TermKey;
}) =>
  compareTerms(term, shown) === 0 ? (
    `${percent}%`
  ) : (
    <span title={`Recorded for the ${termLabel(term)}`}>
      {percent}% <span className="quiet">{termLabels[term.term]}</span>
    </span>
  );

type Cells = { readonly [Id in ColumnId<'pupils'>]: Omit<Column<PupilRow>, 'header' | 'sorts'> };

const cells = (term: TermKey): Cells => ({
  name: { cell: (row) => <NameLine name={row.name} aside={row.left ? 'has left' : ''} /> },
  year: {
    short: true,
    cell: (row) => (
      <>
        {yearGroupLabel(row.yearGroup)}
        {row.outOfYearGroup ? <span className="under">out of year group</span> : null}
      </>
    ),
  },
  authority: { cell: (row) => <OneLine words={row.authority} /> },
  pep: { width: '12.5rem', cell: (row) => <PepStatusWord brief pep={row.pep} owing={row.owing} /> },
  'next-date': {
    width: '11.75rem',
    cell: (row) =>
      row.nextDate ? (
        <NextDateLine next={row.nextDate} />
      ) : (
        <span className="quiet" title={row.owing.words}>
          None
        </span>
      ),
  },
  attendance: {
    short: true,
    align: 'right',
    cell: (row) =>
      row.attendance === null ? (
        <span className="quiet">Not known</span>
      ) : (
        <AttendanceText attendance={row.attendance} shown={term} />
      ),
  },
  flags: {
    width: '8.5rem',
    cell: (row) => [...row.flags, ...(row.place === '' ? [] : [row.place])].join(', '),
  },
  'key-worker': { cell: (row) => row.keyWorker },
  'legal-name': { cell: (row) => row.legalName },
  'next-step': { cell: (row) => row.next?.label ?? '' },
  'money-left': { align: 'right', cell: (row) => <MoneyLeft left={row.moneyLeft} /> },
});

/** The pupils' columns in an order, for the term that the list shows. */
export const pupilColumns = (
  shown: readonly ColumnId<'pupils'>[],
  term: TermKey,
): Column<PupilRow>[] => {
  const all = cells(term);
  return shown.map((id) => ({ ...all[id], header: listColumns.pupils[id], sorts: true }));
};
