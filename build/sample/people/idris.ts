import { type Child, contact, upn, usual } from '../story.ts';

/** Year 3: new to the school in September. His plan is not started, and his PP+ not yet agreed. */
export const idris: Child = {
  authority: 'West Berkshire',
  trustedAdult: 'Mr Farrant',
  pupil: {
    ...usual,
    legalForename: 'Mohammed Idris',
    legalSurname: 'Rahman',
    preferredName: 'Idris',
    dateOfBirth: '2019-04-27',
    sex: 'M',
    upn: upn('869204123019'),
    careStartDate: '2024-03-18',
    nextReviewDate: '2027-01-27',
    enrolledOn: '2026-09-02',
    legalStatus: 'C2',
    languages: 'English and Bengali',
    socialWorker: contact('Fiona Blackwood', 'f.blackwood', 170),
    carer: contact('Farida Malik', 'farida.malik', 171),
    reviewingOfficer: contact('Stuart Keane', 's.keane', 172),
    aboutMe:
      'I know every flag. Ask me one. I like football stickers and I don’t like peas touching things.',
  },
  awards: {},
  always: {
    'placement-type': 'foster',
    'placement-start-date': '2026-08-17',
  },
};
