import { type Entry, nothingAt, sameEntry } from './entries.ts';

/** What is undone or done again as a whole. */
export type Step = { changes: { key: string; before: Entry; after: Entry }[] };

/** Changes of one field that follow each other within this time are one step. */
const burstMs = 1000;
const mostSteps = 500;

const comesOrGoes = ({ changes }: Step): boolean =>
  changes.some(
    ({ key, before, after }) =>
      after.is !== 'answer' &&
      (sameEntry(before, nothingAt(key)) || sameEntry(after, nothingAt(key))),
  );

/** The steps of one PEP's form: a new change forgets what could have been done again. */
export const createHistory = () => {
  let done: Step[] = [];
  let undone: Step[] = [];
  let lastAt = Number.NEGATIVE_INFINITY;

  const joins = (step: Step, at: number): boolean => {
    const last = done.at(-1);
    const [one, ...others] = step.changes;
    return (
      last !== undefined &&
      one !== undefined &&
      at - lastAt < burstMs &&
      others.length === 0 &&
      last.changes.length === 1 &&
      last.changes[0]?.key === one.key &&
      // Rows come and go one at a time; only typing runs together.
      !comesOrGoes(last) &&
      !comesOrGoes(step)
    );
  };

  return {
    add: (step: Step, at: number): void => {
      const last = done.at(-1)?.changes[0];
      const next = step.changes[0];
      if (joins(step, at) && last && next) last.after = next.after;
      else done = [...done.slice(1 - mostSteps), step];
      undone = [];
      lastAt = at;
    },
    /** Ends the burst: the next change is a step of its own. */
    seal: (): void => {
      lastAt = Number.NEGATIVE_INFINITY;
    },
    undo: (): Step | null => {
      const step = done.pop();
      if (!step) return null;
      undone.push(step);
      lastAt = Number.NEGATIVE_INFINITY;
      return step;
    },
    redo: (): Step | null => {
      const step = undone.pop();
      if (!step) return null;
      done.push(step);
      lastAt = Number.NEGATIVE_INFINITY;
      return step;
    },
  };
};
