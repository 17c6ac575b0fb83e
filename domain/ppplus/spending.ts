import { z } from 'zod';
import { pence } from '../kernel/money.ts';
import { oneOf } from '../kernel/one-of.ts';
import { optionalIsoDate } from '../kernel/plain-date.ts';
import { shortText } from '../kernel/text.ts';
import { termKey } from '../school/terms.ts';
import type { Impact } from './impact.ts';
import { lineMoney } from './streams.ts';

/**
 * What PP+ is spent on, as councils name it: the union of the lists published by West Berkshire,
 * Sutton and Worcestershire, and tuition in a group, which a PEP tells apart from one-to-one. What
 * an authority refuses differs, so nothing here is a rule.
 */
export const spendingCategories = {
  tuition: 'One-to-one tuition',
  'group-tuition': 'Tuition in a small group',
  'ta-time': 'One-to-one teaching assistant time',
  elsa: 'Emotional literacy support (ELSA)',
  intervention: 'Literacy or numeracy intervention',
  books: 'Books and revision guides',
  settling: 'Settling-to-learn work',
  music: 'Music lessons',
  mentoring: 'Mentoring',
  attendance: 'Attendance support',
  social: 'Social, emotional and behaviour support',
  therapy: 'Educational therapy or psychology',
  equipment: 'Specialist equipment',
  training: 'Staff training',
  home: 'Resources for home',
  'arts-sport': 'Arts, sport and clubs',
  computer: 'Laptop or printer',
  trip: 'Trips and visits',
  rewards: 'Rewards',
  other: 'Something else',
} as const;
export type SpendingCategory = keyof typeof spendingCategories;
/** One of the categories. */
export const spendingCategory = oneOf(spendingCategories);

/** How far a line is; a refund is a line of its own that takes money off the spending. */
export const spendingKinds = {
  planned: 'Planned',
  ordered: 'Ordered',
  spent: 'Spent',
  refund: 'Refunded',
} as const;
export type SpendingKind = keyof typeof spendingKinds;

/** So many letters of a note are kept with a line. */
export const longestNote = 2000;

/** One planned or actual use of PP+ for one pupil in one term. */
export const spendingInput = z
  .object({
    pupilId: z.string().min(1, 'Choose a pupil.'),
    ...termKey.shape,
    kind: oneOf(spendingKinds),
    /** When it was, or will be, bought or delivered; a plan may leave it open. */
    date: optionalIsoDate,
    category: spendingCategory,
    description: shortText.pipe(z.string().min(1, 'Write what this pays for.')),
    supplier: shortText.default(''),
    targetId: z.string().nullable().default(null),
    /** The plan that this spending carries out, when there is one. */
    plannedLineId: z.string().nullable().default(null),
    quantity: z.int().min(1, 'The number must be at least 1.').max(10_000),
    /** When the quantity is so many sessions a week for so many weeks. */
    timesPerWeek: z.int().min(1).max(100).optional(),
    weeks: z.int().min(1).max(60).optional(),
    /** Pence for each one; the line's amount is quantity times this. */
    unitCostPence: pence,
    note: z.string().trim().max(longestNote).default(''),
    /** What it should change, in words; of a line that names a target, the target says it. */
    expectedEffect: shortText.optional(),
    invoiceRef: shortText.optional(),
    /** What pays it, and whose money that is; what the pupil brings this term unless another is named. */
    stream: oneOf(lineMoney).optional(),
    authorityId: z.string().min(1).max(40).nullable().optional(),
  })
  .refine((line) => line.kind === 'planned' || line.date !== '', {
    path: ['date'],
    message: 'Write the date on which it was bought or delivered.',
  })
  .refine(
    (line) =>
      line.timesPerWeek === undefined ||
      line.weeks === undefined ||
      line.timesPerWeek * line.weeks === line.quantity,
    { path: ['quantity'], message: 'The number is not sessions a week times weeks.' },
  )
  .refine((line) => line.quantity * line.unitCostPence <= 100_000_000, {
    path: ['unitCostPence'],
    message: 'Amounts can be at most £1,000,000.',
  });
export type SpendingInput = z.infer<typeof spendingInput>;
/** A line of the ledger as it is kept; `amountPence` is its quantity times the cost of one. */
export const spendingLine = z.object({
  ...spendingInput.shape,
  id: z.string(),
  amountPence: z.int(),
  /** What pays it. */
  stream: oneOf(lineMoney),
  /** The row of the PEP's tuition that this plan was made from; its id is the row's own. */
  tuitionRow: z.string().exactOptional(),
});
export type SpendingLine = z.infer<typeof spendingLine>;

/** A line as the ledger keeps it: nothing in it is ever rubbed out. */
export type LedgerLine = SpendingLine & {
  authorityId: string | null;
  invoiceRef: string;
  /** Why the line no longer counts; null while it does. It stays in sight, struck through. */
  struck: 'corrected' | 'reversed' | null;
  struckReason: string;
  /** The line that this one puts right. */
  correctsId: string | null;
  /** For a refund: the spending that it takes money off. */
  refundsId: string | null;
  /** Lines made by splitting one invoice share this. */
  splitId: string | null;
  impact: Impact | null;
};

/** What a line is asked for that names no target: the effect that is expected of it. */
export const expectedEffectLabel = 'What it should change';

/** What a line should change: its target, by the name that is given to it, else its own words. */
export const effectOf = (
  { expectedEffect = '' }: Pick<SpendingLine, 'expectedEffect'>,
  target: string,
): string => target || expectedEffect;

/** "should change: …", beside a line that names no target; empty where nothing is said. */
export const effectNote = ({
  targetId,
  expectedEffect = '',
}: Pick<SpendingLine, 'targetId' | 'expectedEffect'>): string =>
  targetId === null && expectedEffect !== '' ? `should change: ${expectedEffect}` : '';

/** What a line takes off the money, in pence: a refund gives it back, a plan takes nothing. */
export const spentPence = (line: Pick<SpendingLine, 'kind' | 'amountPence'>): number => {
  if (line.kind === 'spent') return line.amountPence;
  return line.kind === 'refund' ? -line.amountPence : 0;
};

/**
 * How many sessions of a plan were given: what was bought of it at its own price. Lines that no longer
 * count must have been left out.
 */
export const sessionsGiven = (
  plan: Pick<SpendingLine, 'id' | 'unitCostPence'>,
  lines: readonly Pick<SpendingLine, 'kind' | 'plannedLineId' | 'unitCostPence' | 'quantity'>[],
): number =>
  lines
    .filter(
      (line) =>
        line.kind === 'spent' &&
        line.plannedLineId === plan.id &&
        line.unitCostPence === plan.unitCostPence,
    )
    .reduce((sum, { quantity }) => sum + quantity, 0);

/** "7 of 12 given": how far the sessions of a plan have come; empty where none was bought of it. */
export const givenWords = (
  plan: Pick<SpendingLine, 'id' | 'kind' | 'quantity' | 'unitCostPence'>,
  lines: Parameters<typeof sessionsGiven>[1],
): string => {
  const given = plan.kind === 'planned' && plan.quantity > 1 ? sessionsGiven(plan, lines) : 0;
  return given === 0 ? '' : `${given} of ${plan.quantity} given`;
};
