import { applies } from '#domain/form/conditions.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { type Field, findField, type Section, type Template } from '#domain/form/template.ts';

/** The meeting's order: what is talked about, and the questions of the form that it fills. */
const items: readonly { id: string; title: string; fields: readonly FieldId[] }[] = [
  {
    id: 'who',
    title: 'Who is here',
    fields: [
      'meeting-date',
      'meeting-time',
      'meeting-place',
      'attendees',
      'meeting-continued',
      'attendee-absence-reason',
    ],
  },
  {
    id: 'voice',
    title: 'What has been said for the meeting',
    fields: ['voice-summary', 'voice-prompts', 'voice-attended', 'voice-presenter'],
  },
  {
    id: 'adults',
    title: 'What the adults say',
    fields: ['carer-views', 'social-worker-views', 'school-views'],
  },
  {
    id: 'learning',
    title: 'How learning is going',
    fields: ['strengths', 'achievements', 'attainment-context', 'how-needs-met'],
  },
  { id: 'last-time', title: 'Since last time', fields: ['target-review', 'action-review'] },
  { id: 'targets', title: 'Targets', fields: ['targets'] },
  { id: 'money', title: 'PP+', fields: ['pp-plan'] },
  { id: 'actions', title: 'Actions', fields: ['actions'] },
  {
    id: 'next',
    title: 'What happens next',
    fields: [
      'meeting-decisions',
      'voice-impact',
      'voice-next',
      'voice-told-by',
      'next-pep-date',
      'next-meeting-arrangements',
    ],
  },
  { id: 'notes', title: 'Notes', fields: ['meeting-notes'] },
];

/** How people can be reached is not for everybody in the room. */
const withoutContacts = (field: Field): Field =>
  field.columns ? { ...field, columns: field.columns.filter(({ id }) => id !== 'contact') } : field;

/**
 * The agenda of a PEP's meeting as sections that a form can show. What is sensitive never stands in
 * it, whatever is chosen.
 */
export const agendaOf = (template: Template, record: PepRecord): Section[] =>
  items.flatMap(({ id, title, fields }) => {
    const shown = fields
      .map((fieldId) => findField(template, fieldId))
      .filter((field): field is Field => field !== undefined)
      .filter((field) => !field.restricted && applies(field, template, record))
      .map(withoutContacts);
    return shown.length === 0
      ? []
      : [{ id: `meeting-${id}`, letter: 'F', part: 'meeting', title, fields: shown }];
  });
