import { UnstyledButton } from '@mantine/core';
import type { FocusEvent, ReactNode } from 'react';
import { type BringBack, removes } from '../call/removal.ts';
import classes from './cells.module.css';

/** How a column of a grid lies: figures to the right, days and money in room enough for them. */
export type ColumnLook = 'text' | 'longText' | 'date' | 'number' | 'money' | 'choice' | 'file';

/** One cell of a row: its control, whose label is for who cannot see the head of its column. */
export type GridCell = { id: string; look: ColumnLook; control: ReactNode };

/** What opens under a row. */
type Under = { open: boolean; onOpen: (open: boolean) => void; content: ReactNode };

/**
 * A row of a grid that is typed into: its line of cells, and under it, once it is opened from its first
 * cell, what the line has no room for.
 */
export const GridRow = ({
  name,
  called,
  cells,
  under,
  below,
  removal,
  ...rest
}: {
  /** What the row is called: "Extra tuition, row 1". */
  name: string;
  /** The same within a sentence: "row 1 of Extra tuition". */
  called: string;
  /** None for a row that only tells what is written elsewhere. */
  cells: readonly GridCell[];
  /** Null for a row that has nothing but its line. */
  under: Under | null;
  /** Stands under the line whether it is opened or not. */
  below?: ReactNode;
  /** How it is taken away; null for one that stays. */
  removal: { words: string; act: () => BringBack } | null;
  'data-row'?: string;
  'data-key'?: string;
  onBlur?: (event: FocusEvent<HTMLElement>) => void;
}) => (
  <div role="rowgroup" aria-label={name} className={classes.row} {...rest}>
    {cells.length > 0 && (
      <div role="row" className={classes.line} data-line>
        {under && (
          <div role="gridcell" data-cell className={classes.tool}>
            <UnstyledButton
              className={classes.opener ?? ''}
              tabIndex={-1}
              aria-expanded={under.open}
              onClick={() => under.onOpen(!under.open)}
            >
              <span aria-hidden>{under.open ? '▾' : '▸'}</span>
              <span className="only-read-aloud">More of {called}</span>
            </UnstyledButton>
          </div>
        )}
        {cells.map(({ id, look, control }, i) => (
          <div
            key={id}
            role={i === 0 ? 'rowheader' : 'gridcell'}
            data-cell
            data-column={id}
            data-look={look}
            className={classes.cell}
          >
            {control}
          </div>
        ))}
        {removal && (
          <div role="gridcell" data-cell className={classes.tool}>
            <UnstyledButton
              className={classes.remover ?? ''}
              tabIndex={-1}
              aria-label={`Remove ${called}`}
              title="Remove"
              {...removes(removal.words, removal.act)}
            >
              ×
            </UnstyledButton>
          </div>
        )}
      </div>
    )}
    {(below !== undefined || under?.open) && (
      <div role="row" className={classes.under}>
        <div
          role="gridcell"
          aria-colspan={Math.max(1, cells.length)}
          className={classes.underCells}
        >
          {below}
          {under?.open && under.content}
        </div>
      </div>
    )}
  </div>
);
