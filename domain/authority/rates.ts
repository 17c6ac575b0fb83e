import { z } from 'zod';
import { pence } from '../kernel/money.ts';
import { oneOf } from '../kernel/one-of.ts';
import { optionalIsoDate } from '../kernel/plain-date.ts';
import { splitPence } from '../kernel/split.ts';
import { type TermKey, termNames } from '../school/terms.ts';

/**
 * The streams that money for a pupil comes in, each with a payer of its own. They are never added up.
 * `local` is what an authority pays of its own accord, in the early years or after Year 11.
 */
export const streams = {
  'pp-plus': 'PP+',
  previously: 'PP+, previously looked after',
  eypp: 'Early years pupil premium',
  bursary: '16 to 19 bursary',
  local: 'Local money',
} as const;
export type Stream = keyof typeof streams;
export const stream = oneOf(streams);

/** What an amount is for. */
export const bases = {
  term: 'a term',
  year: 'a year',
  pep: 'a PEP',
  hour: 'an hour',
  need: 'by need, on request',
} as const;
export type Basis = keyof typeof bases;

const rateFields = z.object({
  stream,
  basis: oneOf(bases),
  /** Null when it is not known, or decided by need: then it is asked for. */
  amountPence: pence.nullable(),
  /** First and last day on which it holds; empty for no limit. */
  validFrom: optionalIsoDate,
  validTo: optionalIsoDate,
  /** Year groups that it is for, 0 being Reception; null for no limit. */
  fromYear: z.int().min(-4).max(20).nullable().default(null),
  toYear: z.int().min(-4).max(20).nullable().default(null),
  source: z.string().trim().max(500).default(''),
  /** The day on which someone looked the amount up. */
  checkedOn: optionalIsoDate.default(''),
});

const inOrder = (rate: { validFrom: string; validTo: string }): boolean =>
  rate.validFrom === '' || rate.validTo === '' || rate.validFrom <= rate.validTo;
const outOfOrder = {
  path: ['validTo'],
  message: 'The last day must not come before the first.',
};

/** A dated rate without whose it is, as an authority's file holds it. */
export const datedRate = rateFields.refine(inOrder, outOfOrder);
export type DatedRate = z.infer<typeof datedRate>;

/**
 * What someone pays, from when to when: dated data with its source. The national rates have no
 * authority; what a school gets is what its authorities pass on, which differs from them.
 */
export const rateInput = z
  .object({ authorityId: z.string().min(1).max(40).nullable(), ...rateFields.shape })
  .refine(inOrder, outOfOrder);
export type RateInput = z.infer<typeof rateInput>;
/** A dated rate as it is kept, with the id of its row. */
export type Rate = RateInput & { id: string };

type Asked = {
  authorityId: string | null;
  stream: Stream;
  yearGroup: number;
  /** The day that decides, yyyy-mm-dd. */
  on: string;
};

const holds = (rate: Rate, { authorityId, stream: wanted, yearGroup, on }: Asked): boolean =>
  rate.authorityId === authorityId &&
  rate.stream === wanted &&
  (rate.validFrom === '' || rate.validFrom <= on) &&
  (rate.validTo === '' || on <= rate.validTo) &&
  (rate.fromYear === null || rate.fromYear <= yearGroup) &&
  (rate.toYear === null || yearGroup <= rate.toYear);

/** The rate that holds on a day; of several, the one that began last. Null when none is known. */
export const rateOn = (rates: readonly Rate[], asked: Asked): Rate | null =>
  rates
    .filter((rate) => holds(rate, asked))
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom))[0] ?? null;

/**
 * What a rate gives for one term without anything more to be known: itself when it is for a term or
 * a PEP (one each term), a third of a year's with the pennies adding up. Null when hours or a
 * decision are needed.
 */
export const termAmountOf = (rate: Rate, { term }: TermKey): number | null => {
  if (rate.amountPence === null) return null;
  switch (rate.basis) {
    case 'term':
    case 'pep':
      return rate.amountPence;
    case 'year':
      return splitPence(rate.amountPence, [1, 1, 1])[termNames.indexOf(term)] ?? null;
    default:
      return null;
  }
};
