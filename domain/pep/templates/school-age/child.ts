import type { SectionSource } from '../../template.ts';
import { yesNo } from './options.ts';

/** Section B: who the child is. */
export const pupil: SectionSource = {
  id: 'about-me',
  letter: 'B',
  title: 'About me',
  intro: 'Kept on the pupil’s page, so that it is typed once.',
  fields: [
    {
      id: 'legal-surname',
      label: 'Surname',
      type: 'fact',
      fact: 'legalSurname',
      requirement: 'statutory',
    },
    {
      id: 'legal-forename',
      label: 'Forename',
      type: 'fact',
      fact: 'legalForename',
      requirement: 'statutory',
    },
    {
      id: 'preferred-name',
      label: 'Name I like to be called',
      type: 'fact',
      fact: 'preferredName',
      requirement: 'common',
    },
    {
      id: 'date-of-birth',
      label: 'Date of birth',
      type: 'fact',
      fact: 'dateOfBirth',
      requirement: 'statutory',
    },
    { id: 'sex', label: 'Sex', type: 'fact', fact: 'sex', requirement: 'common' },
    {
      id: 'language',
      label: 'Languages I speak',
      type: 'fact',
      fact: 'languages',
      requirement: 'common',
    },
    { id: 'upn', label: 'UPN', type: 'fact', fact: 'upn', requirement: 'common' },
    {
      id: 'uln',
      label: 'ULN',
      type: 'fact',
      fact: 'uln',
      requirement: 'optional',
      showWhen: { yearFrom: 9 },
    },
    {
      id: 'year-group',
      label: 'Year group',
      type: 'fact',
      fact: 'yearGroup',
      requirement: 'statutory',
    },
    {
      id: 'key-stage',
      label: 'Key stage',
      type: 'fact',
      fact: 'keyStage',
      requirement: 'common',
    },
  ],
};

/** Section C: the care plan, of which the PEP is a part. */
export const care: SectionSource = {
  id: 'care',
  letter: 'C',
  title: 'Care',
  intro: 'The PEP is part of the care plan. The social worker supplies what the school needs here.',
  fields: [
    {
      id: 'care-status',
      label: 'Care status',
      type: 'choice',
      requirement: 'statutory',
      startingValue: 'looked-after',
      options: [
        { value: 'looked-after', label: 'Looked after' },
        { value: 'previously', label: 'Previously looked after' },
        { value: 'kinship', label: 'In kinship care' },
        { value: 'child-in-need', label: 'Child in need' },
        { value: 'left-care', label: 'Left care, 18 or over' },
      ],
    },
    {
      id: 'legal-status',
      label: 'Legal status',
      type: 'fact',
      fact: 'legalStatus',
      requirement: 'common',
    },
    {
      id: 'care-start-date',
      label: 'Came into care on',
      type: 'fact',
      fact: 'careStartDate',
      requirement: 'statutory',
      sources: ['LUT R13'],
    },
    {
      id: 'placement-type',
      label: 'Where does the child live?',
      hint: 'The kind of home, for example with foster carers, with family, in a children’s home.',
      type: 'text',
      requirement: 'common',
    },
    {
      id: 'placement-details',
      label: 'What should the school know about where the child lives?',
      hint: 'This may be confidential: it is left out of the PDF unless you ask for it.',
      type: 'longText',
      requirement: 'common',
      restricted: true,
    },
    {
      id: 'placement-start-date',
      label: 'Living there since',
      type: 'date',
      requirement: 'common',
    },
    {
      id: 'placed-out-of-area',
      label: 'Does the child live outside the looking-after authority?',
      type: 'choice',
      requirement: 'common',
      sources: ['LUT R7'],
      options: yesNo,
    },
    {
      id: 'care-plan-summary',
      label: 'The care plan in brief',
      hint: 'In two or three sentences, from the social worker. If the school has not been given it, say so and why.',
      type: 'longText',
      requirement: 'statutory',
      sources: ['LUT R1'],
      guidance:
        'What the plan for the child is, and what it asks of school. For example: “Plan: long-term foster care with the present carers. Sees her brother on Saturdays. School keeps the routine steady on Mondays, when she is tired after contact.” Leave out what school staff do not need.',
    },
    {
      id: 'relevant-history',
      label: 'What does the school need to know of the child’s story?',
      hint: 'Only what staff need in order to help. Left out of the PDF unless you ask for it.',
      type: 'longText',
      requirement: 'common',
      restricted: true,
    },
  ],
};

/** Section D: the people who plan together. */
export const people: SectionSource = {
  id: 'people-around-me',
  letter: 'D',
  title: 'People around me',
  intro: 'The people who plan this with the child. Their details are kept on the pupil’s page.',
  fields: [
    {
      id: 'social-worker',
      label: 'Social worker',
      type: 'fact',
      fact: 'socialWorker',
      requirement: 'statutory',
      sources: ['LUT R4'],
    },
    {
      id: 'main-carer',
      label: 'Main carer',
      type: 'fact',
      fact: 'carer',
      requirement: 'statutory',
      sources: ['LUT R4'],
    },
    {
      id: 'pr-holders',
      label: 'Who has parental responsibility?',
      hint: 'The social worker can tell you. It may be shared between parents and the authority.',
      type: 'people',
      requirement: 'common',
    },
    {
      id: 'iro',
      label: 'Independent reviewing officer',
      type: 'fact',
      fact: 'reviewingOfficer',
      requirement: 'common',
    },
    {
      id: 'designated-teacher',
      label: 'Designated teacher',
      type: 'fact',
      fact: 'designatedTeacher',
      requirement: 'statutory',
      sources: ['LUT R4'],
    },
    {
      id: 'vs-contact',
      label: 'Virtual school contact',
      hint: 'Your contact for this pupil, or the one kept with the authority.',
      type: 'fact',
      fact: 'virtualSchoolContact',
      requirement: 'statutory',
      sources: ['LUT R4'],
    },
    {
      id: 'other-agencies',
      label: 'Which other services are involved?',
      hint: 'For example speech and language therapy, CAMHS, an educational psychologist, a mentor.',
      type: 'table',
      requirement: 'common',
      sources: ['LUT R3'],
      noneLabel: 'No other services involved',
      columns: [
        { id: 'agency', label: 'Service', type: 'text', needed: true, weight: 2 },
        { id: 'contact', label: 'Contact', type: 'text', weight: 2 },
        { id: 'engagement', label: 'How far engaged', type: 'text', weight: 2 },
        { id: 'outcome', label: 'What should come of it', type: 'longText', weight: 3 },
      ],
    },
  ],
};

/** Section E: who may see the child, and who may see this plan. */
export const permissions: SectionSource = {
  id: 'who-may-do-what',
  letter: 'E',
  title: 'Who may do what',
  fields: [
    {
      id: 'no-unsupervised-contact',
      label: 'Is there anyone who must have no unsupervised contact?',
      hint: 'Agree this with the social worker. Left out of the PDF unless you ask for it.',
      type: 'longText',
      requirement: 'common',
      restricted: true,
      noneLabel: 'Nobody, as far as the school has been told',
    },
    {
      id: 'daily-liaison',
      label: 'Who does the school speak to from day to day?',
      type: 'people',
      requirement: 'common',
    },
    {
      id: 'circulation-consulted',
      label: 'Has the child been asked who should see this plan?',
      type: 'choice',
      requirement: 'common',
      options: [...yesNo, { value: 'not-yet', label: 'Not yet' }],
    },
    {
      id: 'circulation-list',
      label: 'Who gets a copy of this PEP?',
      type: 'table',
      requirement: 'common',
      columns: [
        { id: 'person', label: 'Person', type: 'text', needed: true, weight: 2 },
        { id: 'role', label: 'Role', type: 'text', weight: 2 },
        { id: 'how', label: 'How it is sent', type: 'text', weight: 2 },
        { id: 'date', label: 'Date', type: 'date' },
      ],
    },
  ],
};
