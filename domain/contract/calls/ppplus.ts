import { z } from 'zod';
import type { Stream } from '../../authority/rates.ts';
import { pence } from '../../kernel/money.ts';
import { isoDate } from '../../kernel/plain-date.ts';
import { shortText } from '../../kernel/text.ts';
import { type Grant, grantInput, moveInput, passInput, stepInput } from '../../ppplus/award.ts';
import type { StreamMoney, StreamTotal } from '../../ppplus/balance.ts';
import { type Clock, clock } from '../../ppplus/clocks.ts';
import { type ImpactRating, impact } from '../../ppplus/impact.ts';
import {
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
  /** Each stream by itself: they are never added up. */
  streams: StreamMoney[];
  /** Why the pupil brings none; empty where there is one. */
  none: string;
  /** What to look at. */
  warnings: Warning[];
};

/** Money of one stream and kind of support. Impact is in pence spent, by rating; '' is "not rated yet". */
export type CategoryMoney = {
  stream: Stream;
  category: SpendingCategory;
  planned: number;
  spent: number;
  lines: number;
  byImpact: Partial<Record<ImpactRating | '', number>>;
};

export type AuthorityMoney = { id: string; name: string; streams: StreamTotal[] };

/** A changed rate: what is expected of a term that goes on by it, and what by the rate that is written now. */
export type RateQuestion = {
  authorityId: string;
  authority: string;
  awards: {
    id: string;
    pupilName: string;
    stream: Stream;
    term: TermKey;
    was: number;
    would: number;
  }[];
};

/** Money that was received, is not spent, and has a last day. */
export type SpendBy = {
  authorityId: string;
  authority: string;
  stream: Stream;
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
  totals: StreamTotal[];
  pupils: PupilMoney[];
  categories: CategoryMoney[];
  terms: { term: TermKey; streams: StreamTotal[] }[];
  authorities: AuthorityMoney[];
  spendBy: SpendBy[];
  /** "This term too?", once for each authority. */
  changedRates: RateQuestion[];
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
  /** What the pupil brings this term; a line is paid from the first unless it says else. */
  brings: Stream[];
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

/** An award on a statement; `passed` says whose money it was and is, where the pupil passed on. */
export type StatementGrant = Grant & { pupilName: string; payerName: string; passed: string };

export type StatementLine = LedgerLine & { pupilName: string; target: string };

/** The money of a pupil or an authority on one clock, line by line. */
export type Statement = {
  title: string;
  clock: Clock;
  of: string;
  /** The same for the head of each page, as the school has its papers say it. */
  whose: string;
  /** Who mostly reads it: the virtual school; empty where no authority looks after the pupil. */
  usualReader: string;
  school: string;
  madeOn: string;
  totals: StreamTotal[];
  grants: StatementGrant[];
  lines: StatementLine[];
  categories: CategoryMoney[];
  targets: TargetCost[];
  pupils: { pupilId: string; pupilName: string; streams: StreamMoney[] }[];
  /** Who is on the roll and in none of these figures, and why. */
  others: { pupilName: string; why: string }[];
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
  /** Adds an award of a term, or changes one: what it said before stays beside it. */
  'ppplus.saveGrant': changes(
    z.object({ id: id.nullable(), grant: grantInput }),
    returns<Grant>(),
    'pupil:grant.pupilId',
  ),
  /** Says something of an award: asked for, held back, confirmed, received. */
  'ppplus.stepGrant': changes(stepInput, returns<Grant>(), 'award:id'),
  /** Moves money of an award: returned, reclaimed, or carried over. */
  'ppplus.moveGrant': changes(moveInput, returns<Grant>(), 'award:id'),
  /** Says whose money it was and is, where the pupil passed to another authority in the term. */
  'ppplus.passGrant': changes(passInput, returns<Grant>(), 'award:id'),
  /** Answers whether a changed rate holds for these awards of the term that goes on. */
  'ppplus.answerRate': changes(
    z.object({ ids: z.array(id).min(1).max(500), thisTermToo: z.boolean() }),
    returns<null>(),
    'many',
  ),
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
    z.object({
      of: scope,
      clock,
      as: z.enum(['pdf', 'csv', 'claim', 'bursar']),
      /** For whom this copy is, in words. */
      recipient: shortText.default(''),
    }),
    returns<ExportRow>(),
    'many',
    'leaves',
  ),
} as const;
