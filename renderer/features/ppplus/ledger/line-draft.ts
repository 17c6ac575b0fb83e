import { z } from 'zod';
import { readSignedPounds, readTypedPounds, typedPounds } from '#domain/kernel/money.ts';
import { oneOf } from '#domain/kernel/one-of.ts';
import { formatShortDate, readTypedDate } from '#domain/kernel/plain-date.ts';
import { refundWords } from '#domain/ppplus/pasted-lines.ts';
import { readQuantity } from '#domain/ppplus/quantity.ts';
import {
  type LedgerLine,
  type SpendingInput,
  type SpendingKind,
  type SpendingLine,
  spendingCategories,
  spendingInput,
  spendingKinds,
} from '#domain/ppplus/spending.ts';
import { lineMoney } from '#domain/ppplus/streams.ts';
import type { TermKey } from '#domain/school/terms.ts';

/** A ledger line as it stands in its cells: dates, money and numbers are still text. */
export const lineDraft = z.object({
  kind: oneOf(spendingKinds),
  date: z.string(),
  /** Empty until somebody chooses it. */
  category: oneOf({ '': '', ...spendingCategories }),
  description: z.string(),
  supplier: z.string(),
  quantity: z.string(),
  unitCost: z.string(),
  targetId: z.string(),
  plannedLineId: z.string().nullable(),
  invoiceRef: z.string(),
  note: z.string(),
  /** What it should change, where it names no target. */
  expectedEffect: z.string(),
  /** What pays it; empty: the first stream that the pupil brings. */
  stream: oneOf({ '': '', ...lineMoney }),
});
export type LineDraft = z.infer<typeof lineDraft>;

export const blankLine = (kind: SpendingKind = 'planned'): LineDraft => ({
  kind,
  date: '',
  category: '',
  description: '',
  supplier: '',
  quantity: '1',
  unitCost: '',
  targetId: '',
  plannedLineId: null,
  invoiceRef: '',
  note: '',
  expectedEffect: '',
  stream: '',
});

/** What stays for the next line: a run of lines mostly shares its state and day. */
export const nextLine = (before: LineDraft): LineDraft => ({
  ...blankLine(before.kind),
  date: before.date,
});

/** "12 Mar 2027": a date as it stands in a cell, and can be typed back. */
export const typedDate = (iso: string): string => formatShortDate(iso).replace(/^\w+ /, '');

export const draftOfLine = (line: SpendingLine): LineDraft => ({
  kind: line.kind,
  date: typedDate(line.date),
  category: line.category,
  description: line.description,
  supplier: line.supplier ?? '',
  quantity:
    line.timesPerWeek === undefined || line.weeks === undefined
      ? String(line.quantity)
      : `${line.timesPerWeek} × ${line.weeks}`,
  unitCost: typedPounds(line.unitCostPence),
  targetId: line.targetId ?? '',
  plannedLineId: line.plannedLineId ?? null,
  invoiceRef: line.invoiceRef ?? '',
  note: line.note ?? '',
  expectedEffect: line.expectedEffect ?? '',
  stream: line.stream,
});

/** Quantity times unit cost in pence; null while either cannot be read. */
export const draftAmount = (draft: LineDraft): number | null => {
  const unit = readTypedPounds(draft.unitCost);
  const quantity = readQuantity(draft.quantity);
  return unit === null || quantity === null ? null : unit * quantity.quantity;
};

/** The cells of a line, as they are named in errors, and whom it is for. */
type LineField = keyof LineDraft | 'pupilId';
export type LineErrors = Partial<Record<LineField, string>>;

const fieldOf = (path: string): LineField => {
  if (path === 'unitCostPence') return 'unitCost';
  if (path === 'pupilId') return path;
  return path in blankLine() ? (path as LineField) : 'description';
};

/** A draft as the contract takes it, or what is wrong with it by cell. */
export const readLine = (
  draft: LineDraft,
  pupilId: string,
  term: TermKey,
): { line: SpendingInput | null; errors: LineErrors } => {
  const errors: LineErrors = {};
  const unitCostPence = readTypedPounds(draft.unitCost);
  const quantity = readQuantity(draft.quantity);
  if (unitCostPence === null) {
    errors.unitCost =
      (readSignedPounds(draft.unitCost) ?? 0) < 0
        ? refundWords
        : 'Write what one costs, for example 30 or 12.50.';
  }
  if (quantity === null) {
    errors.quantity = 'Write how many, as a whole number, or sessions × weeks such as 2x10.';
  }
  const date = draft.date.trim() === '' ? '' : readTypedDate(draft.date);
  if (draft.category === '') errors.category = 'Choose the kind of support.';
  if (date === null) errors.date = 'Write a date such as 12 March 2027 or 12/3/2027.';
  const parsed = spendingInput.safeParse({
    pupilId,
    ...term,
    kind: draft.kind,
    // A date that cannot be read has its own sentence; any real one stands in for it here.
    date: date ?? '2000-01-01',
    category: draft.category,
    description: draft.description,
    supplier: draft.supplier,
    targetId: draft.targetId === '' ? null : draft.targetId,
    plannedLineId: draft.kind === 'planned' ? null : draft.plannedLineId,
    ...(quantity ?? { quantity: 1 }),
    unitCostPence: unitCostPence ?? 0,
    note: draft.note,
    expectedEffect: draft.expectedEffect,
    ...(draft.stream === '' ? {} : { stream: draft.stream }),
    ...(draft.invoiceRef.trim() === '' ? {} : { invoiceRef: draft.invoiceRef }),
  });
  for (const issue of parsed.error?.issues ?? []) {
    errors[fieldOf(String(issue.path[0] ?? ''))] ??= issue.message;
  }
  return Object.keys(errors).length === 0 && parsed.data
    ? { line: parsed.data, errors }
    : { line: null, errors };
};

/** True when nothing has been typed into a new line. */
export const isBlank = (draft: LineDraft): boolean =>
  [draft.description, draft.unitCost, draft.supplier, draft.note].every(
    (text) => text.trim() === '',
  );

/** Pence already ordered or spent on a plan, by the lines linked to it that count. */
export const spentOn = (
  plannedId: string,
  lines: readonly (SpendingLine & Partial<Pick<LedgerLine, 'struck'>>)[],
): number =>
  lines
    .filter((line) => line.plannedLineId === plannedId && !line.struck)
    .reduce((sum, line) => sum + line.amountPence, 0);

/** A spending line that carries out a plan, for what of the plan is not spent yet. `today` is ISO. */
export const spendingFor = (
  plan: SpendingLine,
  lines: readonly SpendingLine[],
  today: string,
): LineDraft => {
  const spent = spentOn(plan.id, lines);
  const draft = draftOfLine(plan);
  const rest = Math.max(0, plan.amountPence - spent);
  const sessions = plan.unitCostPence === 0 ? 0 : rest / plan.unitCostPence;
  // What is left is told in sessions at the plan's own price, where it comes to whole ones.
  const left =
    Number.isInteger(sessions) && sessions > 0
      ? { quantity: String(sessions) }
      : { quantity: '1', unitCost: typedPounds(rest) };
  return {
    ...draft,
    kind: 'spent',
    date: typedDate(today),
    plannedLineId: plan.id,
    note: '',
    ...(spent === 0 ? {} : left),
  };
};
