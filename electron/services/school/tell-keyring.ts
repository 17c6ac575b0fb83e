import type { School } from '#domain/school/school.ts';
import { renamePerson, renameSchool } from '#electron/store/access/keyring.ts';
import type { Context } from '../kernel/context.ts';
import { unwrap } from '../kernel/unwrap.ts';

/** The unlock screen shows these before anything is unlocked, so they lie beside the store. */
export const tellKeyring = ({ env, session }: Context, school: School): void => {
  const { person } = session.need();
  unwrap(renameSchool(env.dataFolder, school.name));
  unwrap(renamePerson(env.dataFolder, person.id, school.designatedTeacher));
  person.name = school.designatedTeacher;
};
