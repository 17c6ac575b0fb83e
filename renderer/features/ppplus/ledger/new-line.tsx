import { ActionIcon, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { Ledger } from '#domain/contract/calls/ppplus.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { useChange } from '../../../ui/call/client.ts';
import { SmallButton } from '../../../ui/page/small-button.tsx';
import type { SaveState } from '../../../ui/save/save-state.ts';
import { StillHere, throwAway } from '../../../ui/save/unfinished-form.tsx';
import styles from '../ppplus.module.css';
import { Refused } from '../refused.tsx';
import { useEntries } from '../use-entries.ts';
import { LineCells, lineColumns } from './line-cells.tsx';
import {
  blankLine,
  isBlank,
  type LineDraft,
  type LineErrors,
  lineDraft,
  nextLine,
  readLine,
} from './line-draft.ts';
import { LineMore } from './line-more.tsx';
import { LineProblems } from './line-problems.tsx';

type Props = {
  ledger: Ledger;
  term: TermKey;
  row: number;
  today: string;
  tell: (state: SaveState, changeId: string | null) => void;
};

/** The empty line at the foot: Enter (or leaving it when it is whole) adds it to the ledger. */
export const NewLine = ({ ledger, term, row, today, tell }: Props) => {
  const entries = useEntries(
    `new-line:${ledger.pupilId}:${term.academicYear}:${term.term}`,
    blankLine(),
    lineDraft,
    isBlank,
  );
  const { form, entry: draft } = entries;
  const [errors, setErrors] = useState<LineErrors>({});
  const line = useRef<HTMLTableRowElement>(null);
  const more = useRef<HTMLTableRowElement>(null);
  const add = useChange('ppplus.saveLine');
  /** True once a category was chosen by hand for this line; a supplier then no longer suggests one. */
  const chosen = useRef(false);

  const refused = add.error?.field === undefined ? null : add.error.message;
  const focusFor = (): void =>
    line.current?.querySelector<HTMLElement>('[data-column="description"]')?.focus();

  const keep = async (stay: boolean): Promise<void> => {
    if (isBlank(draft)) return;
    const read = readLine(draft, ledger.pupilId, term);
    setErrors(read.errors);
    if (!read.line) return;
    const { line: whole } = read;
    const sent = entries.send(nextLine(draft), (act) => add.run({ id: null, line: whole }, act));
    chosen.current = false;
    if (stay) focusFor();
    const added = await sent;
    if (added) tell({ kind: 'saved', at: new Date().toISOString() }, added.changeId);
  };

  const discard = (): void => {
    throwAway(form);
    setErrors({});
    chosen.current = false;
    focusFor();
  };

  const suggest = (change: Partial<LineDraft>): Partial<LineDraft> => {
    if (change.category !== undefined) chosen.current = true;
    const known = ledger.suppliers.find(({ supplier }) => supplier === change.supplier);
    return known && !chosen.current ? { ...change, category: known.category } : change;
  };

  const set = (edit: Partial<LineDraft>): void => {
    entries.set(suggest(edit));
    setErrors({});
    if (add.error) add.reset();
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    event.stopPropagation();
    void keep(true);
  };

  const onBlur = ({ relatedTarget: next }: FocusEvent): void => {
    const stays = [line, more].some(
      ({ current }) => next instanceof Node && current?.contains(next) === true,
    );
    if (!stays) void keep(false);
  };

  return (
    <>
      <tr ref={line} className={styles.newLine} onKeyDown={onKey} onBlur={onBlur}>
        <LineCells
          draft={draft}
          errors={errors}
          set={set}
          onLeave={() => undefined}
          which="new line"
          errorId="new-line-error"
          row={row}
          targets={ledger.targets}
          suppliersId="known-suppliers"
          today={today}
        />
        <td className={styles.buttons}>
          <SmallButton disabled={isBlank(draft)} onClick={() => void keep(true)}>
            Add line
          </SmallButton>
          {isBlank(draft) ? null : (
            <Tooltip label="Discard this line">
              <ActionIcon
                variant="subtle"
                size="1.75rem"
                aria-label="Discard: new line"
                onClick={discard}
              >
                <IconTrash size="1.0625rem" aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
        </td>
      </tr>
      {isBlank(draft) ? null : (
        <tr ref={more} className={styles.newLine} onKeyDown={onKey} onBlur={onBlur}>
          <td colSpan={lineColumns.length} className={styles.reason}>
            <LineMore draft={draft} set={set} which="new line" row={row} brings={ledger.brings} />
          </td>
        </tr>
      )}
      {form.resumed || entries.refused.length > 0 ? (
        <tr>
          <td colSpan={lineColumns.length}>
            {form.resumed ? <StillHere /> : null}
            <Refused refused={entries.refused} onPutBack={entries.putBack} />
          </td>
        </tr>
      ) : null}
      <LineProblems
        id="new-line-error"
        errors={refused ? { description: refused } : errors}
        columns={lineColumns.length}
        words="Not added yet"
      />
    </>
  );
};
