import { asRead, type ShippedAuthority } from './shipped.ts';

/** Lancashire, as far as it publishes what it asks. */
export const lancashire: ShippedAuthority = {
  name: 'Lancashire',
  ppPlusPencePerTerm: 55000,
  ppPlusSource:
    '£550 a term in 2025-26 (£610 for summer 2025): https://www.lancashire.gov.uk/practitioners/supporting-children-and-families/supporting-children-looked-after/education-of-children-looked-after/funding/policy-for-the-allocation-of-ppg',
  profile: {
    id: 'lancashire',
    timing: {
      writeUp: { days: 10, kind: 'working' },
      socialWorkerPart: { days: 10, kind: 'working' },
    },
    rubricId: 'lancashire',
    release: 'The PEP must be at least “adequate” on quality assurance.',
    grades: ['Green', 'Amber', 'Red'],
    facts: asRead([
      [
        'Initiated within 10 working days of an emergency placement',
        'https://lancashire.gov.uk/practitioners/supporting-children-and-families/supporting-children-looked-after/education-of-children-looked-after/personal-education-plans/?page=2',
        'profile.timing.initiation',
      ],
      [
        'Written up within 10 working days of the meeting',
        'https://lancashire.gov.uk/practitioners/supporting-children-and-families/supporting-children-looked-after/education-of-children-looked-after/personal-education-plans/?page=2',
        'profile.timing.writeUp',
      ],
      [
        'The social worker’s part is done 10 days before the meeting; the kind of day is not stated',
        'https://lancashire.gov.uk/practitioners/supporting-children-and-families/supporting-children-looked-after/education-of-children-looked-after/personal-education-plans/?page=2',
        'profile.timing.socialWorkerPart',
      ],
      [
        'Red, amber and green by criterion; red PEPs are returned',
        'https://www.lancashire.gov.uk/practitioners/supporting-children-and-families/supporting-children-looked-after/education-of-children-looked-after/personal-education-plans/collecting-the-child-or-young-persons-voice?page=5',
        'profile.grades',
        'profile.rubricId',
      ],
      [
        '£550 a term in 2025-26, when the PEP is at least “adequate”',
        'https://www.lancashire.gov.uk/practitioners/supporting-children-and-families/supporting-children-looked-after/education-of-children-looked-after/funding/policy-for-the-allocation-of-ppg',
        'ppPlusPencePerTerm',
        'profile.release',
      ],
    ]),
  },
};
