import { z } from 'zod';
import { oneOf } from '../kernel/one-of.ts';
import { noPerson, person } from '../kernel/person.ts';
import { isoDate, optionalIsoDate } from '../kernel/plain-date.ts';
import { shortText } from '../kernel/text.ts';
import { afterEighteen, careEnd, careStatuses, needsAuthority, takingPart } from './care.ts';
import { education, noEducation } from './education.ts';
import { stay } from './stays.ts';
import { yearApart } from './years-apart.ts';

/** The sexes as the school census codes them. */
export const sexes = { '': 'Not recorded', F: 'Female', M: 'Male' } as const;

/**
 * Plain labels for how a child is looked after. Codes are those of the social care return
 * (SSDA903); they belong to the authority, so the teacher sees labels only.
 */
export const legalStatuses = {
  '': 'Not known',
  C1: 'Interim care order',
  C2: 'Full care order',
  E1: 'Placement order',
  V2: 'Accommodated by agreement (section 20)',
  V3: 'Short breaks, episodes recorded',
  V4: 'Short breaks, agreement recorded',
  L1: 'Police protection',
  L2: 'Emergency protection order',
  L3: 'Child assessment order',
  J1: 'Remanded',
  J2: 'Accommodated under PACE',
  J3: 'Youth rehabilitation order',
} as const;

/** Whether joining this school was a change of school; left to the dates where nobody has said. */
export const changeOfSchoolWords = {
  '': 'As the dates say',
  yes: 'A change of school',
  no: 'No change of school',
} as const;

/** What the teacher records about a pupil once; every PEP is filled from it. */
export const pupilInput = z
  .object({
    legalForename: shortText,
    legalSurname: shortText,
    preferredName: shortText.default(''),
    /** Names that the pupil had before, so that a search still finds them by these. */
    formerNames: shortText.default(''),
    /** How the name is written in Latin letters, for searching and sorting; empty where it is already. */
    latinName: shortText.default(''),
    dateOfBirth: isoDate,
    sex: oneOf(sexes).default(''),
    upn: shortText.default(''),
    uln: shortText.default(''),
    yearsApart: z.array(yearApart).max(20).default([]),
    /** Empty where no authority looks after the pupil. */
    authorityId: z.string(),
    careStartDate: optionalIsoDate.default(''),
    firstReviewDate: optionalIsoDate.default(''),
    nextReviewDate: optionalIsoDate.default(''),
    enrolledOn: optionalIsoDate.default(''),
    /** Where the child is educated. */
    education: education.default(noEducation),
    careStatus: oneOf(careStatuses).default('looked-after'),
    legalStatus: oneOf(legalStatuses).default(''),
    careEnd: careEnd.prefault({}),
    afterEighteen: afterEighteen.prefault({}),
    takingPart: takingPart.prefault({}),
    /** Whether joining was a change of school, where the school has said so. */
    changeOfSchool: oneOf(changeOfSchoolWords).default(''),
    languages: shortText.default(''),
    socialWorker: person.default(noPerson),
    carer: person.default(noPerson),
    virtualSchoolContact: person.default(noPerson),
    reviewingOfficer: person.default(noPerson),
    /** What the child likes and wants known, in their words. */
    aboutMe: z.string().max(5000, 'Please keep this under 5,000 characters.').default(''),
  })
  .refine((p) => p.legalForename !== '' || p.legalSurname !== '', {
    path: ['legalForename'],
    message: "Write the pupil's name. One name alone is enough.",
  })
  .refine((p) => p.authorityId !== '' || !needsAuthority(p.careStatus), {
    path: ['authorityId'],
    message: 'Choose the authority that looks after the pupil.',
  })
  .refine((p) => p.careStartDate === '' || p.careStartDate >= p.dateOfBirth, {
    path: ['careStartDate'],
    message: 'This is before the pupil was born. Check both dates.',
  })
  .refine((p) => p.careEnd.on === '' || p.careEnd.on >= p.dateOfBirth, {
    path: ['careEnd', 'on'],
    message: 'This is before the pupil was born. Check both dates.',
  });
export type PupilInput = z.infer<typeof pupilInput>;

/** A pupil of whom nothing is said but that they are looked after and take part. */
export const careUnsaid = {
  careEnd: { on: '', reason: '' },
  afterEighteen: { goesOn: '', until: '', toldBy: '', toldOn: '' },
  takingPart: { said: '', who: '', how: '', on: '' },
  changeOfSchool: '',
} as const satisfies Partial<PupilInput>;

/** A pupil as the store holds it. `code` is neutral and stands for the pupil in file names. */
export const pupilSchema = z.object({
  ...pupilInput.shape,
  id: z.string(),
  code: z.string(),
  leftOn: z.string(),
  /** The times at this school before the present one, the oldest first. */
  earlierStays: z.array(stay).default([]),
  /** The day on which the pupil was typed in; empty in a PEP that was signed off without it. */
  knownSince: z.string().default(''),
});
export type Pupil = z.infer<typeof pupilSchema>;

/** "Mia": the name the child likes to be called, else the forename. */
export const calledName = (
  p: Pick<PupilInput, 'preferredName' | 'legalForename' | 'legalSurname'>,
): string => p.preferredName || p.legalForename || p.legalSurname;

/** "Mia Thompson": preferred forename with the legal surname, for lists. */
export const listName = (
  p: Pick<PupilInput, 'preferredName' | 'legalForename' | 'legalSurname'>,
): string => `${p.preferredName || p.legalForename} ${p.legalSurname}`.trim();

const lettersOf = (names: readonly string[]): string =>
  names
    .map((name) => [...name.trim()][0])
    .filter((letter) => letter !== undefined)
    .map((letter) => `${letter.toUpperCase()}.`)
    .join('');

/** "Mia Grace Thompson": the name in full, as the law has it. */
export const legalNameOf = (p: Pick<PupilInput, 'legalForename' | 'legalSurname'>): string =>
  `${p.legalForename} ${p.legalSurname}`.trim();

/** "M.T.": initials, for page headers and privacy; whole letters in any script. */
export const initials = (p: Pick<PupilInput, 'legalForename' | 'legalSurname'>): string =>
  lettersOf([p.legalForename, p.legalSurname]);

/** The same of a name as lists show it: the first letters of its first and last word. */
export const initialsOfName = (name: string): string => {
  const words = name.trim().split(/\s+/);
  return lettersOf([words[0] ?? '', words.length > 1 ? (words.at(-1) ?? '') : '']);
};
