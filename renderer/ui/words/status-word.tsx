import type { ReactNode } from 'react';
import classes from './words.module.css';

/** What a status means; the shape and the colour follow from it, the word says it. */
export type StatusKind = 'done' | 'underway' | 'none' | 'late' | 'warning' | 'note';

const shapes: Record<StatusKind, ReactNode> = {
  done: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.6 8.3 7 10.7l4.4-5" fill="none" stroke="var(--paper)" strokeWidth="1.8" />
    </>
  ),
  underway: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
    </>
  ),
  none: <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  late: (
    <>
      <path d="M8 .8 15.6 14.6H.4z" fill="currentColor" />
      <path d="M8 5.4v4.4M8 11.4v1.7" stroke="var(--paper)" strokeWidth="1.7" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1 15.4 8 8 15 .6 8z" fill="currentColor" />
      <path d="M8 4.4v4.2M8 10v1.7" stroke="var(--paper)" strokeWidth="1.7" />
    </>
  ),
  note: (
    <>
      <rect
        x="1.8"
        y="1.8"
        width="12.4"
        height="12.4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      />
      <path d="M8 7v4.4M8 4.4V6" stroke="currentColor" strokeWidth="1.7" />
    </>
  ),
};

/** A status as a shape and a word; the colour only repeats what they say. */
export const StatusWord = ({ kind, children }: { kind: StatusKind; children: ReactNode }) => (
  <span className={classes.status} data-kind={kind}>
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[kind]}
    </svg>
    <span>{children}</span>
  </span>
);
