import { z } from 'zod';
import { optionalIsoDate } from '../kernel/plain-date.ts';
import { financialYearLabel, lastDayOf } from '../school/terms.ts';

/** Whether unspent money may be kept for later. */
export const carryOvers = {
  ask: 'Ask the virtual school',
  yes: 'May be carried over',
  no: 'Goes back',
} as const;
export type CarryOver = keyof typeof carryOvers;

/** What an authority says of its money: when it must be spent, and what happens to the unspent. */
export const moneyRules = z.object({
  /** Month and day by which money must be spent, "03-31"; the year is the financial year's. */
  spendBy: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Write a month and a day.')
    .default('03-31'),
  carryOver: z.enum(['ask', 'yes', 'no']).default('ask'),
  /** Whether it pays on a claim or an invoice from the school. */
  claims: z.boolean().default(false),
  source: z.string().trim().max(500).default(''),
  checkedOn: optionalIsoDate.default(''),
});
export type MoneyRules = z.infer<typeof moneyRules>;

/** What holds where nothing is written down for an authority. */
export const usualRules: MoneyRules = {
  spendBy: '03-31',
  carryOver: 'ask',
  claims: false,
  source: '',
  checkedOn: '',
};

/** The day by which a financial year's money must be spent or returned. */
export const spendByDate = (rules: MoneyRules, financialYear: number): string => {
  const year = rules.spendBy >= '04-01' ? financialYear : financialYear + 1;
  return rules.spendBy === '03-31' ? lastDayOf(financialYear) : `${year}-${rules.spendBy}`;
};

/** What is said of received money that is not spent, from two months before its last day. */
export const unspentWords = (rules: MoneyRules, financialYear: number): string => {
  const year = financialYearLabel(financialYear);
  const after = {
    ask: 'what is left may be reclaimed: ask the virtual school',
    yes: 'what is left may be carried over',
    no: 'what is left goes back to the authority',
  }[rules.carryOver];
  return `Money of ${year} must be spent by the last day; ${after}.`;
};
