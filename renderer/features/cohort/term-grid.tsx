import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { cellWords, type TermCell } from '#domain/cohort/term-by-term.ts';
import type { TermBoardRow, TermGridRow } from '#domain/contract/cohort.ts';
import { academicYearLabel, type TermKey, termLabel, termLabels } from '#domain/school/terms.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { useCall } from '../../ui/call/client.ts';
import { Gap } from '../../ui/grid/data-table.tsx';
import { useRowsInView } from '../../ui/grid/rows-in-view.ts';
import { Failure } from '../../ui/page/failure.tsx';
import { Waiting } from '../../ui/page/waiting.tsx';
import { type StatusKind, StatusWord } from '../../ui/words/status-word.tsx';
import { stageKinds } from '../stages/pep-status-word.tsx';
import classes from './term-grid.module.css';

const kindOf = (cell: TermCell): StatusKind | null => {
  switch (cell.kind) {
    case 'pep':
      return cell.notFinished ? 'note' : stageKinds[cell.stage];
    case 'none':
      return 'warning';
    case 'not-started':
      return 'none';
    default:
      return null;
  }
};

/** A cell in words; where no PEP is looked for, only a dash that is read aloud. */
const Cell = ({ cell }: { cell: TermCell }) => {
  const kind = kindOf(cell);
  return kind === null ? (
    <span className="quiet" title={cellWords(cell)}>
      <span aria-hidden>–</span>
      <span className="only-read-aloud">{cellWords(cell)}</span>
    </span>
  ) : (
    <StatusWord kind={kind}>{cellWords(cell)}</StatusWord>
  );
};

type Place = { row: number; column: number };

const Grid = ({
  terms,
  rows,
  onOpen,
}: {
  terms: readonly TermKey[];
  rows: readonly TermGridRow[];
  onOpen: (row: TermGridRow, cell: TermCell) => void;
}) => {
  const { table, above, below, scrollToRow, from, to } = useRowsInView(rows.length);
  const [active, setActive] = useState<Place>({ row: 0, column: terms.length - 1 });
  const wanted = useRef<Place | null>(null);
  const reachable = { ...active, row: Math.min(active.row, rows.length - 1) };

  const focusCell = ({ row, column }: Place): boolean => {
    const cell = table.current?.querySelector<HTMLElement>(`[data-place="${row}-${column}"]`);
    cell?.focus();
    return cell !== null && cell !== undefined;
  };
  useEffect(() => {
    if (wanted.current !== null && focusCell(wanted.current)) wanted.current = null;
  });
  const goTo = ({ row, column }: Place): void => {
    const place = {
      row: Math.max(0, Math.min(rows.length - 1, row)),
      column: Math.max(0, Math.min(terms.length - 1, column)),
    };
    setActive(place);
    if (focusCell(place)) return;
    wanted.current = place;
    scrollToRow(place.row);
  };
  const onKeyDown = (event: KeyboardEvent, place: Place): void => {
    const { row, column } = place;
    const last = terms.length - 1;
    const targets: Record<string, Place> = {
      ArrowDown: { row: row + 1, column },
      ArrowUp: { row: row - 1, column },
      ArrowRight: { row, column: column + 1 },
      ArrowLeft: { row, column: column - 1 },
      PageDown: { row: row + 15, column },
      PageUp: { row: row - 15, column },
      Home: event.ctrlKey ? { row: 0, column: 0 } : { row, column: 0 },
      End: event.ctrlKey ? { row: rows.length - 1, column: last } : { row, column: last },
    };
    const target = targets[event.key];
    const one = rows[row];
    const cell = one?.cells[column];
    if (target !== undefined && !event.altKey && !event.metaKey) {
      event.preventDefault();
      goTo(target);
    } else if (event.key === 'Enter' && one && cell) {
      event.preventDefault();
      onOpen(one, cell);
    }
  };
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
          {above > 0 && <Gap height={above} columns={terms.length + 2} />}
          {rows.slice(from, to).map((row, i) => {
            const index = from + i;
            return (
              <tr key={row.pupilId} data-index={index} aria-rowindex={index + 3}>
                <th scope="row" className={classes.pupil}>
                  {row.pupilName}
                </th>
                <td>{yearGroupLabel(row.yearGroup)}</td>
                {row.cells.map((cell, column) => {
                  const place = { row: index, column };
                  const here =
                    column === reachable.column &&
                    (index === reachable.row ||
                      (i === 0 && (reachable.row < from || reachable.row >= to)));
                  return (
                    <td key={keys[column]} data-kind={cell.kind}>
                      <button
                        type="button"
                        className={classes.cell}
                        data-place={`${index}-${column}`}
                        tabIndex={here ? 0 : -1}
                        onFocus={() => setActive(place)}
                        onKeyDown={(event) => onKeyDown(event, place)}
                        onClick={() => onOpen(row, cell)}
                      >
                        <Cell cell={cell} />
                      </button>
                    </td>
                  );
                })}
              </tr>
            );
          })}
          {below > 0 && <Gap height={below} columns={terms.length + 2} />}
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
    return grid.error ? (
      <Failure
        what="The terms could not be shown."
        error={grid.error}
        onRetry={() => void grid.refetch()}
      />
    ) : (
      <Waiting />
    );
  }
  const missing = rows.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'none').length;
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
      </p>
      <Grid terms={grid.data.terms} rows={rows} onOpen={open} />
    </>
  );
};
