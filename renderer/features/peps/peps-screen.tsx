import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { termLabel } from '#domain/calendar/terms.ts';
import type { TermBoardRow } from '#domain/contract/peps.ts';
import { foldText } from '#domain/pupil/fold.ts';
import { yearGroupLabel } from '#domain/pupil/year-group.ts';
import { useCall, useChange, useTerm } from '../../ui/client.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { DueText } from '../../ui/due-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Page } from '../../ui/page.tsx';
import { PepStatusWord } from '../../ui/pep-status-word.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import classes from './peps.module.css';

type Stage = 'not-started' | 'in-preparation' | 'signed-off';

const stages: Record<Stage, string> = {
  'not-started': 'Not started',
  'in-preparation': 'In preparation',
  'signed-off': 'Signed off',
};

const stageOf = (row: TermBoardRow): Stage => row.pep?.status ?? 'not-started';

type Filter = { text: string; authority: string; stage: string };

const everything: Filter = { text: '', authority: '', stage: '' };

const matches = (row: TermBoardRow, { text, authority, stage }: Filter): boolean =>
  (text.trim() === '' || foldText(row.pupilName).includes(foldText(text.trim()))) &&
  (authority === '' || row.authority === authority) &&
  (stage === '' || stageOf(row) === stage);

/** "3 signed off, 2 in preparation, 7 not started". */
const countWords = (rows: readonly TermBoardRow[]): string =>
  (['signed-off', 'in-preparation', 'not-started'] as const)
    .map((stage) => `${rows.filter((row) => stageOf(row) === stage).length} ${stages[stage]}`)
    .join(', ')
    .toLowerCase();

/** The term's PEPs: one row for each pupil, with where it stands, when it is due and why. */
export const PepsScreen = () => {
  const { term } = useTerm();
  const navigate = useNavigate();
  const board = useCall('peps.board', { term });
  const start = useChange('peps.start');
  const [filter, setFilter] = useState(everything);
  const [starting, setStarting] = useState<string | null>(null);
  const rows = board.data;
  const shown = useMemo(() => (rows ?? []).filter((row) => matches(row, filter)), [rows, filter]);
  const authorities = [...new Set((rows ?? []).map((row) => row.authority))].sort();

  const openPep = (pepId: string): void => void navigate({ to: '/peps/$pepId', params: { pepId } });
  const startPep = async (pupilId: string): Promise<void> => {
    setStarting(pupilId);
    const done = await start.run({ pupilId, term });
    setStarting(null);
    if (done) openPep(done.value.id);
  };

  const columns: Column<TermBoardRow>[] = [
    {
      header: 'Pupil',
      width: '16%',
      cell: (row) => <strong className={classes.name}>{row.pupilName}</strong>,
    },
    { header: 'Year', width: '7%', cell: (row) => yearGroupLabel(row.yearGroup) },
    { header: 'Authority', width: '10%', cell: (row) => row.authority },
    { header: 'PEP', width: '14.5%', cell: (row) => <PepStatusWord pep={row.pep} /> },
    {
      header: 'Due',
      width: '46%',
      cell: (row) => (row.due ? <DueText due={row.due} /> : <span className="quiet">–</span>),
    },
    {
      header: 'Next',
      width: '5rem',
      align: 'right',
      cell: ({ pep, pupilId, pupilName }) =>
        pep ? (
          <Button size="compact-sm" variant="default" onClick={() => openPep(pep.id)}>
            Open<span className="only-read-aloud"> {pupilName}’s PEP</span>
          </Button>
        ) : (
          <Button
            size="compact-sm"
            variant="light"
            loading={starting === pupilId}
            onClick={() => void startPep(pupilId)}
          >
            Start<span className="only-read-aloud"> {pupilName}’s PEP</span>
          </Button>
        ),
    },
  ];

  return (
    <Page
      title="PEPs"
      subtitle={
        rows && rows.length > 0 ? `${termLabel(term)}: ${countWords(rows)}` : termLabel(term)
      }
    >
      {board.error && !rows ? (
        <Failure
          what="The PEPs of this term could not be shown."
          error={board.error}
          onRetry={() => void board.refetch()}
        />
      ) : rows === undefined ? (
        <Waiting />
      ) : rows.length === 0 ? (
        <EmptyState
          title="No pupils yet"
          text="Each pupil in care gets a row here, with where this term’s PEP stands and by when it is due."
          action={
            <Button renderRoot={(props) => <Link to="/pupils/new" {...props} />}>
              Add your first pupil
            </Button>
          }
        />
      ) : (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: filters act at once; there is no form */}
          <div className={classes.filters} role="search" aria-label="PEPs">
            <TextInput
              label="Name"
              type="search"
              value={filter.text}
              onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
            />
            <NativeSelect
              label="Authority"
              data={[{ value: '', label: 'All authorities' }, ...authorities]}
              value={filter.authority}
              onChange={(event) => setFilter({ ...filter, authority: event.currentTarget.value })}
            />
            <NativeSelect
              label="Status"
              data={[
                { value: '', label: 'Any status' },
                ...Object.entries(stages).map(([value, label]) => ({ value, label })),
              ]}
              value={filter.stage}
              onChange={(event) => setFilter({ ...filter, stage: event.currentTarget.value })}
            />
          </div>
          {shown.length === 0 ? (
            <EmptyState
              title="No PEP matches"
              text="Nobody fits all three filters."
              action={
                <Button variant="default" onClick={() => setFilter(everything)}>
                  Show all
                </Button>
              }
            />
          ) : (
            <DataTable
              caption={`PEPs, ${termLabel(term)}`}
              columns={columns}
              rows={shown}
              rowKey={(row) => row.pupilId}
              onOpen={(row) =>
                row.pep
                  ? openPep(row.pep.id)
                  : void navigate({ to: '/pupils/$pupilId', params: { pupilId: row.pupilId } })
              }
            />
          )}
        </>
      )}
    </Page>
  );
};
