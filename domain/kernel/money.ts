import { z } from 'zod';
import { bareText } from './typed-text.ts';

/** An amount of money in whole pence, never negative, at most £1,000,000. */
export const pence = z
  .int('Amounts are whole pence.')
  .min(0, 'An amount cannot be negative.')
  .max(100_000_000, 'Amounts can be at most £1,000,000.');

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** "£1,234.50"; a minus sign leads a negative balance. */
export const formatPence = (amount: number): string =>
  pounds.format(amount / 100).replace('-', '−');

/** "12.50" for 1250: pounds as a person would type them. */
export const typedPounds = (amount: number): string => (amount / 100).toFixed(2);

const currency = '(?:£|gbp)?';
const written = new RegExp(
  `^(-)?${currency} ?(-)?(\\()?${currency} ?(-)?(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d{1,2}))? ?${currency}(-)?(\\))?( ?cr)?$`,
);

/**
 * Reads an amount as people and spreadsheets write it: 12, 12.5, £1,234.50, 30.00 £. No more than two
 * decimals. Money that came back is negative: -25.00, (25.00), 25.00 CR.
 * @returns whole pence, or null when it is not an amount.
 */
export const readSignedPounds = (typed: string): number | null => {
  const text = bareText(typed).toLowerCase().replace(/[−–]/g, '-').replace(/- /g, '-');
  const match = written.exec(text);
  if (!match?.[5] || text.replace(/gbp/g, '£').split('£').length > 2) return null;
  const [, before, behind, opened, within, whole, pennies = '', after, closed, credit] = match;
  const minuses = [before, behind, within, after].filter((sign) => sign !== undefined).length;
  const bracketed = opened !== undefined;
  if (bracketed !== (closed !== undefined)) return null;
  const marks = minuses + (bracketed ? 1 : 0) + (credit === undefined ? 0 : 1);
  if (marks > 1) return null;
  const amount = Number(whole?.replaceAll(',', '')) * 100 + Number(pennies.padEnd(2, '0'));
  if (amount > 100_000_000) return null;
  return marks === 1 && amount > 0 ? -amount : amount;
};

/** The same for an amount that cannot be negative, as nearly all of them are. */
export const readTypedPounds = (typed: string): number | null => {
  const amount = readSignedPounds(typed);
  return amount === null || amount < 0 ? null : amount;
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
