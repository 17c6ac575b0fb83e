import { type AnyField, type Condition, type Field, isRequired } from './template.ts';

/** What is known of a condition from the year group alone: true, false, or null when it may be either. */
const byYear = (condition: Condition, yearGroup: number): boolean | null => {
  if ('yearFrom' in condition) return yearGroup >= condition.yearFrom;
  if ('yearTo' in condition) return yearGroup <= condition.yearTo;
  if ('not' in condition) {
    const known = byYear(condition.not, yearGroup);
    return known === null ? null : !known;
  }
  if ('any' in condition) {
    const known = condition.any.map((one) => byYear(one, yearGroup));
    if (known.includes(true)) return true;
    return known.includes(null) ? null : false;
  }
  if ('all' in condition) {
    const known = condition.all.map((one) => byYear(one, yearGroup));
    if (known.includes(false)) return false;
    return known.includes(null) ? null : true;
  }
  return null;
};

/** Whether a field can be asked of a child in this year group, whatever else is answered. */
export const mayBeAsked = (field: AnyField, yearGroup: number): boolean =>
  field.showWhen === undefined || byYear(field.showWhen, yearGroup) !== false;

/** Whether a field is asked only because of what was, or was not, written elsewhere in the same PEP. */
const followsFrom = ({ requirement, showWhen }: AnyField): boolean =>
  requirement === 'optional' && showWhen !== undefined && 'rule' in showWhen;

/** Whether sign-off can wait for a field in this year group, whatever else is answered. */
export const mayBeNeeded = (field: AnyField, yearGroup: number): boolean =>
  isRequired(field) &&
  mayBeAsked(field, yearGroup) &&
  !followsFrom(field) &&
  (field.neededWhen === undefined || byYear(field.neededWhen, yearGroup) !== false);

/** Whether a field is asked only if something other than the year group holds. */
export const dependsOnMore = (field: AnyField, yearGroup: number): boolean =>
  field.showWhen !== undefined && byYear(field.showWhen, yearGroup) === null;

const shortTypes: readonly Field['type'][] = [
  'text',
  'date',
  'time',
  'number',
  'choice',
  'choices',
  'people',
  'fact',
];

/** Whether an answer has room beside its question. */
export const isShort = ({ type }: Pick<AnyField, 'type'>): boolean => shortTypes.includes(type);
