import type { Ask } from './ask.ts';
import { atMost, type BenchRow } from './row.ts';

const spring = { academicYear: 2026, term: 'spring' } as const;

/** Starts the spring review of every pupil, as the term board does, and gives ms for each. */
const startAll = async (ask: Ask): Promise<number> => {
  const rows = await ask('peps.board', { term: spring });
  const waiting = rows.filter((row) => row.pep === null);
  const began = performance.now();
  for (const { pupilId } of waiting) await ask('peps.start', { pupilId, term: spring });
  return (performance.now() - began) / waiting.length;
};

/** Starting all reviews of a term: the time for each pupil, in a school of 300 against one of 30. */
export const startAllRows = async (schools: { at30: Ask; at300: Ask }): Promise<BenchRow[]> => {
  const each30 = await startAll(schools.at30);
  const each300 = await startAll(schools.at300);
  return [atMost('Starting all reviews, each pupil: 300 against 30', each300, each30, 1.5)];
};
