import type { CheckId } from '../authority/check-ids.ts';
import type { Rubric } from '../authority/rubric.ts';
import { type AskedBy, askedBy } from '../form/asked-by.ts';
import { type FieldMoment, fieldMoments } from '../form/declaration.ts';
import type { FieldId } from '../form/fields/index.ts';
import { type Missing, progressOf } from '../form/missing.ts';
import type { PepRecord } from '../form/record.ts';
import { type Field, isRequired, type Template } from '../form/template.ts';
import { adviceOn } from './advice.ts';
import type { CheckFacts } from './check.ts';
import { type Checked, lacksOf, namedBy, outcomeOf, type TeachersView } from './judge.ts';

/** One thing that a PEP lacks, by whatever rule it was found. */
export type Lack = {
  key: string;
  sectionId: string;
  fieldId: FieldId;
  label: string;
  reason: string;
  moment: FieldMoment;
  askedBy: AskedBy;
  /** Whether the PEP cannot be signed off without it. */
  needed: boolean;
  /** The page that insists on it, for example "LUT R5". */
  insistedOn?: string;
};

type Found = { fieldId: FieldId; reason: string; part?: string; by: AskedBy };

/** Fields that hold several things, each of which may lack something. */
const holdsSeveral = ({ type }: Field): boolean =>
  ['table', 'targets', 'actions', 'spending'].includes(type);

/** Under what one lack is told once, whichever rules find it. */
const keyOf = (field: Field, { part, reason }: Pick<Found, 'part' | 'reason'>): string => {
  if (part !== undefined) return `${field.id}/${part}`;
  return holdsSeveral(field) ? `${field.id}: ${reason}` : field.id;
};

/** Whether what is needed tells of it already. */
const isTold = (found: Found, needed: readonly Missing[]): boolean =>
  needed.some(
    ({ fieldId, parts, clash }) =>
      clash === undefined &&
      fieldId === found.fieldId &&
      (parts === undefined || parts.includes(found.part ?? '')),
  );

/** Who asks for what a check found: as its question is asked for, or who judges by the check. */
const askerOf = (
  { id }: Pick<Checked, 'id'>,
  field: Field,
  record: PepRecord,
  judging: ReadonlySet<CheckId>,
): AskedBy => {
  const asks = holdsSeveral(field) || !isRequired(field) ? 'advice' : askedBy(field, record);
  return asks === 'advice' && judging.has(id) ? 'authority' : asks;
};

/** The checks by which the pupil's own authority publishes that it judges. */
const judgedBy = (rubric: Rubric, { authority }: PepRecord): ReadonlySet<CheckId> =>
  rubric.criteria.length > 0 && rubric.authority.toLowerCase() === authority.name.toLowerCase()
    ? namedBy(rubric)
    : new Set();

const fieldsById = (template: Template): ReadonlyMap<FieldId, Field & { sectionId: string }> =>
  new Map(
    template.sections.flatMap(({ id: sectionId, fields }) =>
      fields.map((field) => [field.id, { ...field, sectionId }] as const),
    ),
  );

/**
 * All that a PEP lacks: what sign-off waits for, what a check finds and what is worth a second look,
 * each once, before, at and after the meeting, and within that in the form's order.
 */
export const lacksIn = (
  facts: CheckFacts,
  rubric: Rubric,
  checked: readonly Checked[],
  views: readonly TeachersView[],
): Lack[] => {
  const { template, record, terms } = facts;
  const { missing, unconfirmed } = progressOf(template, record, terms);
  const fields = fieldsById(template);
  const judging = judgedBy(rubric, record);
  const needed = missing.map(
    ({ parts, clash, ...one }, i): Lack => ({
      ...one,
      key: `needed ${i}`,
      needed: true,
    }),
  );
  const toRead = unconfirmed.map(
    (one): Lack => ({
      ...one,
      key: `to read ${one.fieldId}`,
      reason: 'From last term: read it, and say that it is still true, or change it.',
      moment: 'before',
      askedBy: 'advice',
      needed: true,
    }),
  );
  const read = new Set(unconfirmed.map(({ fieldId }) => fieldId));
  const found: Found[] = [
    ...checked
      .filter((one) => outcomeOf(one, views) === one.outcome)
      .flatMap((one) =>
        lacksOf(one).flatMap((lack) => {
          const field = fields.get(lack.fieldId);
          return field ? [{ ...lack, by: askerOf(one, field, record, judging) }] : [];
        }),
      ),
    ...adviceOn(record, terms).map((one): Found => ({ ...one, by: 'advice' })),
  ].filter((one) => !isTold(one, missing) && !read.has(one.fieldId));
  const advised = new Map<string, Lack>();
  for (const { fieldId, reason, by, part } of found) {
    const field = fields.get(fieldId);
    if (field === undefined) continue;
    const { label, moment, sectionId } = field;
    const key = keyOf(field, { reason, ...(part !== undefined && { part }) });
    const before = advised.get(key);
    if (before === undefined) {
      advised.set(key, {
        key,
        sectionId,
        fieldId,
        label,
        reason,
        moment,
        askedBy: by,
        needed: false,
      });
    } else if (before.askedBy === 'advice') {
      advised.set(key, { ...before, askedBy: by });
    }
  }
  const moments = Object.keys(fieldMoments);
  const order = [...fields.keys()];
  return [...needed, ...toRead, ...advised.values()].sort(
    (a, b) =>
      moments.indexOf(a.moment) - moments.indexOf(b.moment) ||
      order.indexOf(a.fieldId) - order.indexOf(b.fieldId),
  );
};
