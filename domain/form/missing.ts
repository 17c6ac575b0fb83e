import { listed } from '../kernel/text.ts';
import type { TermDates } from '../school/terms.ts';
import { isAnswered, rowComplete, rowEmpty, rowGaps, rowsOf } from './answer.ts';
import { type AskedBy, askedBy } from './asked-by.ts';
import { type Clash, clashesIn } from './clashes.ts';
import { applies, hasNoPlace, holds } from './conditions.ts';
import type { FieldMoment } from './declaration.ts';
import type { FieldId, TargetFieldId } from './fields/index.ts';
import { insistedAbsent, insistence } from './insisting.ts';
import { leftOut, reviewFields, standsAsLast } from './look-back.ts';
import type { PepRecord, Target } from './record.ts';
import { type Field, isRequired, type TargetField, type Template } from './template.ts';
import { type ToDo, toDoOf } from './to-do.ts';
import { factText } from './words/facts.ts';

/** What a question lacks, and who insists on it where the field catalogue alone would not ("LUT R5"). */
type Gap = {
  reason: string;
  insistedOn?: string;
  /** Where a question holds several: what of it this is about ("1/target-owner", "2"). */
  parts?: readonly string[];
};

/** One thing still to do before sign-off; `fieldId` is where the teacher can do it. */
export type Missing = Gap & {
  sectionId: string;
  fieldId: FieldId;
  label: string;
  moment: FieldMoment;
  askedBy: AskedBy;
  /** Its answer is there, and cannot be true together with another. */
  clash?: true;
};

/** How much one section needs: the fields that apply and are needed. */
type SectionNeeds = { sectionId: string; needed: number };

/** How far a whole PEP is, and what it still lacks. */
export type Progress = {
  sections: SectionNeeds[];
  missing: Missing[];
  /** Answers taken over from the last PEP that nobody has confirmed yet. */
  unconfirmed: Pick<Missing, 'sectionId' | 'fieldId' | 'label'>[];
  /** The same, counted. */
  toDo: ToDo;
};

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

/** "“A”", "“A” and “B”", "“A”, “B” and “C”". */
const named = (fields: readonly Pick<Field, 'label'>[]): string =>
  listed(fields.map(({ label }) => `“${label}”`));

/** What of a target a lack is about. */
export const targetPart = (number: number, fieldId: TargetFieldId): string =>
  `${number}/${fieldId}`;

const oneTargetReason = (template: Template, record: PepRecord): Gap[] => {
  const { number, lacks } = oneTargetLacks(template, record);
  const insistedOn = lacks.find((field) => field.insistedOn !== undefined)?.insistedOn;
  if (lacks.length === 0) return [];
  const wanted = template.targetFields.filter((f) => isRequired(f) && f.oneTargetEnough).length;
  return [
    {
      reason:
        lacks.length === wanted
          ? `At least one target must answer ${named(lacks)}.`
          : `Target ${number} still needs ${named(lacks)}; one target must have all of it.`,
      parts: lacks.map(({ id }) => targetPart(number, id)),
      ...(insistedOn !== undefined && { insistedOn }),
    },
  ];
};

/** What each target still needs, and what one of them must say. */
const targetsReasons = (template: Template, record: PepRecord): Gap[] => [
  ...record.targets.flatMap((target, i) => {
    const gaps = targetGaps(target, template);
    return gaps.length === 0
      ? []
      : [
          {
            reason: `Target ${i + 1} still needs ${named(gaps)}.`,
            parts: gaps.map(({ id }) => targetPart(i + 1, id)),
          },
        ];
  }),
  ...oneTargetReason(template, record),
];

const actionsReasons = ({ actions }: PepRecord): Gap[] =>
  actions.flatMap(({ description, owner, dueDate }, i) =>
    description !== '' && owner !== '' && dueDate !== ''
      ? []
      : [{ reason: `Action ${i + 1} needs an owner and a date.`, parts: [String(i + 1)] }],
  );

/** "Row 2 still needs “Outcome”."; empty when no row was begun. */
const rowReason = ({ id, columns = [] }: Field, record: PepRecord): string => {
  const rows = rowsOf(record.answers[id]);
  const unfinished = rows.findIndex((row) => !rowEmpty(row, columns) && !rowComplete(row, columns));
  const row = rows[unfinished];
  return row ? `Row ${unfinished + 1} still needs ${named(rowGaps(row, columns))}.` : '';
};

/** An answer of "none" or "not known" that waits for its reason. */
const needsReason = (field: Field, { answers }: PepRecord): boolean => {
  const answer = answers[field.id];
  return answer !== undefined && answer.kind !== 'value' && !isAnswered(field, answer);
};

const reasonsFor = (field: Field, template: Template, record: PepRecord): Gap[] => {
  if (field.type === 'targets' && record.targets.length > 0) {
    return targetsReasons(template, record);
  }
  if (field.type === 'actions' && record.actions.length > 0) return actionsReasons(record);
  const absent = field.insistedOn === 'authority' ? insistedAbsent(record) : [];
  if (absent.length > 0) {
    const { sentence, source } = insistence(record, absent);
    return [
      {
        reason: `${sentence} Find another day, or say who at the virtual school agreed.`,
        insistedOn: source,
      },
    ];
  }
  const reason = (): string => {
    if (field.type === 'fact') return "Fill this in on the pupil's page.";
    if (needsReason(field, record)) return 'Needs a reason.';
    if (standsAsLast(field, record)) return 'Word for word as last term: say what is so now.';
    if (leavesOut(field, record)) return 'Something of the last PEP is not looked back on.';
    return (field.type === 'table' && rowReason(field, record)) || 'Not answered yet.';
  };
  return [
    {
      reason: reason(),
      ...(field.insistedOn !== undefined && { insistedOn: field.insistedOn }),
    },
  ];
};

/** What lacks an answer, question by question, each lack once. */
const gapsOf = (template: Template, record: PepRecord, clashes: readonly Clash[]): Missing[] =>
  template.sections.flatMap((section) =>
    section.fields.flatMap((field) => {
      const { id: fieldId, label, moment } = field;
      const place = { sectionId: section.id, fieldId, label, moment };
      const lacks = isNeeded(field, template, record) && !answeredAnew(field, template, record);
      const gaps = lacks ? reasonsFor(field, template, record) : [];
      return [
        ...gaps.map((gap) => ({ ...place, askedBy: askedBy(field, record), ...gap })),
        ...clashes
          .filter(({ fieldIds: [first] }) => first === fieldId)
          .map(({ sentence }) => ({
            ...place,
            askedBy: askedBy(field, record),
            reason: sentence,
            clash: true as const,
          })),
      ];
    }),
  );

/**
 * How far a PEP is: what each section needs, what is missing, and what is left to do. `terms` are the school's, by
 * which days of suspension are counted.
 */
export const progressOf = (
  template: Template,
  record: PepRecord,
  terms: readonly TermDates[] = [],
): Progress => {
  const missing = gapsOf(template, record, clashesIn(template, record, terms));
  const sections = template.sections.map(({ id, fields }) => ({
    sectionId: id,
    needed: fields.filter((field) => isNeeded(field, template, record)).length,
  }));
  const carried = new Set(record.carried);
  const unconfirmed = template.sections.flatMap((s) =>
    s.fields
      .filter((f) => carried.has(f.id) && applies(f, template, record))
      .map((f) => ({ sectionId: s.id, fieldId: f.id, label: f.label })),
  );
  return { sections, missing, unconfirmed, toDo: toDoOf(missing, unconfirmed) };
};
