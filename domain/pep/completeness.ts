import { isAnswered } from './answer.ts';
import { factText } from './facts.ts';
import type { PepRecord, Target } from './record.ts';
import { holds } from './rules.ts';
import { askedSections, type Field, type Section, type Template } from './template.ts';

/** One thing still to do before sign-off; `fieldId` is where the teacher can do it. */
export type Missing = { sectionId: string; fieldId: string; label: string; reason: string };

export type SectionProgress = {
  sectionId: string;
  title: string;
  /** Needed fields that apply, and how many of them are answered. */
  needed: number;
  answered: number;
  /** `begun` also when only fields that are not needed have been answered. */
  state: 'empty' | 'begun' | 'complete';
};

export type Progress = {
  sections: SectionProgress[];
  missing: Missing[];
  /** Answers taken over from the last PEP that nobody has confirmed yet. */
  unconfirmed: Omit<Missing, 'reason'>[];
  /** Whole percent of needed fields answered, rounded down; 100 only when nothing is missing. */
  percent: number;
};

/** Whether a field is shown for this PEP. */
export const applies = (field: Field, template: Template, record: PepRecord): boolean =>
  // What the virtual school fills in is not asked before it has answered.
  (field.filledBy === undefined || isAnswered(field, record.answers[field.id])) &&
  (!field.showWhen || holds(field.showWhen, template, record));

/** Whether a PEP cannot be signed off without this field: statutory, and called for here. */
export const isNeeded = (field: Field, template: Template, record: PepRecord): boolean =>
  field.requirement === 'statutory' &&
  applies(field, template, record) &&
  (!field.neededWhen || holds(field.neededWhen, template, record));

/** The needed parts of a target that are still blank. */
export const targetGaps = (target: Target, template: Template): Field[] =>
  template.targetFields.filter(
    (f) =>
      f.requirement === 'statutory' &&
      !f.neededWhen &&
      !f.oneTargetEnough &&
      !isAnswered(f, target.answers[f.id]),
  );

/** The fields that at least one target must answer, and none does yet. */
const unansweredByAll = (template: Template, record: PepRecord): Field[] =>
  template.targetFields.filter(
    (f) =>
      f.requirement === 'statutory' &&
      f.oneTargetEnough &&
      !record.targets.some((target) => isAnswered(f, target.answers[f.id])),
  );

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
        unansweredByAll(template, record).length === 0
      );
    case 'actions':
      return (
        isAnswered(field, record.answers[field.id]) ||
        (record.actions.length > 0 &&
          record.actions.every((a) => a.description !== '' && a.owner !== '' && a.dueDate !== ''))
      );
    case 'spending':
      return isAnswered(field, record.answers[field.id]) || record.ppPlus.lines.length > 0;
    default:
      return isAnswered(field, record.answers[field.id]);
  }
};

/** Whether a document shows this field: it applies, and is not an optional one left blank. */
export const isShownInDocument = (field: Field, template: Template, record: PepRecord): boolean =>
  applies(field, template, record) &&
  !(
    template.omitsBlankOptional &&
    field.requirement === 'optional' &&
    !answered(field, template, record)
  );

/** The parts of a target that a document shows. */
export const targetFieldsInDocument = (target: Target, template: Template): Field[] =>
  template.targetFields.filter(
    (field) =>
      !template.omitsBlankOptional ||
      field.requirement !== 'optional' ||
      isAnswered(field, target.answers[field.id]),
  );

const reasonFor = (field: Field, template: Template, record: PepRecord): string => {
  if (field.type === 'fact') return "Fill this in on the pupil's page.";
  if (field.type === 'targets' && record.targets.length > 0) {
    const lacking = unansweredByAll(template, record)[0];
    return record.targets.some((target) => targetGaps(target, template).length > 0) || !lacking
      ? 'A target is not finished.'
      : `At least one target must answer “${lacking.label}”.`;
  }
  if (field.type === 'actions' && record.actions.length > 0) {
    return 'Each action needs an owner and a date.';
  }
  return field.type === 'table' && record.answers[field.id]?.kind === 'value'
    ? 'A row is not finished.'
    : 'Not answered yet.';
};

const sectionProgress = (
  section: Section,
  template: Template,
  record: PepRecord,
): SectionProgress => {
  const shown = section.fields.filter((f) => applies(f, template, record));
  const needed = shown.filter((f) => isNeeded(f, template, record));
  const done = needed.filter((f) => answered(f, template, record));
  const begun = shown.some((f) => f.type !== 'fact' && answered(f, template, record));
  return {
    sectionId: section.id,
    title: section.title,
    needed: needed.length,
    answered: done.length,
    state:
      needed.length > 0 && done.length === needed.length
        ? 'complete'
        : done.length > 0 || begun
          ? 'begun'
          : 'empty',
  };
};

/** How far a PEP is: by section, what is missing, and a percentage of what is needed. */
export const progressOf = (template: Template, record: PepRecord): Progress => {
  const sections = askedSections(template).map((s) => sectionProgress(s, template, record));
  const missing = template.sections.flatMap((s) =>
    s.fields
      .filter((f) => isNeeded(f, template, record) && !answered(f, template, record))
      .map((f) => ({
        sectionId: s.id,
        fieldId: f.id,
        label: f.label,
        reason: reasonFor(f, template, record),
      })),
  );
  const carried = new Set(record.carried);
  const unconfirmed = template.sections.flatMap((s) =>
    s.fields
      .filter((f) => carried.has(f.id) && applies(f, template, record))
      .map((f) => ({ sectionId: s.id, fieldId: f.id, label: f.label })),
  );
  const needed = sections.reduce((sum, s) => sum + s.needed, 0);
  const done = sections.reduce((sum, s) => sum + s.answered, 0);
  return {
    sections,
    missing,
    unconfirmed,
    percent: needed === 0 ? 100 : Math.floor((done * 100) / needed),
  };
};
