import { formatPence } from '#domain/kernel/money.ts';
import type { Balance } from '#domain/ppplus/balance.ts';
import classes from './balance.module.css';

const share = (part: number, whole: number): string =>
  `${whole <= 0 ? 0 : Math.min(100, Math.max(0, Math.round((part * 1000) / whole) / 10))}%`;

/** A balance in one sentence: what is expected, spent, still planned, and what is left. */
export const balanceWords = (balance: Balance): string => {
  const spent = `${formatPence(balance.spent)} spent, ${formatPence(balance.stillPlanned)} still planned`;
  if (balance.expected === null || balance.left === null) return `Amount not known: ${spent}`;
  return balance.left < 0
    ? `${spent}: ${formatPence(-balance.left)} more than the ${formatPence(balance.expected)} expected`
    : `${spent}, ${formatPence(balance.left)} left of ${formatPence(balance.expected)} expected`;
};

/**
 * A bar of what is spent (filled) and still planned (striped) of what is expected. It only repeats the
 * words that it carries for screen readers.
 */
export const BalanceBar = ({ balance }: { balance: Balance }) => {
  const used = balance.spent + balance.stillPlanned;
  const whole = Math.max(balance.expected ?? 0, used);
  return (
    <span className={classes.bar} role="img" aria-label={balanceWords(balance)}>
      <span
        className={classes.spent}
        data-over={(balance.left !== null && balance.left < 0) || undefined}
        style={{ width: share(balance.spent, whole) }}
      />
      <span className={classes.planned} style={{ width: share(balance.stillPlanned, whole) }} />
    </span>
  );
};
