import { formatShortDate } from '#domain/kernel/plain-date.ts';

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** "Fri 12 Mar 2027": the day of an ISO instant by the computer's own clock; empty for none. */
export const dayOf = (instant: string): string => {
  if (instant === '') return '';
  const at = new Date(instant);
  return formatShortDate(
    `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`,
  );
};
