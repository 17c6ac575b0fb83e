import { z } from 'zod';
import type { Authority, AuthorityInput } from '#domain/authority/authority.ts';
import { authorityProfile } from '#domain/authority/profile.ts';
import { kept } from '../kernel/kept.ts';
import { queries, type Read } from '../kernel/query.ts';
import type { Row } from '../kernel/schema.ts';
import { groupBy, orEmpty, orNull } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';
import { removeMoneyOf } from './rates.ts';

const keptYears = kept('The year groups of a deadline', z.array(z.int()));
const keptProfile = kept('What an authority asks', authorityProfile);

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
  deadlines: deadlines.map(({ academicYear, term, deadline, years }) => ({
    academicYear,
    term,
    deadline,
    ...(years !== null && { years: keptYears.read(years, `authority ${row.id}`) }),
  })),
  ...(row.profile !== null && {
    profile: keptProfile.read(row.profile, `authority ${row.id}`),
  }),
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
  type Key = { academicYear: number; term: string; deadline: string; years: string | null };
  const keyOf = (row: Key) => `${row.academicYear} ${row.term} ${row.deadline} ${row.years ?? ''}`;
  const rows = wanted.map(({ years, ...deadline }) => ({
    ...deadline,
    years: years === undefined ? null : JSON.stringify(years),
  }));
  const wantedByKey = new Map(rows.map((row) => [keyOf(row), row]));
  for (const row of held) {
    if (!wantedByKey.has(keyOf(row))) write.remove('authorityDeadline', row.id);
  }
  for (const [key, deadline] of wantedByKey) {
    if (held.every((other) => keyOf(other) !== key)) {
      write.insert('authorityDeadline', { authorityId, ...deadline });
    }
  }
};

/** Enters an authority after the others. */
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
