import type { TargetFieldId } from '#domain/form/fields/index.ts';
import type { TargetField, Template } from '#domain/form/template.ts';

const groups: readonly { title: string; ids: readonly TargetFieldId[] }[] = [
  { title: 'The need', ids: ['target-need-type', 'target-need', 'target-strength'] },
  { title: 'The target', ids: ['target-outcome', 'target-why'] },
  {
    title: 'Measuring it',
    ids: ['target-baseline', 'target-measure', 'target-attainment-link', 'target-ehc-outcome'],
  },
  {
    title: 'The strategy',
    ids: ['target-what', 'target-when', 'target-where', 'target-who', 'target-how-often'],
  },
  { title: 'Who and by when', ids: ['target-owner', 'target-start-date', 'target-review-date'] },
  { title: 'In their own words', ids: ['target-voice-link', 'target-voice-words'] },
];

/** The parts of a target in the order of SMART; what the template adds comes last. */
export const targetGroups = (template: Template): { title: string; fields: TargetField[] }[] => {
  const known = new Set(groups.flatMap(({ ids }) => ids));
  const others = template.targetFields.filter(({ id }) => !known.has(id));
  return [
    ...groups.map(({ title, ids }) => ({
      title,
      fields: ids.flatMap((id) => template.targetFields.filter((field) => field.id === id)),
    })),
    { title: 'More', fields: others },
  ].filter(({ fields }) => fields.length > 0);
};
