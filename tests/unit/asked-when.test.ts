import { describe, expect, test } from 'vitest';
import { noteAsked, sharedWith, whenAsked } from '#renderer/ui/call/asked-when.ts';

describe('When the store was asked for an answer', () => {
  test('is known of what is shared with the answer before, and of an answer that says the same', () => {
    const first = { a: { b: 1 }, c: 2 };
    noteAsked(first, 10);
    const next = { a: { b: 1 }, c: 3 };
    noteAsked(next, 20);
    const shared = sharedWith(first, next);
    expect(shared).toEqual(next);
    expect(shared).toHaveProperty('a', first.a);
    expect(whenAsked(shared as object)).toBe(20);
    const same = { a: { b: 1 }, c: 3 };
    noteAsked(same, 30);
    expect(sharedWith(shared, same)).toBe(shared);
    expect(whenAsked(shared as object)).toBe(30);
  });

  test('is 0 where it is not known, and of nothing', () => {
    expect(whenAsked({})).toBe(0);
    expect(whenAsked(undefined)).toBe(0);
    expect(sharedWith(undefined, null)).toBe(null);
  });
});
