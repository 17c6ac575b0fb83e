import { asRead, type ShippedAuthority } from './shipped.ts';

/** Sefton, as far as it publishes what it asks. */
export const sefton: ShippedAuthority = {
  name: 'Sefton',
  virtualSchool: 'Sefton Virtual School',
  profile: {
    id: 'sefton',
    release:
      '£1,600 a year in three parts (2022-23), on a fully completed PEP with itemised costs. Early years: £300.',
    facts: asRead([
      [
        '2022-23: £1,600 a year in three parts, early years £300, on a fully completed PEP with itemised costs; not a personal budget',
        'https://stage-sefseven.euwest01.umbraco.io/sefton-virtual-school/sefton-virtual-school/ppp-guidance/',
        'profile.release',
      ],
    ]),
  },
};
