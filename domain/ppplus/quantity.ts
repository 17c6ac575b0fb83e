import { bareText } from '../kernel/typed-text.ts';

/** How many, and where it was told so, how many times a week for how many weeks. */
export type Quantity = { quantity: number; timesPerWeek?: number; weeks?: number };

/** Reads a number, or sessions a week times weeks: 20, 2x10, 2 × 10. Null when it is neither. */
export const readQuantity = (typed: string): Quantity | null => {
  const text = bareText(typed);
  if (/^\d{1,5}$/.test(text)) return { quantity: Number(text) };
  const sessions = /^(\d{1,3}) ?[x×*] ?(\d{1,2})$/i.exec(text);
  if (!sessions) return null;
  const [timesPerWeek, weeks] = [Number(sessions[1]), Number(sessions[2])];
  return { quantity: timesPerWeek * weeks, timesPerWeek, weeks };
};
