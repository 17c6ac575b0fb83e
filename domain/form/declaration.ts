import { z } from 'zod';
import { oneOf } from '../kernel/one-of.ts';
import { formParts } from './forms/parts.ts';
import type { Phase } from './forms/phases.ts';

/**
 * What may be said of a field when it is declared. The ids that the declarations give, and those that
 * they name of each other, are kept as types, so that a wrong one does not compile.
 */

/** Facts that are kept in the pupil's, school's or authority's record and shown in the PEP. */
export const recordFacts = [
  'academicYear',
  'term',
  'lookingAfterAuthority',
  'schoolName',
  'keptBy',
  'schoolUrn',
  'schoolLaestab',
  'enrolledOn',
  'legalSurname',
  'legalForename',
  'preferredName',
  'dateOfBirth',
  'sex',
  'languages',
  'upn',
  'uln',
  'yearGroup',
  'keyStage',
  'careStartDate',
  'firstReviewDate',
  'nextReviewDate',
  'legalStatus',
  'socialWorker',
  'carer',
  'designatedTeacher',
  'virtualSchoolContact',
  'reviewingOfficer',
  'ppEligible',
  'ppPlusExpected',
  // Worked out, and therefore edited nowhere.
  'templateTitle',
  'pepStatus',
  'statutoryVersion',
  'age',
  'sdqBand',
  'persistentAbsence',
  'suspensionDays',
] as const;
const recordFact = z.enum(recordFacts);
export type RecordFact = (typeof recordFacts)[number];

const option = z.object({ value: z.string().min(1), label: z.string().min(1) });
/** An answer that can be chosen: what is kept, and what is read. */
export type Option = z.infer<typeof option>;

/** How a cell is taken over into the next PEP, where it is not simply kept. */
const columnCarries = [
  /** Tells of its own term (who came, what a support did): asked anew. */
  'never',
  /** A day that was planned: kept while it is still to come. */
  'if-to-come',
  /** The last day of what the row tells: after it, the whole row is left behind. */
  'ends-row',
] as const;

/** One column of a table field; `weight` shares out the width. */
const column = z.object({
  id: z.string().min(1),
  label: z.string().min(1),
  /** A `file` cell names a file of the encrypted store (file-cell.ts). */
  type: z.enum(['text', 'longText', 'date', 'number', 'choice', 'money', 'file']),
  options: z.array(option).optional(),
  /** A row without this cell is not complete. */
  needed: z.boolean().default(false),
  /** Filled in by the template (a prompt, a subject): a row with nothing else is not begun. */
  given: z.boolean().default(false),
  weight: z.number().positive().default(1),
  /** Opens under its row, where the row's own line has no room for every column. */
  under: z.literal(true).optional(),
  /** Worked out by multiplying these columns of the row, not typed. */
  product: z.array(z.string()).min(1).optional(),
  /** A product that may be typed all the same (a fixed price): what is typed goes before it. */
  typed: z.literal(true).optional(),
  /** A row in which another column says one of these is not complete without this cell. */
  neededWhen: z.object({ column: z.string(), is: z.array(z.string()).min(1) }).optional(),
  /** What the next PEP does with this cell of a row that it takes over; without it, keeps it. */
  carry: z.enum(columnCarries).optional(),
  /** A day that cannot be before the one in this column of the row. */
  notBefore: z.string().optional(),
});
export type Column = z.infer<typeof column>;
/** A column as written down, before defaults are filled in. */
export type ColumnSource = z.input<typeof column>;

/** When a field is shown or needed. Conditions read answers, or one of the named rules. */
export type ConditionOn<Id extends string> =
  | { field: Id; is: readonly string[] }
  | { filled: Id }
  | { yearFrom: number }
  | { yearTo: number }
  | { rule: RuleName }
  | { any: readonly ConditionOn<Id>[] }
  | { all: readonly ConditionOn<Id>[] }
  | { not: ConditionOn<Id> };

/** Rules that need more than one answer to decide; each is written out in rules.ts. */
export const ruleNames = [
  'required-person-absent',
  'insisted-person-absent',
  'has-previous-pep',
  'authority-pays-pp-plus',
  'attendance-below-90',
  'some-attainment-below',
  'part-time-timetable',
  'transition-due',
  'stage-change-due',
  'starting-school-due',
  'speaks-another-language',
  'upn-unknown',
  'no-school-place',
  'need-without-target',
] as const;
export type RuleName = (typeof ruleNames)[number];

/** What kind of answer a field takes. */
export const fieldTypes = [
  'text',
  'longText',
  'date',
  /** A time of day, HH:MM. */
  'time',
  'number',
  'choice',
  'choices',
  'people',
  'table',
  /** Shown from the pupil's, school's or authority's record; edited there. */
  'fact',
  /** Rows kept as records of their own, so that they can be listed across pupils. */
  'targets',
  'actions',
  'spending',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** How strongly the field catalogue asks for a field; `common` where its declaration says nothing. */
export const requirements = ['statutory', 'common', 'optional'] as const;

/**
 * The kinds of question, each with its name for the reader of the field table. The kind alone decides
 * what the next PEP begins with: nothing counts as answered that nobody answered in that PEP, and
 * nothing as said that the person did not say.
 */
export const fieldKinds = {
  /** Lives in a record, or is worked out from it; read anew, never confirmed here. */
  record: 'record',
  /** Stays true until it changes: taken over with its whole value, to be confirmed by its section. */
  fact: 'fact',
  /** A fact by which a child could be harmed if it is out of date: confirmed by itself only. */
  'safety-fact': 'safety fact',
  /** The school's own prose of one term: blank in the next; last term's may be taken and edited. */
  'term-prose': 'term, prose',
  /** What a named person said in one term: blank in the next; last term's can only be read. */
  'term-words': 'term, words',
  /** Days, figures, choices, people and rows of one term: the same. */
  term: 'term',
  /** A line with a life of its own across terms: taken over while it is open, each by itself. */
  running: 'running',
} as const;
export type FieldKind = keyof typeof fieldKinds;

/** When a question can be answered, by the PEP's meeting. */
export const fieldMoments = {
  before: 'before the meeting',
  'at-meeting': 'at the meeting',
  'after-meeting': 'after the meeting',
} as const;
export type FieldMoment = keyof typeof fieldMoments;

/** How an answer is taken over, where it is not simply copied; each is written out in carry.ts. */
export const carryRules = ['last-meeting', 'if-to-come', 'same-year', 'stage-change'] as const;
export type CarryRule = (typeof carryRules)[number];

const startingRow = z.record(z.string(), z.string());

/** A field, but for its id and for what names other fields. */
export const fieldParts = z.object({
  label: z.string().min(1),
  /** One line under the label: why it is asked, or how to answer. */
  hint: z.string().optional(),
  /** Longer help beside the question. */
  guidance: z.string().optional(),
  type: z.enum(fieldTypes),
  requirement: z.enum(requirements).default('common'),
  /** Where the requirement comes from, for example "SCH-2" or "LUT R6b". */
  sources: z.array(z.string()).default([]),
  /**
   * The source that insists on an answer which the catalogue only asks for, for example "LUT R5": it
   * is needed for sign-off like a statutory one, and always shown with this source. With "authority"
   * it is the pupil's own authority, whose profile says where.
   */
  insistedOn: z.string().optional(),
  fact: recordFact.optional(),
  options: z.array(option).optional(),
  columns: z.array(column).optional(),
  /** Number fields: limits and decimals; the unit is shown behind the number. */
  min: z.number().optional(),
  max: z.number().optional(),
  decimals: z.int().min(0).max(2).optional(),
  unit: z.string().optional(),
  /** Wording of the explicit "none" answer, for example "No extra tuition at present". */
  noneLabel: z.string().optional(),
  /** Whether "none" needs a reason; a "none" that has no label always needs one. */
  noneNeedsReason: z.boolean().default(false),
  /** Left out of the PDF unless asked for, and closed on screen until opened. */
  restricted: z.boolean().default(false),
  /** The child's own words: kept as said, in larger type. */
  childsWords: z.boolean().default(false),
  /** Rows put there when a PEP starts, as cells by column id. */
  startingRows: z.array(startingRow).optional(),
  /** The same, by year group: the first range that holds the pupil's year is used. */
  startingRowsFor: z
    .array(z.object({ yearFrom: z.int(), yearTo: z.int(), rows: z.array(startingRow).min(1) }))
    .optional(),
  /** Chosen value of a choice field when a PEP starts. */
  startingValue: z.string().optional(),
  kind: oneOf(fieldKinds),
  moment: oneOf(fieldMoments).default('before'),
  carryBy: z.enum(carryRules).optional(),
  /** Kept in the pupil's record of the term, of which the PEP is one reader. */
  kept: z.literal('term').optional(),
  /** Kept in the pupil's own record, of which the PEP is one reader: the part of it. */
  pupilPart: z.enum(['place', 'elsewhere', 'careStatus']).optional(),
  /** Only a school can say it: without a school place it is not needed, nor printed while blank. */
  bySchoolOnly: z.literal(true).optional(),
  /** Target fields: needed in at least one target, not in each; all such in the same target. */
  oneTargetEnough: z.boolean().default(false),
});
/** A section, but for its fields. */
export const sectionParts = z.object({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  /** The handbook's letter, A to Y. */
  letter: z.string().regex(/^[A-Y]$/),
  /** Which of the ten parts of the form it belongs to. */
  part: oneOf(formParts),
  title: z.string().min(1),
  intro: z.string().optional(),
  /** Without a school place the social worker and the virtual school's caseworker write it (C-07). */
  byAuthorityWithoutPlace: z.literal(true).optional(),
});

/** Values to offer while typing: columns of tables in the same PEP. */
type Suggestion<Id extends string> = { field: Id; column: string };

/** What a field says of other fields, by their ids. */
export type OfOthers<Asked extends string> = {
  /** The field is hidden until this holds. */
  showWhen?: ConditionOn<Asked> | undefined;
  /** A required field that is needed only in some cases; without it, always. */
  neededWhen?: ConditionOn<Asked> | undefined;
  suggestFrom?: Suggestion<Asked> | Suggestion<Asked>[] | undefined;
};
type Parts<Asked extends string> = z.input<typeof fieldParts> & OfOthers<Asked>;

/** A field as written down, before defaults are filled in; `Asked` are the fields that it names. */
export type FieldSource<Id extends string, Asked extends string> = Parts<Asked> & { id: Id };

/** A section as written down, before defaults are filled in. */
export type SectionSource<Id extends string, Asked extends string> = z.input<
  typeof sectionParts
> & { fields: FieldSource<Id, Asked>[] };

/** What is otherwise in one phase; `grownUp` holds after Year 11, for P16 and HE alike. */
export type InPhase<T> = Partial<Record<Phase | 'grownUp', T>>;

/** In which phases a field is asked, and what is otherwise in one of them. */
export type ByPhase<Asked extends string> = {
  phases?: readonly Phase[];
  inPhase?: InPhase<Partial<Parts<Asked>>>;
};

/**
 * A field as declared once for every phase. Without `phases` it belongs to all of them; `inPhase`
 * gives what is worded or asked otherwise.
 */
export type Declared<Id extends string, Asked extends string> = FieldSource<Id, Asked> &
  ByPhase<Asked>;

/** A section as declared once, with its title or introduction where a phase words it otherwise. */
export type DeclaredSection<Id extends string, Asked extends string> = z.input<
  typeof sectionParts
> & {
  fields: Declared<Id, Asked>[];
  inPhase?: InPhase<{ title?: string; intro?: string | undefined }>;
};

/** A section, with the ids of its fields and of those that it names. */
export const declareSection = <const Id extends string, const Asked extends string = never>(
  section: DeclaredSection<Id, Asked>,
): DeclaredSection<Id, Asked> => section;

/** Fields outside a section, with their ids and those that they name. */
export const declareFields = <const Id extends string, const Asked extends string = never>(
  fields: Declared<Id, Asked>[],
): Declared<Id, Asked>[] => fields;
