import { type ComponentType, type ReactNode, useCallback, useId, useState } from 'react';
import type { PastedColumn } from '#domain/form/rows/pasted-cells.ts';
import type { Field } from '#domain/form/template.ts';
import { newId } from '../../../ui/call/new-id.ts';
import { type BringBack, holdsRows } from '../../../ui/call/removal.ts';
import { Needed } from '../../../ui/field/needed.tsx';
import { CellGrid, type GridColumn } from '../../../ui/grid/cell-grid.tsx';
import { type GridCell, GridRow } from '../../../ui/grid/grid-row.tsx';
import { SmallButton } from '../../../ui/page/small-button.tsx';
import { PasteNote } from '../../../ui/paste/paste-note.tsx';
import { useAnswer, usePepForm } from '../../form/beside/context.tsx';
import { focusPart, partOf } from '../../form/beside/focused-field.ts';
import { Part, usePart } from '../../form/beside/part.tsx';
import { useOpenRow } from '../../form/beside/use-open-row.ts';
import { answerKey, type Entry } from '../../form/draft/entries.ts';
import { NoValue, WayButtons } from '../../form/fields/answer-field.tsx';
import fieldClasses from '../../form/fields/fields.module.css';
import classes from './rows.module.css';
import { takeOut } from './take-out.ts';
import { usePastedRows } from './use-pasted-rows.ts';

/** What a row of a list is given. */
export type RecordRowProps = {
  id: string;
  number: number;
  /** Just added: whatever is to be written stands open. */
  fresh?: boolean;
  /** Takes the row away; gives what brings it back. */
  onRemove: (id: string) => BringBack;
};

/** One row of such a list: its line of cells, what opens under it, and the way out. */
export const RecordRow = ({
  entryKey,
  name,
  what,
  row: { id, number, onRemove, fresh = false },
  cells,
  under = null,
  below,
  stays = false,
}: {
  entryKey: string;
  /** What a row is: "Action". */
  name: string;
  /** What it is about, as far as that is written. */
  what: string;
  row: RecordRowProps;
  cells: readonly GridCell[];
  /** Opens under the line. */
  under?: ReactNode;
  /** Stands under the line in any case. */
  below?: ReactNode;
  /** It follows from something else, and is taken away there. */
  stays?: boolean;
}) => {
  const [open, setOpen] = useOpenRow(entryKey, fresh);
  return (
    <GridRow
      name={`${name} ${number}`}
      called={`${name.toLowerCase()} ${number}`}
      cells={cells}
      under={under === null ? null : { open, onOpen: setOpen, content: under }}
      {...(below !== undefined && { below })}
      removal={
        stays
          ? null
          : {
              words: what === '' ? `${name} ${number}` : `${name} ${number}, ${what}`,
              act: () => onRemove(id),
            }
      }
      {...usePart(entryKey)}
    />
  );
};

/**
 * A question whose rows are records of their own (actions, planned spending): rows come and go one
 * at a time, and where there is none, the question may be answered in words.
 */
export const RecordRows = ({
  field,
  needed,
  ids,
  keyOf,
  blank,
  gone,
  Row,
  addWords,
  columns,
  heads,
  written,
  above,
  below,
}: {
  field: Field;
  needed: boolean;
  ids: readonly string[];
  /** The key of a row's entry. */
  keyOf: (id: string) => string;
  /** What the entry of a new row holds, and that of one that is taken away. */
  blank: Entry;
  gone: Entry;
  Row: ComponentType<RecordRowProps>;
  /** "Add an action". */
  addWords: string;
  /** The columns that a block of cells can be pasted into, in their order on the screen. */
  columns: readonly PastedColumn[];
  /** The columns of a row’s line. */
  heads: readonly GridColumn[];
  /** An entry with what was pasted into its cells; null for one that is written elsewhere. */
  written: (entry: Entry, cells: Readonly<Record<string, string | number>>) => Entry | null;
  above?: ReactNode;
  below?: ReactNode;
}) => {
  const { draft } = usePepForm();
  const key = answerKey(field.id);
  const answer = useAnswer(key);
  const { pasted, onPaste, forget } = usePastedRows({ ids, keyOf, blank, columns, written });

  const headingId = useId();
  const [freshId, setFreshId] = useState('');
  const add = (): void => {
    const id = newId();
    const added = keyOf(id);
    setFreshId(id);
    draft.set(added, blank);
    requestAnimationFrame(() => {
      const part = partOf(added);
      if (part) focusPart(part);
    });
  };
  const leave = (): void => partOf(key)?.querySelector<HTMLElement>('[data-add]')?.focus();
  const remove = useCallback((id: string) => takeOut(draft, keyOf(id), gone), [draft, keyOf, gone]);

  return (
    <Part entryKey={key} className={classes.rows} {...holdsRows} onPaste={onPaste}>
      <h3 id={headingId} className={classes.heading}>
        {field.label}
        {needed && <Needed />}
      </h3>
      {field.hint && (
        <p data-hint className={`aside ${classes.hint}`}>
          {field.hint}
        </p>
      )}
      {above}
      {ids.length === 0 && answer !== null && answer.kind !== 'value' ? (
        <NoValue field={field} fieldKey={key} answer={answer} error={undefined} headed />
      ) : (
        <>
          {pasted && <PasteNote pasted={pasted} onClose={forget} />}
          {ids.length > 0 && (
            <CellGrid
              labelledBy={headingId}
              columns={heads}
              opens
              removes
              onEnd={add}
              onLeave={leave}
            >
              {ids.map((id, i) => (
                <Row key={id} id={id} number={i + 1} fresh={id === freshId} onRemove={remove} />
              ))}
            </CellGrid>
          )}
          <div className={fieldClasses.addRow}>
            <SmallButton data-add data-focus-first={ids.length === 0 || undefined} onClick={add}>
              {addWords}
            </SmallButton>
            {ids.length === 0 && <WayButtons field={field} fieldKey={key} answer={answer} />}
          </div>
        </>
      )}
      {below}
    </Part>
  );
};
