import { replaceEqualDeep } from '@tanstack/react-query';

const askedWhen = new WeakMap<object, number>();

/** Notes when the store was asked for what it answered, in milliseconds of `performance.now()`. */
export const noteAsked = (answer: unknown, when: number): void => {
  if (typeof answer === 'object' && answer !== null) askedWhen.set(answer, when);
};

/**
 * When the store was asked for an answer, in milliseconds of `performance.now()`: what was saved since may
 * not be in it, however late it came. 0 where that is not known.
 */
export const whenAsked = (answer: object | undefined): number =>
  (answer && askedWhen.get(answer)) ?? 0;

/** Keeps what an answer has in common with the one before, and when it was asked for. */
export const sharedWith = (before: unknown, now: unknown): unknown => {
  const shared = replaceEqualDeep(before, now);
  if (typeof now === 'object' && now !== null) noteAsked(shared, whenAsked(now));
  return shared;
};
