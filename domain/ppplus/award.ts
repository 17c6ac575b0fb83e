import { z } from 'zod';
import { stream } from '../authority/rates.ts';
import { pence } from '../kernel/money.ts';
import { isoDate } from '../kernel/plain-date.ts';
import { shortText } from '../kernel/text.ts';
import { termKey } from '../school/terms.ts';

/** Why money was given. A term may have several awards. */
export const awardKinds = {
  usual: 'Usual amount',
  'part-term': 'Part of a term',
  extra: 'Extra, on request',
  'carried-over': 'Carried over',
} as const;
export type AwardKind = keyof typeof awardKinds;

/** The steps that an award goes through, in their order. */
export const awardSteps = ['requested', 'approved', 'received', 'closed'] as const;
export type AwardStep = (typeof awardSteps)[number];
/** Where an award stands, in words: expected, or the last of its steps. */
export const awardStates = {
  expected: 'Expected',
  requested: 'Requested',
  approved: 'Approved',
  received: 'Received',
  closed: 'Closed',
} as const;
export type AwardState = keyof typeof awardStates;

/** Money given, or asked for, for one pupil and term. */
export const grantInput = z.object({
  pupilId: z.string().min(1),
  ...termKey.shape,
  kind: z.enum(['usual', 'part-term', 'extra']),
  stream: stream.default('pp-plus'),
  /** Who pays: one of the school's authorities, or null with `payer` in words. */
  authorityId: z.string().min(1).max(40).nullable(),
  payer: shortText.default(''),
  amountPence: pence,
  /** For early years pupil premium: the hours that the amount was worked out from. */
  hours: z.int().min(1).max(10_000).nullable().default(null),
  reference: shortText.default(''),
  source: z.string().trim().max(500).default(''),
});
export type GrantInput = z.infer<typeof grantInput>;

/** An award as it stands. Each step has its day; empty while it has not been taken. */
export type Grant = Omit<GrantInput, 'kind'> & {
  id: string;
  kind: AwardKind;
  requestedOn: string;
  approvedOn: string;
  receivedOn: string;
  /** What was paid, when it differs from what was approved it says so; null before it came. */
  receivedPence: number | null;
  closedOn: string;
  /** Given back to the payer at closing. */
  returnedPence: number;
  /** Passed on to a later term at closing; an award there says where it came from. */
  carriedPence: number;
  carriedFromId: string | null;
};

/** The last step that an award has taken. */
export const stateOf = (
  grant: Pick<Grant, 'requestedOn' | 'approvedOn' | 'receivedOn' | 'closedOn'>,
): AwardState => {
  if (grant.closedOn !== '') return 'closed';
  if (grant.receivedOn !== '') return 'received';
  if (grant.approvedOn !== '') return 'approved';
  return grant.requestedOn === '' ? 'expected' : 'requested';
};

type Money = Pick<
  Grant,
  'kind' | 'amountPence' | 'receivedOn' | 'receivedPence' | 'returnedPence' | 'carriedPence'
> &
  Pick<Grant, 'requestedOn' | 'approvedOn' | 'closedOn'>;

/**
 * What an award counts for in its term, in pence: what came, or is to come, less what was returned
 * or carried on. Extra money counts only once it is approved.
 */
export const worthOf = (grant: Money): number =>
  grant.kind === 'extra' && grant.approvedOn === '' && grant.receivedOn === ''
    ? 0
    : (grant.receivedPence ?? grant.amountPence) - grant.returnedPence - grant.carriedPence;

/** How much of an award is in the school's hands, in pence. */
export const receivedOf = (grant: Money): number => (grant.receivedOn === '' ? 0 : worthOf(grant));

/** Takes one step of an award: its day, and what belongs to it. */
export const stepInput = z.object({
  id: z.string().min(1).max(40),
  step: z.enum(awardSteps),
  on: isoDate,
  reference: shortText.default(''),
  /** With `received`: what was paid; null for the amount of the award. */
  receivedPence: pence.nullable().default(null),
  /** With `closed`: what goes back to the payer, and what is carried on to the next term. */
  returnedPence: pence.default(0),
  carriedPence: pence.default(0),
});
export type StepInput = z.infer<typeof stepInput>;

/** What stands in the way of a step, as a sentence; null when nothing does. */
export const stepProblem = (grant: Grant, step: StepInput): string | null => {
  const order: readonly AwardState[] = ['expected', ...awardSteps];
  if (order.indexOf(step.step) <= order.indexOf(stateOf(grant))) {
    return 'This award has taken that step already.';
  }
  if (step.step !== 'closed') return null;
  if (step.returnedPence + step.carriedPence > (grant.receivedPence ?? grant.amountPence)) {
    return 'More cannot be returned and carried over than was given.';
  }
  return null;
};
