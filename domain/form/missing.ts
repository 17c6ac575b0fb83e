import { listed } from '../kernel/text.ts';
import { isAnswered, rowComplete, rowEmpty, rowGaps, rowsOf } from './answer.ts';
import { hasNoPlace, holds } from './conditions.ts';
import type { FieldMoment } from './declaration.ts';
import type { FieldId } from './fields/index.ts';
import { insistedAbsent, insistence } from './insisting.ts';
import { leftOut, reviewFields, standsAsLast } from './look-back.ts';
import type { PepRecord, Target } from './record.ts';
import {
  askedSections,
  type Field,
  isRequired,
  type Section,
  type TargetField,
  type Template,
} from './template.ts';
import { type ToDo, toDoOf } from './to-do.ts';
import { factText } from './words/facts.ts';

/** One thing still to do before sign-off; `fieldId` is where the teacher can do it. */
export type Missing = {
  sectionId: string;
  fieldId: FieldId;
  label: string;
  reason: string;
  moment: FieldMoment;
  /** Who insists on it, where the field catalogue alone would not, for example "LUT R5". */
  insistedOn?: string;
};

/** How far one section is. */
export type SectionProgress = {
  sectionId: string;
  title: string;
  /** Needed fields that apply, and how many of them are answered. */
  needed: number;
  answered: number;
  /** `begun` also when only fields that are not needed have been answered. */
  state: 'empty' | 'begun' | 'complete';
};

/** How far a whole PEP is, and what it still lacks. */
export type Progress = {
  sections: SectionProgress[];
  missing: Missing[];
  /** Answers taken over from the last PEP that nobody has confirmed yet. */
  unconfirmed: Pick<Missing, 'sectionId' | 'fieldId' | 'label'>[];
  /** The same, counted. */
  toDo: ToDo;
};

/** Whether a field is shown for this PEP. */
export const applies = (field: Field, template: Template, record: PepRecord): boolean =>
  // What the virtual school fills in is not asked before it has answered.
  (field.filledBy === undefined || isAnswered(field, record.answers[field.id])) &&
  (!field.showWhen || holds(field.showWhen, template, record));

/** Whether nobody can be asked for this: only a school can say it, and the child has no place in one. */
const lacksSchool = (field: Field, record: PepRecord): boolean =>
  field.bySchoolOnly === true && hasNoPlace(record);

/** Whether a PEP cannot be signed off without this field: required, and called for here. */
export const isNeeded = (field: Field, template: Template, record: PepRecord): boolean =>
  isRequired(field) &&
  !lacksSchool(field, record) &&
  applies(field, template, record) &&
  (!field.neededWhen || holds(field.neededWhen, template, record));

/** Whether each target must answer this, not only one of them. */
export const neededInEachTarget = (field: TargetField): boolean =>
  isRequired(field) && !field.neededWhen && !field.oneTargetEnough;

/** The needed parts of a target that are still blank. */
export const targetGaps = (target: Target, template: Template): TargetField[] =>
  template.targetFields.filter(
    (f) => neededInEachTarget(f) && !isAnswered(f, target.answers[f.id]),
  );

/**
 * What one target must say and none says yet: an attainment with where it starts and how it is
 * measured is of use only when one target has all of it (Luton R12). Told of the target that is
 * nearest to it; no fields when one target says all.
 */
export const oneTargetLacks = (
  template: Template,
  record: PepRecord,
): { number: number; lacks: readonly TargetField[] } => {
  const wanted = template.targetFields.filter((f) => isRequired(f) && f.oneTargetEnough);
  const [nearest = { number: 1, lacks: wanted }] = record.targets
    .map((target, i) => ({
      number: i + 1,
      lacks: wanted.filter((f) => !isAnswered(f, target.answers[f.id])),
    }))
    .sort((a, b) => a.lacks.length - b.lacks.length);
  return nearest;
};

/** Whether a review lacks a target or an action of the last PEP (LUT R10: none is left unevaluated). */
const leavesOut = ({ id }: Field, record: PepRecord): boolean =>
  reviewFields.some((review) => review === id && leftOut(record, review).length > 0);

/** Whether a question is answered by this PEP, and not only in last term's words. */
const answeredAnew = (field: Field, template: Template, record: PepRecord): boolean =>
  answered(field, template, record) && !standsAsLast(field, record);

const answered = (field: Field, template: Template, record: PepRecord): boolean => {
  switch (field.type) {
    case 'fact':
      return (
        (field.fact !== undefined && factText(field.fact, record) !== '') ||
        isAnswered(field, record.answers[field.id])
      );
    case 'targets':
      return (
        record.targets.length > 0 &&
        record.targets.every((target) => targetGaps(target, template).length === 0) &&
        oneTargetLacks(template, record).lacks.length === 0
      );
    case 'actions':
      return (
        isAnswered(field, record.answers[field.id]) ||
        (record.actions.length > 0 &&
          record.actions.every((a) => a.description !== '' && a.owner !== '' && a.dueDate !== ''))
      );
    case 'spending':
      return isAnswered(field, record.answers[field.id]) || record.ppPlus.lines.length > 0;
    case 'table':
      return isAnswered(field, record.answers[field.id]) && !leavesOut(field, record);
    default:
      return isAnswered(field, record.answers[field.id]);
  }
};

/**
 * Whether a document shows this field: it applies, and is not one left blank that is optional, or
 * that nobody can answer without a school.
 */
export const isShownInDocument = (field: Field, template: Template, record: PepRecord): boolean => {
  const mayBeLeftOut =
    (template.omitsBlankOptional && field.requirement === 'optional') || lacksSchool(field, record);
  return applies(field, template, record) && !(mayBeLeftOut && !answered(field, template, record));
};

/** The parts of a target that a document shows. */
export const targetFieldsInDocument = (target: Target, template: Template): TargetField[] =>
  template.targetFields.filter(
    (field) =>
      !template.omitsBlankOptional ||
      field.requirement !== 'optional' ||
      isAnswered(field, target.answers[field.id]),
  );

/** "“A”", "“A” and “B”", "“A”, “B” and “C”". */
const named = (fields: readonly Pick<Field, 'label'>[]): string =>
  listed(fields.map(({ label }) => `“${label}”`));

const targetsReason = (
  template: Template,
  record: PepRecord,
): Pick<Missing, 'reason' | 'insistedOn'> => {
  if (record.targets.some((target) => targetGaps(target, template).length > 0)) {
    return { reason: 'A target is not finished.' };
  }
  const { number, lacks } = oneTargetLacks(template, record);
  const insistedOn = lacks.find((field) => field.insistedOn !== undefined)?.insistedOn;
  const wanted = template.targetFields.filter((f) => isRequired(f) && f.oneTargetEnough).length;
  return {
    reason:
      lacks.length === wanted
        ? `At least one target must answer ${named(lacks)}.`
        : `Target ${number} still needs ${named(lacks)}; one target must have all of it.`,
    ...(insistedOn !== undefined && { insistedOn }),
  };
};

/** "Row 2 still needs “Outcome”."; empty when no row was begun. */
const rowReason = ({ id, columns = [] }: Field, record: PepRecord): string => {
  const rows = rowsOf(record.answers[id]);
  const unfinished = rows.findIndex((row) => !rowEmpty(row, columns) && !rowComplete(row, columns));
  const row = rows[unfinished];
  return row ? `Row ${unfinished + 1} still needs ${named(rowGaps(row, columns))}.` : '';
};

const reasonFor = (
  field: Field,
  template: Template,
  record: PepRecord,
): Pick<Missing, 'reason' | 'insistedOn'> => {
  if (field.type === 'targets' && record.targets.length > 0) {
    return targetsReason(template, record);
  }
  const absent = field.insistedOn === 'authority' ? insistedAbsent(record) : [];
  if (absent.length > 0) {
    const { sentence, source } = insistence(record, absent);
    return {
      reason: `${sentence} Find another day, or say who at the virtual school agreed.`,
      insistedOn: source,
    };
  }
  const reason = (): string => {
    if (field.type === 'fact') return "Fill this in on the pupil's page.";
    if (field.type === 'actions' && record.actions.length > 0) {
      return 'Each action needs an owner and a date.';
    }
    if (standsAsLast(field, record)) return 'Word for word as last term: say what is so now.';
    if (leavesOut(field, record)) return 'Something of the last PEP is not looked back on.';
    return (field.type === 'table' && rowReason(field, record)) || 'Not answered yet.';
  };
  return {
    reason: reason(),
    ...(field.insistedOn !== undefined && { insistedOn: field.insistedOn }),
  };
};

const sectionProgress = (
  section: Section,
  template: Template,
  record: PepRecord,
): SectionProgress => {
  const shown = section.fields.filter((f) => applies(f, template, record));
  const needed = shown.filter((f) => isNeeded(f, template, record));
  const carried = new Set<string>(record.carried);
  // What was taken over and nobody has confirmed is nobody's answer yet.
  const done = needed.filter((f) => answeredAnew(f, template, record) && !carried.has(f.id));
  const begun = shown.some((f) => f.type !== 'fact' && answered(f, template, record));
  return {
    sectionId: section.id,
    title: section.title,
    needed: needed.length,
    answered: done.length,
    state:
      needed.length > 0 && done.length === needed.length && !shown.some((f) => carried.has(f.id))
        ? 'complete'
        : done.length > 0 || begun
          ? 'begun'
          : 'empty',
  };
};

/** How far a PEP is: by section, what is missing, and what is left to do. */
export const progressOf = (template: Template, record: PepRecord): Progress => {
  const sections = askedSections(template).map((s) => sectionProgress(s, template, record));
  const missing = template.sections.flatMap((s) =>
    s.fields
      .filter((f) => isNeeded(f, template, record) && !answeredAnew(f, template, record))
      .map((f) => ({
        sectionId: s.id,
        fieldId: f.id,
        label: f.label,
        moment: f.moment,
        ...reasonFor(f, template, record),
      })),
  );
  const carried = new Set(record.carried);
  const unconfirmed = template.sections.flatMap((s) =>
    s.fields
      .filter((f) => carried.has(f.id) && applies(f, template, record))
      .map((f) => ({ sectionId: s.id, fieldId: f.id, label: f.label })),
  );
  return { sections, missing, unconfirmed, toDo: toDoOf(missing, unconfirmed) };
};
