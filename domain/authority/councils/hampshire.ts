import { asRead, type ShippedAuthority } from './shipped.ts';

/** Hampshire, as far as it publishes what it asks. */
export const hampshire: ShippedAuthority = {
  name: 'Hampshire',
  profile: {
    id: 'hampshire',
    timing: { writeUp: { days: 28, kind: 'calendar' } },
    facts: asRead([
      [
        'Written up within 4 weeks of the meeting',
        'https://vdocument.in/-web-viewour-pep-data-form-is-a-word-document-or-other-data-secure-email-systems.html',
        'profile.timing.writeUp',
      ],
    ]),
  },
};
