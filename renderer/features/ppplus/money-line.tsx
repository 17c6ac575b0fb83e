import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconPaperclip } from '@tabler/icons-react';
import type { Ledger } from '#domain/contract/calls/ppplus.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { impactRatings } from '#domain/ppplus/impact.ts';
import {
  effectNote,
  type LedgerLine,
  spendingCategories,
  spendingKinds,
} from '#domain/ppplus/spending.ts';
import { paidFromNote } from '#domain/ppplus/streams.ts';
import { useChange } from '../../ui/call/client.ts';
import { headings } from './ledger/line-cells.tsx';
import type { LineAsk } from './ledger/line-dialogs.tsx';
import { draftOfLine, typedDate } from './ledger/line-draft.ts';
import styles from './ppplus.module.css';

type Props = {
  line: LedgerLine;
  row: number;
  ledger: Ledger;
  onAsk: (ask: LineAsk) => void;
  onCorrect: (line: LedgerLine) => void;
};

/** What else is to be known of a line, in quiet words under it. */
const noteOf = (line: LedgerLine, ledger: Ledger): string => {
  const find = (id: string | null) => ledger.lines.find((other) => other.id === id);
  const plan = find(line.plannedLineId);
  const refunds = ledger.lines
    .filter((other) => other.refundsId === line.id && other.struck === null)
    .reduce((sum, other) => sum + other.amountPence, 0);
  return [
    line.struck === 'corrected' ? `Corrected: ${line.struckReason}` : '',
    line.struck === 'reversed' ? `Reversed: ${line.struckReason}` : '',
    line.correctsId === null ? '' : 'puts an earlier line right',
    plan ? `from the plan “${plan.description}”` : '',
    refunds > 0 ? `${formatPence(refunds)} refunded` : '',
    line.invoiceRef === '' ? '' : `invoice ${line.invoiceRef}`,
    paidFromNote(line.stream, ledger.streams),
    line.note,
    effectNote(line),
    line.impact ? `impact: ${impactRatings[line.impact.rating].toLowerCase()}` : '',
  ]
    .filter((words) => words !== '')
    .join(' · ');
};

/** A line that money hangs on: it is read, and changed only by a step that leaves its trace. */
export const MoneyLine = ({ line, row, ledger, onAsk, onCorrect }: Props) => {
  const link = useChange('ppplus.linkLine', { done: 'Target changed.' });
  const stands = line.struck === null;
  const draft = draftOfLine(line);
  const receipts = ledger.receipts.filter(({ lineId }) => lineId === line.id).length;
  const note = noteOf(line, ledger);
  const ask = (kind: LineAsk['kind']) => () => onAsk({ kind, line });
  return (
    <tr data-line={line.id} data-kind={line.kind} data-struck={!stands || undefined}>
      <td className={styles.read} data-header={headings.kind}>
        {spendingKinds[line.kind]}
      </td>
      <td className={styles.read} data-header={headings.date}>
        {typedDate(line.date)}
      </td>
      <td className={styles.read} data-header={headings.category}>
        {spendingCategories[line.category]}
      </td>
      <td data-header={headings.description}>
        <span className={styles.read}>{stands ? line.description : <s>{line.description}</s>}</span>
        {note === '' ? null : <span className={`under ${styles.note}`}>{note}</span>}
      </td>
      <td className={styles.read} data-header={headings.supplier}>
        {line.supplier}
      </td>
      <td className={styles.read} data-align="right" data-header={headings.quantity}>
        {draft.quantity}
      </td>
      <td className={styles.read} data-align="right" data-header={headings.unitCost}>
        {draft.unitCost}
      </td>
      <td className={styles.amount} data-header={headings.amount}>
        {stands ? (
          formatPence(line.kind === 'refund' ? -line.amountPence : line.amountPence)
        ) : (
          <s>{formatPence(line.amountPence)}</s>
        )}
      </td>
      <td data-header={headings.targetId}>
        {stands ? (
          <select
            className={styles.input}
            data-row={row}
            data-column="targetId"
            aria-label={`Target, ${line.description}`}
            value={line.targetId ?? ''}
            onChange={(event) =>
              void link.run({ id: line.id, targetId: event.currentTarget.value || null })
            }
          >
            <option value="">No target</option>
            {ledger.targets.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
            {line.targetId !== null && !ledger.targets.some(({ id }) => id === line.targetId) ? (
              <option value={line.targetId}>A target of another PEP</option>
            ) : null}
          </select>
        ) : null}
      </td>
      <td className={styles.buttons}>
        {stands && line.kind === 'ordered' ? (
          <Button variant="default" size="compact-xs" onClick={ask('pay')}>
            Mark as paid<span className="only-read-aloud">: {line.description}</span>
          </Button>
        ) : null}
        {stands && line.kind === 'spent' && line.impact === null ? (
          <Button variant="default" size="compact-xs" onClick={ask('impact')}>
            Rate<span className="only-read-aloud"> the impact of {line.description}</span>
          </Button>
        ) : null}
        {receipts > 0 ? (
          <ActionIcon
            variant="subtle"
            size="1.75rem"
            aria-label={`${receipts === 1 ? 'One receipt' : `${receipts} receipts`}: ${line.description}`}
            onClick={ask('receipts')}
          >
            <IconPaperclip size="1.0625rem" aria-hidden />
          </ActionIcon>
        ) : null}
        {stands ? (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon variant="subtle" size="1.75rem" aria-label={`More: ${line.description}`}>
                <IconDots size="1.0625rem" aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {line.kind === 'refund' ? null : (
                <Menu.Item onClick={() => onCorrect(line)}>Correct…</Menu.Item>
              )}
              <Menu.Item onClick={ask('reverse')}>Reverse…</Menu.Item>
              {line.kind === 'spent' ? (
                <Menu.Item onClick={ask('refund')}>Refund…</Menu.Item>
              ) : null}
              {line.kind === 'spent' ? (
                <Menu.Item onClick={ask('impact')}>Impact…</Menu.Item>
              ) : null}
              <Menu.Item onClick={ask('receipts')}>Receipts…</Menu.Item>
              {line.kind === 'refund' ? null : (
                <Menu.Item onClick={ask('repeat')}>Repeat every week…</Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </td>
    </tr>
  );
};
