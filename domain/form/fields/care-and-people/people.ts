import { declareSection } from '../../declaration.ts';
import { ask, atSchool } from '../ask.ts';

/** Section D: the people who plan together. */
export const people = declareSection({
  id: 'people-around-me',
  letter: 'D',
  part: 'care',
  title: 'People around me',
  intro: 'The people who plan this with the child. Their details are kept on the pupil’s page.',
  fields: [
    ask.fact('social-worker', 'Social worker', {
      fact: 'socialWorker',
      requirement: 'statutory',
      sources: ['LUT R4'],
    }),
    ask.text('sw-team-inbox', 'Social work team’s shared e-mail address', {
      kind: 'fact',
      hint: 'Social workers change; the team’s address stays.',
    }),
    ask.fact('main-carer', 'Main carer', {
      fact: 'carer',
      requirement: 'statutory',
      sources: ['LUT R4'],
    }),
    ask.people('pr-holders', 'Who has parental responsibility?', {
      kind: 'safety-fact',
      hint: 'The social worker can tell you. It may be shared between parents and the authority.',
    }),
    ask.fact('iro', 'Independent reviewing officer', { fact: 'reviewingOfficer' }),
    atSchool.fact('designated-teacher', 'Designated teacher', {
      fact: 'designatedTeacher',
      requirement: 'statutory',
      sources: ['LUT R4'],
    }),
    ask.people('key-person', 'Key person or lead practitioner', {
      kind: 'fact',
      hint: 'Takes the designated teacher’s part in a nursery or other early years setting.',
      phases: ['EY'],
    }),
    ask.people('provider-contact', 'College or provider contact', {
      kind: 'fact',
      hint: 'Colleges need not have a designated teacher: who answers for this student?',
      phases: ['P16', 'HE'],
      inPhase: { HE: { label: 'Contact at the university or college' } },
    }),
    ask.people('personal-adviser', 'Personal adviser', {
      kind: 'fact',
      requirement: 'optional',
      phases: ['P16', 'HE'],
    }),
    ask.fact('vs-contact', 'Virtual school contact', {
      hint: 'Your contact for this pupil, or the one kept with the authority.',
      fact: 'virtualSchoolContact',
      requirement: 'statutory',
      sources: ['LUT R4'],
    }),
    ask.table('other-agencies', 'Which other services are involved?', {
      kind: 'fact',
      hint: 'For example speech and language therapy, CAMHS, an educational psychologist, a mentor.',
      sources: ['LUT R3'],
      noneLabel: 'No other services involved',
      columns: [
        { id: 'agency', label: 'Service', type: 'text', needed: true, weight: 2 },
        { id: 'contact', label: 'Contact', type: 'text', weight: 2 },
        { id: 'engagement', label: 'How far engaged', type: 'text', weight: 2 },
        { id: 'outcome', label: 'What should come of it', type: 'longText', weight: 3 },
      ],
    }),
  ],
});
