import { asRead, type ShippedAuthority } from './shipped.ts';

/** Lincolnshire, as far as it publishes what it asks. */
export const lincolnshire: ShippedAuthority = {
  name: 'Lincolnshire',
  profile: {
    id: 'lincolnshire',
    release:
      'Paid by 31 May, or within a month of entering care. It may be reclaimed on a move out of the county, or if it is misused.',
    facts: asRead([
      [
        'Paid by 31 May or within a month of entering care; not reclaimed on a move inside the county',
        'https://lincolnshire.gov.uk/council-councillors/pupil-premium-policy-children-young-people-care/5',
        'profile.release',
      ],
    ]),
  },
};
