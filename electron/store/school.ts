/** The school, the authorities that look after its pupils, and its terms. */
import type { TermDates } from '#domain/calendar/terms.ts';
import type { Authority, AuthorityInput } from '#domain/school/authority.ts';
import { authorityProfile } from '#domain/school/profile.ts';
import type { School } from '#domain/school/school.ts';
import { queries, type Read } from './query.ts';
import { removeMoneyOf } from './rates.ts';
import type { Row } from './schema.ts';
import { groupBy, orEmpty, orNull } from './values.ts';
import type { Write } from './write.ts';

const onlySchool = 'school';

const schoolRow = (read: Read) => read.first(queries.selectFrom('school').selectAll());

/** The school; null before the first run has ended. */
export const getSchool = (read: Read): School | null => {
  const row = schoolRow(read);
  if (row === undefined) return null;
  return {
    name: row.name,
    urn: orEmpty(row.urn),
    laestab: orEmpty(row.laestab),
    designatedTeacher: orEmpty(row.dtName),
    designatedTeacherEmail: orEmpty(row.dtEmail),
  };
};

export const saveSchool = (write: Write, school: School): void => {
  const row = {
    name: school.name,
    urn: orNull(school.urn),
    laestab: orNull(school.laestab),
    dtName: orNull(school.designatedTeacher),
    dtEmail: orNull(school.designatedTeacherEmail),
  };
  if (schoolRow(write) === undefined) write.insert('school', { id: onlySchool, ...row });
  else write.update('school', onlySchool, row);
};

/** When the teacher showed that the recovery code was kept: an ISO instant, or null. */
export const recoveryConfirmedAt = (read: Read): string | null =>
  schoolRow(read)?.recoveryConfirmedAt ?? null;

/** Notes that the recovery code was kept; null when there is a new one, not confirmed yet. */
export const setRecoveryConfirmed = (write: Write, at: string | null): void => {
  write.update('school', onlySchool, { recoveryConfirmedAt: at });
};

const toAuthority = (
  row: Row<'authority'>,
  deadlines: ReadonlyArray<Row<'authorityDeadline'>>,
): Authority => ({
  id: row.id,
  name: row.name,
  laNumber: orEmpty(row.laNumber),
  virtualSchool: orEmpty(row.virtualSchoolName),
  contact: {
    name: orEmpty(row.contactName),
    email: orEmpty(row.contactEmail),
    phone: orEmpty(row.contactPhone),
  },
  ppPlusPencePerTerm: row.ppPlusPence,
  ppPlusSource: orEmpty(row.ppPlusSource),
  procedureNotes: orEmpty(row.procedureNotes),
  deadlines: deadlines.map(({ academicYear, term, deadline }) => ({
    academicYear,
    term,
    deadline,
  })),
  // Read through its schema, so that what a newer version has added is there with its default.
  ...(row.profile !== null && { profile: authorityProfile.parse(JSON.parse(row.profile)) }),
});

const fromAuthority = (authority: AuthorityInput) => ({
  name: authority.name,
  laNumber: orNull(authority.laNumber),
  virtualSchoolName: orNull(authority.virtualSchool),
  contactName: orNull(authority.contact.name),
  contactEmail: orNull(authority.contact.email),
  contactPhone: orNull(authority.contact.phone),
  ppPlusPence: authority.ppPlusPencePerTerm,
  ppPlusSource: orNull(authority.ppPlusSource),
  procedureNotes: orNull(authority.procedureNotes),
  profile: authority.profile === undefined ? null : JSON.stringify(authority.profile),
});

/** Every authority with its deadlines, in the order in which they were added. */
export const listAuthorities = (read: Read): Authority[] => {
  const deadlines = groupBy(
    read.all(
      queries.selectFrom('authorityDeadline').selectAll().orderBy('academicYear').orderBy('term'),
    ),
    (row) => row.authorityId,
  );
  return read
    .all(queries.selectFrom('authority').selectAll().orderBy('position').orderBy('name'))
    .map((row) => toAuthority(row, deadlines.get(row.id) ?? []));
};

const deadlinesOf = (read: Read, authorityId: string) =>
  read.all(
    queries
      .selectFrom('authorityDeadline')
      .selectAll()
      .where('authorityId', '=', authorityId)
      .orderBy('academicYear')
      .orderBy('term'),
  );

/** One authority; null if it is not, or no longer, in the records. */
export const getAuthority = (read: Read, id: string): Authority | null => {
  const row = read.first(queries.selectFrom('authority').selectAll().where('id', '=', id));
  return row === undefined ? null : toAuthority(row, deadlinesOf(read, id));
};

const saveDeadlines = (write: Write, authorityId: string, wanted: AuthorityInput['deadlines']) => {
  const held = deadlinesOf(write, authorityId);
  const keyOf = (row: { academicYear: number; term: string }) => `${row.academicYear} ${row.term}`;
  const wantedByTerm = new Map(wanted.map((row) => [keyOf(row), row]));
  for (const row of held) {
    if (!wantedByTerm.has(keyOf(row))) write.remove('authorityDeadline', row.id);
  }
  for (const [key, { academicYear, term, deadline }] of wantedByTerm) {
    const row = held.find((other) => keyOf(other) === key);
    if (row === undefined) {
      write.insert('authorityDeadline', { authorityId, academicYear, term, deadline });
    } else {
      write.update('authorityDeadline', row.id, { deadline });
    }
  }
};

export const addAuthority = (write: Write, authority: AuthorityInput): string => {
  const last = write.first(
    queries.selectFrom('authority').select('position').orderBy('position', 'desc').limit(1),
  );
  const { id } = write.insert('authority', {
    ...fromAuthority(authority),
    position: (last?.position ?? 0) + 1,
  });
  saveDeadlines(write, id, authority.deadlines);
  return id;
};

/** Changes an authority and makes its deadlines those given. Throws `not-found`. */
export const saveAuthority = (write: Write, id: string, authority: AuthorityInput): void => {
  write.update('authority', id, fromAuthority(authority));
  saveDeadlines(write, id, authority.deadlines);
};

/** Removes an authority with its deadlines. Throws `conflict` while a pupil belongs to it. */
export const removeAuthority = (write: Write, id: string): void => {
  saveDeadlines(write, id, []);
  removeMoneyOf(write, id);
  write.remove('authority', id);
};

/** Whether any pupil, on the roll or not, belongs to the authority, or any of its money is recorded. */
export const hasPupils = (read: Read, authorityId: string): boolean =>
  (['pupil', 'ppAward', 'ppLine'] as const).some(
    (table) =>
      read.first(
        queries.selectFrom(table).select('id').where('authorityId', '=', authorityId).limit(1),
      ) !== undefined,
  );

const termRows = (read: Read) =>
  read.all(
    // The three names happen to stand in the order of the year when sorted as text.
    queries.selectFrom('term').selectAll().orderBy('academicYear').orderBy('term'),
  );

/** The dates of every term entered, from the earliest. */
export const listTerms = (read: Read): TermDates[] =>
  termRows(read).map((row) => ({
    academicYear: row.academicYear,
    term: row.term,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    halfTermStartsOn: orEmpty(row.halfTermStartsOn),
    halfTermEndsOn: orEmpty(row.halfTermEndsOn),
  }));

/** Makes the terms of one academic year those given; terms of that year not given are removed. */
export const saveTerms = (
  write: Write,
  academicYear: number,
  terms: readonly TermDates[],
): void => {
  const held = termRows(write).filter((row) => row.academicYear === academicYear);
  for (const row of held) {
    if (!terms.some(({ term }) => term === row.term)) write.remove('term', row.id);
  }
  for (const dates of terms) {
    const row = {
      startsOn: dates.startsOn,
      endsOn: dates.endsOn,
      halfTermStartsOn: orNull(dates.halfTermStartsOn),
      halfTermEndsOn: orNull(dates.halfTermEndsOn),
    };
    const existing = held.find(({ term }) => term === dates.term);
    if (existing === undefined) write.insert('term', { academicYear, term: dates.term, ...row });
    else write.update('term', existing.id, row);
  }
};
