import { z } from 'zod';
import { oneOf } from '../kernel/one-of.ts';
import { joined } from '../kernel/text.ts';

/**
 * What difference a line made. The first three are St Helens Virtual School's scale ("Setting PEP
 * Targets"); "too early" is for what is still running. A line without one is not rated yet. No
 * rating is worked out from numbers: a person gives it.
 */
export const impactRatings = {
  significant: 'Significant',
  moderate: 'Moderate',
  minimal: 'Minimal',
  'too-early': 'Too early to say',
} as const;
export type ImpactRating = keyof typeof impactRatings;

const part = z.string().trim().max(2000).default('');

/** The evidence of a rating in four parts, which are joined in documents. */
export const evidence = z.object({ before: part, what: part, after: part, soWhat: part });

/** A rating with its evidence. */
export const impact = evidence
  .extend({ rating: oneOf(impactRatings) })
  .refine((i) => i.rating === 'too-early' || i.after !== '', {
    path: ['after'],
    message: 'Say where the pupil is now, by the same measure, with the date.',
  });
export type Impact = z.infer<typeof impact>;

/** What each part of the evidence asks. */
export const impactPrompts = {
  before: { label: 'Before', hint: 'Where was the pupil, with the number and the date?' },
  what: { label: 'What', hint: 'What was bought, and how much of it was used?' },
  after: { label: 'After', hint: 'Where is the pupil now, by the same measure, with the date?' },
  soWhat: { label: 'So what', hint: 'Keep, change or stop, and why?' },
} as const;

/** The evidence as one text, its parts in order. */
export const impactText = (given: Impact): string =>
  joined([given.before, given.what, given.after, given.soWhat], ' ');
