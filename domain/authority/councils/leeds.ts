import { asRead, type ShippedAuthority } from './shipped.ts';

/** Leeds, as far as it publishes what it asks. */
export const leeds: ShippedAuthority = {
  name: 'Leeds',
  profile: {
    id: 'leeds',
    earlyYearsFrom: 'Age 3',
    earlyYearsStart: 'third-birthday',
    facts: asRead([
      [
        'PEPs from age 3 to 18',
        'https://leeds.gov.uk/one-minute-guides/personal-education-plans-and-the-pupil-premium-plus',
        'profile.earlyYearsFrom',
        'profile.earlyYearsStart',
      ],
    ]),
  },
};
