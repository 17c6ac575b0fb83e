import { z } from 'zod';
import { authorityInput } from './authority.ts';
import { moneyRules } from './money-rules.ts';
import { datedRate } from './rates.ts';
import { rubricSchema } from './rubric.ts';

/**
 * All that is written down of an authority: itself with its profile, its dated PP+ rates, when its
 * money must be spent, and the rubric that was read from a file for it. What is left out is not
 * spoken of, and whatever is kept of it stays.
 */
export const wholeAuthority = z.object({
  authority: authorityInput,
  rates: z.array(datedRate).max(200).optional(),
  rules: moneyRules.optional(),
  /** Null where it has no rubric of its own. */
  rubric: rubricSchema.nullable().optional(),
});
export type WholeAuthority = z.infer<typeof wholeAuthority>;

const kind = z.literal('pep-desk-authority');

/** An authority as a file. */
export const authorityFile = z
  .object({ kind, version: z.literal(1), ...wholeAuthority.required().shape })
  .transform(({ kind: _kind, version: _version, ...whole }): WholeAuthority => whole);

/** What is written to a file of an authority. */
export const asAuthorityFile = (whole: WholeAuthority) => ({
  kind: 'pep-desk-authority' as const,
  version: 1 as const,
  ...whole,
});
