/** The school, the authorities that look after its pupils, and its terms. */

import type { School } from '#domain/school/school.ts';
import { queries, type Read } from '../kernel/query.ts';
import { orEmpty, orNull } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';

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
    pagesBy: row.pagesBy,
  };
};

/** The day from which the school keeps its PEPs here: that of its first run; empty before it. */
export const keptSince = (read: Read): string => orEmpty(schoolRow(read)?.keptSince ?? null);

/** Keeps what is said of the school; from the first time on it keeps its PEPs here. */
export const saveSchool = (write: Write, school: School, today: string): void => {
  const row = {
    name: school.name,
    urn: orNull(school.urn),
    laestab: orNull(school.laestab),
    dtName: orNull(school.designatedTeacher),
    dtEmail: orNull(school.designatedTeacherEmail),
    pagesBy: school.pagesBy,
  };
  if (schoolRow(write) === undefined) {
    write.insert('school', { id: onlySchool, ...row, keptSince: today });
  } else write.update('school', onlySchool, row);
};

/** When the teacher showed that the recovery code was kept: an ISO instant, or null. */
export const recoveryConfirmedAt = (read: Read): string | null =>
  schoolRow(read)?.recoveryConfirmedAt ?? null;

/** Notes that the recovery code was kept; null when there is a new one, not confirmed yet. */
export const setRecoveryConfirmed = (write: Write, at: string | null): void => {
  write.update('school', onlySchool, { recoveryConfirmedAt: at });
};
