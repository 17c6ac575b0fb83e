import { asRead, type ShippedAuthority } from './shipped.ts';

/** Waltham Forest, as far as it publishes what it asks. */
export const walthamForest: ShippedAuthority = {
  name: 'Waltham Forest',
  profile: {
    id: 'waltham-forest',
    release: 'At most £1,900 a year, on a completed PEP and an invoice from the school.',
    facts: asRead([
      [
        'At most £1,900 a year, on a completed PEP and an invoice',
        'https://thehub-beta.walthamforest.gov.uk/PersonalEducationPlanandPupilPremiumFunding',
        'profile.release',
      ],
    ]),
  },
};
