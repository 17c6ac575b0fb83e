import { Button, Group } from '@mantine/core';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { z } from 'zod';
import type { Ledger } from '#domain/contract/calls/ppplus.ts';
import type { LedgerLine } from '#domain/ppplus/spending.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { useChange } from '../../../ui/call/client.ts';
import { TextField } from '../../../ui/field/text-field.tsx';
import { useStillWhile } from '../../../ui/page/still-while.ts';
import { StillHere, throwAway } from '../../../ui/save/unfinished-form.tsx';
import { useUnfinished } from '../../../ui/save/use-unfinished.ts';
import styles from '../ppplus.module.css';
import { LineCells, lineColumns } from './line-cells.tsx';
import { draftOfLine, type LineDraft, type LineErrors, lineDraft, readLine } from './line-draft.ts';
import { LineMore } from './line-more.tsx';
import { LineProblems } from './line-problems.tsx';

type Props = {
  line: LedgerLine;
  row: number;
  ledger: Ledger;
  term: TermKey;
  today: string;
  onDone: () => void;
};

const correction = z.object({ line: lineDraft, reason: z.string() });

/** Whether Escape may have been pressed to shut the suggestions of a field. */
const isSuggesting = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.list !== null;

/** Writes the line that puts another right; the other stays in sight, struck through. */
export const CorrectLine = ({ line, row, ledger, term, today, onDone }: Props) => {
  const form = useUnfinished(
    `correct:${line.id}`,
    { line: draftOfLine(line), reason: '' },
    correction,
  );
  const { line: draft, reason } = form.value;
  const [errors, setErrors] = useState<LineErrors>({});
  const [asked, setAsked] = useState(false);
  const correct = useChange('ppplus.correctLine', {
    done: 'Corrected. The old line stays in sight.',
  });
  const set = (change: Partial<LineDraft>): void => {
    form.change((now) => ({ ...now, line: { ...now.line, ...change } }));
    setErrors({});
    if (correct.error) correct.reset();
  };
  const keep = async (): Promise<void> => {
    const read = readLine(draft, line.pupilId, term);
    setErrors(read.errors);
    setAsked(true);
    if (!read.line || reason.trim() === '') return;
    if (!(await correct.run({ id: line.id, line: read.line, reason }, form.act))) return;
    form.clear();
    onDone();
  };
  const refused = correct.error?.field === undefined ? null : correct.error.message;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      event.stopPropagation();
      void keep();
    } else if (event.key === 'Escape' && !isSuggesting(event.target)) onDone();
  };
  const cells = useStillWhile<HTMLTableRowElement>(correct.pending);
  const why = useStillWhile<HTMLTableRowElement>(correct.pending);
  useEffect(() => {
    cells.current?.querySelector<HTMLElement>('[data-column="description"]')?.focus();
  }, [cells]);
  return (
    <>
      <tr ref={cells} className={styles.newLine} onKeyDown={onKey}>
        <LineCells
          draft={draft}
          errors={errors}
          set={set}
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
      <tr ref={why} className={styles.newLine} onKeyDown={onKey}>
        <td colSpan={lineColumns.length} className={styles.reason}>
          {form.resumed ? <StillHere /> : null}
          <LineMore
            draft={draft}
            set={set}
            which={`correction of ${line.description}`}
            row={row}
            brings={ledger.brings}
          />
          <Group gap="sm" align="end">
            <TextField
              className={styles.source ?? ''}
              label="Why it is corrected"
              required
              {...form.field('reason')}
              error={asked && reason.trim() === '' ? 'Say why.' : undefined}
            />
            <Button loading={correct.pending} onClick={() => void keep()}>
              Save the correction
            </Button>
            <Button
              variant="default"
              onClick={() => {
                if (form.begun) throwAway(form);
                onDone();
              }}
            >
              {form.begun ? 'Discard' : 'Cancel'}
            </Button>
          </Group>
        </td>
      </tr>
      <LineProblems
        id="correct-line-error"
        errors={refused ? { description: refused } : errors}
        columns={lineColumns.length}
        words="Not corrected yet"
      />
    </>
  );
};
