import { queries, type Read } from '../kernel/query.ts';
import type { Write } from '../kernel/write.ts';

/** The parts of the agenda that stay out of the meeting's view. */
export const hiddenOf = (read: Read, pepId: string): string[] => {
  const row = read.first(queries.selectFrom('pep').select('hidden').where('id', '=', pepId));
  // Written by saveHidden only.
  return row?.hidden ? (JSON.parse(row.hidden) as string[]) : [];
};

/** Says which parts stay out of the meeting's view. */
export const saveHidden = (write: Write, pepId: string, hidden: readonly string[]): void => {
  write.update('pep', pepId, { hidden: hidden.length === 0 ? null : JSON.stringify(hidden) });
};
