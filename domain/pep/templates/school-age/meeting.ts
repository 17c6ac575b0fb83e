import type { Condition, SectionSource } from '../../template.ts';
import { meetingRoles } from './options.ts';

const someoneWasAbsent: Condition = {
  all: [{ filled: 'attendees' }, { rule: 'required-person-absent' }],
};

/** Section F: who was at the meeting. */
export const meeting: SectionSource = {
  id: 'the-meeting',
  letter: 'F',
  title: 'The meeting',
  intro:
    'Social worker, carer and designated teacher should all be there, with the virtual school and the child.',
  fields: [
    {
      id: 'attendees',
      label: 'Who was invited, and who came?',
      hint: 'One row for each person. If someone sent their views in writing, say so.',
      type: 'table',
      requirement: 'statutory',
      sources: ['LUT R16', 'LUT R17'],
      guidance:
        'Keep a row for everyone who was asked, also for those who could not come. A child who chose not to come is listed too; who spoke for them is asked under “My views”.',
      columns: [
        {
          id: 'role',
          label: 'Role',
          type: 'choice',
          options: meetingRoles,
          needed: true,
          weight: 2,
        },
        { id: 'name', label: 'Name', type: 'text', weight: 2 },
        {
          id: 'attended',
          label: 'Came',
          type: 'choice',
          needed: true,
          options: [
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
            { value: 'apologies', label: 'Sent apologies' },
          ],
        },
        {
          id: 'contributed',
          label: 'Views in writing',
          type: 'choice',
          options: [
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ],
        },
        { id: 'note', label: 'Note', type: 'text', weight: 2 },
      ],
      startingRows: [
        { role: 'social-worker' },
        { role: 'carer' },
        { role: 'designated-teacher' },
        { role: 'virtual-school' },
        { role: 'child' },
      ],
    },
    {
      id: 'attendee-absence-reason',
      label: 'Why was the social worker, the carer or the designated teacher not there?',
      hint: 'Say also how they took part instead.',
      type: 'longText',
      requirement: 'statutory',
      sources: ['LUT R16'],
      showWhen: someoneWasAbsent,
      guidance:
        'For example: “The social worker was in court. She sent her views on 3 March, and we spoke by telephone the next day.”',
    },
    {
      id: 'meeting-chair',
      label: 'Who chaired the meeting?',
      type: 'people',
      requirement: 'common',
    },
  ],
};
