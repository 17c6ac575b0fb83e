import type { z } from 'zod';
import type { authorityInput } from '../authority.ts';
import type { AuthorityProfileSource } from '../profile.ts';

/** An authority as it is written down to be shipped; what is left out is not known. */
export type ShippedAuthority = Omit<z.input<typeof authorityInput>, 'profile'> & {
  profile: AuthorityProfileSource;
};

/**
 * Facts with the address where each was read, and the fields that each backs. On which day they were
 * read was not recorded, so none is given.
 */
export const asRead = (
  facts: readonly (readonly [what: string, source: string, ...about: string[]])[],
): AuthorityProfileSource['facts'] =>
  facts.map(([what, source, ...about]) => ({ what, source, about }));
