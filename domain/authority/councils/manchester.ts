import { asRead, type ShippedAuthority } from './shipped.ts';

/** Manchester, as far as it publishes what it asks. */
export const manchester: ShippedAuthority = {
  name: 'Manchester',
  virtualSchool: 'Manchester Virtual School',
  procedureNotes:
    'Anything that could affect engagement should lead to a PEP review meeting. Invite the virtual school, the social worker and the carer to exclusion meetings.',
  profile: {
    id: 'manchester',
    release: 'Requests are decided case by case at quality assurance.',
    facts: asRead([
      [
        'Anything that could affect engagement should lead to a PEP review meeting',
        'https://manchestervirtualschool.co.uk/page/exclusions/156053',
        'procedureNotes',
      ],
      [
        'PP+ requests are decided case by case at quality assurance',
        'https://www.manchestervirtualschool.co.uk/page/pupil-premium-faqs/156048',
        'profile.release',
      ],
    ]),
  },
};
