import { asRead, type ShippedAuthority } from './shipped.ts';

/** Hull, as far as it publishes what it asks. */
export const hull: ShippedAuthority = {
  name: 'Hull',
  procedureNotes:
    'A PEP is not needed for respite care. A change of placement in Key Stage 4 needs a nominated officer’s approval, save in an emergency.',
  profile: {
    id: 'hull',
    facts: asRead([
      [
        'Initiated within 10 working days of an emergency placement',
        'https://hullchserv.proceduresonline.com/g_init_rev_pep.html',
        'profile.timing.initiation',
      ],
      [
        'A change of placement in Key Stage 4 needs approval, save in an emergency',
        'https://hullchserv.proceduresonline.com/g_init_rev_pep.html',
        'procedureNotes',
      ],
    ]),
  },
};
