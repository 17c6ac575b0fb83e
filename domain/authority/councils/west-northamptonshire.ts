import { asRead, type ShippedAuthority } from './shipped.ts';

/** West Northamptonshire, as far as it publishes what it asks. */
export const westNorthamptonshire: ShippedAuthority = {
  name: 'West Northamptonshire',
  procedureNotes:
    'Post-16: two PEPs a year and a progression review in late July or August, written up within 5 working days.',
  profile: {
    id: 'west-northamptonshire',
    pepsAYear: { post16: 2 },
    facts: asRead([
      [
        'Post-16: two a year and a progression review in late July to August; written up within 5 working days',
        'https://www.westnorthants.gov.uk/virtual-school/personal-education-plan-post-16',
        'profile.pepsAYear.post16',
        'procedureNotes',
      ],
    ]),
  },
};
