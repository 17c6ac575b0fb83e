import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { cellBrief, cellWords, type TermCell } from '#domain/cohort/term-by-term.ts';
import type { TermBoardRow, TermGridRow } from '#domain/contract/calls/cohort.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { academicYearLabel, type TermKey, termLabel, termLabels } from '#domain/school/terms.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { useCall } from '../../ui/call/client.ts';
import { Gap } from '../../ui/grid/grid.tsx';
import { rectangle, usePlaces } from '../../ui/grid/places.ts';
import { useRowsInView } from '../../ui/grid/rows-in-view.ts';
import { NotRead } from '../../ui/page/not-read.tsx';
import { type StatusKind, StatusWord } from '../../ui/words/status-word.tsx';
import { stageKinds } from '../stages/pep-status-word.tsx';
import classes from './term-grid.module.css';

const kindOf = (cell: TermCell): StatusKind | null => {
  switch (cell.kind) {
    case 'pep':
      return cell.notFinished ? 'note' : stageKinds[cell.stage];
    case 'missing':
      return 'warning';
    case 'ask':
      return 'note';
    case 'not-started':
      return 'none';
    default:
      return null;
  }
};

/** A cell in words; where no PEP is looked for, quietly, and why is read aloud. */
const Cell = ({ cell }: { cell: TermCell }) => {
  const kind = kindOf(cell);
  return kind === null ? (
    <span className="quiet" title={cellWords(cell)}>
      <span aria-hidden>{cellBrief(cell)}</span>
      <span className="only-read-aloud">{cellWords(cell)}</span>
    </span>
  ) : (
    <StatusWord kind={kind}>
      <span title={cellWords(cell)}>{cellBrief(cell)}</span>
    </StatusWord>
  );
};

const pupilOf = ({ pupilId }: TermGridRow): string => pupilId;

const Grid = ({
  terms,
  rows,
  onOpen,
}: {
  terms: readonly TermKey[];
  rows: readonly TermGridRow[];
  onOpen: (row: TermGridRow, cell: TermCell) => void;
}) => {
  const view = useRowsInView(rows, pupilOf);
  const { table, measure, above, below, from, to } = view;
  const start = { row: 0, column: terms.length - 1 };
  const placeAt = usePlaces(table, rectangle(rows.length, terms.length), start, view);
  const keys = terms.map(termLabel);
  const years = [...new Set(terms.map(({ academicYear }) => academicYear))];
  return (
    <div className={classes.scroll}>
      <table ref={table} className={classes.grid} aria-rowcount={rows.length + 2}>
        <caption className="only-read-aloud">PEPs term by term</caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" rowSpan={2} className={classes.pupil}>
              Pupil
            </th>
            <th scope="col" rowSpan={2}>
              Year
            </th>
            {years.map((year) => (
              <th key={year} scope="colgroup" colSpan={3}>
                {academicYearLabel(year)}
              </th>
            ))}
          </tr>
          <tr aria-rowindex={2}>
            {terms.map((term) => (
              <th key={termLabel(term)} scope="col">
                {termLabels[term.term]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={above} columns={terms.length + 2} />
          {rows.slice(from, to).map((row, i) => {
            const index = from + i;
            return (
              <tr ref={measure} key={row.pupilId} data-index={index} aria-rowindex={index + 3}>
                <th scope="row" className={classes.pupil}>
                  {row.pupilName}
                </th>
                <td>{yearGroupLabel(row.yearGroup)}</td>
                {row.cells.map((cell, column) => {
                  const open = (): void => onOpen(row, cell);
                  return (
                    <td key={keys[column]} data-kind={cell.kind}>
                      <button
                        type="button"
                        className={classes.cell}
                        {...placeAt({ row: index, column }, open)}
                        onClick={open}
                      >
                        <Cell cell={cell} />
                      </button>
                    </td>
                  );
                })}
              </tr>
            );
          })}
          <Gap height={below} columns={terms.length + 2} />
        </tbody>
      </table>
    </div>
  );
};

/**
 * One row for each pupil, one cell for each term of this school year and the two before. Arrow keys
 * walk over the cells, Enter opens the PEP, or the pupil where there is none.
 */
export const TermGrid = ({ term, shown }: { term: TermKey; shown: readonly TermBoardRow[] }) => {
  const navigate = useNavigate();
  const grid = useCall('peps.byTerm', { term }, { keepPrevious: true });
  const rows = useMemo(() => {
    const ids = new Set(shown.map(({ pupilId }) => pupilId));
    return (grid.data?.rows ?? []).filter(({ pupilId }) => ids.has(pupilId));
  }, [grid.data, shown]);
  if (!grid.data) {
    return <NotRead of={[grid]} what="Reading the terms" failed="The terms could not be shown." />;
  }
  const cells = rows.flatMap((row) => row.cells);
  const missing = cells.filter(({ kind }) => kind === 'missing').length;
  const before = cells.some((cell) => cell.kind === 'not-owed' && cell.why === 'before-kept');
  const open = ({ pupilId }: TermGridRow, cell: TermCell): void =>
    void (cell.kind === 'pep'
      ? navigate({ to: '/peps/$pepId', params: { pepId: cell.pepId } })
      : navigate({ to: '/pupils/$pupilId', params: { pupilId }, search: { tab: 'peps' } }));
  return (
    <>
      <p className={classes.sum}>
        {missing === 0 ? (
          <StatusWord kind="done">No term that is over lacks a PEP.</StatusWord>
        ) : (
          <StatusWord kind="warning">
            {missing === 1 ? 'One term that is over has' : `${missing} terms that are over have`} no
            PEP here. “None” says which.
          </StatusWord>
        )}
        {before && (
          <span className="quiet">
            {' '}
            The school keeps its PEPs here since {formatDate(grid.data.keptSince)}; no earlier term
            is asked about.
          </span>
        )}
      </p>
      <Grid terms={grid.data.terms} rows={rows} onOpen={open} />
    </>
  );
};
