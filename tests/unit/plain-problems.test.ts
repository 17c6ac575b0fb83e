import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { calls } from '#domain/contract/calls.ts';
import { speakPlainly } from '#domain/kernel/plain-problems.ts';

/** Whatever could stand in a field, and does not fit into most of them. */
const nonsense: readonly unknown[] = [
  '',
  'x',
  'y'.repeat(100_001),
  -1,
  0.5,
  Number.NaN,
  2e9,
  true,
  null,
  undefined,
  [],
  {},
];

/** A sentence as a person writes one, and nothing that only a program says. */
const sentence = /^[A-Z“][^<>=]*\.$/;
const libraryWords =
  /\b(string|boolean|undefined|null|NaN|enum|union|Invalid|expected|object)\b|^Too /;

const messages = (schema: z.ZodType, input: unknown): string[] =>
  (schema.safeParse(input).error?.issues ?? []).map(({ message }) => message);

describe('what does not fit', () => {
  beforeAll(speakPlainly);

  test('is said in plain words by every field of every call', () => {
    const said = new Set<string>();
    for (const { input } of Object.values(calls)) {
      for (const wrong of nonsense) {
        for (const message of messages(input, wrong)) said.add(message);
        if (!(input instanceof z.ZodObject)) continue;
        for (const field of Object.keys(input.shape)) {
          for (const message of messages(input, { [field]: wrong })) said.add(message);
        }
      }
    }
    expect(said.size).toBeGreaterThan(10);
    const odd = [...said].filter((it) => !sentence.test(it) || libraryWords.test(it));
    expect(odd).toEqual([]);
  });
});
