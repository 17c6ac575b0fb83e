import { useRef, useState } from 'react';
import type { TermBoardRow } from '#domain/contract/calls/cohort.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { isOverdue, timeLeft } from '#domain/stages/due.ts';
import { type Place, type Shape, usePlaces } from '../../ui/grid/places.ts';
import { Reminded } from '../../ui/remind/reminder.tsx';
import { undatedWords } from '../stages/due-text.tsx';
import classes from './board.module.css';
import { boardColumns } from './list/filter.ts';

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
  const columns = boardColumns(rows);
  const firstFilled = columns.findIndex((column) => column.rows.length > 0);
  const [left] = useState<Place | null>(() => {
    for (const [column, { rows: inStage }] of columns.entries()) {
      const row = inStage.findIndex(({ pupilId }) => pupilId === returnTo);
      if (row >= 0) return { column, row };
    }
    return null;
  });
  /** The next stage that has a pupil; the same place where there is none. */
  const sideways = (from: Place, step: number): Place => {
    for (let column = from.column + step; columns[column]; column += step) {
      const { length } = columns[column]?.rows ?? [];
      if (length > 0) return { column, row: Math.min(from.row, length - 1) };
    }
    return from;
  };
  const shape: Shape = {
    nearest: (place) =>
      columns[place.column]?.rows[place.row] ? place : { column: firstFilled, row: 0 },
    step: ({ key, ctrlKey }, place) => {
      const { column, row } = place;
      const last = (columns[column]?.rows.length ?? 1) - 1;
      const steps: Record<string, Place> = {
        ArrowDown: { column, row: Math.min(last, row + 1) },
        ArrowUp: { column, row: Math.max(0, row - 1) },
        ArrowRight: sideways(place, 1),
        ArrowLeft: sideways(place, -1),
        Home: { column, row: 0 },
        End: { column, row: last },
      };
      return ctrlKey ? undefined : steps[key];
    },
  };
  const start = { ...(left ?? { column: firstFilled, row: 0 }), now: left !== null };
  const placeAt = usePlaces(board, shape, start);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would speak of a form
    <div className={classes.board} ref={board} role="group" aria-label={caption}>
      {columns.map(({ words, rows: inStage }, column) => (
        <section key={words} aria-label={`${words}, ${inStage.length}`}>
          <h2 className={classes.heading}>
            {words} <span className="quiet">{inStage.length}</span>
          </h2>
          <ul className="bare">
            {inStage.map((item, row) => (
              <li key={item.pupilId}>
                <button
                  type="button"
                  className={classes.card}
                  {...placeAt({ column, row })}
                  onClick={() => onOpen(item)}
                >
                  <strong>{item.pupilName}</strong>
                  <span className="quiet">
                    {[yearGroupLabel(item.yearGroup), item.place]
                      .filter((words) => words !== '')
                      .join(', ')}
                  </span>
                  <Reminded days={item.remindedOn} />
                  {item.next && <span>{item.next.label}</span>}
                  {item.unanswered !== '' && <span className="quiet">{item.unanswered}</span>}
                  {item.pep === null && item.owing.is === 'none' && (
                    <span className="quiet">{item.owing.words}</span>
                  )}
                  {item.due && (
                    <span data-late={isOverdue(item.due) || undefined} title={item.due.reason}>
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
