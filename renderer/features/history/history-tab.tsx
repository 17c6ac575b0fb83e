import { Title } from '@mantine/core';
import type { HistoryEntry } from '#domain/contract/calls/history.ts';
import { undoChange, useCall } from '../../ui/call/client.ts';
import { dayOf } from '../../ui/call/moment.ts';
import { type Column, DataTable } from '../../ui/grid/data-table.tsx';
import { Failure } from '../../ui/page/failure.tsx';
import styles from '../../ui/page/section.module.css';
import { SmallButton } from '../../ui/page/small-button.tsx';
import { Waiting } from '../../ui/page/waiting.tsx';
import { clockTime } from '../../ui/save/saved-mark.tsx';

/** Who changed what and when; the newest change can be taken back. */
export const HistoryTab = ({ pupilId }: { pupilId: string }) => {
  const history = useCall('pupils.history', { id: pupilId });
  if (history.error)
    return <Failure what="The history could not be shown." error={history.error} />;
  if (!history.data) return <Waiting what="Reading the history" />;
  const newest = history.data[0]?.changeId;
  const columns: Column<HistoryEntry>[] = [
    {
      header: 'When',
      width: '22%',
      cell: (entry) => `${dayOf(entry.at)}, ${clockTime(entry.at)}`,
    },
    { header: 'Who', width: '20%', cell: (entry) => entry.who },
    { header: 'What', width: '43%', cell: (entry) => entry.what },
    {
      header: 'Take back',
      width: '15%',
      align: 'right',
      cell: (entry) =>
        entry.changeId === newest && entry.canUndo ? (
          <SmallButton onClick={() => void undoChange(entry.changeId)}>Undo this</SmallButton>
        ) : null,
    },
  ];
  return (
    <section className={styles.section}>
      <Title order={2}>What was changed</Title>
      {history.data.length === 0 ? (
        <p className="quiet">Nothing has been changed yet.</p>
      ) : (
        <DataTable
          caption="History of this pupil's record"
          columns={columns}
          rows={history.data}
          rowKey={(entry) => entry.changeId}
        />
      )}
    </section>
  );
};
