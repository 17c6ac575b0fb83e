import { z } from 'zod';

/** An amount of money in whole pence, never negative, at most £1,000,000. */
export const pence = z
  .int('Amounts are whole pence.')
  .min(0, 'An amount cannot be negative.')
  .max(100_000_000, 'Amounts can be at most £1,000,000.');

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** "£1,234.50"; a minus sign leads a negative balance. */
export const formatPence = (amount: number): string =>
  pounds.format(amount / 100).replace('-', '−');

/**
 * Reads an amount as people type it: 12, 12.5, £1,234.50. No more than two decimals.
 * @returns whole pence, or null when it is not an amount.
 */
export const readTypedPounds = (typed: string): number | null => {
  const text = typed.trim().replace(/^£\s*/, '');
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (!match?.[1]) return null;
  const amount =
    Number(match[1].replaceAll(',', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return amount <= 100_000_000 ? amount : null;
};

/** The largest number of one thing that a line of the ledger holds. */
const most = 10_000;

/**
 * A total as a line of the ledger: so many whole ones at so much each where that comes to it, else
 * one at the whole amount, so that the line never says another sum. Amounts are in pence.
 */
export const itemised = (
  times: number | undefined,
  unitPence: number | undefined,
  totalPence: number,
): { quantity: number; unitCostPence: number } =>
  times !== undefined &&
  unitPence !== undefined &&
  Number.isInteger(times) &&
  times >= 1 &&
  times <= most &&
  times * unitPence === totalPence
    ? { quantity: times, unitCostPence: unitPence }
    : { quantity: 1, unitCostPence: totalPence };
