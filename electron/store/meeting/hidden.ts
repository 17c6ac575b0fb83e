import { z } from 'zod';
import { kept } from '../kernel/kept.ts';
import { queries, type Read } from '../kernel/query.ts';
import type { Write } from '../kernel/write.ts';

const keptHidden = kept('What stays out of the meeting’s view', z.array(z.string()));

/** The parts of the agenda that stay out of the meeting's view. */
export const hiddenOf = (read: Read, pepId: string): string[] => {
  const row = read.first(queries.selectFrom('pep').select('hidden').where('id', '=', pepId));
  return row?.hidden ? keptHidden.read(row.hidden, `PEP ${pepId}`) : [];
};

/** Says which parts stay out of the meeting's view. */
export const saveHidden = (write: Write, pepId: string, hidden: readonly string[]): void => {
  write.update('pep', pepId, { hidden: hidden.length === 0 ? null : JSON.stringify(hidden) });
};
