import { performance } from 'node:perf_hooks';

/**
 * The median of the faster half: what else a machine does only ever adds time, and it does so alike
 * for everything that takes turns.
 */
export const typical = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 4)] ?? Number.NaN;
};

/** Milliseconds that some work takes. */
export const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/**
 * Typical times, in milliseconds, of several pieces of work that take turns, so that whatever else the
 * machine does falls on all of them alike. The warm-up runs are not counted.
 */
export const typicalTimes = async <Name extends string>(
  works: Readonly<Record<Name, (run: number) => unknown>>,
  runs: { warm: number; counted: number },
): Promise<Record<Name, number>> => {
  const names = Object.keys(works) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let run = 0; run < runs.warm + runs.counted; run += 1) {
    for (const name of names) {
      const took = await timed(() => works[name](run));
      if (run >= runs.warm) times.get(name)?.push(took);
    }
  }
  // Every name was given a list above.
  return Object.fromEntries(names.map((name) => [name, typical(times.get(name) ?? [])])) as Record<
    Name,
    number
  >;
};
