import { asRead, type ShippedAuthority } from './shipped.ts';

/** Gateshead, as far as it publishes what it asks. */
export const gateshead: ShippedAuthority = {
  name: 'Gateshead',
  deadlines: [
    { academicYear: 2025, term: 'autumn', deadline: '2025-11-28' },
    { academicYear: 2025, term: 'spring', deadline: '2026-03-20' },
  ],
  profile: {
    id: 'gateshead',
    timing: { schoolChange: { days: 10, kind: 'working' } },
    earlyYearsFrom: 'From the school year of the third birthday, if the child is in provision',
    earlyYearsStart: 'school-year-of-third',
    rubricId: 'gateshead',
    acceptedWord: 'Signed off by the virtual school',
    sdqThreshold: 17,
    grades: ['Green', 'Amber', 'Red'],
    facts: asRead([
      [
        'Early years: from the school year of the third birthday, if the child is in provision',
        'Gateshead Council; on which page was not recorded',
        'profile.earlyYearsFrom',
        'profile.earlyYearsStart',
      ],
      [
        'A new PEP within 10 working days of a change of school or provision',
        'https://www.gateshead.gov.uk/article/34016/Electronic-Personal-Education-Plan-completion-guidance',
        'profile.timing.schoolChange',
      ],
      [
        'Deadlines of 2025/26: 28 November 2025, 20 March 2026; the summer date was not found',
        'https://www.gateshead.gov.uk/article/34016/Electronic-Personal-Education-Plan-completion-guidance',
        'deadlines',
      ],
      [
        'Green is signed off, amber is fed back for the next PEP, red must be completed first',
        'https://www.gateshead.gov.uk/article/36723/11-Quality-assurance-of-the-ePEP',
        'profile.grades',
        'profile.rubricId',
        'profile.acceptedWord',
      ],
      [
        'An SDQ score over 17 asks for strategies',
        'https://www.gateshead.gov.uk/article/34016/Electronic-Personal-Education-Plan-completion-guidance',
        'profile.sdqThreshold',
      ],
    ]),
  },
};
