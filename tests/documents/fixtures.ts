import type { Answers } from '#domain/form/answer.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { type Field, type Template, templateSchema } from '#domain/form/template.ts';
import { noPerson } from '#domain/kernel/person.ts';
import { freshRecord } from '#tests/unit/sample-record.ts';
import { says } from '../fixtures/says.ts';
import { plusOf } from '../fixtures/spending.ts';

const field = (
  id: string,
  label: string,
  type: Field['type'],
  requirement: Field['requirement'],
  more: object = {},
) => ({ id, label, type, requirement, kind: 'fact', ...more });

/** A small template with every type of field, so that these tests do not hang on one real form. */
export const template: Template = templateSchema.parse({
  id: 'every-type',
  version: 1,
  title: 'Every type of field',
  years: { from: 0, to: 11 },
  statutoryVersion: 'For tests',
  sections: [
    {
      id: 'header',
      letter: 'A',
      part: 'about-me',
      title: 'This PEP',
      fields: [
        field('term', 'Term', 'fact', 'statutory', { fact: 'term' }),
        field('initiated-by', 'Who initiated this PEP', 'choice', 'statutory', {
          options: [
            { value: 'sw', label: 'The social worker' },
            { value: 'vs', label: 'The virtual school' },
          ],
        }),
        field('meeting-date', 'Date of the meeting', 'date', 'statutory'),
        field('attendance-ytd-percent', 'Attendance this year', 'number', 'common', {
          decimals: 1,
          unit: '%',
        }),
      ],
    },
    {
      id: 'voice',
      letter: 'N',
      part: 'about-me',
      title: 'My views',
      intro: 'In the child’s own words.',
      fields: [
        field('voice-summary', 'What I want you to know', 'longText', 'statutory', {
          childsWords: true,
        }),
        field('voice-method', 'What I like', 'choices', 'common', {
          options: [
            { value: 'art', label: 'Art' },
            { value: 'music', label: 'Music' },
          ],
        }),
        field('meeting-chair', 'Who chaired', 'people', 'common'),
      ],
    },
    {
      id: 'support',
      letter: 'P',
      part: 'support',
      title: 'Support now',
      fields: [
        field('how-needs-met', 'How educational needs are being met', 'longText', 'statutory'),
        field('current-support', 'Support received', 'table', 'statutory', {
          columns: [
            { id: 'what', label: 'What', type: 'longText', weight: 3 },
            { id: 'who', label: 'Who', type: 'text' },
            { id: 'since', label: 'Since', type: 'date' },
            { id: 'cost', label: 'Cost', type: 'money' },
          ],
        }),
        field('tuition', 'Extra tuition', 'table', 'statutory', {
          noneLabel: 'No extra tuition at present',
          columns: [{ id: 'subject', label: 'Subject', type: 'text' }],
        }),
        field('placement-details', 'Details of the placement', 'longText', 'optional', {
          restricted: true,
        }),
      ],
    },
    {
      id: 'targets',
      letter: 'R',
      part: 'targets',
      title: 'Targets and PP+',
      fields: [
        field('targets', 'Targets', 'targets', 'statutory'),
        field('actions', 'Actions', 'actions', 'statutory'),
        field('pp-plan', 'PP+ this term', 'spending', 'statutory'),
      ],
    },
    {
      id: 'meeting',
      letter: 'U',
      part: 'agreed',
      title: 'The meeting',
      fields: [
        field('attendees', 'People at the meeting', 'table', 'statutory', {
          columns: [
            {
              id: 'role',
              label: 'Role',
              type: 'choice',
              options: [
                { value: 'carer', label: 'Carer' },
                { value: 'social-worker', label: 'Social worker' },
                { value: 'tutor', label: 'Tutor' },
              ],
            },
            { id: 'name', label: 'Name', type: 'text' },
            {
              id: 'attended',
              label: 'Came',
              type: 'choice',
              options: [
                { value: 'yes', label: 'Attended' },
                { value: 'apologies', label: 'Sent apologies' },
              ],
            },
          ],
        }),
      ],
    },
  ],
  targetFields: [
    field('target-outcome', 'What will be different', 'longText', 'statutory'),
    field('target-owner', 'Who is responsible', 'people', 'statutory'),
    field('target-review-date', 'Review by', 'date', 'common'),
  ],
});

const answers: Answers = {
  'initiated-by': says('sw'),
  'meeting-date': says('2026-11-05'),
  'attendance-ytd-percent': says(93.4),
  'voice-summary': says(
    'I like art best.\nI want people to ask me before they take me out of lessons.',
  ),
  'voice-method': says(['art', 'music']),
  'meeting-chair': says([{ name: 'Olena Koval', email: 'o.koval@example.org', phone: '' }]),
  'how-needs-met': says('Small-group reading three times a week with a specialist teacher.'),
  'current-support': says([
    {
      id: 'r1',
      cells: { what: 'Reading group', who: 'Mr Hale', since: '2026-09-07', cost: 123450 },
    },
    { id: 'r2', cells: { what: 'Check-in each morning', who: 'Ms Obi' } },
  ]),
  tuition: { kind: 'none', reason: 'offered, and Mia would rather join the art club' },
  'placement-details': says('Kept for those who need it.'),
  attendees: says([
    { id: 'a1', cells: { role: 'carer', name: 'Jo Mills', attended: 'yes' } },
    { id: 'a2', cells: { role: 'social-worker', name: 'Sam Reid', attended: 'apologies' } },
    { id: 'a3', cells: { role: 'tutor', name: 'Ada Finch', attended: 'yes' } },
  ]),
};

const line = {
  pupilId: 'p1',
  academicYear: 2026,
  term: 'autumn',
  category: 'tuition',
  supplier: 'Bright Tutors',
  targetId: 't1',
  plannedLineId: null,
  note: '',
} as const;

const fresh = freshRecord();

/** An invented pupil's signed-off PEP. */
export const record: PepRecord = {
  ...fresh,
  id: 'pep1',
  templateId: template.id,
  templateVersion: template.version,
  status: 'signed-off',
  startedOn: '2026-10-01',
  signedOff: { at: '2026-11-12T15:42:00Z', on: '2026-11-12', by: 'Helen Marsh' },
  pupil: {
    ...fresh.pupil,
    id: 'p1',
    code: '7F3K',
    legalForename: 'Mia',
    legalSurname: 'Thompson',
    preferredName: 'Mimi',
    dateOfBirth: '2014-03-12',
    careStartDate: '2024-05-01',
    firstReviewDate: '2024-05-28',
    nextReviewDate: '2026-12-03',
    socialWorker: { name: 'Sam Reid', email: 's.reid@example.org', phone: '' },
    carer: { name: 'Jo Mills', email: '', phone: '01582 000000' },
    virtualSchoolContact: noPerson,
  },
  school: {
    name: 'Chiltern View & Hill Academy',
    urn: '123456',
    laestab: '8212001',
    designatedTeacher: 'Helen Marsh',
    designatedTeacherEmail: 'h.marsh@example.org',
    pagesBy: 'initials' as const,
  },
  answers,
  targets: [
    {
      id: 't1',
      position: 0,
      answers: {
        'target-outcome': says('Mia reads aloud to a small group by the end of term.'),
        'target-owner': says([{ name: 'Mr Hale', email: '', phone: '' }]),
        'target-review-date': says('2027-01-29'),
      },
    },
    {
      id: 't2',
      position: 1,
      answers: { 'target-outcome': says('Mia has one trusted adult to go to at lunchtime.') },
    },
  ],
  actions: [
    {
      id: 'x1',
      description: 'Order the reading books',
      owner: 'Helen Marsh',
      dueDate: '2026-11-20',
      targetId: 't1',
      status: 'partly',
      note: 'two of four have come',
      completedOn: '',
    },
  ],
  ppPlus: {
    streams: plusOf(60_000),
    lines: [
      {
        ...line,
        stream: 'pp-plus',
        id: 'l1',
        kind: 'planned',
        date: '',
        description: 'Ten hours of English tuition',
        quantity: 10,
        unitCostPence: 4000,
        amountPence: 40000,
      },
      {
        ...line,
        stream: 'pp-plus',
        id: 'l2',
        kind: 'spent',
        date: '2026-10-20',
        description: 'Four hours of English tuition',
        quantity: 4,
        unitCostPence: 4000,
        amountPence: 16000,
      },
    ],
  },
};
