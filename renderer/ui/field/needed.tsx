import type { ReactNode } from 'react';
import classes from './fields.module.css';

/** The mark of what is needed before sign-off, as Mantine's own fields have it, and the word for it read aloud. */
export const Needed = () => (
  <>
    <span className={classes.needed} aria-hidden>
      {' '}
      *
    </span>
    <span className="only-read-aloud"> (needed)</span>
  </>
);

/** The label of several controls that are one field: no attribute says of a group that it is needed. */
export const GroupLabel = ({ label, required }: { label: ReactNode; required: boolean }) => (
  <>
    {label}
    {required && <Needed />}
  </>
);
