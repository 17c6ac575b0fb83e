import { asRead, type ShippedAuthority } from './shipped.ts';

/** Somerset, as far as it publishes what it asks. */
export const somerset: ShippedAuthority = {
  name: 'Somerset',
  virtualSchool: 'Somerset Virtual School',
  profile: {
    id: 'somerset',
    timing: { socialWorkerPart: { days: 5, kind: 'working' } },
    facts: asRead([
      [
        'Ready for the first review, within 20 working days of entering care',
        'https://docsbay.net/doc/603633/somerset-pep-guidance',
        'profile.timing.firstReview',
      ],
      [
        'The social worker’s part is done 5 working days before the meeting',
        'https://docsbay.net/doc/603633/somerset-pep-guidance',
        'profile.timing.socialWorkerPart',
      ],
    ]),
  },
};
