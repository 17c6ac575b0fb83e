import { Button, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { formatShortDate } from '#domain/kernel/plain-date.ts';
import { joined } from '#domain/kernel/text.ts';
import type { StreamMoney } from '#domain/ppplus/balance.ts';
import {
  givenWords,
  type LedgerLine,
  spendingCategories,
  spendingKinds,
} from '#domain/ppplus/spending.ts';
import { paidFromNote } from '#domain/ppplus/streams.ts';
import { termLabel } from '#domain/school/terms.ts';
import { useCall, useTerm } from '../../ui/call/client.ts';
import { type Column, DataTable } from '../../ui/grid/data-table.tsx';
import { Failure } from '../../ui/page/failure.tsx';
import section from '../../ui/page/section.module.css';
import { Waiting } from '../../ui/page/waiting.tsx';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { moneyColumn } from './money-column.tsx';
import ppplus from './ppplus.module.css';
import { StreamFigures } from './stream-figures.tsx';

/** The columns of the lines; what pays one stands under it where that is not plain. */
const columnsFor = (
  all: readonly LedgerLine[],
  own: readonly StreamMoney[],
): Column<LedgerLine>[] => [
  { header: 'Kind', width: '12%', cell: (line) => spendingKinds[line.kind] },
  { header: 'Date', width: '16%', cell: (line) => formatShortDate(line.date) },
  {
    header: 'For',
    width: '34%',
    cell: (line) => (
      <>
        {line.description}
        <span className="under">
          {joined([givenWords(line, all), paidFromNote(line.stream, own), line.note], ' · ')}
        </span>
      </>
    ),
  },
  { header: 'Category', width: '26%', cell: (line) => spendingCategories[line.category] },
  moneyColumn(
    'Amount',
    (line) => (line.kind === 'refund' ? -line.amountPence : line.amountPence),
    '12%',
  ),
];

/** A pupil's PP+ for the term at a glance; the ledger itself is one press away. */
export const MoneyTab = ({ pupilId }: { pupilId: string }) => {
  const { term } = useTerm();
  const navigate = useNavigate();
  const ledger = useCall('ppplus.ledger', { pupilId, term });
  if (ledger.error) return <Failure what="PP+ could not be shown." error={ledger.error} />;
  if (!ledger.data) return <Waiting what="Reading PP+" />;
  const { streams: own, none, warnings } = ledger.data;
  const lines = ledger.data.lines.filter(({ struck }) => struck === null);
  const open = () => void navigate({ to: '/ppplus/$pupilId', params: { pupilId } });
  return (
    <section className={section.section}>
      <Title order={2}>PP+, {termLabel(term)}</Title>
      <div className={ppplus.moneyTop}>
        <StreamFigures money={own} none={none} said={warnings.map(({ text }) => text)} />
        <Button variant="default" onClick={open}>
          Open the ledger
        </Button>
      </div>
      {warnings.length === 0 ? null : (
        <ul className={`bare ${section.plainList}`}>
          {warnings.map((warning) => (
            <li key={`${warning.kind} ${warning.text}`}>
              <StatusWord kind="warning">{warning.text}</StatusWord>
            </li>
          ))}
        </ul>
      )}
      {lines.length === 0 ? (
        <p className="quiet">
          Nothing is planned or spent this term. The ledger is the place to add it.
        </p>
      ) : (
        <DataTable
          caption="PP+ lines this term"
          columns={columnsFor(lines, own)}
          rows={lines}
          rowKey={(line) => line.id}
          onOpen={open}
        />
      )}
    </section>
  );
};
