import { z } from 'zod';
import { termKey } from '../calendar/terms.ts';
import type { Balance } from '../ppplus/balance.ts';
import { type Award, awardInput, type SpendingLine, spendingInput } from '../ppplus/spending.ts';
import { call, returns } from './define.ts';
import type { Changed } from './records.ts';

const id = z.string().min(1).max(40);

/** A pupil's PP+ in one term. */
export type PupilMoney = {
  pupilId: string;
  pupilName: string;
  yearGroup: number;
  authority: string;
  award: Award | null;
  /** The authority's usual amount, offered when no award is recorded yet; null when not known. */
  usualPence: number | null;
  balance: Balance;
  /** What to look at, in words: overspent, nothing planned, no award known, no target linked. */
  warnings: string[];
};

/** PP+ of one pupil and term with its lines and the targets that they may serve. */
export type Ledger = PupilMoney & {
  lines: SpendingLine[];
  targets: { id: string; label: string }[];
};

/** Awards and spending of PP+. */
export const moneyCalls = {
  'ppplus.overview': call(
    z.object({ term: termKey }),
    returns<{ total: Balance; pupils: PupilMoney[] }>(),
  ),
  'ppplus.ledger': call(z.object({ pupilId: id, term: termKey }), returns<Ledger>()),
  'ppplus.saveAward': call(awardInput, returns<Changed<Award>>()),
  'ppplus.saveLine': call(
    z.object({ id: id.nullable(), line: spendingInput }),
    returns<Changed<SpendingLine>>(),
  ),
  'ppplus.removeLine': call(z.object({ id }), returns<Changed<null>>()),
} as const;
