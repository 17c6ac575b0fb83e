import { Button, SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import type { TermBoardRow } from '#domain/contract/calls/cohort.ts';
import { formatShortDate } from '#domain/kernel/plain-date.ts';
import { isUnsigned, stages } from '#domain/kernel/stage.ts';
import { termLabel } from '#domain/school/terms.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { useCall, useChange, useTerm } from '../../ui/call/client.ts';
import { type Column, DataTable } from '../../ui/grid/data-table.tsx';
import { ButtonLink } from '../../ui/page/button-link.tsx';
import { EmptyState } from '../../ui/page/empty-state.tsx';
import { NotRead } from '../../ui/page/not-read.tsx';
import { Page } from '../../ui/page/page.tsx';
import { SmallButton } from '../../ui/page/small-button.tsx';
import { RemindButton, Reminded } from '../../ui/remind/reminder.tsx';
import { useKept } from '../../ui/save/kept.ts';
import { DueText } from '../stages/due-text.tsx';
import { NextRungButton } from '../stages/next-rung.tsx';
import { PepStatusWord } from '../stages/pep-status-word.tsx';
import { byDeadline, countWords, everything, isOwed, matches } from './filter.ts';
import { Filters } from './filters.tsx';
import classes from './peps.module.css';
import { StageBoard } from './stage-board.tsx';
import { StartAll } from './start-all.tsx';
import { TermGrid } from './term-grid.tsx';
import { TermReportButton } from './term-report.tsx';

const noRows: readonly TermBoardRow[] = [];

const views = ['table', 'board', 'terms'] as const;
type View = (typeof views)[number];

/** The term's PEPs: each pupil with where the PEP stands, when it is due and why. */
export const PepsScreen = () => {
  const { term } = useTerm();
  const navigate = useNavigate();
  const board = useCall('peps.board', { term });
  const start = useChange('peps.start');
  const [filter, setFilter] = useKept('peps.filter', everything);
  const [view, setView] = useKept<View>('peps.view', 'table');
  // The pupil whose row led away: it has the focus again, and is in view, on coming back.
  const [returnTo, setReturnTo] = useKept('peps.opened', '');
  const [starting, setStarting] = useState<string | null>(null);
  const [startingAll, setStartingAll] = useState<readonly TermBoardRow[] | null>(null);
  const rows = board.data;
  const shown = useMemo(
    () => (rows ?? noRows).filter((row) => matches(row, filter)).sort(byDeadline),
    [rows, filter],
  );
  // Once the list is there the focus has been given back; it is not taken again from another place.
  useEffect(() => {
    if (rows) setReturnTo('');
  }, [rows, setReturnTo]);
  const unstarted = shown.filter((row) => row.pep === null && isOwed(row));

  const openPep = (pepId: string): void => void navigate({ to: '/peps/$pepId', params: { pepId } });
  const open = (row: TermBoardRow): void => {
    setReturnTo(row.pupilId);
    if (row.pep) openPep(row.pep.id);
    else void navigate({ to: '/pupils/$pupilId', params: { pupilId: row.pupilId } });
  };
  const startPep = async (pupilId: string): Promise<void> => {
    setStarting(pupilId);
    const done = await start.run({ pupilId, term });
    setStarting(null);
    if (!done) return;
    setReturnTo(pupilId);
    openPep(done.value.id);
  };

  const columns: Column<TermBoardRow>[] = [
    {
      header: 'Pupil',
      name: true,
      width: '16%',
      cell: (row) => (
        <>
          <strong className={classes.name}>{row.pupilName}</strong>
          {row.place === '' ? null : <span className="under">{row.place}</span>}
        </>
      ),
    },
    { header: 'Year', width: '4.75rem', cell: (row) => yearGroupLabel(row.yearGroup) },
    { header: 'Authority', width: '7rem', cell: (row) => row.authority },
    {
      header: 'PEP',
      width: '14.5%',
      cell: (row) => <PepStatusWord pep={row.pep} owing={row.owing} />,
    },
    {
      header: 'Due',
      words: true,
      cell: (row) =>
        row.due ? (
          <DueText due={row.due}>
            <Reminded days={row.remindedOn} />
          </DueText>
        ) : (
          <>
            <span className="quiet">
              {isOwed(row) ? row.unanswered || stages[row.stage] : row.owing.words}
            </span>{' '}
            <Reminded days={row.remindedOn} />
          </>
        ),
    },
    {
      header: 'Care plan review',
      width: '10%',
      cell: (row) =>
        row.careReviewOn === '' ? (
          <span className="quiet">Not known</span>
        ) : (
          formatShortDate(row.careReviewOn).replace(/^\w+ /, '')
        ),
    },
    {
      header: 'Next',
      width: '10.5rem',
      align: 'right',
      cell: (row) => (
        <span className={`wrapping ${classes.next}`}>
          {isOwed(row) &&
            !row.next?.byOthers &&
            (row.pep === null || isUnsigned(row.pep.stage)) && (
              <RemindButton
                pupilId={row.pupilId}
                pupilName={row.pupilName}
                term={term}
                variant="subtle"
              />
            )}
          {row.next ? (
            <NextRungButton
              pupilId={row.pupilId}
              pupilName={row.pupilName}
              rung={row.next}
              shown={term}
            />
          ) : row.pep ? (
            <SmallButton onClick={() => open(row)}>
              Open<span className="only-read-aloud"> {row.pupilName}’s PEP</span>
            </SmallButton>
          ) : (
            <Button
              size="compact-sm"
              variant="light"
              loading={starting === row.pupilId}
              onClick={() => void startPep(row.pupilId)}
            >
              Start<span className="only-read-aloud"> {row.pupilName}’s PEP</span>
            </Button>
          )}
        </span>
      ),
    },
  ];
  const caption = `PEPs, ${termLabel(term)}`;

  return (
    <Page
      title="PEPs"
      subtitle={
        rows && rows.length > 0 ? `${termLabel(term)}: ${countWords(rows)}` : termLabel(term)
      }
      actions={
        rows && (
          <>
            {rows.length > 0 && (
              <SegmentedControl
                size="xs"
                aria-label="Show as"
                data={[
                  { value: 'table', label: 'By deadline' },
                  { value: 'board', label: 'By stage' },
                  { value: 'terms', label: 'Term by term' },
                ]}
                value={view}
                onChange={(value) => setView(views.find((one) => one === value) ?? 'table')}
              />
            )}
            <TermReportButton term={term} />
            {unstarted.length > 0 && (
              <Button size="compact-md" onClick={() => setStartingAll(unstarted)}>
                Start all {unstarted.length} not started
              </Button>
            )}
          </>
        )
      }
    >
      {rows === undefined ? (
        <NotRead of={[board]} failed="The PEPs of this term could not be shown." />
      ) : rows.length === 0 ? (
        <EmptyState
          title="No pupils yet"
          text="Each pupil in care gets a row here, with where this term’s PEP stands and by when it is due."
          action={<ButtonLink to="/pupils/new">Add your first pupil</ButtonLink>}
        />
      ) : (
        <>
          <Filters rows={rows} value={filter} onChange={setFilter} />
          {shown.length === 0 ? (
            <EmptyState
              title="No PEP matches"
              text="Nobody fits all the filters."
              action={
                <Button variant="default" onClick={() => setFilter(everything)}>
                  Show all
                </Button>
              }
            />
          ) : view === 'terms' ? (
            <TermGrid term={term} shown={shown} />
          ) : view === 'board' ? (
            <StageBoard caption={caption} rows={shown} returnTo={returnTo} onOpen={open} />
          ) : (
            <DataTable
              caption={caption}
              columns={columns}
              rows={shown}
              rowKey={(row) => row.pupilId}
              returnTo={returnTo}
              onOpen={open}
            />
          )}
        </>
      )}
      {startingAll && (
        <StartAll term={term} rows={startingAll} onClose={() => setStartingAll(null)} />
      )}
    </Page>
  );
};
