import { Button, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { everything, type ListFilter, type ListSort } from '#domain/cohort/list-view.ts';
import type { PupilRow } from '#domain/contract/calls/cohort.ts';
import { call, errorOf, showFailure, useCall, useTerm } from '../../ui/call/client.ts';
import { DataTable } from '../../ui/grid/data-table.tsx';
import { EmptyState } from '../../ui/page/empty-state.tsx';
import { Failure } from '../../ui/page/failure.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Waiting } from '../../ui/page/waiting.tsx';
import { ColumnsMenu } from './list/columns-menu.tsx';
import { matchesPupil, narrowing } from './list/filter.ts';
import { Filters } from './list/filters.tsx';
import classes from './list/list.module.css';
import { pupilKeys, sorted } from './list/order.ts';
import { pupilColumns } from './list/pupil-columns.tsx';
import { useListView } from './list/use-list-view.ts';
import { ViewsMenu } from './list/views-menu.tsx';

/** More than any school looks after: the list is sorted and narrowed as a whole. */
const mostPupils = 5000;

const noRows: readonly PupilRow[] = [];

/** The rows that the filter lets through, in their order. */
const arranged = (
  rows: readonly PupilRow[],
  filter: ListFilter,
  sort: ListSort | null,
): PupilRow[] =>
  sorted(
    rows.filter((row) => matchesPupil(row, filter)),
    pupilKeys,
    sort,
  );

/** Every pupil in care, as a table that opens by Enter and filters as the teacher types. */
export const PupilsScreen = () => {
  const { term } = useTerm();
  const navigate = useNavigate();
  const searchBox = useRef<HTMLInputElement>(null);
  const viewing = useListView('pupils');
  const { filter, sort } = viewing.look;
  const { text, left } = filter;
  const [search] = useDebouncedValue(text, 120);
  useHotkeys([['/', () => searchBox.current?.focus()]]);

  const asked = { term, includeLeft: left, limit: mostPupils };

  /** Opens the first row of what was typed; asked afresh, for Enter may outrun the list. */
  const openFirst = async (words: string): Promise<void> => {
    const now = { ...filter, text: words.slice(0, 200) };
    if (narrowing(now) === 0) return;
    try {
      const found = await call('pupils.list', { search: now.text, ...asked });
      const [first] = arranged(found.rows, now, sort);
      if (first) open(first);
    } catch (thrown) {
      showFailure(errorOf(thrown));
    }
  };
  const list = useCall('pupils.list', { search, ...asked }, { keepPrevious: true });
  const rows = list.data?.rows ?? noRows;
  const shown = useMemo(() => arranged(rows, filter, sort), [rows, filter, sort]);
  const columns = useMemo(() => pupilColumns(viewing.columns, term), [viewing.columns, term]);

  const open = (row: PupilRow) =>
    void navigate({ to: '/pupils/$pupilId', params: { pupilId: row.id } });
  const add = () => void navigate({ to: '/pupils/new' });
  const none = list.data?.total === 0 && search.trim() === '' && text === '';
  // Only a school that never had a pupil is asked for its first.
  const everyone = useCall(
    'pupils.list',
    { term, includeLeft: true, limit: 1 },
    { enabled: none && !left },
  );
  const empty = none && (left || everyone.data?.total === 0);
  const total = list.data?.total ?? 0;

  return (
    <Page
      title="Pupils"
      actions={
        <>
          <span className="quiet" role="status">
            {list.data ? countWords(shown.length, total) : ''}
          </span>
          {empty ? null : (
            <Switch
              label="Show pupils who have left"
              checked={left}
              onChange={(event) => viewing.narrow({ ...filter, left: event.currentTarget.checked })}
            />
          )}
          <Button
            size="compact-md"
            leftSection={<IconPlus size="1rem" aria-hidden />}
            onClick={add}
          >
            Add pupil
          </Button>
        </>
      }
    >
      {list.error ? (
        <Failure
          what="The pupils could not be shown."
          error={list.error}
          onRetry={() => void list.refetch()}
        />
      ) : null}
      {empty ? (
        <EmptyState
          title="Add your first pupil"
          text="This will hold each child in care at your school: their PEP this term, what is due next and what is left of their PP+."
          action={<Button onClick={add}>Add your first pupil</Button>}
        />
      ) : (
        <Filters
          label="Pupils"
          rows={rows}
          value={filter}
          onChange={viewing.narrow}
          search={
            <TextInput
              ref={searchBox}
              className={classes.search}
              type="search"
              aria-label="Search pupils"
              placeholder="Search by name or UPN  ( / )"
              value={text}
              spellCheck={false}
              onChange={({ currentTarget }) =>
                viewing.narrow({ ...filter, text: currentTarget.value.slice(0, 200) })
              }
              onKeyDown={(event) => {
                if (event.key === 'Enter') void openFirst(event.currentTarget.value);
              }}
            />
          }
        >
          <ViewsMenu {...viewing} />
          <ColumnsMenu {...viewing} />
        </Filters>
      )}
      {list.isPending ? <Waiting what="Reading the pupils" /> : null}
      {none && everyone.data && !empty ? <p>No pupil in care is at the school now.</p> : null}
      {list.data && !none && total === 0 ? (
        <p>No pupil fits “{text}”. Try part of the name, or show pupils who have left.</p>
      ) : null}
      {total > 0 && shown.length === 0 ? (
        <EmptyState
          title="No pupil matches"
          text={narrowing(filter) > 1 ? 'Nobody fits all the filters.' : 'Nobody fits the filter.'}
          action={
            <Button variant="default" onClick={() => viewing.narrow({ ...everything, left })}>
              Show all
            </Button>
          }
        />
      ) : null}
      {viewing.ready && shown.length > 0 ? (
        <DataTable
          caption="Pupils"
          columns={columns}
          rows={shown}
          rowKey={(row) => row.id}
          sorting={viewing.sorting}
          onOpen={open}
        />
      ) : null}
    </Page>
  );
};

const countWords = (shown: number, total: number): string => {
  const number = total.toLocaleString('en-GB');
  if (shown < total) return `${shown.toLocaleString('en-GB')} of ${number} pupils`;
  return total === 1 ? '1 pupil' : `${number} pupils`;
};
