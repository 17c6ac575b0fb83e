import { z } from 'zod';
import { stream } from '../authority/rates.ts';
import { pence } from '../kernel/money.ts';
import { isoDate } from '../kernel/plain-date.ts';
import { shortText } from '../kernel/text.ts';
import { termKey } from '../school/terms.ts';

/**
 * What a row of awards is. The first three give money for a term, each kind beside the others; the
 * rest are entries of their own, which move money of an award: out of it, or into a later term.
 */
export const awardKinds = {
  usual: 'Usual amount',
  'part-term': 'Part of a term',
  extra: 'Extra, on request',
  'carried-over': 'Carried over from the term before',
  'carried-on': 'Carried over to the next term',
  returned: 'Returned to the payer',
  reclaimed: 'Reclaimed by the payer',
} as const;
export type AwardKind = keyof typeof awardKinds;

/** Whether a row takes money out of an award. */
export const takesOut = (kind: AwardKind): boolean =>
  kind === 'carried-on' || kind === 'returned' || kind === 'reclaimed';

/** What can be said of an award: that it was asked for, and the three words with "held back". */
export const awardSteps = ['requested', 'held-back', 'confirmed', 'received'] as const;
export type AwardStep = (typeof awardSteps)[number];

/**
 * Where an award stands. *Expected* is a reckoning, no promise; *confirmed*: the payer has said that
 * it will pay this; *received*: it is in the school's account; *held back*: the payer says not yet, or
 * not unless something is done.
 */
export const awardStates = {
  requested: 'Asked for',
  expected: 'Expected',
  'held-back': 'Held back',
  confirmed: 'Confirmed',
  received: 'Received',
} as const;
export type AwardState = keyof typeof awardStates;

/** Money for one pupil and term, as somebody writes it down. */
export const grantInput = z.object({
  pupilId: z.string().min(1),
  ...termKey.shape,
  kind: z.enum(['usual', 'part-term', 'extra']),
  stream: stream.default('pp-plus'),
  /** Who pays: one of the school's authorities, or null with `payer` in words. */
  authorityId: z.string().min(1).max(40).nullable(),
  payer: shortText.default(''),
  /** Null is not known yet: a bursary that was applied for, say. */
  amountPence: pence.nullable(),
  /** For early years pupil premium: the hours that the amount was worked out from. */
  hours: z.int().min(1).max(10_000).nullable().default(null),
  reference: shortText.default(''),
  source: z.string().trim().max(500).default(''),
});
export type GrantInput = z.infer<typeof grantInput>;

/** What an award said before it was put right: its amount and source, the day, and who did it. */
export const correction = z.object({
  pence: z.int().nullable(),
  source: z.string(),
  on: z.string(),
  who: z.string(),
});
export type Correction = z.infer<typeof correction>;

/** An award, or an entry that moves money of one, as it stands. Days are empty while nothing was said. */
export type Grant = Omit<GrantInput, 'kind'> & {
  id: string;
  kind: AwardKind;
  /** The day that decided about it, of an amount that the program expects; empty of what was typed. */
  decidedOn: string;
  /** The day on which the program wrote it down; empty of what was typed, or is not written down yet. */
  recordedOn: string;
  requestedOn: string;
  heldBackOn: string;
  heldBackReason: string;
  confirmedOn: string;
  confirmedBy: string;
  confirmedPence: number | null;
  receivedOn: string;
  receivedPence: number | null;
  /** What it said before, the oldest first. */
  corrections: readonly Correction[];
  /** What a changed rate would have given and was said not to be for this term; null when none. */
  declinedPence: number | null;
  /** The pupil passed to this authority on that day: who pays has been asked and said. */
  passedToId: string | null;
  passedOn: string;
  /** Of an entry: the award that it moves money of. */
  ofId: string | null;
};

/** Where an award stands: the furthest that anybody said. */
export const stateOf = (
  grant: Pick<Grant, 'kind' | 'requestedOn' | 'heldBackOn' | 'confirmedOn' | 'receivedOn'>,
): AwardState => {
  if (grant.receivedOn !== '') return 'received';
  if (grant.confirmedOn !== '') return 'confirmed';
  if (grant.heldBackOn !== '') return 'held-back';
  return grant.requestedOn === '' ? 'expected' : 'requested';
};

/** The day on which an award came to stand where it stands; empty while it is only expected. */
export const stateDay = (grant: Grant): string =>
  grant.receivedOn || grant.confirmedOn || grant.heldBackOn || grant.requestedOn;

/** How an award stands in words: its state, or what the entry is. */
export const stateWords = (grant: Grant): string =>
  takesOut(grant.kind) ? awardKinds[grant.kind] : awardStates[stateOf(grant)];

const signed = (grant: Pick<Grant, 'kind'>, amount: number): number =>
  takesOut(grant.kind) ? -amount : amount;

/**
 * What an award counts for in its term, in pence: received, else confirmed, else expected, the
 * furthest known; what goes out of one counts against it. Extra money counts once it is confirmed.
 * Null when it is not known.
 */
export const worthOf = (grant: Grant): number | null => {
  const furthest = grant.receivedPence ?? grant.confirmedPence;
  if (grant.kind === 'extra' && furthest === null) return 0;
  const known = furthest ?? grant.amountPence;
  return known === null ? null : signed(grant, known);
};

/** How much of an award its payer has confirmed or paid, in pence. */
export const confirmedOf = (grant: Grant): number =>
  grant.confirmedOn === '' && grant.receivedOn === '' ? 0 : (worthOf(grant) ?? 0);

/** How much of an award is in the school's account, in pence. */
export const receivedOf = (grant: Grant): number =>
  grant.receivedOn === '' ? 0 : (worthOf(grant) ?? 0);

/** The amount on which a step can build; null while none is known. */
export const lastAmount = (grant: Grant): number | null =>
  grant.confirmedPence ?? grant.amountPence;

const said = z.object({ id: z.string().min(1).max(40), on: isoDate });
const reference = shortText.default('');

/** Something said of an award. */
export const stepInput = z.discriminatedUnion('step', [
  said.extend({ step: z.literal('requested'), reference }),
  said.extend({
    step: z.literal('held-back'),
    reason: shortText.pipe(z.string().min(1, 'Write why, as the payer says it.')),
  }),
  said.extend({
    step: z.literal('confirmed'),
    /** Who of the payer said so. */
    by: shortText.default(''),
    amountPence: pence,
    reference,
  }),
  said.extend({ step: z.literal('received'), amountPence: pence, reference }),
]);
export type StepInput = z.infer<typeof stepInput>;

/** Money that leaves an award: given back, taken back, or carried over to the next term. */
export const moveInput = z.object({
  id: z.string().min(1).max(40),
  kind: z.enum(['returned', 'reclaimed', 'carried-on']),
  on: isoDate,
  amountPence: pence.min(1, 'Write the amount.'),
  reference,
});
export type MoveInput = z.infer<typeof moveInput>;

/**
 * Whose money an award was and is, where the pupil passed to another authority in the term: the first
 * pays all of it, or the second pays from that day, so much or not known yet.
 */
export const passInput = z.object({
  id: z.string().min(1).max(40),
  on: isoDate,
  paidBy: z.enum(['first', 'second']),
  /** What goes back to the first. */
  backPence: pence.default(0),
  /** What the second pays for the rest; null while it is not known. */
  secondPence: pence.nullable().default(null),
});

/** The steps that an award can still take, in their order. */
export const stepsLeft = (grant: Grant): readonly AwardStep[] => {
  if (takesOut(grant.kind) || grant.kind === 'carried-over') return [];
  const state = stateOf(grant);
  return awardSteps.filter((step) => {
    if (step === 'requested') return state === 'expected' && grant.kind === 'extra';
    if (step === 'held-back') return state === 'expected' || state === 'requested';
    if (step === 'confirmed') return state !== 'confirmed' && state !== 'received';
    return state !== 'received';
  });
};
