import { asRead, type ShippedAuthority } from './shipped.ts';

/** Worcestershire, as far as it publishes what it asks. */
export const worcestershire: ShippedAuthority = {
  name: 'Worcestershire',
  profile: {
    id: 'worcestershire',
    release: 'Up to £700 a term.',
    facts: asRead([
      [
        'Up to £700 a term',
        'https://www.worcestershire.gov.uk/info/20757/virtual_school_beta_site/2186/virtual_school_funding',
        'profile.release',
      ],
    ]),
  },
};
