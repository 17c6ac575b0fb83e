import { type PepStatus, pepStatuses } from '#domain/pep/record.ts';
import { StatusWord } from './status-word.tsx';

/** Where a PEP stands, in words; while it is in preparation, how far it is. */
export const PepStatusWord = ({ pep }: { pep: { status: PepStatus; percent: number } | null }) => {
  if (!pep) return <StatusWord kind="none">Not started</StatusWord>;
  return pep.status === 'signed-off' ? (
    <StatusWord kind="done">{pepStatuses[pep.status]}</StatusWord>
  ) : (
    <StatusWord kind="underway">
      {pepStatuses[pep.status]}, {pep.percent}%
    </StatusWord>
  );
};
