import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ExportRow } from '#domain/contract/leaving.ts';
import { documentKinds } from '#domain/kernel/document-kind.ts';
import { useCall, useChange } from '../../ui/call/client.ts';
import { dayOf } from '../../ui/call/moment.ts';
import { type Column, DataTable } from '../../ui/grid/data-table.tsx';
import { EmptyState } from '../../ui/page/empty-state.tsx';
import { NotRead } from '../../ui/page/not-read.tsx';
import { Page } from '../../ui/page/page.tsx';
import { SmallButton } from '../../ui/page/small-button.tsx';
import { clockTime } from '../../ui/save/saved-mark.tsx';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { BlankFormButton } from './blank-form-dialog.tsx';
import styles from './documents.module.css';

const ShowInFolder = ({ row }: { row: ExportRow }) => {
  const show = useChange('documents.showInFolder');
  return (
    <SmallButton
      aria-label={`Show in folder: ${row.fileName}`}
      onClick={() => void show.run({ id: row.id })}
    >
      Show in folder
    </SmallButton>
  );
};

/** "PEP, Autumn term 2026", "PEP, Autumn term 2026, draft"; else the kind of document. */
const whatLeft = ({ kind, pepLabel }: ExportRow): string => {
  if (pepLabel !== '' && kind === 'pep') return pepLabel;
  return pepLabel !== '' && kind === 'pep-draft' ? `${pepLabel}, draft` : documentKinds[kind];
};

const columns: Column<ExportRow>[] = [
  {
    header: 'When',
    width: '15%',
    cell: (row) => `${dayOf(row.at)}, ${clockTime(row.at)}`,
  },
  {
    header: 'What',
    width: '16%',
    cell: (row) => (
      <>
        {whatLeft(row)}
        {row.outdated && (
          <div>
            <StatusWord kind="warning">Sign-off undone since</StatusWord>
          </div>
        )}
      </>
    ),
  },
  { header: 'Pupil', width: '14%', cell: (row) => row.pupilName },
  {
    header: 'To whom',
    width: '20%',
    cell: (row) => row.recipient || <span className="quiet">Not said</span>,
  },
  {
    header: 'File',
    width: '18%',
    cell: (row) => (
      <span className={styles.file} title={row.folder}>
        {row.fileName}
      </span>
    ),
  },
  { header: 'Pages', width: '5%', align: 'right', cell: (row) => (row.pages > 0 ? row.pages : '') },
  { header: 'Find it', width: '12%', cell: (row) => <ShowInFolder row={row} /> },
];

/** The export register: every document that has left the program. */
export const DocumentsScreen = () => {
  const navigate = useNavigate();
  const list = useCall('documents.list', {});
  return (
    <Page
      title="Documents"
      actions={<BlankFormButton />}
      subtitle="What has left PEP Desk: when, for whom, and where it was put."
    >
      <NotRead of={[list]} what="Reading the register" failed="The documents could not be shown." />
      {list.data && list.data.length === 0 ? (
        <EmptyState
          title="Nothing has been exported yet"
          text="When a PEP is saved as a PDF, a line is kept here. The file itself is yours: keep it where the school keeps confidential papers."
          action={<Button onClick={() => void navigate({ to: '/peps' })}>Go to PEPs</Button>}
        />
      ) : null}
      {list.data && list.data.length > 0 ? (
        <DataTable
          caption="Documents that have left PEP Desk"
          columns={columns}
          rows={list.data}
          rowKey={(row) => row.id}
        />
      ) : null}
    </Page>
  );
};
