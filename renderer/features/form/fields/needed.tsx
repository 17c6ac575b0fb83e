import classes from './fields.module.css';

/** The mark of a question that is needed before sign-off, as Mantine's own fields have it. */
export const Needed = () => (
  <span className={classes.needed} aria-hidden>
    {' '}
    *
  </span>
);
