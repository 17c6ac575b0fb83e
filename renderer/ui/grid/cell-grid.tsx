import type { CSSProperties, ReactNode } from 'react';
import { Needed } from '../field/needed.tsx';
import { useGridKeys } from './cell-keys.ts';
import classes from './cells.module.css';
import type { ColumnLook } from './grid-row.tsx';

/** A column of a grid, at its head. */
export type GridColumn = {
  id: string;
  label: string;
  look: ColumnLook;
  /** How much of the width it takes, beside others of its kind. */
  weight: number;
  /** Marked at its head. */
  needed: boolean;
};

/** How wide a column is beside the others. */
const track = ({ look, weight }: GridColumn): string => {
  switch (look) {
    case 'number':
      return 'minmax(3.25rem, 6.25rem)';
    case 'money':
      return 'minmax(4.5rem, 6.5rem)';
    case 'date':
      return '6.25rem';
    case 'longText':
      return `minmax(8rem, ${weight}fr)`;
    default:
      return `minmax(4.5rem, ${0.5 + weight / 2}fr)`;
  }
};

const tool = '1.5rem';

/**
 * A grid that is typed into: what the columns are, and its rows. One Tab stop, with the keys of
 * `useGridKeys`.
 */
export const CellGrid = ({
  labelledBy,
  columns,
  opens,
  removes,
  onEnd,
  onLeave,
  children,
}: {
  /** The id of what names it. */
  labelledBy: string;
  columns: readonly GridColumn[];
  /** Whether rows open, and whether some can be taken away. */
  opens: boolean;
  removes: boolean;
  /** Enter in the last row. */
  onEnd: () => void;
  /** Escape in a cell that was not changed. */
  onLeave: () => void;
  children: ReactNode;
}) => {
  const keys = useGridKeys(onEnd, onLeave);
  const tracks = [...(opens ? [tool] : []), ...columns.map(track), ...(removes ? [tool] : [])].join(
    ' ',
  );
  return (
    <div
      {...keys}
      role="grid"
      aria-labelledby={labelledBy}
      className={classes.grid}
      style={{ '--tracks': tracks } as CSSProperties}
    >
      <div role="rowgroup" className={classes.heads}>
        <div role="row" className={classes.line}>
          {opens && (
            <span role="columnheader">
              <span className="only-read-aloud">More</span>
            </span>
          )}
          {columns.map(({ id, label, look, needed }) => (
            <span key={id} role="columnheader" data-look={look}>
              {label}
              {needed && <Needed />}
            </span>
          ))}
          {removes && (
            <span role="columnheader">
              <span className="only-read-aloud">Remove</span>
            </span>
          )}
        </div>
      </div>
      {children}
    </div>
  );
};
