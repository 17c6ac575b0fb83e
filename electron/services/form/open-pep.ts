import type { Changed } from '#domain/contract/define.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import type { Pep } from '#electron/store/stages/peps.ts';
import type { Context } from '../kernel/context.ts';
import { pepOf } from '../kernel/records.ts';
import { Refusal } from '../kernel/refusal.ts';

const refuseSignedOff = (pep: Pep): void => {
  if (pep.status === 'signed-off') {
    throw new Refusal(
      'not-allowed',
      'This PEP is signed off and cannot be changed. Undo the sign-off while it is not sent, or use “Amend”.',
    );
  }
};

/** The PEP, if it can still be changed; refuses one that is signed off. */
export const openPep = (read: Read, id: string): Pep => {
  const pep = pepOf(read, id);
  refuseSignedOff(pep);
  return pep;
};

/** Changes something of a PEP in preparation. */
export const changeIn = <T>(
  context: Context,
  pepId: (write: Write) => string,
  work: (write: Write, pep: Pep) => T,
): Changed<T> =>
  context.change((write) => {
    const pep = openPep(write, pepId(write));
    return work(write, pep);
  });
