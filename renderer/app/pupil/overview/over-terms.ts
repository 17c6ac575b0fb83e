import { compareTerms, shiftTerm, type TermKey } from '#domain/school/terms.ts';

/** Each term from the first to the last of those that are given, with those between that are not. */
export const allTerms = (given: readonly TermKey[]): TermKey[] => {
  const [first, ...others] = given.toSorted(compareTerms);
  if (first === undefined) return [];
  const last = others.at(-1) ?? first;
  const terms = [first];
  for (let next = shiftTerm(first, 1); compareTerms(next, last) <= 0; next = shiftTerm(next, 1)) {
    terms.push(next);
  }
  return terms;
};

/** Points of terms that follow on each other, the oldest first: where nothing was said a line breaks. */
export const runsOf = <Point extends { term: TermKey }>(points: readonly Point[]): Point[][] => {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && compareTerms(shiftTerm(before.term, 1), point.term) >= 0) run.push(point);
    else runs.push([point]);
  }
  return runs;
};

/** As wide as "Aut 26" is written under a mark. */
const labelRoom = 40;

/**
 * Where terms stand in a drawing, evenly from left to right, and which of them are named under it:
 * the last, and as many before it as there is room for.
 */
export const placed = (
  given: readonly TermKey[],
  [left, right]: readonly [number, number],
): { x: (term: TermKey) => number; named: TermKey[] } => {
  const terms = allTerms(given);
  const step = (right - left) / Math.max(1, terms.length - 1);
  const every = Math.max(1, Math.ceil(labelRoom / step));
  return {
    x: (term) =>
      terms.length === 1
        ? (left + right) / 2
        : left + terms.findIndex((one) => compareTerms(one, term) === 0) * step,
    named: terms.filter((_, at) => (terms.length - 1 - at) % every === 0),
  };
};
