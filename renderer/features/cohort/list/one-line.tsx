import type { ReactNode } from 'react';
import classes from './list.module.css';

/** Words of a cell: up to so many letters stay on one line, more wrap and are never cut. */
export const OneLine = ({
  words,
  most = 22,
  children = words,
}: {
  words: string;
  most?: number;
  /** The words as they are shown, where not plainly. */
  children?: ReactNode;
}) => <span className={words.length <= most ? classes.line : undefined}>{children}</span>;

/** A full name of so many letters has its place on one line. */
const nameLetters = 30;

/** Whose row it is. */
export const NameLine = ({ name, aside }: { name: string; aside: string }) => (
  <>
    <strong className={classes.name}>
      <OneLine words={name} most={nameLetters} />
    </strong>
    {aside === '' ? null : <span className={`aside ${classes.place}`}>{aside}</span>}
  </>
);
