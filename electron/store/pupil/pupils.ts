import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { foldText } from '#domain/kernel/fold.ts';
import { noPerson, person } from '#domain/kernel/person.ts';
import { joined } from '#domain/kernel/text.ts';
import { type Education, noEducation } from '#domain/pupil/education.ts';
import type { Pupil, PupilInput } from '#domain/pupil/pupil.ts';
import { stay } from '#domain/pupil/stays.ts';
import { tidyUpn } from '#domain/pupil/upn.ts';
import { yearApart } from '#domain/pupil/years-apart.ts';
import { type Kept, kept } from '../kernel/kept.ts';
import { queries, type Read } from '../kernel/query.ts';
import type { Row } from '../kernel/schema.ts';
import { idList, listToJson, orEmpty, orNull, personToJson } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';

const keptYearsApart = kept('The years that a pupil is taught apart', z.array(yearApart));
const keptStays = kept('The earlier stays of a pupil', z.array(stay));
const keptPerson = kept('Somebody around a pupil', person);

/** How a part that is kept as JSON is read; `none` is what stands where nothing was written. */
type Reading = <T>(kind: Kept<T>, text: string | null, none: T) => T;

const pupilFrom = (row: Row<'pupil'>, reading: Reading): Pupil => ({
  id: row.id,
  code: row.code,
  legalForename: row.legalForename,
  legalSurname: row.legalSurname,
  preferredName: orEmpty(row.preferredName),
  formerNames: orEmpty(row.formerNames),
  latinName: orEmpty(row.latinName),
  dateOfBirth: orEmpty(row.dateOfBirth),
  sex: row.sex ?? '',
  legalStatus: row.legalStatus ?? '',
  careStatus: row.careStatus,
  careEnd: { on: orEmpty(row.careEndedOn), reason: row.careEndReason ?? '' },
  afterEighteen: {
    goesOn: row.goesOn ?? '',
    until: orEmpty(row.goesOnUntil),
    toldBy: orEmpty(row.goesOnToldBy),
    toldOn: orEmpty(row.goesOnToldOn),
  },
  takingPart: {
    said: row.takingPart ?? '',
    who: orEmpty(row.takingPartWho),
    how: orEmpty(row.takingPartHow),
    on: orEmpty(row.takingPartOn),
  },
  changeOfSchool: row.changeOfSchool ?? '',
  knownSince: row.createdAt.slice(0, 10),
  upn: orEmpty(row.upn),
  uln: orEmpty(row.uln),
  yearsApart: reading(keptYearsApart, row.yearsApart, []),
  authorityId: orEmpty(row.authorityId),
  careStartDate: orEmpty(row.careStartDate),
  firstReviewDate: orEmpty(row.firstReviewDate),
  nextReviewDate: orEmpty(row.nextReviewDate),
  enrolledOn: orEmpty(row.enrolledOn),
  leftOn: orEmpty(row.leftOn),
  earlierStays: reading(keptStays, row.earlierStays, []),
  education: {
    place: row.schoolPlace ?? '',
    since: orEmpty(row.placeSince),
    elsewhere: orEmpty(row.educatedElsewhere),
  },
  languages: orEmpty(row.languages),
  socialWorker: reading(keptPerson, row.socialWorker, noPerson),
  carer: reading(keptPerson, row.carer, noPerson),
  virtualSchoolContact: reading(keptPerson, row.virtualSchoolContact, noPerson),
  reviewingOfficer: reading(keptPerson, row.iro, noPerson),
  aboutMe: orEmpty(row.aboutMe),
});

const toPupil = (row: Row<'pupil'>): Pupil =>
  pupilFrom(row, (kind, text, none) => (text === null ? none : kind.read(text, `pupil ${row.id}`)));

/** A pupil in a list, where nothing stands for a part that cannot be read. */
const toListed = (row: Row<'pupil'>): Pupil =>
  pupilFrom(row, (kind, text, none) => (text === null ? none : kind.readOr(text, none)));

/** What joins the parts of a name. */
const joints = /[\p{Pd}'’‘`´]/gu;

/**
 * The folded words that a pupil is sorted and found by: the spelling in Latin letters where there is
 * one, surname, forename, preferred name, former names, UPN and code. A name with a hyphen or an
 * apostrophe is found by its whole and by each part.
 */
const searchKeyOf = (pupil: PupilInput, code: string): string => {
  const names = [
    pupil.latinName,
    pupil.legalSurname,
    pupil.legalForename,
    pupil.preferredName,
    pupil.formerNames,
  ];
  const words = [
    ...names,
    ...names.map((name) => name.replace(joints, ' ')).filter((parted, at) => parted !== names[at]),
    // However it was spaced, so that the same UPN is found again.
    tidyUpn(pupil.upn),
    code,
  ];
  return joined(words.map(foldText), ' ');
};

const fromEducation = ({ place, since, elsewhere }: Education) => ({
  schoolPlace: orNull(place),
  placeSince: orNull(since),
  educatedElsewhere: orNull(elsewhere),
});

const fromPupil = (pupil: PupilInput, code: string) => ({
  ...fromEducation(pupil.education ?? noEducation),
  legalForename: pupil.legalForename,
  legalSurname: pupil.legalSurname,
  preferredName: orNull(pupil.preferredName),
  formerNames: orNull(pupil.formerNames),
  latinName: orNull(pupil.latinName),
  searchKey: searchKeyOf(pupil, code),
  dateOfBirth: orNull(pupil.dateOfBirth),
  sex: orNull(pupil.sex),
  upn: orNull(pupil.upn),
  uln: orNull(pupil.uln),
  yearsApart: listToJson(pupil.yearsApart),
  authorityId: orNull(pupil.authorityId),
  careStartDate: orNull(pupil.careStartDate),
  firstReviewDate: orNull(pupil.firstReviewDate),
  nextReviewDate: orNull(pupil.nextReviewDate),
  enrolledOn: orNull(pupil.enrolledOn),
  legalStatus: orNull(pupil.legalStatus),
  careStatus: pupil.careStatus,
  careEndedOn: orNull(pupil.careEnd.on),
  careEndReason: orNull(pupil.careEnd.reason),
  goesOn: orNull(pupil.afterEighteen.goesOn),
  goesOnUntil: orNull(pupil.afterEighteen.until),
  goesOnToldBy: orNull(pupil.afterEighteen.toldBy),
  goesOnToldOn: orNull(pupil.afterEighteen.toldOn),
  takingPart: orNull(pupil.takingPart.said),
  takingPartWho: orNull(pupil.takingPart.who),
  takingPartHow: orNull(pupil.takingPart.how),
  takingPartOn: orNull(pupil.takingPart.on),
  changeOfSchool: orNull(pupil.changeOfSchool),
  languages: orNull(pupil.languages),
  socialWorker: personToJson(pupil.socialWorker),
  carer: personToJson(pupil.carer),
  virtualSchoolContact: personToJson(pupil.virtualSchoolContact),
  iro: personToJson(pupil.reviewingOfficer),
  aboutMe: orNull(pupil.aboutMe),
});

/** One pupil; null if there is none of this id. */
export const getPupil = (read: Read, id: string): Pupil | null => {
  const row = read.first(queries.selectFrom('pupil').selectAll().where('id', '=', id));
  return row === undefined ? null : toPupil(row);
};

/** Comes after every text that begins with the word, in the database's byte order. */
const afterAll = (word: string): string => `${word}\u{10FFFF}`;

/** The query behind `findPupils`, on its own so that its plan can be looked at. */
export const pupilsFound = (input: { search: string; today: string; includeLeft: boolean }) => {
  const words = foldText(input.search)
    .split(' ')
    .filter((word) => word !== '');
  let found = queries.selectFrom('pupil');
  // Signs alone ("%") are no part of anybody's name.
  if (words.length === 0 && input.search.trim() !== '') found = found.where(sql.lit(false));
  for (const word of words) {
    found = found.where('id', 'in', (within) =>
      within
        .selectFrom('pupilWord')
        .select('pupilId')
        .where('word', '>=', word)
        .where('word', '<', afterAll(word)),
    );
  }
  return input.includeLeft
    ? found
    : found.where((is) => is.or([is('leftOn', 'is', null), is('leftOn', '>', input.today)]));
};

/**
 * One page of pupils by surname, and the number of all that fit. Every word typed must begin a word
 * of the pupil's names, UPN or code; accents and capitals make no difference.
 */
export const findPupils = (
  read: Read,
  input: {
    search: string;
    /** ISO date: who has left by then is left out, unless `includeLeft`. */
    today: string;
    includeLeft: boolean;
    offset: number;
    limit: number;
  },
): { rows: Pupil[]; total: number } => {
  const found = pupilsFound(input);
  const rows = read.all(
    found.selectAll().orderBy('searchKey').orderBy('id').limit(input.limit).offset(input.offset),
  );
  const count = read.first(found.select(queries.fn.countAll<number>().as('total')));
  return { rows: rows.map(toListed), total: count?.total ?? 0 };
};

/** Every pupil on the roll on a day, by surname. */
export const pupilsOnRoll = (read: Read, today: string): Pupil[] =>
  read
    .all(
      pupilsFound({ search: '', today, includeLeft: false })
        .selectAll()
        .orderBy('searchKey')
        .orderBy('id'),
    )
    .map(toListed);

/** What every pupil in the records is called, and when born; those who have left too. */
export const pupilNames = (
  read: Read,
): Pick<Pupil, 'id' | 'legalForename' | 'legalSurname' | 'preferredName' | 'dateOfBirth'>[] =>
  read
    .all(
      queries
        .selectFrom('pupil')
        .select(['id', 'legalForename', 'legalSurname', 'preferredName', 'dateOfBirth']),
    )
    .map((row) => ({
      ...row,
      preferredName: orEmpty(row.preferredName),
      dateOfBirth: orEmpty(row.dateOfBirth),
    }));

/** Every pupil that the records hold, on the roll or not. */
export const everyPupil = (read: Read): Pupil[] =>
  read
    .all(queries.selectFrom('pupil').selectAll().orderBy('searchKey').orderBy('id'))
    .map(toListed);

/** Pupils by their ids, on the roll or not; an id without a pupil is not in the map. */
export const pupilsById = (read: Read, ids: readonly string[]): ReadonlyMap<string, Pupil> =>
  new Map(
    read
      .all(queries.selectFrom('pupil').selectAll().where('id', 'in', idList(ids)))
      .map((row) => [row.id, toListed(row)]),
  );

/** No 0, 1, I, L or O, which are misread; no other vowel, so that a code never spells a word. */
const codeLetters = '23456789BCDFGHJKMNPQRSTVWXYZ';

/** Made from a fresh id, so that whoever gives the same ids is given the same codes. */
const codeFrom = (id: string): string =>
  Array.from(
    createHash('sha256').update(id).digest().subarray(0, 4),
    (byte) => codeLetters[byte % codeLetters.length],
  ).join('');

const newCode = (write: Write): string => {
  for (;;) {
    const code = codeFrom(write.newId());
    const taken = write.first(queries.selectFrom('pupil').select('id').where('code', '=', code));
    if (taken === undefined) return code;
  }
};

/** Adds a pupil, with a neutral code of its own, and gives the pupil as stored. */
export const addPupil = (write: Write, pupil: PupilInput): Pupil => {
  const code = newCode(write);
  return toPupil(write.insert('pupil', { code, ...fromPupil(pupil, code) }));
};

/** Changes a pupil and gives it as stored. Throws `not-found`. */
export const savePupil = (write: Write, id: string, pupil: PupilInput): Pupil => {
  const code = getPupil(write, id)?.code ?? '';
  return toPupil(write.update('pupil', id, fromPupil(pupil, code)));
};

/** Changes where a pupil is educated, and nothing else. Throws `not-found`. */
export const saveEducation = (write: Write, id: string, education: Education): Pupil =>
  toPupil(write.update('pupil', id, fromEducation(education)));

/** Marks a pupil as having left on a day; an empty date takes that back, as if it had not been. */
export const setPupilLeft = (write: Write, id: string, leftOn: string): Pupil =>
  toPupil(write.update('pupil', id, { leftOn: orNull(leftOn) }));

/** A pupil who has left is back from a day on; the time before stays on the record. */
export const comeBack = (write: Write, pupil: Pupil, on: string): Pupil =>
  toPupil(
    write.update('pupil', pupil.id, {
      earlierStays: listToJson([
        ...pupil.earlierStays,
        { enrolledOn: pupil.enrolledOn, leftOn: pupil.leftOn },
      ]),
      enrolledOn: on,
      leftOn: null,
    }),
  );

/** Says anew how a pupil stands to care. */
export const setCareStatus = (write: Write, id: string, careStatus: Pupil['careStatus']): Pupil =>
  toPupil(write.update('pupil', id, { careStatus }));
