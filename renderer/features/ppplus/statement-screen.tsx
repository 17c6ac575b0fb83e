import { Button, Group, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { streams } from '#domain/authority/rates.ts';
import type {
  Statement,
  StatementGrant,
  StatementLine,
  TargetCost,
} from '#domain/contract/calls/ppplus.ts';
import { formatShortDate } from '#domain/kernel/plain-date.ts';
import { joined } from '#domain/kernel/text.ts';
import { awardKinds, stateDay, stateWords, worthOf } from '#domain/ppplus/award.ts';
import type { StreamMoney, StreamTotal } from '#domain/ppplus/balance.ts';
import { type Clock, clockLabel } from '#domain/ppplus/clocks.ts';
import { impactRatings } from '#domain/ppplus/impact.ts';
import { givenWords, spendingCategories, spendingKinds } from '#domain/ppplus/spending.ts';
import { isStream, paidFromWords } from '#domain/ppplus/streams.ts';
import { termLabel } from '#domain/school/terms.ts';
import { showDone, useCall, useChange, useTerm } from '../../ui/call/client.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import type { Column } from '../../ui/grid/data-table.tsx';
import { NotRead } from '../../ui/page/not-read.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Money } from '../../ui/words/money.tsx';
import { ClockSwitch, clockAround } from './clock-switch.tsx';
import { balanceColumn, moneyColumn } from './money-column.tsx';
import styles from './ppplus.module.css';
import { StreamFigures, unknownWords } from './stream-figures.tsx';
import { TablePart } from './table-part.tsx';

type Of = { pupilId: string } | { authorityId: string };

/** The columns of lines; under what a line is for stand what is given of it, what pays it and its note. */
const lineColumns = ({ lines }: Statement): Column<StatementLine>[] => [
  { header: 'Pupil', width: '14%', cell: (line) => line.pupilName },
  { header: 'Date', width: '11%', cell: (line) => formatShortDate(line.date) },
  {
    header: 'State',
    width: '11%',
    cell: (line) =>
      line.struck === null ? (
        spendingKinds[line.kind]
      ) : (
        <s>{line.struck === 'corrected' ? 'Corrected' : 'Reversed'}</s>
      ),
  },
  {
    header: 'For',
    cell: (line) => (
      <>
        {line.struck === null ? line.description : <s>{line.description}</s>}
        <span className="under">
          {joined(
            [
              line.struck === null
                ? givenWords(
                    line,
                    lines.filter((one) => one.struck === null),
                  )
                : '',
              isStream(line.stream) ? '' : paidFromWords(line.stream),
              line.note,
            ],
            ' · ',
          )}
        </span>
      </>
    ),
  },
  { header: 'Kind of support', width: '16%', cell: (line) => spendingCategories[line.category] },
  { header: 'Target', width: '14%', cell: (line) => line.target },
  {
    header: 'Impact',
    width: '10%',
    cell: (line) => (line.impact ? impactRatings[line.impact.rating] : ''),
  },
  moneyColumn(
    'Amount',
    (line) => (line.kind === 'refund' ? -line.amountPence : line.amountPence),
    '9%',
  ),
];

const grantColumns: Column<StatementGrant>[] = [
  { header: 'Pupil', width: '16%', cell: (grant) => grant.pupilName },
  { header: 'Term', width: '14%', cell: (grant) => termLabel(grant) },
  { header: 'Award', width: '16%', cell: (grant) => awardKinds[grant.kind] },
  { header: 'Who pays', width: '14%', cell: (grant) => grant.payerName },
  {
    header: 'How far',
    cell: (grant) => (
      <>
        {stateWords(grant)} {formatShortDate(stateDay(grant))}
        {grant.passed === '' ? null : <span className="under">{grant.passed}</span>}
      </>
    ),
  },
  moneyColumn('Counts', (grant) => worthOf(grant), '10%'),
];

const outcomes: Record<TargetCost['outcome'], string> = {
  achieved: 'Achieved',
  partly: 'Partly achieved',
  not: 'Not achieved',
  '': 'Not reviewed yet',
};

const targetColumns: Column<TargetCost>[] = [
  { header: 'Pupil', width: '18%', cell: (row) => row.pupilName },
  { header: 'Target', cell: (row) => row.target },
  { header: 'How it ended', width: '16%', cell: (row) => outcomes[row.outcome] },
  moneyColumn('Cost', (row) => row.pence, '10%'),
];

type PupilRow = StreamMoney & { pupilName: string };

const pupilColumns: Column<PupilRow>[] = [
  { header: 'Pupil', width: '20%', cell: (row) => <strong>{row.pupilName}</strong> },
  {
    ...moneyColumn<PupilRow>('Expected', ({ balance }) => balance.expected),
    cell: (row) => (
      <>
        <Money pence={row.balance.expected} />
        <span className="under">{unknownWords(row)}</span>
      </>
    ),
  },
  balanceColumn('Confirmed', 'confirmed'),
  balanceColumn('Received', 'received'),
  balanceColumn('Spent', 'spent'),
  balanceColumn('Left of what is expected', 'left'),
  balanceColumn('Left of what has come', 'leftOfReceived'),
  { header: 'Why', width: '18%', cell: (row) => row.why.join(' ') },
];

/** One stream of a statement: its pupils, its awards and its lines. */
const StreamPart = ({ of, statement }: { of: StreamTotal; statement: Statement }) => {
  const name = streams[of.stream];
  const own = statement.pupils.flatMap(({ pupilName, streams: all }) =>
    all.filter(({ stream }) => stream === of.stream).map((money) => ({ ...money, pupilName })),
  );
  return (
    <>
      {statement.pupils.length > 1 ? (
        <TablePart
          title={`${name}, by pupil`}
          caption={`${name} by pupil`}
          columns={pupilColumns}
          rows={own}
          rowKey={(row) => row.pupilName}
        />
      ) : null}
      <TablePart
        title={`${name}: awards`}
        none="No award is recorded."
        caption={`Awards of ${name}`}
        columns={grantColumns}
        rows={statement.grants.filter(({ stream }) => stream === of.stream)}
        rowKey={(row) => row.id}
      />
      <TablePart
        title={`${name}: lines`}
        none="Nothing is planned or spent."
        caption={`Lines of ${name}`}
        columns={lineColumns(statement)}
        rows={statement.lines.filter(({ stream }) => stream === of.stream)}
        rowKey={(row) => row.id}
      />
    </>
  );
};

const StatementPage = ({ of, back }: { of: Of; back: ReactNode }) => {
  const { term } = useTerm();
  const [by, setBy] = useState<Clock['by']>('financial-year');
  const clock = clockAround(by, term);
  const found = useCall('ppplus.statement', { of, clock });
  const authorityId = 'authorityId' in of ? of.authorityId : '';
  const rules = useCall('moneyRules.get', { authorityId }, { enabled: authorityId !== '' });
  const save = useChange('ppplus.exportStatement');
  const out = async (as: 'pdf' | 'csv' | 'claim' | 'bursar'): Promise<void> => {
    const row = await save.run({ of, clock, as, recipient: isFor(as) });
    if (row) showDone(`Saved as ${row.fileName}.`);
  };
  const shown = found.data;
  const [named, setNamed] = useState<string | null>(null);
  const recipient = named ?? shown?.usualReader ?? '';
  /** The bursar's list goes to the bursar; all else, unless another is named, to whoever pays. */
  const isFor = (as: 'pdf' | 'csv' | 'claim' | 'bursar'): string =>
    as === 'bursar' ? 'the bursar' : recipient;
  const otherwise = shown?.lines.filter(({ stream }) => !isStream(stream)) ?? [];
  // Of one pupil the terms that are not known are counted, of several the pupils.
  const [only, ...others] = shown?.pupils ?? [];
  const money = only && others.length === 0 ? only.streams : (shown?.totals ?? []);
  return (
    <Page
      title={`PP+ statement${shown ? `: ${shown.of}` : ''}`}
      subtitle={
        <>
          {clockLabel(clock)} · {back}
        </>
      }
      actions={
        <Group gap="xs">
          {rules.data?.claims ? (
            <Button variant="default" loading={save.pending} onClick={() => void out('claim')}>
              Save a claim
            </Button>
          ) : null}
          <Button variant="default" loading={save.pending} onClick={() => void out('bursar')}>
            Save a list for the bursar
          </Button>
          <Button variant="default" loading={save.pending} onClick={() => void out('csv')}>
            Save as CSV
          </Button>
          <Button loading={save.pending} onClick={() => void out('pdf')}>
            Save as PDF
          </Button>
        </Group>
      }
    >
      <div className={styles.totals}>
        <ClockSwitch term={term} by={by} onChange={setBy} />
        <TextField
          label="For whom is this copy?"
          autoComplete="off"
          value={recipient}
          onChange={setNamed}
        />
        {shown ? (
          <StreamFigures money={money} none="No money is expected, planned or spent." full />
        ) : null}
      </div>
      <NotRead
        of={[found]}
        what="Writing the statement"
        failed="The statement could not be shown."
      />
      {shown ? (
        <>
          {shown.totals.map((total) => (
            <StreamPart key={total.stream} of={total} statement={shown} />
          ))}
          {otherwise.length === 0 ? null : (
            <TablePart
              title="In the plan, and in no balance"
              caption="Lines that others pay"
              columns={lineColumns(shown)}
              rows={otherwise}
              rowKey={(row) => row.id}
            />
          )}
          {shown.others.length === 0 ? null : (
            <section className={styles.part}>
              <Title order={2}>Not in these figures</Title>
              <ul className="bare">
                {shown.others.map(({ pupilName, why }) => (
                  <li key={pupilName}>
                    {pupilName}: {why}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {shown.targets.length === 0 ? null : (
            <TablePart
              title="What each target cost"
              caption="Cost of targets"
              columns={targetColumns}
              rows={shown.targets}
              rowKey={(row) => row.targetId}
            />
          )}
        </>
      ) : null}
    </Page>
  );
};

/** All the money of one authority on one clock, to look at and to let out. */
export const AuthorityStatementScreen = () => {
  const { authorityId } = useParams({ strict: false });
  return (
    <StatementPage
      key={authorityId}
      of={{ authorityId: authorityId ?? '' }}
      back={<Link to="/ppplus">All PP+</Link>}
    />
  );
};

/** All the money of one pupil on one clock, to look at and to let out. */
export const PupilStatementScreen = () => {
  const { pupilId } = useParams({ strict: false });
  const id = pupilId ?? '';
  return (
    <StatementPage
      key={id}
      of={{ pupilId: id }}
      back={
        <Link to="/ppplus/$pupilId" params={{ pupilId: id }}>
          Ledger
        </Link>
      }
    />
  );
};
