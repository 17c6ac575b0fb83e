import type { PepRecord } from '#domain/form/record.ts';
import { useCall } from '../../../ui/call/client.ts';

/** The PEP before this one, once both are read; null while it is not, or where there is none. */
export const usePrevious = (
  pepId: string,
  pep: Pick<PepRecord, 'hasPrevious'> | undefined,
): PepRecord | null =>
  useCall('peps.previous', { id: pepId }, { enabled: pep?.hasPrevious === true }).data ?? null;
