import { asRead, type ShippedAuthority } from './shipped.ts';

/** St Helens, as far as it publishes what it asks. */
export const stHelens: ShippedAuthority = {
  name: 'St Helens',
  virtualSchool: 'St Helens Virtual School',
  procedureNotes:
    'Trips: do they support academic outcomes, or social or emotional wellbeing, or celebrate achievement?',
  deadlines: [
    { academicYear: 2024, term: 'autumn', deadline: '2024-11-08' },
    { academicYear: 2024, term: 'spring', deadline: '2025-02-28' },
    { academicYear: 2024, term: 'summer', deadline: '2025-06-06' },
  ],
  profile: {
    id: 'st-helens',
    rubricId: 'st-helens',
    release:
      'An amber rating does not automatically hold PP+ back: each case is decided on its own.',
    grades: ['Gold', 'Green', 'Amber', 'Red'],
    sectionLabels: { attendance: 'My attendance' },
    facts: asRead([
      [
        '“My attendance” is the name of its page on attendance',
        'https://virtualschool.sthelens.gov.uk/article/12340/Page-6-My-Attendance',
        'profile.sectionLabels',
      ],
      [
        'A trip is asked whether it supports academic outcomes, social or emotional wellbeing, or celebrates achievement',
        'https://virtualschool.sthelens.gov.uk/article/12328/Quality-Assurance-Framework',
        'procedureNotes',
      ],
      [
        'Gold, green, amber or red for each page and overall; red and amber parts are sent back',
        'https://virtualschool.sthelens.gov.uk/article/12324/Quality-Assurance',
        'profile.grades',
        'profile.rubricId',
        'profile.release',
      ],
      [
        'Deadlines of 2024/25: 8 November, 28 February, 6 June',
        'https://virtualschool.sthelens.gov.uk/article/12324/Quality-Assurance',
        'deadlines',
      ],
      [
        'The designated teacher leads the PEP and signs it off',
        'https://virtualschool.sthelens.gov.uk/article/11538/PEPs',
      ],
    ]),
  },
};
