import { suggestedTerms } from '#domain/calendar/terms.ts';
import { type AuthorityInput, lutonProfile } from '#domain/school/authority.ts';
import type { School } from '#domain/school/school.ts';

/** The day on which the sample school stands still. */
export const sampleToday = '2026-11-23';

/** What opens the sample; it protects nothing but invented people. */
export const samplePassphrase = 'larch kettle harbour sonnet';

export const sampleSchool: School = {
  name: 'Elder Brook All-Through School',
  urn: '999101',
  laestab: '8219101',
  designatedTeacher: 'Harriet Osei',
  designatedTeacherEmail: 'h.osei@elderbrook.example.org',
};

const invented = 'The contact and the term deadlines in this sample are invented.';

/**
 * Three authorities that pass PP+ on in three ways. Amounts are those that each council publishes;
 * people and deadlines are invented.
 */
export const sampleAuthorities: AuthorityInput[] = [
  {
    ...lutonProfile,
    contact: { name: 'Samina Aslam', email: 's.aslam@vs-luton.example.org', phone: '01632 960101' },
  },
  {
    name: 'Central Bedfordshire',
    laNumber: '823',
    virtualSchool: 'Central Bedfordshire Virtual School',
    contact: {
      name: 'Owen Prosser',
      email: 'o.prosser@vs-centralbeds.example.org',
      phone: '01632 960102',
    },
    ppPlusPencePerTerm: 60000,
    ppPlusSource: 'Central Bedfordshire Council, “Virtual school”: £600 a term after a good PEP.',
    procedureNotes: `Paid in the last two weeks of term. Extra money needs evidence of impact by April. ${invented}`,
    deadlines: [
      { academicYear: 2025, term: 'summer', deadline: '2026-07-03' },
      { academicYear: 2026, term: 'autumn', deadline: '2026-11-13' },
      { academicYear: 2026, term: 'spring', deadline: '2027-03-12' },
    ],
  },
  {
    name: 'West Berkshire',
    laNumber: '869',
    virtualSchool: 'West Berkshire Virtual School',
    contact: {
      name: 'Judy Ferreira',
      email: 'j.ferreira@vs-westberks.example.org',
      phone: '01632 960103',
    },
    ppPlusPencePerTerm: null,
    ppPlusSource:
      'West Berkshire Council, “Virtual school: pupil premium”: up to £500 a term, by request and need.',
    procedureNotes: `Ask for each pupil and term, for short-term needs only. ${invented}`,
    deadlines: [
      { academicYear: 2025, term: 'summer', deadline: '2026-07-10' },
      { academicYear: 2026, term: 'autumn', deadline: '2026-12-04' },
      { academicYear: 2026, term: 'spring', deadline: '2027-03-19' },
    ],
  },
];

export const sampleTerms = [...suggestedTerms(2025), ...suggestedTerms(2026)];
