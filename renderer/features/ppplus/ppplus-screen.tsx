import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PupilMoney } from '#domain/contract/calls/ppplus.ts';
import type { Balance, StreamMoney } from '#domain/ppplus/balance.ts';
import { type Clock, clockLabel } from '#domain/ppplus/clocks.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { useCall, useTerm } from '../../ui/call/client.ts';
import { type Column, DataTable } from '../../ui/grid/data-table.tsx';
import { EmptyState } from '../../ui/page/empty-state.tsx';
import { NotRead } from '../../ui/page/not-read.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Money } from '../../ui/words/money.tsx';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { Breakdown } from './breakdown.tsx';
import { ChangedRates } from './changed-rates.tsx';
import { ClockSwitch, clockAround } from './clock-switch.tsx';
import { balanceColumn } from './money-column.tsx';
import styles from './ppplus.module.css';
import { SpendByNotices } from './spend-by.tsx';
import { StreamFigures, streamName, unknownWords } from './stream-figures.tsx';

/** A stream of a pupil, or a pupil who brings none. */
type Row = {
  pupil: PupilMoney;
  /** Whether it is the pupil's first row. */
  first: boolean;
  money: StreamMoney | null;
  balance: Balance | null;
};

const rowsOf = (pupil: PupilMoney): Row[] =>
  pupil.streams.length === 0
    ? [{ pupil, first: true, money: null, balance: null }]
    : pupil.streams.map((money, i) => ({
        pupil,
        first: i === 0,
        money,
        balance: money.balance,
      }));

const columns: Column<Row>[] = [
  {
    header: 'Look at',
    width: '15%',
    cell: ({ pupil: { warnings }, first }) => {
      if (!first) return null;
      return warnings.length === 0 ? (
        <StatusWord kind="done">In order</StatusWord>
      ) : (
        <span title={warnings.map(({ rule }) => rule).join('\n')}>
          <StatusWord kind="warning">{warnings.map(({ text }) => text).join(' ')}</StatusWord>
        </span>
      );
    },
  },
  {
    header: 'Pupil',
    name: true,
    width: '28%',
    cell: ({ pupil }) => (
      <>
        <strong>{pupil.pupilName}</strong>
        <span className="quiet">
          {' '}
          {yearGroupLabel(pupil.yearGroup)}
          {pupil.left ? ' (left)' : ''}
        </span>
      </>
    ),
  },
  {
    header: 'Money, and who pays',
    width: '13%',
    cell: ({ pupil, money }) =>
      money === null ? <span className="quiet">{pupil.none}</span> : streamName(money),
  },
  {
    ...balanceColumn('Expected', 'expected', '8%'),
    cell: ({ money, balance }) =>
      money === null || balance === null ? null : (
        <>
          <Money pence={balance.expected} />
          {balance.expected !== null && money.unknownTerms > 0 ? (
            <span className="under">{unknownWords(money)}</span>
          ) : null}
        </>
      ),
  },
  balanceColumn('Received', 'received', '7%'),
  balanceColumn('Planned', 'planned', '7%'),
  balanceColumn('Ordered', 'committed', '7%'),
  balanceColumn('Spent', 'spent', '7%'),
  {
    ...balanceColumn('Left of what is expected', 'left', '8%'),
    cell: ({ money, balance }) =>
      money === null || balance === null ? null : (
        <>
          <Money pence={balance.left} />
          <span className="under">{money.why.join(' ')}</span>
        </>
      ),
  },
];

const totalWords = (warned: number, all: number): string =>
  warned === 0
    ? 'Nothing needs a look.'
    : `${warned} of ${all} ${all === 1 ? 'pupil needs' : 'pupils need'} a look.`;

/** The money of every pupil on a clock: each stream by itself, then each pupil with what to look at. */
export const PpPlusScreen = () => {
  const { term } = useTerm();
  const navigate = useNavigate();
  const [by, setBy] = useState<Clock['by']>('term');
  const clock = clockAround(by, term);
  const overview = useCall('ppplus.overview', { clock }, { keepPrevious: true });
  // What needs a look comes first; within that, by surname as they come.
  const pupils = [...(overview.data?.pupils ?? [])].sort(
    (a, b) => Number(b.warnings.length > 0) - Number(a.warnings.length > 0),
  );
  const warned = pupils.filter(({ warnings }) => warnings.length > 0).length;
  return (
    <Page title="PP+" subtitle={`Pupil Premium Plus, ${clockLabel(clock)}`}>
      <NotRead of={[overview]} what="Adding up PP+" failed="PP+ could not be shown." />
      {overview.data && pupils.length === 0 ? (
        <EmptyState
          title="No pupils yet"
          text="This will show what is expected for each pupil this term, what is planned and spent, and what is left. Add a pupil first."
          action={<Button onClick={() => void navigate({ to: '/pupils/new' })}>Add pupil</Button>}
        />
      ) : null}
      {overview.data && pupils.length > 0 ? (
        <>
          <SpendByNotices notices={overview.data.spendBy} />
          <ChangedRates questions={overview.data.changedRates} />
          <section className={styles.totals} aria-label="What is counted">
            <ClockSwitch term={term} by={by} onChange={setBy} />
            <p className={styles.totalWords}>{totalWords(warned, pupils.length)}</p>
          </section>
          <section className={styles.totals} aria-label="All pupils together">
            <StreamFigures
              money={overview.data.totals}
              none="No money is expected, planned or spent."
              full
            />
          </section>
          <DataTable
            caption={`PP+ by pupil, ${clockLabel(clock)}`}
            columns={columns}
            rows={pupils.flatMap(rowsOf)}
            rowKey={({ pupil, money }) => `${pupil.pupilId} ${money?.stream ?? ''}`}
            onOpen={({ pupil: { pupilId } }) =>
              void navigate({ to: '/ppplus/$pupilId', params: { pupilId } })
            }
          />
          <Breakdown overview={overview.data} />
        </>
      ) : null}
    </Page>
  );
};
