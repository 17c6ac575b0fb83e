import { type Authority, isLuton } from '../authority/authority.ts';
import type { PepRecord } from './record.ts';
import type { Field } from './template.ts';

/** Who asks for an answer: the law and its guidance, the pupil's own authority, or nobody by a rule. */
export type AskedBy = 'law' | 'authority' | 'advice';

const starts = (sources: readonly string[], ...families: readonly string[]): boolean =>
  sources.some((source) => families.some((family) => source.startsWith(family)));

/**
 * Who asks for a question by its sources. What only Luton's page asks is asked by the authority for
 * Luton's pupils; to all others it is advice.
 */
export const askedBy = (
  { sources, insistedOn }: Pick<Field, 'sources' | 'insistedOn'>,
  { authority }: Pick<PepRecord, 'authority'>,
): AskedBy => {
  if (starts(sources, 'SCH', 'DFE')) return 'law';
  const insists = insistedOn === 'authority';
  const asksOnItsPage = isLuton(authority) && starts([...sources, insistedOn ?? ''], 'LUT');
  return insists || asksOnItsPage ? 'authority' : 'advice';
};

/** Who asks, in a word: "law", the council by its own name, "advice". */
export const askerWord = (by: AskedBy, { name }: Pick<Authority, 'name'>): string =>
  by === 'authority' ? name : by;
