import { asRead, type ShippedAuthority } from './shipped.ts';

/** Sutton, as far as it publishes what it asks. */
export const sutton: ShippedAuthority = {
  name: 'Sutton',
  virtualSchool: 'Sutton Virtual School',
  profile: {
    id: 'sutton',
    release: 'Up to £700 a PEP, given to SMART targets in the meeting. Post-16: £300 a year.',
    refuses: [
      'Base education costs',
      'Uniform',
      'Transport',
      'Laptops',
      'Anything already funded by an EHCP or SEND money',
    ],
    facts: asRead([
      [
        'Up to £700 a PEP, given to SMART targets in the meeting; what it refuses is known only in part',
        'https://cognus.org.uk/services/suttonvirtualschool/families/pupilpremiumplus',
        'profile.release',
        'profile.refuses',
      ],
    ]),
  },
};
