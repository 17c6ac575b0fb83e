import { asRead, type ShippedAuthority } from './shipped.ts';

/** Gloucestershire, as far as it publishes what it asks. */
export const gloucestershire: ShippedAuthority = {
  name: 'Gloucestershire',
  profile: {
    id: 'gloucestershire',
    attendance: 'block',
    attendanceSource:
      'https://vdocuments.net/personal-education-plan-20202021-web-view-social-emotional-mental-health-and.html',
    facts: asRead([
      [
        'The meeting cannot take place without the social worker',
        'https://vdocuments.net/personal-education-plan-20202021-web-view-social-emotional-mental-health-and.html',
        'profile.attendance',
        'profile.insistsOn',
      ],
    ]),
  },
};
