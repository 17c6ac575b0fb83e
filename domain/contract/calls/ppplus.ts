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
import { changes, id, reads, returns, writes } from '../define.ts';
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
  'ppplus.overview': reads(z.object({ clock }), returns<Overview>(), 'many', [
    'school',
    'authority',
    'pupil',
    'ppplus',
  ]),
  'ppplus.ledger': reads(
    z.object({ pupilId: id, term: termKey }),
    returns<Ledger>(),
    'pupil:pupilId',
    ['school', 'authority', 'pupil', 'files', 'ppplus', 'form', 'review', 'stages'],
  ),
  /** Records the usual award of a term. */
  'ppplus.saveAward': changes(awardInput, returns<Award>(), 'pupil:pupilId'),
  /** Adds or changes any award of a term. */
  'ppplus.saveGrant': changes(
    z.object({ id: id.nullable(), grant: grantInput }),
    returns<Grant>(),
    'pupil:grant.pupilId',
  ),
  /** Takes a step of an award: requested, approved, received, closed. */
  'ppplus.stepGrant': changes(stepInput, returns<Grant>(), 'award:id'),
  'ppplus.removeGrant': changes(z.object({ id }), returns<null>(), 'award:id'),
  /** Adds a line, or changes a plan. What is ordered or spent is corrected instead. */
  'ppplus.saveLine': changes(
    z.object({ id: id.nullable(), line: spendingInput }),
    returns<SpendingLine>(),
    'pupil:line.pupilId',
  ),
  /** Adds several lines in one step: pasted, or repeated weekly. */
  'ppplus.addLines': changes(
    z.object({ lines: z.array(spendingInput).min(1).max(500) }),
    returns<LedgerLine[]>(),
    'many',
  ),
  /** Splits one invoice over several pupils by shares; the pennies add up. */
  'ppplus.splitInvoice': changes(
    z.object({
      line: spendingInput,
      totalPence: pence,
      shares: z
        .array(z.object({ pupilId: id, share: z.int().min(1).max(1000) }))
        .min(2, 'Choose at least two pupils.')
        .max(200),
    }),
    returns<LedgerLine[]>(),
    'many',
  ),
  /** Puts a line right by a new one; the old one stays, struck through. */
  'ppplus.correctLine': changes(
    z.object({ id, line: spendingInput, reason }),
    returns<LedgerLine>(),
    'line:id',
  ),
  /** Strikes a line through. */
  'ppplus.reverseLine': changes(z.object({ id, reason }), returns<LedgerLine>(), 'line:id'),
  /** Marks what was ordered as delivered and paid. */
  'ppplus.payLine': changes(
    z.object({ id, date: isoDate, invoiceRef: shortText.default('') }),
    returns<LedgerLine>(),
    'line:id',
  ),
  /** Writes down money that a supplier paid back. */
  'ppplus.refundLine': changes(
    z.object({ id, date: isoDate, amountPence: pence.min(1), note: shortText.default('') }),
    returns<LedgerLine>(),
    'line:id',
  ),
  /** Links a line to a target, or to none: that moves no money. */
  'ppplus.linkLine': changes(
    z.object({ id, targetId: id.nullable() }),
    returns<LedgerLine>(),
    'line:id',
  ),
  /** Takes a plan away that came to nothing; anything else is struck through instead. */
  'ppplus.removeLine': changes(z.object({ id }), returns<null>(), 'line:id'),
  'ppplus.saveImpact': changes(
    z.object({ id, impact: impact.nullable() }),
    returns<LedgerLine>(),
    'line:id',
  ),
  /** Asks for a receipt (PDF, JPEG or PNG, up to 20 MB) and keeps a copy in the store. */
  'ppplus.addReceipt': changes(z.object({ lineId: id }), returns<AttachmentRow>(), 'line:lineId'),
  'ppplus.statement': reads(z.object({ of: scope, clock }), returns<Statement>(), 'many', [
    'school',
    'authority',
    'pupil',
    'ppplus',
    'form',
    'review',
    'stages',
  ]),
  /** Writes a statement, or a claim, into a folder that the teacher chooses. */
  'ppplus.exportStatement': writes(
    z.object({ of: scope, clock, as: z.enum(['pdf', 'csv', 'claim']) }),
    returns<ExportRow>(),
    'many',
    'leaves',
  ),
} as const;
