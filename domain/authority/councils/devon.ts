import { asRead, type ShippedAuthority } from './shipped.ts';

/** Devon, as far as it publishes what it asks. */
export const devon: ShippedAuthority = {
  name: 'Devon',
  profile: {
    id: 'devon',
    attendance: 'block',
    attendanceSource:
      'https://www.devon.gov.uk/educationandfamilies/young-people/children-in-care/education-of-children-in-care/information-for-carers-social-workers-and-elected-members/virtual-school-information-for-iros-and-social-workers/',
    rubricId: 'devon',
    acceptedWord: 'Approved',
    release: 'The PEP must be “approved”. Money is given by need.',
    facts: asRead([
      [
        'The PEP is “approved” before money is released, by need',
        'https://www.devon.gov.uk/educationandfamilies/young-people/children-in-care/education-of-children-in-care/information-for-carers-social-workers-and-elected-members/virtual-school-policy-for-pupil-premium-plus/',
        'profile.release',
        'profile.acceptedWord',
        'profile.rubricId',
      ],
      [
        'A meeting is rearranged if the social worker is absent',
        'https://www.devon.gov.uk/educationandfamilies/young-people/children-in-care/education-of-children-in-care/information-for-carers-social-workers-and-elected-members/virtual-school-information-for-iros-and-social-workers/',
        'profile.attendance',
        'profile.insistsOn',
      ],
    ]),
  },
};
