/** How many tests ended in which way. Flaky ones failed once and then passed. */
export type Count = { passed: number; failed: number; flaky: number; skipped: number };

/** A test that ran, and how long it took. */
type Ran = { name: string; seconds: number };

/** How a suite ended, with every test of it that ran. */
export type Outcome = { count: Count; tests: readonly Ran[] };

/** A suite that could not begin. */
export const notBegun: Outcome = {
  count: { passed: 0, failed: 1, flaky: 0, skipped: 0 },
  tests: [],
};

/** A suite that ended badly has failed at least once, even if it never reached a test. */
export const settle = (count: Count, code: number): Count =>
  code === 0 ? count : { ...count, failed: Math.max(count.failed, 1) };

/** Says of several suites together which tests took longest, and last how they ended. */
export const tellOf = (all: readonly Outcome[]): { failed: number } => {
  const slowest = all
    .flatMap(({ tests }) => tests)
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, 10);
  if (slowest.length > 0) console.log('\nThe slowest, in seconds:');
  for (const { name, seconds } of slowest)
    console.log(`${seconds.toFixed(1).padStart(6)}  ${name}`);
  const sum = (which: keyof Count): number =>
    all.reduce((total, { count }) => total + count[which], 0);
  const failed = sum('failed');
  console.log(
    `\n${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped, ${sum('flaky')} flaky`,
  );
  return { failed };
};
