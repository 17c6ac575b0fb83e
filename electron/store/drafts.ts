import { queries, type Read } from './query.ts';

/** What was being typed into a form that is not finished, as JSON; null when there is nothing. */
export const getDraft = (read: Read, key: string): string | null =>
  read.first(queries.selectFrom('draft').select('value').where('key', '=', key))?.value ?? null;
