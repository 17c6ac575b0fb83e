import { createHash } from 'node:crypto';

/** A clock that stands where it is set; within one day each look at it is a second later. */
export type Clock = { set(day: string): void; today(): string; now(): string };

/** A clock for a made-up past, beginning each day at nine. */
export const createClock = (start: string): Clock => {
  let day = start;
  let seconds = 0;
  return {
    set: (next) => {
      if (next === day) return;
      day = next;
      seconds = 0;
    },
    today: () => day,
    now: () => {
      seconds += 1;
      return new Date(Date.parse(`${day}T09:00:00.000Z`) + seconds * 1000).toISOString();
    },
  };
};

/** The same ids, in the same order, each time. */
export const sameIds = (seed: string): (() => string) => {
  let count = 0;
  return () => {
    count += 1;
    return createHash('sha256').update(`${seed} ${count}`).digest('hex').slice(0, 16);
  };
};
