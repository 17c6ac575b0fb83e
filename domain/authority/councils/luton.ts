import { lutonProfile } from '../authority.ts';
import { asRead, type ShippedAuthority } from './shipped.ts';

/** Luton, as far as it publishes what it asks. */
export const luton: ShippedAuthority = {
  ...lutonProfile,
  profile: {
    id: 'luton',
    pepsAYear: { early: 3, school: 3, post16: 3, higher: 3 },
    release:
      'Paid on a good-quality PEP whose spending is linked to its targets. The school reports the impact each term through the PEP. More can be requested.',
    refuses: ['Anything in place of high-needs funding'],
    facts: asRead([
      [
        'A PEP meeting every term, in every phase',
        'https://m.luton.gov.uk/Page/Show/Education_and_learning/Schools_and_colleges/virtual/Pages/Personal-educational-plans-PEPs.aspx',
        'profile.pepsAYear',
      ],
      [
        'Social worker, carer and designated teacher should all attend',
        'https://m.luton.gov.uk/Page/Show/Education_and_learning/Schools_and_colleges/virtual/Pages/Personal-educational-plans-PEPs.aspx',
        'profile.attendance',
        'procedureNotes',
      ],
      [
        'PP+ is usually £600 a term, Reception to Year 11, on a good-quality PEP; it must not replace high-needs funding',
        'https://m.luton.gov.uk/Page/Show/Education_and_learning/Schools_and_colleges/virtual/Pages/Pupil-Premium-Plus.aspx',
        'ppPlusPencePerTerm',
        'profile.release',
        'profile.refuses',
      ],
    ]),
  },
};
