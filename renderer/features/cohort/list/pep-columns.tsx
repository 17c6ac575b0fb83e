import { Button } from '@mantine/core';
import { type ColumnId, listColumns } from '#domain/cohort/list-view.ts';
import type { TermBoardRow } from '#domain/contract/calls/cohort.ts';
import { formatShortDate } from '#domain/kernel/plain-date.ts';
import { isUnsigned, stages } from '#domain/kernel/stage.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import type { Column } from '../../../ui/grid/data-table.tsx';
import { SmallButton } from '../../../ui/page/small-button.tsx';
import { RemindButton, Reminded } from '../../../ui/remind/reminder.tsx';
import { DueText } from '../../stages/due-text.tsx';
import { NextRungButton } from '../../stages/next-rung.tsx';
import { PepStatusWord } from '../../stages/pep-status-word.tsx';
import { isOwed } from './filter.ts';
import classes from './list.module.css';
import { NameLine, OneLine } from './one-line.tsx';

/** What a row can be asked to do. */
export type PepWays = {
  term: TermKey;
  open: (row: TermBoardRow) => void;
  start: (pupilId: string) => void;
  /** The pupil whose PEP is being started. */
  starting: string | null;
};

const NextCell = ({ row, ways }: { row: TermBoardRow; ways: PepWays }) => {
  const mayRemind =
    isOwed(row) && !row.next?.byOthers && (row.pep === null || isUnsigned(row.pep.stage));
  return (
    <span className={`wrapping ${classes.next}`}>
      {mayRemind && (
        <RemindButton
          pupilId={row.pupilId}
          pupilName={row.pupilName}
          term={ways.term}
          variant="subtle"
          size="compact-xs"
        />
      )}
      {row.next ? (
        <NextRungButton
          pupilId={row.pupilId}
          pupilName={row.pupilName}
          rung={row.next}
          shown={ways.term}
          size="compact-xs"
        />
      ) : row.pep ? (
        <SmallButton size="compact-xs" onClick={() => ways.open(row)}>
          Open<span className="only-read-aloud"> {row.pupilName}’s PEP</span>
        </SmallButton>
      ) : (
        <Button
          size="compact-xs"
          variant="light"
          loading={ways.starting === row.pupilId}
          onClick={() => ways.start(row.pupilId)}
        >
          Start<span className="only-read-aloud"> {row.pupilName}’s PEP</span>
        </Button>
      )}
    </span>
  );
};

/** What is due without its rule, which has a column of its own; read aloud, it is said here too. */
const DueCell = ({ row }: { row: TermBoardRow }) =>
  row.due ? (
    <span title={row.due.reason}>
      <DueText due={row.due} brief>
        <Reminded days={row.remindedOn} />
      </DueText>
      <span className="only-read-aloud">, {row.due.reason}</span>
    </span>
  ) : (
    <>
      <span className="quiet">
        {isOwed(row) ? row.unanswered || stages[row.stage] : row.owing.words}
      </span>{' '}
      <Reminded days={row.remindedOn} />
    </>
  );

type Cells = { readonly [Id in ColumnId<'peps'>]: Omit<Column<TermBoardRow>, 'header' | 'sorts'> };

const cells = (ways: PepWays): Cells => ({
  name: { cell: (row) => <NameLine name={row.pupilName} aside={row.place} /> },
  year: { short: true, cell: (row) => yearGroupLabel(row.yearGroup) },
  authority: { cell: (row) => <OneLine words={row.authority} /> },
  pep: { width: '12.5rem', cell: (row) => <PepStatusWord brief pep={row.pep} owing={row.owing} /> },
  due: { words: true, width: '13.5rem', cell: (row) => <DueCell row={row} /> },
  next: { align: 'right', width: '12.5rem', cell: (row) => <NextCell row={row} ways={ways} /> },
  rule: { words: true, cell: (row) => row.due?.reason ?? '' },
  'care-review': {
    short: true,
    cell: (row) =>
      row.careReviewOn === '' ? (
        <span className="quiet">Not known</span>
      ) : (
        formatShortDate(row.careReviewOn)
      ),
  },
});

/** The columns of the term's PEPs in an order. */
export const pepColumns = (
  shown: readonly ColumnId<'peps'>[],
  ways: PepWays,
): Column<TermBoardRow>[] => {
  const all = cells(ways);
  return shown.map((id) => ({ ...all[id], header: listColumns.peps[id], sorts: true }));
};
