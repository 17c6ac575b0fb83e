import { z } from 'zod';
import { type ConditionOn, fieldParts, ruleNames, sectionParts } from './declaration.ts';
import { fieldId, targetFieldId } from './field-id.ts';
import type { AnyFieldId, FieldId, TargetFieldId } from './fields/index.ts';
import { inPartOrder } from './forms/parts.ts';

/**
 * A PEP template is data: sections and fields declared once. The form, its checks, the completeness
 * meter and the PDF all derive from it. Ids are those of the field catalogue and never change
 * their meaning; a stored PEP names its template and version for ever.
 */

/** When a field is shown or needed; see `ConditionOn`. */
export type Condition = ConditionOn<FieldId>;

const condition: z.ZodType<Condition, Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ field: fieldId, is: z.array(z.string()).min(1) }),
    z.strictObject({ filled: fieldId }),
    z.strictObject({ yearFrom: z.int() }),
    z.strictObject({ yearTo: z.int() }),
    z.strictObject({ rule: z.enum(ruleNames) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
);

const suggestion = z.object({ field: fieldId, column: z.string() });

const fieldWith = <Id extends string>(id: z.ZodType<Id, Id>) =>
  fieldParts.extend({
    id,
    showWhen: condition.optional(),
    neededWhen: condition.optional(),
    suggestFrom: z.union([suggestion.transform((one) => [one]), z.array(suggestion)]).optional(),
  });
const field = fieldWith(fieldId);
const targetField = fieldWith(targetFieldId);
/** A question of a form. */
export type Field = z.infer<typeof field>;
/** One of the parts that each target has. */
export type TargetField = z.infer<typeof targetField>;
/** Whatever is answered: a question of the form or a part of a target. */
export type AnyField = Omit<Field, 'id'> & { id: AnyFieldId };

const section = sectionParts.extend({ fields: z.array(field).min(1) });
/** A section of a form, with the handbook’s letter. */
export type Section = z.infer<typeof section>;

/** The check of a whole form: each id once, and what its type needs with each field. */
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
    voluntary: z.object({ printedTitle: z.string(), mayNameCare: fieldId }).optional(),
    sections: z.array(section).min(1),
    /** Columns of a target, an action and their like: the same declaration as table columns. */
    targetFields: z.array(targetField),
  })
  .superRefine((template, context) => {
    const ids: string[] = [
      ...template.sections.flatMap((s) => s.fields),
      ...template.targetFields,
    ].map((f) => f.id);
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
    if (twice.length > 0) {
      context.addIssue({ code: 'custom', message: `Field ids occur twice: ${twice.join(', ')}` });
    }
    if (inPartOrder(template.sections).some((one, i) => one !== template.sections[i])) {
      context.addIssue({
        code: 'custom',
        message: 'The sections are not in the order of the parts.',
      });
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
/** A form as it is asked, checked and printed. */
export type Template = z.infer<typeof templateSchema>;
/** A template as written down, before defaults are filled in. */
export type TemplateSource = z.input<typeof templateSchema>;

const allFields = new WeakMap<Template, readonly Field[]>();

/** Every field of a template's sections, in order. */
export const fieldsOf = (template: Template): readonly Field[] => {
  const known = allFields.get(template);
  if (known) return known;
  const fields = template.sections.flatMap((section) => section.fields);
  allFields.set(template, fields);
  return fields;
};

/** Whatever a form asks: its questions, and the parts of a target. */
export const everythingAsked = (template: Template): AnyField[] => [
  ...fieldsOf(template),
  ...template.targetFields,
];

/** Whether sign-off can wait for a field: the law or guidance asks for it, or an authority insists. */
export const isRequired = (field: Pick<Field, 'requirement' | 'insistedOn'>): boolean =>
  field.requirement === 'statutory' || field.insistedOn !== undefined;

/** Whether an answer belongs to the pupil's record of the term rather than to one PEP. */
export const isKeptByTerm = (field: AnyField): boolean => field.kept === 'term';

/** Whether an answer belongs to the pupil's own record rather than to one PEP. */
export const isKeptWithPupil = (field: AnyField): boolean => field.pupilPart !== undefined;

/** Finds a question of the form. */
export const findField = (template: Template, id: FieldId): Field | undefined =>
  fieldsOf(template).find((f) => f.id === id);

/** Finds a part of a target. */
export const findTargetField = (template: Template, id: TargetFieldId): TargetField | undefined =>
  template.targetFields.find((f) => f.id === id);
