import { asRead, type ShippedAuthority } from './shipped.ts';

/** Knowsley, as far as it publishes what it asks. */
export const knowsley: ShippedAuthority = {
  name: 'Knowsley',
  procedureNotes:
    'The designated teacher is told of a new looked-after child within 48 hours. PP+ after Year 11 is given by need.',
  profile: {
    id: 'knowsley',
    facts: asRead([
      [
        'Initiated within 10 working days of an emergency placement; ready for the first review, within 20',
        'https://knowsleychildcare.proceduresonline.com/p_child_first_la.html',
        'profile.timing.initiation',
        'profile.timing.firstReview',
      ],
      [
        'The designated teacher is told of a new looked-after child within 48 hours',
        'https://knowsleychildcare.proceduresonline.com/p_child_first_la.html',
        'procedureNotes',
      ],
      [
        'Post-16 money by need',
        'https://knowsleychildcare.proceduresonline.com/p_pupil_prem.html',
        'procedureNotes',
      ],
    ]),
  },
};
