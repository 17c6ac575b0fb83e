import { useNavigate } from '@tanstack/react-router';
import type { PepRow } from '#domain/contract/calls/cohort.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { termLabel } from '#domain/school/terms.ts';
import { useCall } from '../../ui/call/client.ts';
import { dayOf } from '../../ui/call/moment.ts';
import { type Column, DataTable } from '../../ui/grid/data-table.tsx';
import { EmptyState } from '../../ui/page/empty-state.tsx';
import { Failure } from '../../ui/page/failure.tsx';
import styles from '../../ui/page/section.module.css';
import { Waiting } from '../../ui/page/waiting.tsx';
import { PepStatusWord } from './pep-status-word.tsx';

const columns: Column<PepRow>[] = [
  {
    header: 'Term',
    width: '30%',
    cell: (row) => (
      <>
        <strong>{termLabel(row.term)}</strong>
        {row.revision > 1 ? `, revision ${row.revision}` : ''}
      </>
    ),
  },
  { header: 'How it stands', width: '30%', cell: (row) => <PepStatusWord pep={row} /> },
  { header: 'Signed off', width: '20%', cell: (row) => formatDate(row.signedOffOn) },
  { header: 'Last exported', width: '20%', cell: (row) => dayOf(row.exportedAt) },
];

/** Every PEP of a pupil that is held here, newest first. */
export const PepsTab = ({ pupilId }: { pupilId: string }) => {
  const navigate = useNavigate();
  const peps = useCall('peps.forPupil', { pupilId });
  if (peps.error) return <Failure what="The PEPs could not be shown." error={peps.error} />;
  if (!peps.data) return <Waiting what="Reading the PEPs" />;
  return (
    <div className={styles.section}>
      {peps.data.length === 0 ? (
        <EmptyState
          title="No PEP yet"
          text="Each term's PEP will be listed here. The button at the top starts this term's."
        />
      ) : (
        <DataTable
          caption="PEPs of this pupil"
          columns={columns}
          rows={peps.data}
          rowKey={(row) => row.id}
          onOpen={(row) => void navigate({ to: '/peps/$pepId', params: { pepId: row.id } })}
        />
      )}
    </div>
  );
};
