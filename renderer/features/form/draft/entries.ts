import { type Answer, type Answers, answersIn, type TargetAnswers } from '#domain/form/answer.ts';
import { fieldId, targetFieldId } from '#domain/form/field-id.ts';
import type { AnyFieldId, FieldId, TargetFieldId } from '#domain/form/fields/index.ts';
import type { PepAction, PepRecord } from '#domain/form/record.ts';
import { withoutWorkedOut, withWorkedOut } from '#domain/form/rows/sessions.ts';
import { type AnyField, findField, findTargetField, type Template } from '#domain/form/template.ts';
import type { SpendingCategory, SpendingLine } from '#domain/ppplus/spending.ts';
import type { LineMoney } from '#domain/ppplus/streams.ts';

/** An action as it stands on the screen, finished or not. */
export type ActionDraft = Pick<
  PepAction,
  'description' | 'owner' | 'dueDate' | 'targetId' | 'status' | 'note'
>;

/** A line of PP+ as it stands on the screen: what is not chosen yet is empty or null. */
export type LineDraft = Pick<
  SpendingLine,
  | 'kind'
  | 'date'
  | 'description'
  | 'supplier'
  | 'targetId'
  | 'plannedLineId'
  | 'note'
  | 'tuitionRow'
> & {
  expectedEffect: string;
  category: SpendingCategory | '';
  /** Empty: the first stream that the pupil brings. */
  stream: LineMoney | '';
  quantity: number | null;
  unitCostPence: number | null;
};

/**
 * One thing on the PEP's form that is saved and undone as a whole. Nothing there is an entry too,
 * so that adding, changing and removing are all the same kind of step.
 */
export type Entry =
  | { is: 'answer'; answer: Answer | null }
  | { is: 'target'; there: boolean }
  | { is: 'action'; action: ActionDraft | null }
  | { is: 'line'; line: LineDraft | null };

/** Where an entry belongs: an answer of the PEP or of a target, or a row of its own. */
export type Place =
  | { is: 'answer'; targetId: null; fieldId: FieldId }
  | { is: 'answer'; targetId: string; fieldId: TargetFieldId }
  | { is: 'target' | 'action' | 'line'; id: string };

/** The key of an answer: of the PEP itself, or of one target. */
export const answerKey = (fieldId: AnyFieldId, targetId: string | null = null): string =>
  targetId === null ? `answer:${fieldId}` : `answer:${fieldId}:${targetId}`;

export const targetKey = (id: string): string => `target:${id}`;
export const actionKey = (id: string): string => `action:${id}`;
export const lineKey = (id: string): string => `line:${id}`;

/** Reads a key back into the place that it names. */
export const placeOf = (key: string): Place => {
  const [is, id = '', targetId] = key.split(':');
  if (is === 'target' || is === 'action' || is === 'line') return { is, id };
  return targetId === undefined
    ? { is: 'answer', targetId: null, fieldId: fieldId.parse(id) }
    : { is: 'answer', targetId, fieldId: targetFieldId.parse(id) };
};

/** The field that is answered at a place; undefined for a row, and where the form does not ask it. */
export const answeredAt = (template: Template, place: Place): AnyField | undefined => {
  if (place.is !== 'answer') return undefined;
  return place.targetId === null
    ? findField(template, place.fieldId)
    : findTargetField(template, place.fieldId);
};

/** The field of the PEP that an entry belongs to: a row belongs to the list that it stands in. */
export const ownerFieldId = (key: string): FieldId => {
  const place = placeOf(key);
  switch (place.is) {
    case 'target':
      return 'targets';
    case 'action':
      return 'actions';
    case 'line':
      return 'pp-plan';
    default:
      return place.targetId === null ? place.fieldId : 'targets';
  }
};

const nothing = {
  answer: { is: 'answer', answer: null },
  target: { is: 'target', there: false },
  action: { is: 'action', action: null },
  line: { is: 'line', line: null },
} as const satisfies Record<Entry['is'], Entry>;

/** The entry that stands for nothing at this place; always the same object. */
export const nothingAt = (key: string): Entry => nothing[placeOf(key).is];

/** Whether two entries say the same. */
export const sameEntry = (a: Entry, b: Entry): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

const answerEntries = (
  answers: Answers | TargetAnswers,
  targetId: string | null,
): [string, Entry][] =>
  answersIn<AnyFieldId, Answer>(answers).map(([fieldId, answer]) => [
    answerKey(fieldId, targetId),
    { is: 'answer', answer },
  ]);

const actionOf = ({
  description,
  owner,
  dueDate,
  targetId,
  status,
  note,
}: ActionDraft): ActionDraft => ({ description, owner, dueDate, targetId, status, note });

const lineOf = (line: SpendingLine): LineDraft => ({
  kind: line.kind,
  date: line.date,
  category: line.category,
  description: line.description,
  supplier: line.supplier,
  targetId: line.targetId,
  plannedLineId: line.plannedLineId,
  quantity: line.quantity,
  unitCostPence: line.unitCostPence,
  stream: line.stream,
  note: line.note,
  expectedEffect: line.expectedEffect ?? '',
  ...(line.tuitionRow === undefined ? {} : { tuitionRow: line.tuitionRow }),
});

/** Everything a stored PEP holds, as entries; `local` turns a stored id into the screen's id. */
export const entriesOf = (
  record: PepRecord,
  local: (id: string) => string = (id) => id,
): Map<string, Entry> => {
  const link = (id: string | null): string | null => (id === null ? null : local(id));
  return new Map<string, Entry>([
    // What is worked out is nobody's entry: it follows from the others.
    ...answerEntries(withoutWorkedOut(record.answers), null),
    ...record.targets.flatMap(({ id, answers }): [string, Entry][] => [
      [targetKey(local(id)), { is: 'target', there: true }],
      ...answerEntries(answers, local(id)),
    ]),
    ...record.actions.map((action): [string, Entry] => [
      actionKey(local(action.id)),
      { is: 'action', action: { ...actionOf(action), targetId: link(action.targetId) } },
    ]),
    ...record.ppPlus.lines.map((line): [string, Entry] => [
      lineKey(local(line.id)),
      {
        is: 'line',
        line: {
          ...lineOf(line),
          targetId: link(line.targetId),
          plannedLineId: link(line.plannedLineId),
        },
      },
    ]),
  ]);
};

const isNonNull = <T>(value: T | null): value is T => value !== null;

/** The PEP as it stands on the screen, for the completeness meter and the conditions. */
export const recordFrom = (base: PepRecord, entries: ReadonlyMap<string, Entry>): PepRecord => {
  const own: Partial<Record<FieldId, Answer>> = {};
  const byTarget = new Map<string, Partial<Record<TargetFieldId, Answer>>>();
  const rows = { target: [] as string[], action: [] as string[], line: [] as string[] };
  for (const [key, entry] of entries) {
    const place = placeOf(key);
    if (place.is === 'answer' && entry.is === 'answer' && entry.answer) {
      if (place.targetId === null) own[place.fieldId] = entry.answer;
      else {
        const answers = byTarget.get(place.targetId) ?? {};
        answers[place.fieldId] = entry.answer;
        byTarget.set(place.targetId, answers);
      }
    } else if (place.is !== 'answer' && !sameEntry(entry, nothingAt(key))) {
      rows[place.is].push(place.id);
    }
  }
  const stored = new Map(base.actions.map((action) => [action.id, action]));
  return {
    ...base,
    answers: withWorkedOut(own),
    // What has been changed since is no longer as last term.
    carried: base.carried.filter(
      (id) => JSON.stringify(own[id]) === JSON.stringify(base.answers[id]),
    ),
    targets: rows.target.map((id, position) => ({ id, position, answers: byTarget.get(id) ?? {} })),
    actions: rows.action
      .map((id) => {
        const entry = entries.get(actionKey(id));
        // A row without words is not in the store, and does not count yet.
        return entry?.is === 'action' && entry.action && entry.action.description.trim() !== ''
          ? { ...entry.action, id, completedOn: stored.get(id)?.completedOn ?? '' }
          : null;
      })
      .filter(isNonNull),
    ppPlus: {
      streams: base.ppPlus.streams,
      lines: rows.line
        .map((id): SpendingLine | null => {
          const entry = entries.get(lineKey(id));
          return entry?.is === 'line' && entry.line ? asSpending(id, entry.line, base) : null;
        })
        .filter(isNonNull),
    },
  };
};

/** What pays a line that does not say so: the first stream that the pupil brings. */
export const usualMoney = ({ ppPlus }: Pick<PepRecord, 'ppPlus'>): LineMoney =>
  ppPlus.streams[0]?.stream ?? 'other';

/** A finished line as the domain knows it; null while something that it needs is missing. */
const asSpending = (id: string, line: LineDraft, base: PepRecord): SpendingLine | null => {
  const { category, quantity, unitCostPence } = line;
  if (category === '' || quantity === null || unitCostPence === null) return null;
  return {
    ...line,
    category,
    quantity,
    unitCostPence,
    id,
    pupilId: base.pupil.id,
    ...base.term,
    amountPence: quantity * unitCostPence,
    // As the record will say, until somebody chooses.
    stream: line.stream || usualMoney(base),
  };
};
