import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { TermKey } from '#domain/calendar/terms.ts';
import type { Ledger } from '#domain/contract/money.ts';
import { useChange } from '../../ui/client.ts';
import type { SaveState } from '../../ui/saved-mark.tsx';
import { useUnfinished } from '../../ui/use-unfinished.ts';
import { LineCells, lineHeaders } from './line-cells.tsx';
import {
  blankLine,
  isBlank,
  type LineDraft,
  type LineErrors,
  nextLine,
  readLine,
} from './line-draft.ts';
import { LineProblems } from './line-problems.tsx';
import styles from './ppplus.module.css';

type Props = {
  ledger: Ledger;
  term: TermKey;
  row: number;
  today: string;
  tell: (state: SaveState, changeId: string | null) => void;
};

const emptyLine = blankLine();

const isLineDraft = (kept: unknown): kept is LineDraft =>
  typeof kept === 'object' && kept !== null && Object.keys(emptyLine).every((name) => name in kept);

/** The empty line at the foot: Enter (or leaving it when it is whole) adds it to the ledger. */
export const NewLine = ({ ledger, term, row, today, tell }: Props) => {
  const {
    value: draft,
    change,
    clear,
  } = useUnfinished(
    `new-line:${ledger.pupilId}:${term.academicYear}:${term.term}`,
    emptyLine,
    isLineDraft,
  );
  const [errors, setErrors] = useState<LineErrors>({});
  const line = useRef<HTMLTableRowElement>(null);
  const add = useChange('ppplus.saveLine');
  /** True once a category was chosen by hand for this line; a supplier then no longer suggests one. */
  const chosen = useRef(false);

  const refused = add.error?.field === undefined ? null : add.error.message;

  const keep = async (stay: boolean): Promise<void> => {
    if (isBlank(draft)) return;
    const read = readLine(draft, ledger.pupilId, term);
    setErrors(read.errors);
    if (!read.line) return;
    // Emptied before the answer comes, so that the next line can be typed at once.
    clear(nextLine(draft));
    chosen.current = false;
    if (stay) line.current?.querySelector<HTMLElement>('[data-column="description"]')?.focus();
    const added = await add.run({ id: null, line: read.line });
    if (added) tell({ kind: 'saved', at: new Date().toISOString() }, added.changeId);
    else change((now) => (isBlank(now) ? draft : now));
  };

  const suggest = (change: Partial<LineDraft>): Partial<LineDraft> => {
    if (change.category !== undefined) chosen.current = true;
    const known = ledger.suppliers.find(({ supplier }) => supplier === change.supplier);
    return known && !chosen.current ? { ...change, category: known.category } : change;
  };

  return (
    <>
      <tr
        ref={line}
        className={styles.newLine}
        onKeyDown={(event) => {
          const inButton = event.target instanceof HTMLButtonElement;
          if (event.key === 'Enter' && !inButton) {
            event.preventDefault();
            event.stopPropagation();
            void keep(true);
          } else if (event.key === 'Escape') {
            clear(blankLine(draft.kind));
            setErrors({});
          }
        }}
        onBlur={(event) => {
          const next = event.relatedTarget;
          if (!(next instanceof Node && event.currentTarget.contains(next))) void keep(false);
        }}
      >
        <LineCells
          draft={draft}
          errors={errors}
          set={(edit) => {
            change((before) => ({ ...before, ...suggest(edit) }));
            setErrors({});
            if (add.error) add.reset();
          }}
          onLeave={() => undefined}
          which="new line"
          errorId="new-line-error"
          row={row}
          targets={ledger.targets}
          suppliersId="known-suppliers"
          today={today}
        />
        <td className={styles.buttons}>
          <Button
            variant="default"
            size="compact-sm"
            disabled={isBlank(draft)}
            onClick={() => void keep(true)}
          >
            Add line
          </Button>
        </td>
      </tr>
      <LineProblems
        id="new-line-error"
        errors={refused ? { description: refused } : errors}
        columns={lineHeaders.length + 1}
        words="Not added yet"
      />
    </>
  );
};
