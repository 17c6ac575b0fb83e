import { z } from 'zod';
import { oneOf } from '../kernel/one-of.ts';

/** Those who give a part of a PEP beside the one who writes it. */
export const contributorRoles = [
  'social-worker',
  'carer',
  'child',
  'virtual-school',
  'teacher',
  'parent',
] as const;

export type ContributorRole = (typeof contributorRoles)[number];

/** How a part came. */
export const contributionWays = {
  form: 'On the form',
  email: 'By e-mail',
  phone: 'By telephone',
  'in-person': 'In person',
  online: 'Online',
} as const;

export type ContributionHow = keyof typeof contributionWays;

/** What one role was asked to give, and who told it, how and when; empty where it is not so yet. */
export const contribution = z.object({
  role: z.enum(contributorRoles),
  askedOn: z.string(),
  returnBy: z.string(),
  backOn: z.string(),
  toldBy: z.string(),
  how: oneOf({ '': '', ...contributionWays }),
});
export type Contribution = z.infer<typeof contribution>;
