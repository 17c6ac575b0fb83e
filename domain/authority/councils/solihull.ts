import { asRead, type ShippedAuthority } from './shipped.ts';

/** Solihull, as far as it publishes what it asks. */
export const solihull: ShippedAuthority = {
  name: 'Solihull',
  virtualSchool: 'Solihull Virtual School',
  profile: {
    id: 'solihull',
    pepsAYear: { post16: 1 },
    earlyYearsFrom: 'From 3 years and one term',
    earlyYearsStart: 'term-after-third',
    facts: asRead([
      [
        'The reviewing officer reviews the PEP as part of the care plan; early years from 3 years and one term',
        'https://www.solgrid.org.uk/education/support-services/solihull-virtual-school/personal-education-plan-and-pupil-premium-plus/',
        'profile.earlyYearsFrom',
        'profile.earlyYearsStart',
      ],
      [
        'Post-16: at least one PEP a year',
        'https://www.solgrid.org.uk/education/support-services/solihull-virtual-school/post-16/',
        'profile.pepsAYear.post16',
      ],
    ]),
  },
};
