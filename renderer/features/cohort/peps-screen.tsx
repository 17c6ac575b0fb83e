import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { everything } from '#domain/cohort/list-view.ts';
import type { TermBoardRow } from '#domain/contract/calls/cohort.ts';
import { termLabel } from '#domain/school/terms.ts';
import { useCall, useChange, useTerm } from '../../ui/call/client.ts';
import { DataTable } from '../../ui/grid/data-table.tsx';
import { ButtonLink } from '../../ui/page/button-link.tsx';
import { EmptyState } from '../../ui/page/empty-state.tsx';
import { NotRead } from '../../ui/page/not-read.tsx';
import { Page } from '../../ui/page/page.tsx';
import { useKept } from '../../ui/save/kept.ts';
import { ColumnsMenu } from './list/columns-menu.tsx';
import { byDeadline, countWords, isOwed, matches } from './list/filter.ts';
import { Filters } from './list/filters.tsx';
import classes from './list/list.module.css';
import { pepKeys, sorted } from './list/order.ts';
import { pepColumns } from './list/pep-columns.tsx';
import { useListView } from './list/use-list-view.ts';
import { ViewsMenu } from './list/views-menu.tsx';
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
  const viewing = useListView('peps');
  const { filter, sort } = viewing.look;
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
  const inOrder = useMemo(() => sorted(shown, pepKeys, sort), [shown, sort]);
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

  const columns = pepColumns(viewing.columns, {
    term,
    open,
    start: (id) => void startPep(id),
    starting,
  });
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
      {rows === undefined || !viewing.ready ? (
        <NotRead of={[board]} failed="The PEPs of this term could not be shown." />
      ) : rows.length === 0 ? (
        <EmptyState
          title="No pupils yet"
          text="Each pupil in care gets a row here, with where this term’s PEP stands and by when it is due."
          action={<ButtonLink to="/pupils/new">Add your first pupil</ButtonLink>}
        />
      ) : (
        <>
          <Filters
            label="PEPs"
            rows={rows}
            value={filter}
            onChange={viewing.narrow}
            search={
              <TextInput
                type="search"
                className={classes.search}
                aria-label="Search by name"
                placeholder="Search by name"
                value={filter.text}
                onChange={({ currentTarget }) =>
                  viewing.narrow({ ...filter, text: currentTarget.value.slice(0, 200) })
                }
              />
            }
          >
            <ViewsMenu {...viewing} />
            {view === 'table' && <ColumnsMenu {...viewing} />}
          </Filters>
          {shown.length === 0 ? (
            <EmptyState
              title="No PEP matches"
              text="Nobody fits all the filters."
              action={
                <Button variant="default" onClick={() => viewing.narrow(everything)}>
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
              rows={inOrder}
              rowKey={(row) => row.pupilId}
              sorting={viewing.sorting}
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
