import { asRead, type ShippedAuthority } from './shipped.ts';

/** Enfield, as far as it publishes what it asks. */
export const enfield: ShippedAuthority = {
  name: 'Enfield',
  procedureNotes:
    'Suspensions and exclusions: tell the social worker or the virtual school head without delay. No more than 45 days of suspension in a school year.',
  profile: {
    id: 'enfield',
    timing: { schoolChange: { days: 20, kind: 'school' } },
    pepsAYear: { school: 3 },
    facts: asRead([
      [
        'Three PEPs a year',
        'https://enfield.gov.uk/services/children-and-education/virtual-school/social-workers-for-looked-after-children-and-care-leavers/personal-education-plans-statutory-age',
        'profile.pepsAYear.school',
      ],
      [
        'A new PEP within 20 working days of a move in the middle of the year; elsewhere Enfield words days as school days, so check',
        'https://enfield.gov.uk/services/children-and-education/virtual-school/foster-carers',
        'profile.timing.schoolChange',
      ],
      [
        'Suspensions: the social worker or the virtual school head is told without delay',
        'https://www.enfield.gov.uk/services/children-and-education/virtual-school/suspensions-and-exclusions',
        'procedureNotes',
      ],
    ]),
  },
};
