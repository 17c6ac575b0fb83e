import { formatPence } from '#domain/kernel/money.ts';
import classes from './words.module.css';

/** An amount in pence as pounds; "Not known" when there is none. */
export const Money = ({ pence }: { pence: number | null }) => (
  <span className={classes.money} data-negative={(pence !== null && pence < 0) || undefined}>
    {pence === null ? 'Not known' : formatPence(pence)}
  </span>
);
