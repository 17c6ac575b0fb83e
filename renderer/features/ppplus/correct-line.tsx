import { Button, Group, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { TermKey } from '#domain/calendar/terms.ts';
import type { Ledger } from '#domain/contract/money.ts';
import type { LedgerLine } from '#domain/ppplus/spending.ts';
import { useChange } from '../../ui/client.ts';
import { LineCells, lineHeaders } from './line-cells.tsx';
import { draftOfLine, type LineErrors, readLine } from './line-draft.ts';
import { LineProblems } from './line-problems.tsx';
import styles from './ppplus.module.css';

type Props = {
  line: LedgerLine;
  row: number;
  ledger: Ledger;
  term: TermKey;
  today: string;
  onDone: () => void;
};

/** Writes the line that puts another right; the other stays in sight, struck through. */
export const CorrectLine = ({ line, row, ledger, term, today, onDone }: Props) => {
  const [draft, setDraft] = useState(() => draftOfLine(line));
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<LineErrors>({});
  const [asked, setAsked] = useState(false);
  const correct = useChange('ppplus.correctLine', {
    done: 'Corrected. The old line stays in sight.',
  });
  const keep = async (): Promise<void> => {
    const read = readLine(draft, line.pupilId, term);
    setErrors(read.errors);
    setAsked(true);
    if (!read.line || reason.trim() === '') return;
    if (await correct.run({ id: line.id, line: read.line, reason })) onDone();
  };
  const refused = correct.error?.field === undefined ? null : correct.error.message;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      event.stopPropagation();
      void keep();
    } else if (event.key === 'Escape') onDone();
  };
  return (
    <>
      <tr className={styles.newLine} onKeyDown={onKey}>
        <LineCells
          draft={draft}
          errors={errors}
          set={(change) => {
            setDraft((before) => ({ ...before, ...change }));
            setErrors({});
            if (correct.error) correct.reset();
          }}
          onLeave={() => undefined}
          which={`correction of ${line.description}`}
          errorId="correct-line-error"
          row={row}
          targets={ledger.targets}
          suppliersId="known-suppliers"
          today={today}
        />
        <td className={styles.buttons} />
      </tr>
      <tr className={styles.newLine} onKeyDown={onKey}>
        <td colSpan={lineHeaders.length + 1} className={styles.reason}>
          <Group gap="sm" align="end">
            <TextInput
              className={styles.source ?? ''}
              label="Why it is corrected"
              withAsterisk
              data-autofocus
              value={reason}
              error={asked && reason.trim() === '' ? 'Say why.' : undefined}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button loading={correct.pending} onClick={() => void keep()}>
              Save the correction
            </Button>
            <Button variant="default" onClick={onDone}>
              Cancel
            </Button>
          </Group>
        </td>
      </tr>
      <LineProblems
        id="correct-line-error"
        errors={refused ? { description: refused } : errors}
        columns={lineHeaders.length + 1}
        words="Not corrected yet"
      />
    </>
  );
};
