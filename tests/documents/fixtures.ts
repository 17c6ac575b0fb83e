import type { Answers } from '#domain/form/answer.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { type Template, templateSchema } from '#domain/form/template.ts';
import { noEducation } from '#domain/pupil/education.ts';
import { says } from '../fixtures/says.ts';

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
      title: 'This PEP',
      fields: [
        { id: 'term', label: 'Term', type: 'fact', fact: 'term', requirement: 'statutory' },
        {
          id: 'initiated-by',
          label: 'Who initiated this PEP',
          type: 'choice',
          requirement: 'statutory',
          options: [
            { value: 'sw', label: 'The social worker' },
            { value: 'vs', label: 'The virtual school' },
          ],
        },
        {
          id: 'meeting-date',
          label: 'Date of the meeting',
          type: 'date',
          requirement: 'statutory',
        },
        {
          id: 'attendance-ytd-percent',
          label: 'Attendance this year',
          type: 'number',
          requirement: 'common',
          decimals: 1,
          unit: '%',
        },
      ],
    },
    {
      id: 'voice',
      letter: 'N',
      title: 'My views',
      intro: 'In the child’s own words.',
      fields: [
        {
          id: 'voice-summary',
          label: 'What I want you to know',
          type: 'longText',
          requirement: 'statutory',
          childsWords: true,
        },
        {
          id: 'voice-method',
          label: 'What I like',
          type: 'choices',
          requirement: 'common',
          options: [
            { value: 'art', label: 'Art' },
            { value: 'music', label: 'Music' },
          ],
        },
        { id: 'meeting-chair', label: 'Who chaired', type: 'people', requirement: 'common' },
      ],
    },
    {
      id: 'support',
      letter: 'P',
      title: 'Support now',
      fields: [
        {
          id: 'how-needs-met',
          label: 'How educational needs are being met',
          type: 'longText',
          requirement: 'statutory',
        },
        {
          id: 'current-support',
          label: 'Support received',
          type: 'table',
          requirement: 'statutory',
          columns: [
            { id: 'what', label: 'What', type: 'longText', weight: 3 },
            { id: 'who', label: 'Who', type: 'text' },
            { id: 'since', label: 'Since', type: 'date' },
            { id: 'cost', label: 'Cost', type: 'money' },
          ],
        },
        {
          id: 'tuition',
          label: 'Extra tuition',
          type: 'table',
          requirement: 'statutory',
          noneLabel: 'No extra tuition at present',
          columns: [{ id: 'subject', label: 'Subject', type: 'text' }],
        },
        {
          id: 'placement-details',
          label: 'Details of the placement',
          type: 'longText',
          requirement: 'optional',
          restricted: true,
        },
      ],
    },
    {
      id: 'targets',
      letter: 'R',
      title: 'Targets and PP+',
      fields: [
        { id: 'targets', label: 'Targets', type: 'targets', requirement: 'statutory' },
        { id: 'actions', label: 'Actions', type: 'actions', requirement: 'statutory' },
        { id: 'pp-plan', label: 'PP+ this term', type: 'spending', requirement: 'statutory' },
      ],
    },
    {
      id: 'meeting',
      letter: 'U',
      title: 'The meeting',
      fields: [
        {
          id: 'attendees',
          label: 'People at the meeting',
          type: 'table',
          requirement: 'statutory',
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
        },
      ],
    },
  ],
  targetFields: [
    {
      id: 'target-outcome',
      label: 'What will be different',
      type: 'longText',
      requirement: 'statutory',
    },
    { id: 'target-owner', label: 'Who is responsible', type: 'people', requirement: 'statutory' },
    { id: 'target-review-date', label: 'Review by', type: 'date', requirement: 'common' },
  ],
});

const nobody = { name: '', email: '', phone: '' };

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

/** An invented pupil's signed-off PEP. */
export const record: PepRecord = {
  id: 'pep1',
  term: { academicYear: 2026, term: 'autumn' },
  templateId: template.id,
  templateVersion: template.version,
  status: 'signed-off',
  revision: 1,
  amendReason: '',
  startedOn: '2026-10-01',
  signedOff: { at: '2026-11-12T15:42:00Z', by: 'Helen Marsh' },
  carried: [],
  contributions: [],
  suspensionEvents: [],
  pupil: {
    id: 'p1',
    code: '7F3K',
    leftOn: '',
    legalForename: 'Mia',
    legalSurname: 'Thompson',
    preferredName: 'Mimi',
    dateOfBirth: '2014-03-12',
    sex: 'F',
    upn: '',
    uln: '',
    yearGroupOverride: null,
    authorityId: 'luton',
    careStartDate: '2024-05-01',
    firstReviewDate: '2024-05-28',
    nextReviewDate: '2026-12-03',
    enrolledOn: '2025-09-03',
    education: noEducation,
    careStatus: 'looked-after',
    legalStatus: 'C2',
    languages: 'English',
    socialWorker: { name: 'Sam Reid', email: 's.reid@example.org', phone: '' },
    carer: { name: 'Jo Mills', email: '', phone: '01582 000000' },
    virtualSchoolContact: nobody,
    reviewingOfficer: nobody,
    aboutMe: '',
  },
  yearGroup: 8,
  school: {
    name: 'Chiltern View & Hill Academy',
    urn: '123456',
    laestab: '8212001',
    designatedTeacher: 'Helen Marsh',
    designatedTeacherEmail: 'h.marsh@example.org',
  },
  authority: {
    id: 'luton',
    name: 'Luton',
    laNumber: '821',
    virtualSchool: 'Luton Virtual School',
    contact: nobody,
    ppPlusPencePerTerm: 60000,
    ppPlusSource: '',
    procedureNotes: '',
    deadlines: [],
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
    awardedPence: 60000,
    lines: [
      {
        ...line,
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
  hasPrevious: false,
};
