import { z } from 'zod';
import type { Stream } from '../../authority/rates.ts';
import { pence } from '../../kernel/money.ts';
import { isoDate } from '../../kernel/plain-date.ts';
import { shortText } from '../../kernel/text.ts';
import { type Grant, grantInput, stepInput } from '../../ppplus/award.ts';
import type { Balance } from '../../ppplus/balance.ts';
import { type Clock, clock } from '../../ppplus/clocks.ts';
import { type ImpactRating, impact } from '../../ppplus/impact.ts';
import {
  type Award,
  awardInput,
  type LedgerLine,
  type SpendingCategory,
  type SpendingLine,
  spendingInput,
} from '../../ppplus/spending.ts';
import type { Warning } from '../../ppplus/warnings.ts';
import { type TermKey, termKey } from '../../school/terms.ts';
import { type Changed, call, id, returns } from '../define.ts';
import type { ExportRow } from '../leaving.ts';
import type { AttachmentRow } from './files.ts';

const reason = shortText.pipe(z.string().min(1, 'Say why.'));

/** A pupil's PP+ in one term or year. */
export type PupilMoney = {
  pupilId: string;
  pupilName: string;
  yearGroup: number;
  authority: string;
  /** No longer on the roll; its money still counts. */
  left: boolean;
  /** The term's recorded usual award. */
  award: Award | null;
  /** The authority's usual amount, offered when no award is recorded yet; null when not known. */
  usualPence: number | null;
  balance: Balance;
  /** What to look at. */
  warnings: Warning[];
};

/** Money of one kind of support. Impact is in pence spent, by rating; '' is "not rated yet". */
export type CategoryMoney = {
  category: SpendingCategory;
  planned: number;
  spent: number;
  lines: number;
  byImpact: Partial<Record<ImpactRating | '', number>>;
};

export type AuthorityMoney = { id: string; name: string; balance: Balance };

/** Money that was received, is not spent, and has a last day. */
export type SpendBy = {
  authorityId: string;
  authority: string;
  pence: number;
  pupils: number;
  date: string;
  daysLeft: number;
  /** From two months before; the last month; the last week. */
  urgency: 'later' | 'soon' | 'now' | 'last-week' | 'past';
  words: string;
};

/** PP+ of the whole school on one of the three clocks. */
export type Overview = {
  clock: Clock;
  total: Balance;
  pupils: PupilMoney[];
  categories: CategoryMoney[];
  terms: { term: TermKey; balance: Balance }[];
  authorities: AuthorityMoney[];
  spendBy: SpendBy[];
};

/** PP+ of one pupil and term with its lines and the targets that they may serve. */
export type Ledger = PupilMoney & {
  /** Every line, with those that were corrected or reversed. */
  lines: LedgerLine[];
  grants: Grant[];
  receipts: (AttachmentRow & { lineId: string })[];
  targets: { id: string; label: string }[];
  /** Lines that follow the tuition of a PEP in preparation: all but their target is changed there. */
  fromTuition: { lineId: string; pepId: string }[];
  /** Suppliers used before, the latest first, with the category that each was last used for. */
  suppliers: { supplier: string; category: SpendingCategory }[];
  authorities: { id: string; name: string }[];
  stream: Stream;
  /** The rate an hour for early years, when it is known on the term's first day. */
  hourlyPence: number | null;
};

/** A target that PP+ was spent on, what it cost and how it ended. */
export type TargetCost = {
  targetId: string;
  target: string;
  pupilName: string;
  pence: number;
  /** As reviewed at the next PEP; '' while it is not. */
  outcome: 'achieved' | 'partly' | 'not' | '';
};

export type StatementLine = LedgerLine & { pupilName: string; target: string };

/** The money of a pupil or an authority on one clock, line by line. */
export type Statement = {
  title: string;
  clock: Clock;
  of: string;
  school: string;
  madeOn: string;
  balance: Balance;
  grants: (Grant & { pupilName: string; payerName: string })[];
  lines: StatementLine[];
  categories: CategoryMoney[];
  targets: TargetCost[];
  pupils: { pupilName: string; balance: Balance }[];
};

const scope = z.union([z.object({ pupilId: id }), z.object({ authorityId: id })]);

/** Awards and spending of PP+. */
export const ppplusCalls = {
  'ppplus.overview': call(z.object({ clock }), returns<Overview>()),
  'ppplus.ledger': call(z.object({ pupilId: id, term: termKey }), returns<Ledger>()),
  /** Records the usual award of a term. */
  'ppplus.saveAward': call(awardInput, returns<Changed<Award>>()),
  /** Adds or changes any award of a term. */
  'ppplus.saveGrant': call(
    z.object({ id: id.nullable(), grant: grantInput }),
    returns<Changed<Grant>>(),
  ),
  /** Takes a step of an award: requested, approved, received, closed. */
  'ppplus.stepGrant': call(stepInput, returns<Changed<Grant>>()),
  'ppplus.removeGrant': call(z.object({ id }), returns<Changed<null>>()),
  /** Adds a line, or changes a plan. What is ordered or spent is corrected instead. */
  'ppplus.saveLine': call(
    z.object({ id: id.nullable(), line: spendingInput }),
    returns<Changed<SpendingLine>>(),
  ),
  /** Adds several lines in one step: pasted, or repeated weekly. */
  'ppplus.addLines': call(
    z.object({ lines: z.array(spendingInput).min(1).max(500) }),
    returns<Changed<LedgerLine[]>>(),
  ),
  /** Splits one invoice over several pupils by shares; the pennies add up. */
  'ppplus.splitInvoice': call(
    z.object({
      line: spendingInput,
      totalPence: pence,
      shares: z
        .array(z.object({ pupilId: id, share: z.int().min(1).max(1000) }))
        .min(2, 'Choose at least two pupils.')
        .max(200),
    }),
    returns<Changed<LedgerLine[]>>(),
  ),
  /** Puts a line right by a new one; the old one stays, struck through. */
  'ppplus.correctLine': call(
    z.object({ id, line: spendingInput, reason }),
    returns<Changed<LedgerLine>>(),
  ),
  /** Strikes a line through. */
  'ppplus.reverseLine': call(z.object({ id, reason }), returns<Changed<LedgerLine>>()),
  /** Marks what was ordered as delivered and paid. */
  'ppplus.payLine': call(
    z.object({ id, date: isoDate, invoiceRef: shortText.default('') }),
    returns<Changed<LedgerLine>>(),
  ),
  /** Writes down money that a supplier paid back. */
  'ppplus.refundLine': call(
    z.object({ id, date: isoDate, amountPence: pence.min(1), note: shortText.default('') }),
    returns<Changed<LedgerLine>>(),
  ),
  /** Links a line to a target, or to none: that moves no money. */
  'ppplus.linkLine': call(
    z.object({ id, targetId: id.nullable() }),
    returns<Changed<LedgerLine>>(),
  ),
  /** Takes a plan away that came to nothing; anything else is struck through instead. */
  'ppplus.removeLine': call(z.object({ id }), returns<Changed<null>>()),
  'ppplus.saveImpact': call(
    z.object({ id, impact: impact.nullable() }),
    returns<Changed<LedgerLine>>(),
  ),
  /** Asks for a receipt (PDF, JPEG or PNG, up to 20 MB) and keeps a copy in the store. */
  'ppplus.addReceipt': call(z.object({ lineId: id }), returns<Changed<AttachmentRow>>()),
  'ppplus.statement': call(z.object({ of: scope, clock }), returns<Statement>()),
  /** Writes a statement, or a claim, into a folder that the teacher chooses. */
  'ppplus.exportStatement': call(
    z.object({ of: scope, clock, as: z.enum(['pdf', 'csv', 'claim']) }),
    returns<ExportRow>(),
  ),
} as const;
