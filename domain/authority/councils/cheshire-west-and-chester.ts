import { asRead, type ShippedAuthority } from './shipped.ts';

/** Cheshire West and Chester, as far as it publishes what it asks. */
export const cheshireWestAndChester: ShippedAuthority = {
  name: 'Cheshire West and Chester',
  profile: {
    id: 'cheshire-west-and-chester',
    timing: {
      formToSchool: { days: 15, kind: 'school' },
      schoolReturn: { days: 3, kind: 'working' },
    },
    facts: asRead([
      [
        'The form is sent to the school 3 school weeks before the meeting; the school returns it 3 days before, the kind of day not stated',
        'https://cheshirewestandchester.gov.uk/your-council/policies-and-performance/personal-education-plans-peps-for-looked-after-children',
        'profile.timing.formToSchool',
        'profile.timing.schoolReturn',
      ],
    ]),
  },
};
