import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
/** Collects garbage, so that what one piece of work leaves behind is not charged to the next. */
const collectGarbage: () => void = runInNewContext('gc');

/** The middle value: one slow run on a busy machine does not move it. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
};

/** Milliseconds that some work takes. */
export const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/**
 * Medians, in milliseconds, of several pieces of work that take turns, so that whatever else the
 * machine does falls on all of them alike. The warm-up runs are not counted.
 */
export const medians = async <Name extends string>(
  works: Readonly<Record<Name, (run: number) => unknown>>,
  runs: { warm: number; counted: number },
): Promise<Record<Name, number>> => {
  const names = Object.keys(works) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let run = 0; run < runs.warm + runs.counted; run += 1) {
    for (const name of names) {
      collectGarbage();
      const took = await timed(() => works[name](run));
      if (run >= runs.warm) times.get(name)?.push(took);
    }
  }
  // Every name was given a list above.
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<
    Name,
    number
  >;
};
