import { asRead, type ShippedAuthority } from './shipped.ts';

/** Halton, as far as it publishes what it asks. */
export const halton: ShippedAuthority = {
  name: 'Halton',
  profile: {
    id: 'halton',
    earlyYearsFrom: 'The term after the third birthday',
    earlyYearsStart: 'term-after-third',
    facts: asRead([
      [
        'A statutory PEP from the term after the third birthday',
        'https://myvirtualschool.org/page/early-years/82606',
        'profile.earlyYearsFrom',
        'profile.earlyYearsStart',
      ],
    ]),
  },
};
