import type { Read } from '#electron/store/kernel/query.ts';
import { pepOf } from './records.ts';
import { Refusal } from './refusal.ts';

export const refuseSignedOff = (read: Read, pepId: string): void => {
  if (pepOf(read, pepId).status === 'signed-off') {
    throw new Refusal('not-allowed', 'This PEP is signed off and cannot be changed.');
  }
};
