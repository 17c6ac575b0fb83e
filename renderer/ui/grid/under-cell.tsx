import type { CSSProperties, ReactNode } from 'react';
import classes from './cells.module.css';

/** A cell that opens under its row, with its label above it; prose and files take the width. */
export const UnderCell = ({
  column: { id, type, weight = 1 },
  children,
}: {
  column: { id: string; type: string; weight?: number };
  children: ReactNode;
}) => (
  <div
    data-column={id}
    data-wide={type === 'longText' || type === 'file' || undefined}
    style={{ '--weight': weight } as CSSProperties}
    className={classes.underCell}
  >
    {children}
  </div>
);
