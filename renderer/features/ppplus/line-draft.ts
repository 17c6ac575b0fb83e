import { formatShortDate, readTypedDate } from '#domain/calendar/plain-date.ts';
import type { TermKey } from '#domain/calendar/terms.ts';
import { readTypedPounds } from '#domain/ppplus/money.ts';
import {
  type LedgerLine,
  type SpendingCategory,
  type SpendingInput,
  type SpendingKind,
  type SpendingLine,
  spendingCategories,
  spendingInput,
} from '#domain/ppplus/spending.ts';

/** A ledger line as it stands in its cells: dates, money and numbers are still text. */
export type LineDraft = {
  kind: SpendingKind;
  date: string;
  category: SpendingCategory;
  description: string;
  supplier: string;
  quantity: string;
  unitCost: string;
  targetId: string;
  plannedLineId: string | null;
  invoiceRef: string;
  note: string;
};

export const blankLine = (kind: SpendingKind = 'planned'): LineDraft => ({
  kind,
  date: '',
  category: 'tuition',
  description: '',
  supplier: '',
  quantity: '1',
  unitCost: '',
  targetId: '',
  plannedLineId: null,
  invoiceRef: '',
  note: '',
});

/** What stays for the next line: a run of lines mostly shares its state, day and category. */
export const nextLine = (before: LineDraft): LineDraft => ({
  ...blankLine(before.kind),
  date: before.date,
  category: before.category,
});

/** "12.50" for 1250: pounds as a person would type them. */
export const typedPounds = (pence: number): string => (pence / 100).toFixed(2);

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
});

type Quantity = { quantity: number; timesPerWeek?: number; weeks?: number };

/** Reads a number, or sessions a week times weeks: 20, 2x10, 2 × 10. Null when it is neither. */
const readQuantity = (typed: string): Quantity | null => {
  const text = typed.trim();
  if (/^\d{1,5}$/.test(text)) return { quantity: Number(text) };
  const sessions = /^(\d{1,3})\s*[x×*]\s*(\d{1,2})$/i.exec(text);
  if (!sessions) return null;
  const [timesPerWeek, weeks] = [Number(sessions[1]), Number(sessions[2])];
  return { quantity: timesPerWeek * weeks, timesPerWeek, weeks };
};

/** Quantity times unit cost in pence; null while either cannot be read. */
export const draftAmount = (draft: LineDraft): number | null => {
  const unit = readTypedPounds(draft.unitCost);
  const quantity = readQuantity(draft.quantity);
  return unit === null || quantity === null ? null : unit * quantity.quantity;
};

/** The cells of a line, as they are named in errors. */
export type LineField = keyof LineDraft;
export type LineErrors = Partial<Record<LineField, string>>;

const fieldOf = (path: string): LineField => {
  if (path === 'unitCostPence') return 'unitCost';
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
  if (unitCostPence === null) errors.unitCost = 'Write what one costs, for example 30 or 12.50.';
  if (quantity === null) {
    errors.quantity = 'Write how many, as a whole number, or sessions × weeks such as 2x10.';
  }
  const date = draft.date.trim() === '' ? '' : readTypedDate(draft.date);
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
  draft.description.trim() === '' && draft.unitCost.trim() === '' && draft.supplier.trim() === '';

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
  return {
    ...draft,
    kind: 'spent',
    date: typedDate(today),
    plannedLineId: plan.id,
    note: '',
    ...(spent === 0 ? {} : { quantity: '1', unitCost: typedPounds(rest) }),
  };
};

const kindWord = (text: string): SpendingKind | null => {
  const word = text.trim().toLowerCase();
  if (word.startsWith('plan')) return 'planned';
  if (word.startsWith('order')) return 'ordered';
  return word.startsWith('spent') || word.startsWith('actual') ? 'spent' : null;
};

const isCategory = (code: string): code is SpendingCategory => code in spendingCategories;

/** The category whose code or label matches what was typed or pasted. */
const categoryWord = (text: string): SpendingCategory | null => {
  const word = text.trim().toLowerCase();
  const found = Object.entries(spendingCategories).find(
    ([code, label]) => code === word || label.toLowerCase() === word,
  );
  const code = found?.[0] ?? '';
  return isCategory(code) ? code : null;
};

/**
 * Reads rows pasted from a spreadsheet, in the ledger's own order of columns: planned or spent,
 * date, category, description, supplier, how many, cost of one, invoice. Columns at the end may be missing,
 * and a first row of headings is passed over.
 * @returns null when any row is not of that form: nothing is dropped unseen.
 */
export const readPastedLines = (text: string): LineDraft[] | null => {
  const rows = text
    .split(/\r?\n/)
    .filter((row) => row.trim() !== '')
    .map((row) => row.split('\t'));
  const drafts: LineDraft[] = [];
  for (const [index, [kindText = '', dateText = '', category = '', ...rest]] of rows.entries()) {
    const kind = kindWord(kindText);
    if (!kind || rest.length === 0) {
      if (index === 0) continue;
      return null;
    }
    const [description = '', supplier = '', quantity = '1', unitCost = '', invoiceRef = ''] = rest;
    drafts.push({
      ...blankLine(kind),
      date: dateText.trim(),
      category: categoryWord(category) ?? 'other',
      description: description.trim(),
      supplier: supplier.trim(),
      quantity: quantity.trim() || '1',
      unitCost: unitCost.trim(),
      invoiceRef: invoiceRef.trim(),
    });
  }
  return drafts.length > 0 ? drafts : null;
};
