import { asRead, type ShippedAuthority } from './shipped.ts';

/** Central Bedfordshire, as far as it publishes what it asks. */
export const centralBedfordshire: ShippedAuthority = {
  name: 'Central Bedfordshire',
  ppPlusPencePerTerm: 60000,
  ppPlusSource:
    '£600 a term: https://www.centralbedfordshire.gov.uk/info/3/schools_and_education/532/virtual_school/9',
  profile: {
    id: 'central-bedfordshire',
    release:
      'Paid after a “good” PEP, in the last two weeks of term. Extra money needs evidence of impact by April.',
    facts: asRead([
      [
        '£600 a term after a “good” PEP, paid in the last two weeks of term',
        'https://www.centralbedfordshire.gov.uk/info/3/schools_and_education/532/virtual_school/9',
        'ppPlusPencePerTerm',
        'profile.release',
      ],
    ]),
  },
};
