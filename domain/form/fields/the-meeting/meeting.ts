import { type ColumnSource, type ConditionOn, declareSection } from '../../declaration.ts';
import { ask } from '../ask.ts';
import { choiceColumn, leads, meetingRolesWith, optionsOf, yesNo } from '../options.ts';

const someoneWasAbsent = {
  all: [{ filled: 'attendees' }, { rule: 'required-person-absent' }],
} as const satisfies ConditionOn<string>;

/** One row of the meeting; `lead` is what the designated teacher is called in this phase. */
const columnsWith = (lead: string): ColumnSource[] => [
  choiceColumn('role', 'Role', meetingRolesWith(lead), { needed: true, weight: 2 }),
  { id: 'name', label: 'Name', type: 'text', weight: 2 },
  { id: 'contact', label: 'E-mail or phone', type: 'text', weight: 2, under: true },
  { id: 'invited', label: 'Invited', type: 'date' },
  choiceColumn(
    'attended',
    'Came',
    optionsOf({ yes: 'Yes', no: 'No', apologies: 'Sent apologies' }),
    { carry: 'never', needed: true },
  ),
  choiceColumn('contributed', 'Views in writing', yesNo, { carry: 'never' }),
  { id: 'copy-sent', label: 'Copy sent', type: 'date', under: true },
  { id: 'note', label: 'Note', type: 'text', weight: 2, under: true },
];

/** Section F: who was at the meeting. */
export const meeting = declareSection({
  id: 'the-meeting',
  letter: 'F',
  part: 'meeting',
  title: 'The meeting',
  intro:
    'Social worker, carer and designated teacher should all be there, with the virtual school and the child.',
  inPhase: {
    EY: {
      intro: 'Social worker, carer and key person should all be there, with the virtual school.',
    },
    P16: {
      intro:
        'Social worker, carer and college contact should all be there, with the virtual school and the young person.',
    },
    HE: {
      intro:
        'Social worker or personal adviser and the student should be there, with the virtual school and a contact at the university where the student agrees.',
    },
  },
  fields: [
    ask.table('attendees', 'Who was invited, and who came?', {
      kind: 'term',
      moment: 'at-meeting',
      hint: 'One row for each person. A name left blank comes from the records until sign-off; write one for a stand-in.',
      requirement: 'statutory',
      sources: ['LUT R16', 'LUT R17'],
      guidance:
        'Keep a row for everyone who was asked, also for those who could not come. A child who chose not to come is listed too; who spoke for them is asked under “My views”.',
      columns: columnsWith('Designated teacher'),
      inPhase: {
        EY: { columns: columnsWith(leads.EY) },
        P16: { columns: columnsWith(leads.P16) },
        HE: { columns: columnsWith(leads.HE) },
      },
      startingRows: [
        { role: 'social-worker' },
        { role: 'carer' },
        { role: 'designated-teacher' },
        { role: 'virtual-school' },
        { role: 'child' },
      ],
    }),
    ask.table('meeting-continued', 'Was it continued on another day?', {
      kind: 'term',
      moment: 'at-meeting',
      hint: 'A row for each further day. Whoever came on any of the days is marked as having come above.',
      requirement: 'optional',
      showWhen: { filled: 'attendees' },
      columns: [
        { id: 'date', label: 'Day', type: 'date', needed: true },
        { id: 'who', label: 'Who came then', type: 'text', needed: true, weight: 3 },
      ],
    }),
    ask.longText(
      'attendee-absence-reason',
      'Why was the social worker, the carer or the designated teacher not there?',
      {
        kind: 'term',
        moment: 'at-meeting',
        hint: 'Say also how they took part instead.',
        requirement: 'statutory',
        sources: ['LUT R16'],
        showWhen: someoneWasAbsent,
        guidance:
          'For example: “The social worker was in court. She sent her views on 3 March, and we spoke by telephone the next day.”',
        inPhase: {
          EY: { label: 'Why was the social worker, the carer or the key person not there?' },
          P16: { label: 'Why was the social worker, the carer or the college contact not there?' },
          HE: {
            label:
              'Why was the social worker or personal adviser, the carer or the contact at the university not there?',
          },
        },
      },
    ),
    ask.longText(
      'attendee-agreed',
      'Who at the virtual school agreed that the meeting went ahead, when, and why?',
      {
        kind: 'term',
        moment: 'at-meeting',
        hint: 'Asked because the authority holds no meeting without someone who was not there. If it was continued on another day with them, say so above, and that they came.',
        requirement: 'optional',
        showWhen: { rule: 'insisted-person-absent' },
        insistedOn: 'authority',
        guidance:
          'For example: “Agreed with Ms Rahman at the virtual school on 3 March: no social worker was allocated, and the next review could not wait. The new social worker meets us on 24 March.”',
      },
    ),
    ask.table('meeting-decisions', 'What was decided, and who agreed?', {
      kind: 'term',
      moment: 'at-meeting',
      requirement: 'optional',
      hint: 'What somebody will do is an action; what was settled is a decision.',
      guidance:
        'For example: “Maya stays in the reading group until Easter” / agreed by Maya, her carer and Ms Rahman / “Mr Lowe would have preferred one to one”.',
      columns: [
        { id: 'decision', label: 'Decision', type: 'longText', needed: true, weight: 3 },
        { id: 'agreed-by', label: 'Who agreed', type: 'text', needed: true, weight: 2 },
        { id: 'otherwise', label: 'Who saw it otherwise, and why', type: 'text', weight: 2 },
      ],
    }),
    ask.longText('meeting-without-child', 'What must the adults settle without the child?', {
      kind: 'term',
      moment: 'at-meeting',
      requirement: 'optional',
      restricted: true,
      hint: 'Ten minutes before or after the meeting, by people who need to know.',
      guidance:
        'The child is told that it happens. Money, orders, diagnoses and other people’s affairs belong here, never in front of everybody.',
      inPhase: {
        grownUp: { label: 'What must others settle without the young person?' },
      },
    }),
    ask.text('next-meeting-arrangements', 'How will the next meeting be held?', {
      kind: 'term',
      moment: 'at-meeting',
      requirement: 'optional',
      hint: 'Where, at what time, who asks people, and what the child wants otherwise.',
    }),
    ask.people('meeting-chair', 'Who chaired the meeting?', { kind: 'term', moment: 'at-meeting' }),
    ask.longText('meeting-notes', 'Notes from the meeting', {
      kind: 'term',
      moment: 'at-meeting',
      hint: 'What was said that belongs under no other question. It is printed with the PEP.',
      requirement: 'optional',
      guidance:
        'Write what everyone who was there may read, the child among them. What somebody will do belongs under Actions.',
    }),
  ],
});
