import { Button, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { PupilRow } from '#domain/contract/calls/cohort.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import {
  type CallFailure,
  call,
  errorOf,
  showFailure,
  useCall,
  useTerm,
} from '../../ui/call/client.ts';
import { type Column, DataTable } from '../../ui/grid/data-table.tsx';
import { EmptyState } from '../../ui/page/empty-state.tsx';
import { Failure } from '../../ui/page/failure.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Waiting } from '../../ui/page/waiting.tsx';
import { MoneyLeft } from '../../ui/words/money.tsx';
import { NextDateText } from '../stages/due-text.tsx';
import { PepStatusWord } from '../stages/pep-status-word.tsx';
import styles from './pupils.module.css';

const pageSize = 100;

const columns: Column<PupilRow>[] = [
  {
    header: 'Name',
    name: true,
    width: '20%',
    cell: (row) => (
      <>
        <strong>{row.name}</strong>
        {row.legalName === row.name ? null : (
          <span className={`aside ${styles.legalName}`}>{row.legalName}</span>
        )}
        {row.place === '' ? null : <span className={`aside ${styles.legalName}`}>{row.place}</span>}
        {row.left ? <span className={`aside ${styles.legalName}`}>has left</span> : null}
      </>
    ),
  },
  {
    header: 'Year',
    width: '8%',
    cell: (row) =>
      `${yearGroupLabel(row.yearGroup)}${row.outOfYearGroup ? ' (out of year group)' : ''}`,
  },
  { header: 'Authority', width: '15%', cell: (row) => row.authority },
  {
    header: 'PEP this term',
    width: '13%',
    cell: (row) => <PepStatusWord pep={row.pep} owing={row.owing} />,
  },
  {
    header: 'Next date',
    width: '25%',
    cell: (row) =>
      row.nextDate ? (
        <NextDateText next={row.nextDate} />
      ) : (
        <span className="quiet">{row.owing.words}</span>
      ),
  },
  { header: 'Next step', width: '12%', cell: (row) => row.next?.label ?? '' },
  {
    header: 'PP+ left',
    width: '7%',
    align: 'right',
    cell: (row) => <MoneyLeft left={row.moneyLeft} />,
  },
];

/** Every pupil in care, as a table that opens by Enter and filters as the teacher types. */
export const PupilsScreen = () => {
  const { term } = useTerm();
  const navigate = useNavigate();
  const searchBox = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.slice(0, 200), 120);
  const [includeLeft, setIncludeLeft] = useState(false);
  useHotkeys([['/', () => searchBox.current?.focus()]]);

  const input = { search, term, includeLeft };
  /** Opens the one pupil that fits what was typed; asked afresh, for Enter may outrun the list. */
  const openIfOnly = async (words: string): Promise<void> => {
    try {
      const found = await call('pupils.list', { search: words.slice(0, 200), term, includeLeft });
      const [only] = found.rows;
      if (only && found.total === 1) open(only);
    } catch (thrown) {
      showFailure(errorOf(thrown));
    }
  };
  const list = useInfiniteQuery<
    { rows: PupilRow[]; total: number },
    CallFailure,
    { rows: PupilRow[]; total: number },
    readonly unknown[],
    number
  >({
    queryKey: ['pupils.list', input, 'pages'],
    queryFn: ({ pageParam }) =>
      call('pupils.list', { ...input, offset: pageParam, limit: pageSize }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.length * pageSize;
      return shown < last.total ? shown : undefined;
    },
    placeholderData: keepPreviousData,
    select: ({ pages }) => ({
      rows: pages.flatMap((page) => page.rows),
      total: pages[0]?.total ?? 0,
    }),
  });

  const open = (row: PupilRow) =>
    void navigate({ to: '/pupils/$pupilId', params: { pupilId: row.id } });
  const add = () => void navigate({ to: '/pupils/new' });
  const none = list.data?.total === 0 && search.trim() === '' && typed === '';
  // Only a school that never had a pupil is asked for its first.
  const everyone = useCall(
    'pupils.list',
    { term, includeLeft: true, limit: 1 },
    { enabled: none && !includeLeft },
  );
  const empty = none && (includeLeft || everyone.data?.total === 0);

  return (
    <Page
      title="Pupils"
      actions={
        <Button leftSection={<IconPlus size="1rem" aria-hidden />} onClick={add}>
          Add pupil
        </Button>
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
        <div className={styles.toolbar}>
          <TextInput
            ref={searchBox}
            className={styles.search}
            type="search"
            aria-label="Search pupils"
            placeholder="Search by name or UPN  ( / )"
            value={typed}
            spellCheck={false}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void openIfOnly(event.currentTarget.value);
            }}
          />
          <Switch
            label="Show pupils who have left"
            checked={includeLeft}
            onChange={(event) => setIncludeLeft(event.currentTarget.checked)}
          />
          <span className={styles.count} role="status">
            {list.data ? countWords(list.data.rows.length, list.data.total) : ''}
          </span>
        </div>
      )}
      {list.isPending ? <Waiting what="Reading the pupils" /> : null}
      {none && everyone.data && !empty ? <p>No pupil in care is at the school now.</p> : null}
      {list.data && !none && list.data.total === 0 ? (
        <p>No pupil fits “{typed}”. Try part of the name, or show pupils who have left.</p>
      ) : null}
      {list.data && list.data.total > 0 ? (
        <>
          <DataTable
            caption="Pupils"
            columns={columns}
            rows={list.data.rows}
            rowKey={(row) => row.id}
            onOpen={open}
          />
          {list.hasNextPage ? (
            <Button
              variant="default"
              mt="sm"
              loading={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              Show the next {Math.min(pageSize, list.data.total - list.data.rows.length)}
            </Button>
          ) : null}
        </>
      ) : null}
    </Page>
  );
};

const countWords = (shown: number, total: number): string => {
  const number = total.toLocaleString('en-GB');
  if (shown < total) return `${shown.toLocaleString('en-GB')} of ${number} pupils`;
  return total === 1 ? '1 pupil' : `${number} pupils`;
};
