import { z } from 'zod';
import { pence } from '../kernel/money.ts';
import { type Person, person, personText } from '../kernel/person.ts';
import { formatDate, isoDate } from '../kernel/plain-date.ts';
import { shortText } from '../kernel/text.ts';
import { compareTerms, type TermKey, termKey } from '../school/terms.ts';
import { yearGroupLabel } from '../school/year-group.ts';
import { authorityProfile } from './profile.ts';

/** A day by which an authority wants a term's PEPs: of all year groups, or only of some. */
export const authorityDeadline = termKey.extend({
  deadline: isoDate,
  years: z.array(z.int().min(-2).max(16)).max(19).optional(),
});
export type AuthorityDeadline = z.infer<typeof authorityDeadline>;

/**
 * The authority that looks after a pupil decides deadlines, money and paperwork. Everything about
 * it is data that the teacher can edit; nothing about money is a constant.
 */
export const authorityInput = z.object({
  name: shortText.pipe(z.string().min(1, "Write the authority's name.")),
  laNumber: z
    .string()
    .trim()
    .refine((text) => text === '' || /^\d{3}$/.test(text), {
      message: 'An authority number has 3 digits.',
    })
    .default(''),
  virtualSchool: shortText.default(''),
  contact: person.default({ name: '', email: '', phone: '' }),
  /** PP+ paid to the school for each term, in pence; null when the amount is not known. */
  ppPlusPencePerTerm: pence.nullable().default(null),
  /** Where that amount was read, and when. */
  ppPlusSource: z.string().trim().max(500).default(''),
  /** What this authority asks of a PEP, kept beside it: procedure and links. */
  procedureNotes: z.string().trim().max(5000).default(''),
  deadlines: z.array(authorityDeadline).max(60).default([]),
  /** What it asks beyond that; without one the national rules hold (see `profileOf`). */
  profile: authorityProfile.optional(),
});
export type AuthorityInput = z.infer<typeof authorityInput>;
/** An authority that the school has entered, with the id of its row. */
export const authoritySchema = authorityInput.extend({ id: z.string() });
export type Authority = z.infer<typeof authoritySchema>;

/** Who at the virtual school is written to about a pupil: the pupil's own caseworker, else its contact. */
export const virtualSchoolContactOf = (
  { virtualSchoolContact }: { virtualSchoolContact: Person },
  { contact }: Pick<Authority, 'contact'>,
): Person => (personText(virtualSchoolContact) === '' ? contact : virtualSchoolContact);

/**
 * What stands in the place of an authority where none looks after a pupil: it asks for nothing, pays
 * nothing, and has no rules.
 */
export const noAuthority: Authority = {
  ...authorityInput.parse({ name: 'No authority', virtualSchool: 'Virtual school' }),
  id: '',
  profile: authorityProfile.parse({ attendance: 'off', insistsOn: [] }),
};

/** The day by which an authority wants a term's PEPs of all year groups; empty where it names none. */
export const deadlineFor = ({ deadlines }: Pick<Authority, 'deadlines'>, term: TermKey): string =>
  deadlines.find((one) => compareTerms(one, term) === 0 && one.years === undefined)?.deadline ?? '';

/**
 * The days by which an authority wants a term's PEPs of one year group, the first first: its own, or
 * where it has none those of all. Source: Coventry, autumn 2023 (a month earlier for Reception, Year 7
 * and Year 11 than for the others).
 */
export const deadlinesFor = (
  { deadlines }: Pick<Authority, 'deadlines'>,
  term: TermKey,
  yearGroup: number,
): string[] => {
  const ofTerm = deadlines.filter((one) => compareTerms(one, term) === 0);
  const own = ofTerm.filter(({ years }) => years?.includes(yearGroup));
  return (own.length > 0 ? own : ofTerm.filter(({ years }) => years === undefined))
    .map(({ deadline }) => deadline)
    .sort();
};

/** "27 November 2026", "31 October 2026 (Reception, Year 7, Year 11)". */
export const deadlineWords = ({ deadline, years }: AuthorityDeadline): string =>
  `${formatDate(deadline)}${years ? ` (${years.map(yearGroupLabel).join(', ')})` : ''}`;

/** The days with that for all year groups of one term changed; an empty one takes it away. */
export const withDeadline = (
  { deadlines }: Pick<Authority, 'deadlines'>,
  { academicYear, term }: TermKey,
  deadline: string,
): AuthorityDeadline[] => {
  const wanted = { academicYear, term, deadline };
  const others = deadlines.filter(
    (one) => compareTerms(one, wanted) !== 0 || one.years !== undefined,
  );
  return deadline === '' ? others : [...others, wanted].sort(compareTerms);
};

/** What an authority's virtual school is called, also where nobody has written its name down. */
export const virtualSchoolOf = ({
  name,
  virtualSchool,
}: Pick<Authority, 'name' | 'virtualSchool'>): string => virtualSchool || `${name} virtual school`;

/**
 * Luton as shipped: its published page gives £600 a term and no term deadlines; the deadlines are
 * therefore empty for the teacher to fill in.
 * Source: Luton Borough Council, "Personal educational plans (PEPs)" and "Pupil Premium Plus".
 */
export const lutonProfile: AuthorityInput = {
  name: 'Luton',
  laNumber: '821',
  virtualSchool: 'Luton Virtual School',
  contact: { name: '', email: '', phone: '' },
  ppPlusPencePerTerm: 60000,
  ppPlusSource:
    'Luton Borough Council, “Personal educational plans (PEPs)”: £600 per term, Reception to Year 11.',
  procedureNotes:
    'The social worker and the virtual school initiate the PEP. It is reviewed every term, in every phase. Social worker, carer and designated teacher should all attend the meeting. PP+ is paid on a good-quality PEP, must be linked to its targets, and must not replace high-needs funding.',
  deadlines: [],
};

/** Whether an authority is Luton, whose page asks for more than the law does. */
export const isLuton = ({ name, laNumber }: Pick<Authority, 'name' | 'laNumber'>): boolean =>
  laNumber === ''
    ? name.trim().toLowerCase().startsWith(lutonProfile.name.toLowerCase())
    : laNumber === lutonProfile.laNumber;
