import { z } from 'zod';

/**
 * A PEP template is data: sections and fields declared once. The form, its checks, the completeness
 * meter and the PDF all derive from it. Ids are those of the field catalogue and never change
 * their meaning; a stored PEP names its template and version for ever.
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
  /** Worked out by multiplying these columns of the row, not typed. */
  product: z.array(z.string()).min(1).optional(),
  /** A product that may be typed all the same (a fixed price): what is typed goes before it. */
  typed: z.literal(true).optional(),
  /** A row in which another column says one of these is not complete without this cell. */
  neededWhen: z.object({ column: z.string(), is: z.array(z.string()).min(1) }).optional(),
  /** What the next PEP does with this cell of a row that it takes over; without it, keeps it. */
  carry: z.enum(columnCarries).optional(),
});
export type Column = z.infer<typeof column>;
/** A column as written down, before defaults are filled in. */
export type ColumnSource = z.input<typeof column>;

/** When a field is shown or needed. Conditions read answers, or one of the named rules. */
export type Condition =
  | { field: string; is: readonly string[] }
  | { filled: string }
  | { yearFrom: number }
  | { yearTo: number }
  | { rule: RuleName }
  | { any: readonly Condition[] }
  | { all: readonly Condition[] }
  | { not: Condition };

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
] as const;
export type RuleName = (typeof ruleNames)[number];

export const condition: z.ZodType<Condition, Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ field: z.string(), is: z.array(z.string()).min(1) }),
    z.strictObject({ filled: z.string() }),
    z.strictObject({ yearFrom: z.int() }),
    z.strictObject({ yearTo: z.int() }),
    z.strictObject({ rule: z.enum(ruleNames) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
);

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

/** How strongly the field catalogue asks for a field. */
export const requirements = ['statutory', 'common', 'optional'] as const;

/** How strongly the next PEP relies on this one's answer. */
const carries = [
  /** Taken over as it stands: it does not change from term to term. */
  'keep',
  /** Taken over, and asks to be confirmed. */
  'confirm',
  /** Asked anew; last term's answer can be seen beside it. */
  'never',
] as const;

/** How an answer is taken over, where it is not simply copied; each is written out in carry.ts. */
export const carryRules = [
  'named-date',
  'last-meeting',
  'next-term',
  'same-year',
  'stage-change',
] as const;
export type CarryRule = (typeof carryRules)[number];

const suggestion = z.object({ field: z.string(), column: z.string() });

const startingRow = z.record(z.string(), z.string());

const field = z.object({
  /** Catalogue id, kebab-case, unique in the template. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  label: z.string().min(1),
  /** One line under the label: why it is asked, or how to answer. */
  hint: z.string().optional(),
  /** Longer help beside the question. */
  guidance: z.string().optional(),
  type: z.enum(fieldTypes),
  requirement: z.enum(requirements),
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
  /** The field is hidden until this holds. */
  showWhen: condition.optional(),
  /** A required field that is needed only in some cases; without it, always. */
  neededWhen: condition.optional(),
  /** Left out of the PDF unless asked for, and closed on screen until opened. */
  restricted: z.boolean().default(false),
  /** Filled in after the PEP was sent, from the virtual school's answer; not asked before. */
  filledBy: z.literal('virtual-school').optional(),
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
  /** What the pupil's next PEP does with this answer. */
  carry: z.enum(carries).default('never'),
  carryBy: z.enum(carryRules).optional(),
  /** Kept in the pupil's record of the term, of which the PEP is one reader. */
  kept: z.literal('term').optional(),
  /** Kept in the pupil's own record, of which the PEP is one reader: the part of it. */
  pupilPart: z.enum(['place', 'elsewhere', 'careStatus']).optional(),
  /** Only a school can say it: without a school place it is not needed, nor printed while blank. */
  bySchoolOnly: z.literal(true).optional(),
  /** Values to offer while typing: columns of tables in the same PEP. */
  suggestFrom: z.union([suggestion.transform((one) => [one]), z.array(suggestion)]).optional(),
  /** Target fields: needed in at least one target, not in each; all such in the same target. */
  oneTargetEnough: z.boolean().default(false),
});
export type Field = z.infer<typeof field>;
/** A field as written down, before defaults are filled in. */
export type FieldSource = z.input<typeof field>;

const section = z.object({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  /** The handbook's letter, A to Y. */
  letter: z.string().regex(/^[A-Y]$/),
  title: z.string().min(1),
  intro: z.string().optional(),
  /** Without a school place the social worker and the virtual school's caseworker write it (C-07). */
  byAuthorityWithoutPlace: z.literal(true).optional(),
  fields: z.array(field).min(1),
});
export type Section = z.infer<typeof section>;
/** A section as written down, before defaults are filled in. */
export type SectionSource = z.input<typeof section>;

export const templateSchema = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    version: z.int().min(1),
    title: z.string().min(1),
    /** The law and guidance that this version was checked against. */
    statutoryVersion: z.string().min(1),
    /** The year groups it is made for, 0 for Reception; without them, all. */
    years: z.object({ from: z.int(), to: z.int() }).default({ from: -2, to: 14 }),
    /** The year groups in which a pupil who had this form keeps it, whatever their age suggests. */
    keptFor: z.object({ from: z.int(), to: z.int() }).optional(),
    /** Its document leaves out optional questions that nobody answered. */
    omitsBlankOptional: z.boolean().optional(),
    /** What the form calls whom it is about: "the child", "the young person", "the student". */
    learner: z.enum(['child', 'young person', 'student']).default('child'),
    /** Never proposed by age: a teacher chooses it. */
    onlyByChoice: z.boolean().optional(),
    /** A plan that is not part of a care plan; it does not speak of care unless this field is "yes". */
    voluntary: z.object({ printedTitle: z.string(), mayNameCare: z.string() }).optional(),
    sections: z.array(section).min(1),
    /** Columns of a target, an action and their like: the same declaration as table columns. */
    targetFields: z.array(field),
  })
  .superRefine((template, context) => {
    const ids = [...template.sections.flatMap((s) => s.fields), ...template.targetFields].map(
      (f) => f.id,
    );
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
    if (twice.length > 0) {
      context.addIssue({ code: 'custom', message: `Field ids occur twice: ${twice.join(', ')}` });
    }
    for (const f of template.sections.flatMap((s) => s.fields)) {
      const lacks =
        (f.type === 'choice' || f.type === 'choices') && !f.options
          ? 'options'
          : f.type === 'table' && !f.columns
            ? 'columns'
            : f.type === 'fact' && !f.fact
              ? 'fact'
              : null;
      if (lacks) context.addIssue({ code: 'custom', message: `${f.id} has no ${lacks}.` });
    }
  });
export type Template = z.infer<typeof templateSchema>;
/** A template as written down, before defaults are filled in. */
export type TemplateSource = z.input<typeof templateSchema>;

/** The sections that a form shows: all but what only the virtual school fills in. */
export const askedSections = (template: Template): Section[] =>
  template.sections.filter((s) => s.fields.some((f) => f.filledBy === undefined));

/** Every field of a template's sections, in order. */
export const fieldsOf = (template: Template): Field[] => template.sections.flatMap((s) => s.fields);

/** Whether sign-off can wait for a field: the law or guidance asks for it, or an authority insists. */
export const isRequired = (field: Pick<Field, 'requirement' | 'insistedOn'>): boolean =>
  field.requirement === 'statutory' || field.insistedOn !== undefined;

/** Whether an answer belongs to the pupil's record of the term rather than to one PEP. */
export const isKeptByTerm = (field: Field): boolean => field.kept === 'term';

/** Whether an answer belongs to the pupil's own record rather than to one PEP. */
export const isKeptWithPupil = (field: Field): boolean => field.pupilPart !== undefined;

/** Finds a field among the sections' fields and the target fields. */
export const findField = (template: Template, id: string): Field | undefined =>
  fieldsOf(template).find((f) => f.id === id) ?? template.targetFields.find((f) => f.id === id);
