import { asRead, type ShippedAuthority } from './shipped.ts';

/** Bristol, as far as it publishes what it asks. */
export const bristol: ShippedAuthority = {
  name: 'Bristol',
  profile: {
    id: 'bristol',
    earlyYearsFrom: 'Age 2 (funded) to 5 years 11 months',
    earlyYearsStart: 'second-birthday',
    rubricId: 'bristol',
    grades: ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'],
    facts: asRead([
      [
        'Early years form: outstanding, good, requires improvement or inadequate; from age 2 (funded) to 5 years 11 months',
        'https://www.bristol.gov.uk/schools-learning-early-years/resources-professionals/pre-school-and-foundation-stage-pep',
        'profile.grades',
        'profile.rubricId',
        'profile.earlyYearsFrom',
        'profile.earlyYearsStart',
      ],
    ]),
  },
};
