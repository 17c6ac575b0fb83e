const pause = 500;
const longestWait = 800;

/**
 * How long a save may wait, in milliseconds: half a second after the last key, but never more than
 * 0.8 seconds after the first one that is not saved yet, so that steady typing is saved as well.
 *
 * @param since When the first of them was pressed, by `performance.now()`.
 */
export const saveDelay = (since: number): number =>
  Math.max(0, Math.min(pause, since + longestWait - performance.now()));
