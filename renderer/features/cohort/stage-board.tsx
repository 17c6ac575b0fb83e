import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { TermBoardRow } from '#domain/contract/cohort.ts';
import { stages } from '#domain/kernel/stage.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { Chased } from '../../ui/remind/chase.tsx';
import { timeLeft, undatedWords } from '../stages/due-text.tsx';
import classes from './board.module.css';
import { boardStages } from './filter.ts';

type Place = { column: number; row: number };

/**
 * The pupils by stage, one column for each. Arrow keys move between pupils and stages, Home and End
 * within a stage, Enter opens.
 */
export const StageBoard = ({
  caption,
  rows,
  returnTo,
  onOpen,
}: {
  caption: string;
  rows: readonly TermBoardRow[];
  /** The pupil who has the focus when the board is come back to; empty for none. */
  returnTo: string;
  onOpen: (row: TermBoardRow) => void;
}) => {
  const board = useRef<HTMLDivElement>(null);
  const columns = boardStages.map((stage) => ({
    stage,
    rows: rows.filter((row) => row.stage === stage),
  }));
  const firstFilled = columns.findIndex((column) => column.rows.length > 0);
  const [left] = useState<Place | null>(() => {
    for (const [column, { rows: inStage }] of columns.entries()) {
      const row = inStage.findIndex(({ pupilId }) => pupilId === returnTo);
      if (row >= 0) return { column, row };
    }
    return null;
  });
  const [active, setActive] = useState<Place>(left ?? { column: firstFilled, row: 0 });
  useEffect(() => {
    if (left === null) return;
    board.current
      ?.querySelector<HTMLButtonElement>(`[data-place="${left.column}-${left.row}"]`)
      ?.focus();
  }, [left]);
  const reachable: Place = columns[active.column]?.rows[active.row]
    ? active
    : { column: firstFilled, row: 0 };

  const focus = (place: Place): void => {
    setActive(place);
    board.current
      ?.querySelector<HTMLButtonElement>(`[data-place="${place.column}-${place.row}"]`)
      ?.focus();
  };
  const sideways = (from: Place, step: number): Place | null => {
    for (let column = from.column + step; columns[column]; column += step) {
      const { length } = columns[column]?.rows ?? [];
      if (length > 0) return { column, row: Math.min(from.row, length - 1) };
    }
    return null;
  };
  const onKeyDown = (event: KeyboardEvent, place: Place): void => {
    const { column, row } = place;
    const last = (columns[column]?.rows.length ?? 1) - 1;
    const targets: Record<string, Place | null> = {
      ArrowDown: { column, row: Math.min(last, row + 1) },
      ArrowUp: { column, row: Math.max(0, row - 1) },
      ArrowRight: sideways(place, 1),
      ArrowLeft: sideways(place, -1),
      Home: { column, row: 0 },
      End: { column, row: last },
    };
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.key in targets)) return;
    event.preventDefault();
    const target = targets[event.key];
    if (target) focus(target);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would speak of a form
    <div className={classes.board} ref={board} role="group" aria-label={caption}>
      {columns.map(({ stage, rows: inStage }, column) => (
        <section key={stage} aria-label={`${stages[stage]}, ${inStage.length}`}>
          <h2 className={classes.heading}>
            {stages[stage]} <span className="quiet">{inStage.length}</span>
          </h2>
          <ul>
            {inStage.map((item, row) => (
              <li key={item.pupilId}>
                <button
                  type="button"
                  className={classes.card}
                  data-place={`${column}-${row}`}
                  tabIndex={column === reachable.column && row === reachable.row ? 0 : -1}
                  onFocus={() => setActive({ column, row })}
                  onKeyDown={(event) => onKeyDown(event, { column, row })}
                  onClick={() => onOpen(item)}
                >
                  <strong>{item.pupilName}</strong>
                  <span className="quiet">
                    {[yearGroupLabel(item.yearGroup), item.place]
                      .filter((words) => words !== '')
                      .join(', ')}
                  </span>
                  <Chased days={item.chasedOn} />
                  {item.notOwed !== '' && <span className="quiet">{item.notOwed}</span>}
                  {item.due && (
                    <span data-late={item.due.daysLeft < 0 || undefined} title={item.due.reason}>
                      {item.due.date === '' ? undatedWords(item.due) : timeLeft(item.due)}
                      <span className="only-read-aloud">, {item.due.reason}</span>
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};
