import { asRead, type ShippedAuthority } from './shipped.ts';

/** West Berkshire, as far as it publishes what it asks. */
export const westBerkshire: ShippedAuthority = {
  name: 'West Berkshire',
  profile: {
    id: 'west-berkshire',
    release: 'Up to £500 a term, on request and by need; short-term needs only.',
    facts: asRead([
      [
        'Up to £500 a term, by need; short-term needs only',
        'https://westberks.gov.uk/virtual-school-pupil-premium',
        'profile.release',
      ],
    ]),
  },
};
