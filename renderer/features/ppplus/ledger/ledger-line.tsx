import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Ledger } from '#domain/contract/calls/ppplus.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { joined } from '#domain/kernel/text.ts';
import { effectNote, givenWords, type SpendingLine } from '#domain/ppplus/spending.ts';
import { paidFromNote } from '#domain/ppplus/streams.ts';
import { tuitionField } from '#domain/review/tuition.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { type BringBack, removes } from '../../../ui/call/removal.ts';
import { SmallButton } from '../../../ui/page/small-button.tsx';
import type { SaveState } from '../../../ui/save/save-state.ts';
import styles from '../ppplus.module.css';
import { LineCells, lineColumns, plannedOnly } from './line-cells.tsx';
import { type LineDraft, spentOn } from './line-draft.ts';
import { LineMore } from './line-more.tsx';
import { LineProblems } from './line-problems.tsx';
import { useCellKeys } from './use-cell-keys.ts';
import { useLine } from './use-line.ts';

type Props = {
  line: SpendingLine;
  row: number;
  ledger: Ledger;
  term: TermKey;
  today: string;
  tell: (state: SaveState, changeId: string | null) => void;
  onSpend: (line: SpendingLine) => void;
  /** Takes the line away; gives what brings it back. */
  onRemove: (line: SpendingLine) => Promise<BringBack | null>;
  onRepeat: (line: SpendingLine) => void;
};

/** How far a plan has been carried out; empty when not at all. */
const linkWords = (line: SpendingLine, ledger: Ledger): string => {
  const spent = spentOn(line.id, ledger.lines);
  if (spent === 0) return '';
  const standing = ledger.lines.filter(({ struck }) => struck === null);
  const far =
    spent >= line.amountPence
      ? 'carried out'
      : `${formatPence(spent)} of ${formatPence(line.amountPence)} spent`;
  return joined([givenWords(line, standing), far], ' · ');
};

/** One plan of the ledger, edited in its cells. */
export const LedgerLine = (props: Props) => {
  const { line, row, ledger, term, today, tell, onSpend, onRemove, onRepeat } = props;
  const { value: draft, problems, change, flush } = useLine(line, term, tell);
  const set = (part: Partial<LineDraft>): void => change((before) => ({ ...before, ...part }));
  const cellKeys = useCellKeys(draft, set);
  const errorId = `line-${line.id}-error`;
  const open = spentOn(line.id, ledger.lines) < line.amountPence;
  const words = linkWords(line, ledger);
  const from = ledger.fromTuition.find(({ lineId }) => lineId === line.id);
  const [more, setMore] = useState(false);
  const moreRow = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (more) moreRow.current?.querySelector<HTMLElement>('[data-column="note"]')?.focus();
  }, [more]);
  const leads: ReactNode = from ? (
    <>
      follows{' '}
      <Link to="/peps/$pepId" params={{ pepId: from.pepId }} search={{ field: tuitionField }}>
        “Extra tuition” in the PEP
      </Link>
    </>
  ) : (
    open && words
  );
  // While the note is being written it stands in its field.
  const beside = more
    ? ''
    : joined([paidFromNote(line.stream, ledger.streams), effectNote(line), line.note], ' · ');
  const quiet =
    leads && beside !== '' ? (
      <>
        {leads} · {beside}
      </>
    ) : (
      leads || beside
    );
  return (
    <>
      <tr data-line={line.id} data-kind={line.kind} {...cellKeys}>
        <LineCells
          draft={draft}
          errors={problems}
          set={set}
          onLeave={flush}
          which={`line ${row + 1}`}
          errorId={errorId}
          row={row}
          targets={ledger.targets}
          today={today}
          kinds={plannedOnly}
          fixed={from !== undefined}
          note={quiet}
        />
        <td className={styles.buttons}>
          {open ? null : <span className={`aside ${styles.linked}`}>{words}</span>}
          {open ? (
            <Button
              variant="default"
              size="compact-xs"
              aria-label={`Mark as spent: ${line.description}`}
              onClick={() => onSpend(line)}
            >
              Mark as spent
            </Button>
          ) : null}
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                size="1.75rem"
                aria-label={`More of the plan: ${line.description}`}
              >
                <IconDots size="1.0625rem" aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setMore(true)}>Note, effect and what pays…</Menu.Item>
              <Menu.Item onClick={() => onRepeat(line)}>Repeat every week…</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          {from ? null : (
            <Tooltip label="Remove this line">
              <ActionIcon
                variant="subtle"
                size="1.75rem"
                aria-label={`Remove: ${line.description}`}
                {...removes(line.description, () => onRemove(line))}
              >
                <IconTrash size="1.0625rem" aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
        </td>
      </tr>
      {more ? (
        <tr ref={moreRow} {...cellKeys}>
          <td colSpan={lineColumns.length} className={styles.reason}>
            <div className={styles.moreRow}>
              <LineMore
                draft={draft}
                set={set}
                onLeave={flush}
                which={`line ${row + 1}`}
                row={row}
                brings={ledger.brings}
                fixed={from !== undefined}
              />
              <SmallButton onClick={() => setMore(false)}>
                Done<span className="only-read-aloud"> with the note on {line.description}</span>
              </SmallButton>
            </div>
          </td>
        </tr>
      ) : null}
      <LineProblems id={errorId} errors={problems} columns={lineColumns.length} />
    </>
  );
};
