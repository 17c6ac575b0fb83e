/**
 * Splits an amount by shares so that the parts add up to it to the penny: each part is rounded down,
 * and the pennies left over go to the parts that lost most, the first of equals first (largest
 * remainder).
 * @param amount whole pence, not negative
 * @param shares whole numbers, not negative, at least one above nought
 * @returns one part for each share, in pence
 */
export const splitPence = (amount: number, shares: readonly number[]): number[] => {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  if (whole <= 0) throw new RangeError('At least one share must be above nought.');
  // BigInt: an amount times a share may pass what a number holds exactly.
  const exact = shares.map((share) => BigInt(amount) * BigInt(share));
  const parts = exact.map((product) => Number(product / BigInt(whole)));
  const lost = exact.map((product, i) => ({ i, rest: product % BigInt(whole) }));
  const over = amount - parts.reduce((sum, part) => sum + part, 0);
  lost.sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest < b.rest ? 1 : -1));
  for (const { i } of lost.slice(0, over)) parts[i] = (parts[i] ?? 0) + 1;
  return parts;
};
