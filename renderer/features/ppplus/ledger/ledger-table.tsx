import { Title } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Ledger } from '#domain/contract/calls/ppplus.ts';
import type { LedgerLine as Kept, SpendingLine } from '#domain/ppplus/spending.ts';
import { type TermKey, termLabel } from '#domain/school/terms.ts';
import { undoChange, useAppState, useChange } from '../../../ui/call/client.ts';
import { holdsRows, useRemove } from '../../../ui/call/removal.ts';
import { Grid } from '../../../ui/grid/grid.tsx';
import { moveBetweenLines } from '../../../ui/grid/keys.ts';
import { SmallButton, SubtleButton } from '../../../ui/page/small-button.tsx';
import type { SaveState } from '../../../ui/save/save-state.ts';
import { SavedMark } from '../../../ui/save/saved-mark.tsx';
import { MoneyLine } from '../money-line.tsx';
import { PasteDialog } from '../paste/paste-dialog.tsx';
import { usePastedLines } from '../paste/use-pasted-lines.ts';
import styles from '../ppplus.module.css';
import { CorrectLine } from './correct-line.tsx';
import { LedgerLine } from './ledger-line.tsx';
import { lineColumns } from './line-cells.tsx';
import { type LineAsk, LineDialog } from './line-dialogs.tsx';
import { readLine, spendingFor } from './line-draft.ts';
import { NewLine } from './new-line.tsx';

type Props = { ledger: Ledger; term: TermKey };

/**
 * The order in which lines were first seen, new ones last: a line does not jump away from under the
 * cursor because its date was changed.
 */
const useSteadyOrder = (lines: readonly Kept[]): readonly Kept[] => {
  const seen = useRef<string[]>([]);
  for (const { id } of lines) if (!seen.current.includes(id)) seen.current.push(id);
  const byId = new Map(lines.map((line) => [line.id, line]));
  return seen.current.flatMap((id) => byId.get(id) ?? []);
};

/** Every planned and spent line of a pupil's term, edited like a spreadsheet. */
export const LedgerTable = ({ ledger, term }: Props) => {
  const { today } = useAppState();
  const lines = useSteadyOrder(ledger.lines);
  const table = useRef<HTMLTableElement>(null);
  const pasted = usePastedLines(ledger.pupilId, term, today, table);
  const waiting = pasted.form.value.rows.length;
  const focusOn = useRef<string | null>(null);
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const [ask, setAsk] = useState<LineAsk | null>(null);
  const [correcting, setCorrecting] = useState<string | null>(null);
  const [newest, setNewest] = useState<string | null>(null);
  const spend = useChange('ppplus.saveLine', { done: 'Marked as spent.' });
  const { remove } = useRemove('ppplus.removeLine');

  const tell = useCallback((next: SaveState, changeId: string | null): void => {
    setState(next);
    if (changeId !== null) setNewest(changeId);
  }, []);

  useEffect(() => {
    if (focusOn.current === null) return;
    const line = table.current?.querySelector<HTMLElement>(
      `tr[data-line="${focusOn.current}"] select, tr[data-line="${focusOn.current}"] button`,
    );
    if (!line) return;
    focusOn.current = null;
    line.focus();
  });

  const onSpend = async (plan: SpendingLine): Promise<void> => {
    const { line } = readLine(spendingFor(plan, ledger.lines, today), ledger.pupilId, term);
    if (!line) return;
    const added = await spend.run({ id: null, line });
    if (added) focusOn.current = added.value.id;
  };

  return (
    <section aria-label="Lines">
      <div className={styles.lineBar}>
        <Title order={2}>Lines</Title>
        <SavedMark state={state} />
        {newest === null ? null : (
          <SubtleButton
            onClick={() => {
              setNewest(null);
              setState({ kind: 'idle' });
              void undoChange(newest);
            }}
          >
            Undo the last change
          </SubtleButton>
        )}
        {waiting === 0 ? null : (
          <SmallButton onClick={() => pasted.setAsk('waited')}>
            {waiting === 1
              ? 'Look at the pasted row that waits'
              : `Look at the ${waiting} pasted rows that wait`}
          </SmallButton>
        )}
        <span className={`aside ${styles.help}`}>
          Enter adds a line or moves down; rows copied from a spreadsheet can be pasted anywhere
          here.
        </span>
      </div>
      <Grid
        ref={table}
        caption={`PP+ of ${ledger.pupilName}, ${termLabel(term)}`}
        className={styles.ledger}
        ownBlocks
        columns={lineColumns}
        rows={lines}
        rowKey={({ id }) => id}
        {...holdsRows}
        onKeyDown={moveBetweenLines}
        draw={({ row: line, index: row }) => {
          const common = { row, ledger, term, today };
          if (correcting === line.id && line.struck === null) {
            return <CorrectLine line={line} {...common} onDone={() => setCorrecting(null)} />;
          }
          return line.kind === 'planned' && line.struck === null ? (
            <LedgerLine
              line={line}
              {...common}
              tell={tell}
              onSpend={(plan) => void onSpend(plan)}
              onRemove={({ id }) => remove({ id })}
              onRepeat={(plan) => setAsk({ kind: 'repeat', line: plan })}
            />
          ) : (
            <MoneyLine
              line={line}
              row={row}
              ledger={ledger}
              onAsk={setAsk}
              onCorrect={({ id }) => setCorrecting(id)}
            />
          );
        }}
        foot={<NewLine ledger={ledger} term={term} row={lines.length} today={today} tell={tell} />}
      />
      <datalist id="known-suppliers">
        {ledger.suppliers.map(({ supplier }) => (
          <option key={supplier} value={supplier} />
        ))}
      </datalist>
      <PasteDialog
        ledger={ledger}
        term={term}
        form={pasted.form}
        ask={pasted.ask}
        onClose={() => pasted.setAsk('closed')}
        onAdded={(changeId) => tell({ kind: 'saved', at: new Date().toISOString() }, changeId)}
      />
      {ask !== null && <LineDialog ask={ask} ledger={ledger} onClose={() => setAsk(null)} />}
    </section>
  );
};
