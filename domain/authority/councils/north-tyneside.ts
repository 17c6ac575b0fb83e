import { asRead, type ShippedAuthority } from './shipped.ts';

/** North Tyneside, as far as it publishes what it asks. */
export const northTyneside: ShippedAuthority = {
  name: 'North Tyneside',
  profile: {
    id: 'north-tyneside',
    release: '£1,200 a year; the rest through a monthly panel, by the form at the back of the PEP.',
    facts: asRead([
      [
        '£1,200 a year; the rest through a monthly panel',
        'https://nthive.org.uk/pupil-premium-plus',
        'profile.release',
      ],
    ]),
  },
};
