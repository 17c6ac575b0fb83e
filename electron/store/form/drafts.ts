import { queries, type Read } from '../kernel/query.ts';

/**
 * What was being typed into a form that is not finished, as JSON, and the key of the act that will
 * send it; null when there is nothing.
 */
export const getDraft = (read: Read, key: string): { value: string; act: string } | null =>
  read.first(queries.selectFrom('draft').select(['value', 'act']).where('key', '=', key)) ?? null;
