import { Button } from '@mantine/core';
import { type ComponentType, type ReactNode, useCallback } from 'react';
import type { PastedColumn } from '#domain/form/rows/pasted-cells.ts';
import type { Field } from '#domain/form/template.ts';
import { newId } from '../../../ui/call/new-id.ts';
import { type BringBack, holdsRows, removes } from '../../../ui/call/removal.ts';
import { QuietButton } from '../../../ui/page/quiet-button.tsx';
import { PasteNote } from '../../../ui/paste/paste-note.tsx';
import { useAnswer, usePepForm } from '../../form/beside/context.tsx';
import { focusPart, partOf } from '../../form/beside/focused-field.ts';
import { Part } from '../../form/beside/part.tsx';
import { answerKey, type Entry } from '../../form/draft/entries.ts';
import { NoValue, OtherAnswers } from '../../form/fields/answer-field.tsx';
import fieldClasses from '../../form/fields/fields.module.css';
import { Needed } from '../../form/fields/needed.tsx';
import classes from './rows.module.css';
import { takeOut } from './take-out.ts';
import { usePastedRows } from './use-pasted-rows.ts';

/** What a row of a list is given. */
export type RecordRowProps = {
  id: string;
  number: number;
  /** Takes the row away; gives what brings it back. */
  onRemove: (id: string) => BringBack;
};

/** One row of such a list: its number, its cells, what stands under them, and the way out. */
export const RecordRow = ({
  entryKey,
  name,
  what,
  row: { id, number, onRemove },
  children,
  under,
  stays = false,
}: {
  entryKey: string;
  /** What a row is: "Action". */
  name: string;
  /** What it is about, as far as that is written. */
  what: string;
  row: RecordRowProps;
  children: ReactNode;
  under?: ReactNode;
  /** It follows from something else, and is taken away there. */
  stays?: boolean;
}) => (
  <Part
    role="group"
    aria-label={`${name} ${number}`}
    entryKey={entryKey}
    className={fieldClasses.row}
  >
    <span className={fieldClasses.rowNumber} aria-hidden>
      {number}
    </span>
    <div>
      <div className={classes.rowCells}>{children}</div>
      {under}
    </div>
    {!stays && (
      <QuietButton
        {...removes(what === '' ? `${name} ${number}` : `${name} ${number}, ${what}`, () =>
          onRemove(id),
        )}
      >
        Remove
        <span className="only-read-aloud">
          {' '}
          {name.toLowerCase()} {number}
        </span>
      </QuietButton>
    )}
  </Part>
);

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
  /** An entry with what was pasted into its cells; null for one that is written elsewhere. */
  written: (entry: Entry, cells: Readonly<Record<string, string | number>>) => Entry | null;
  above?: ReactNode;
  below?: ReactNode;
}) => {
  const { draft } = usePepForm();
  const key = answerKey(field.id);
  const answer = useAnswer(key);
  const { pasted, onPaste, forget } = usePastedRows({ ids, keyOf, blank, columns, written });

  const add = (): void => {
    const added = keyOf(newId());
    draft.set(added, blank);
    requestAnimationFrame(() => {
      const part = partOf(added);
      if (part) focusPart(part);
    });
  };
  const remove = useCallback((id: string) => takeOut(draft, keyOf(id), gone), [draft, keyOf, gone]);

  return (
    <Part entryKey={key} className={classes.rows} {...holdsRows} onPaste={onPaste}>
      <h3 className={classes.heading}>
        {field.label}
        {needed && <Needed />}
      </h3>
      {field.hint && <p className={`aside ${classes.hint}`}>{field.hint}</p>}
      {above}
      {ids.length === 0 && answer !== null && answer.kind !== 'value' ? (
        <NoValue field={field} fieldKey={key} answer={answer} error={undefined} headed />
      ) : (
        <>
          {pasted && <PasteNote pasted={pasted} onClose={forget} />}
          {ids.map((id, i) => (
            <Row key={id} id={id} number={i + 1} onRemove={remove} />
          ))}
          <div className={fieldClasses.addRow}>
            <Button
              variant="default"
              data-add
              data-focus-first={ids.length === 0 || undefined}
              onClick={add}
            >
              {addWords}
            </Button>
            {ids.length === 0 && <OtherAnswers field={field} fieldKey={key} answer={answer} />}
          </div>
        </>
      )}
      {below}
    </Part>
  );
};
