import type { AuthorityInput } from '#domain/authority/authority.ts';
import { shippedAuthorities } from '#domain/authority/councils/index.ts';
import type { School } from '#domain/school/school.ts';
import { suggestedTerms } from '#domain/school/terms.ts';

/** The day on which the sample school stands still. */
export const sampleToday = '2026-11-23';

export const sampleSchool: School = {
  name: 'Elder Brook All-Through School',
  urn: '999101',
  laestab: '8219101',
  designatedTeacher: 'Harriet Osei',
  designatedTeacherEmail: 'h.osei@elderbrook.example.org',
  pagesBy: 'initials',
};

const invented = 'The contact and the term deadlines in this sample are invented.';

/** What the program knows of a council, with which the sample's authority begins. */
const shipped = (wanted: string): AuthorityInput => {
  const found = shippedAuthorities.find(({ name }) => name === wanted);
  if (!found) throw new Error(`${wanted} does not come with the program.`);
  return found;
};

/**
 * Three authorities that pass PP+ on in three ways. What they ask is what each council publishes;
 * people and deadlines are invented.
 */
export const sampleAuthorities: AuthorityInput[] = [
  {
    ...shipped('Luton'),
    contact: { name: 'Samina Aslam', email: 's.aslam@vs-luton.example.org', phone: '01632 960101' },
  },
  {
    ...shipped('Central Bedfordshire'),
    laNumber: '823',
    virtualSchool: 'Central Bedfordshire Virtual School',
    contact: {
      name: 'Owen Prosser',
      email: 'o.prosser@vs-centralbeds.example.org',
      phone: '01632 960102',
    },
    procedureNotes: invented,
    deadlines: [
      { academicYear: 2025, term: 'summer', deadline: '2026-07-03' },
      { academicYear: 2026, term: 'autumn', deadline: '2026-11-13' },
      { academicYear: 2026, term: 'spring', deadline: '2027-03-12' },
    ],
  },
  {
    ...shipped('West Berkshire'),
    laNumber: '869',
    virtualSchool: 'West Berkshire Virtual School',
    contact: {
      name: 'Judy Ferreira',
      email: 'j.ferreira@vs-westberks.example.org',
      phone: '01632 960103',
    },
    ppPlusSource:
      'West Berkshire Council, “Virtual school: pupil premium”: up to £500 a term, by request and need.',
    procedureNotes: invented,
    deadlines: [
      { academicYear: 2025, term: 'summer', deadline: '2026-07-10' },
      { academicYear: 2026, term: 'autumn', deadline: '2026-12-04' },
      { academicYear: 2026, term: 'spring', deadline: '2027-03-19' },
    ],
  },
];

export type AuthorityName = 'Luton' | 'Central Bedfordshire' | 'West Berkshire';

/** A person's contact data in a domain and number range that can reach nobody. */
export const contact = (name: string, mailbox: string, line: number) => ({
  name,
  email: `${mailbox}@example.org`,
  phone: `01632 960${String(line).padStart(3, '0')}`,
});

/** Who usually reviews the care of an authority's children. */
export const reviewingOfficers: Readonly<Record<AuthorityName, ReturnType<typeof contact>>> = {
  Luton: contact('Ruth Langford', 'r.langford', 122),
  'Central Bedfordshire': contact('Desmond Achebe', 'd.achebe', 112),
  'West Berkshire': contact('Stuart Keane', 's.keane', 172),
};

export const sampleTerms = [...suggestedTerms(2025), ...suggestedTerms(2026)];
