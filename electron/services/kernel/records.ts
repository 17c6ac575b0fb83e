import { type Authority, noAuthority } from '#domain/authority/authority.ts';
import type { Pupil } from '#domain/pupil/pupil.ts';
import type { School } from '#domain/school/school.ts';
import { getAuthority } from '#electron/store/authority/authorities.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { getPupil } from '#electron/store/pupil/pupils.ts';
import { getSchool } from '#electron/store/school/school.ts';
import { getPep, type Pep } from '#electron/store/stages/peps.ts';
import { required } from './refusal.ts';

const gone = {
  pupil: 'This pupil is no longer in the records.',
  pep: 'This PEP is no longer in the records.',
  authority: 'This authority is no longer in the records.',
  school: 'The school’s details are missing. Fill them in under Settings.',
};

/** The pupil, or a refusal that says they are no longer in the records. */
export const pupilOf = (read: Read, id: string): Pupil => required(getPupil(read, id), gone.pupil);

/** The PEP, or a refusal that says it is no longer in the records. */
export const pepOf = (read: Read, id: string): Pep => required(getPep(read, id), gone.pep);

/** The authority, or a refusal that says it is no longer in the records. */
export const authorityOf = (read: Read, id: string): Authority =>
  required(getAuthority(read, id), gone.authority);

/** The authority that looks after a pupil, or what stands in its place where none does. */
export const authorityOfPupil = (
  read: Read,
  { authorityId }: Pick<Pupil, 'authorityId'>,
): Authority => (authorityId === '' ? noAuthority : authorityOf(read, authorityId));

/** The school’s own details, or a refusal that says where to fill them in. */
export const schoolOf = (read: Read): School => required(getSchool(read), gone.school);
