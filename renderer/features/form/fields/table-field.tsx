import { Textarea } from '@mantine/core';
import {
  type ClipboardEvent,
  type CSSProperties,
  memo,
  type ReactNode,
  use,
  useCallback,
  useId,
  useRef,
  useState,
} from 'react';
import { type Answer, cellNeeded, cellOf, type Row, rowsOf } from '#domain/form/answer.ts';
import type { Column } from '#domain/form/declaration.ts';
import { wordsOfRow } from '#domain/form/rows/file-rows.ts';
import { layBlock, pastable } from '#domain/form/rows/pasted-cells.ts';
import type { AnyField } from '#domain/form/template.ts';
import { newId } from '../../../ui/call/new-id.ts';
import { type BringBack, holdsRows, removes } from '../../../ui/call/removal.ts';
import { moveBetweenCells } from '../../../ui/grid/keys.ts';
import { QuietButton } from '../../../ui/page/quiet-button.tsx';
import { SmallButton } from '../../../ui/page/small-button.tsx';
import { type Pasted, PasteNote } from '../../../ui/paste/paste-note.tsx';
import { around, blockIn } from '../../../ui/paste/pasted.ts';
import { usePepForm } from '../beside/context.tsx';
import { CellControl, type CellValue } from './cell-control.tsx';
import classes from './fields.module.css';
import { FileCell } from './file-cell.tsx';
import { Needed } from './needed.tsx';
import { useAskedRows, useNamesByRole } from './rows-from-elsewhere.ts';
import { UnderRow } from './under-row.ts';

const mostRows = 200;

/** What is shown of a question while it is answered by a value. */
export type AnswerProps = {
  field: AnyField;
  fieldKey: string;
  answer: Answer | null;
  error: string | undefined;
  needed: boolean;
  /** The other ways to answer, for a table, which offers them while it has no rows. */
  others: ReactNode;
};

type RowProps = {
  field: AnyField;
  number: number;
  row: Row;
  /** The last PEP asks for this row, so it is answered and never removed. */
  asked: boolean;
  /** Whom a row without a name stands for, by the records. */
  standsFor: string;
  /** `apart` makes it a step of its own for Ctrl+Z. */
  onCell: (rowId: string, columnId: string, value: CellValue, apart?: boolean) => void;
  /** Takes the row away; gives what puts it back where it was. */
  onRemove: (rowId: string) => BringBack;
  onUnreadable: (sentence: string) => void;
};

/** What stands first in a row, to know it by; empty while nothing does. */
const wordsIn = (row: Row, columns: readonly Column[]): string => {
  const written = columns
    .filter(({ type }) => type === 'text' || type === 'longText')
    .map(({ id }) => String(row.cells[id] ?? '').trim())
    .find((words) => words !== '');
  return written === undefined ? '' : `, ${written}`;
};

const isFilled = (value: CellValue | undefined): boolean => value !== undefined && value !== '';

/** A given cell (a question to the child, a role) reads as the row's heading but can be changed. */
const GivenCell = ({
  column,
  value,
  onChange,
}: {
  column: Column;
  value: CellValue;
  onChange: (value: CellValue) => void;
}) => (
  <Textarea
    variant="unstyled"
    autosize
    minRows={1}
    aria-label={column.label}
    className={classes.given ?? ''}
    value={String(value)}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

const TableRow = memo((props: RowProps) => {
  const { field, number, row, asked, standsFor, onCell, onRemove, onUnreadable } = props;
  const { label, columns = [] } = field;
  // Only rows that came with the PEP have questions given; a row of one's own is blank.
  const isGiven = (column: Column): boolean =>
    column.given &&
    (column.type === 'text' || column.type === 'longText') &&
    row.id.startsWith('row-') &&
    isFilled(row.cells[column.id]);
  const underRow = use(UnderRow);
  const given = columns.filter(isGiven);
  const others = columns.filter((column) => !isGiven(column));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of a form, not a set of one question
    <div
      role="group"
      aria-label={`${label}, row ${number}`}
      className={classes.row}
      data-row={row.id}
    >
      <span className={`aside ${classes.rowNumber}`} aria-hidden>
        {number}
      </span>
      <div className={classes.cells}>
        {given.map((column) => (
          <div key={column.id} className={classes.wideCell} data-column={column.id}>
            <GivenCell
              column={column}
              value={row.cells[column.id] ?? ''}
              onChange={(value) => onCell(row.id, column.id, value)}
            />
          </div>
        ))}
        {others.map((column) => (
          <div
            key={column.id}
            className={
              column.type === 'longText' || column.type === 'file' ? classes.wideCell : classes.cell
            }
            data-column={column.id}
            data-brief={['date', 'number', 'money', 'choice'].includes(column.type) || undefined}
            style={{ '--weight': column.weight } as CSSProperties}
          >
            {column.type === 'file' ? (
              <FileCell
                fieldId={field.id}
                label={column.label}
                words={wordsOfRow(field, row)}
                value={cellOf(row, column)}
                onChange={(value) => onCell(row.id, column.id, value, true)}
              />
            ) : (
              <CellControl
                column={column}
                value={column.typed ? row.cells[column.id] : cellOf(row, column)}
                {...(column.typed && { workedOut: cellOf(row, column) })}
                needed={cellNeeded(row, column)}
                placeholder={column.id === 'name' ? standsFor : undefined}
                onChange={(value) => onCell(row.id, column.id, value)}
                onUnreadable={onUnreadable}
              />
            )}
          </div>
        ))}
        {underRow(field.id, row)}
      </div>
      {!asked && (
        <QuietButton
          aria-label={`Remove row ${number} of ${label}`}
          {...removes(`row ${number} of ${label}${wordsIn(row, columns)}`, () => onRemove(row.id))}
        >
          Remove
        </QuietButton>
      )}
    </div>
  );
});

/**
 * A table as rows that can be read: each cell has its label above it. Enter goes to the next cell,
 * and in the last one adds a row.
 */
export const TableField = ({ field, fieldKey, answer, error, needed, others }: AnswerProps) => {
  const { draft } = usePepForm();
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const rows = rowsOf(answer ?? undefined);
  const asked = useAskedRows(field.id);
  const names = useNamesByRole(field);

  const change = useCallback(
    (next: (rows: readonly Row[]) => Row[], apart = false) => {
      const entry = draft.entry(fieldKey);
      const now = entry.is === 'answer' ? rowsOf(entry.answer ?? undefined) : [];
      const set = apart ? draft.setApart : draft.set;
      set(fieldKey, { is: 'answer', answer: { kind: 'value', value: next(now) } });
    },
    [draft, fieldKey],
  );
  const onCell = useCallback(
    (rowId: string, columnId: string, value: CellValue, apart = false) =>
      change(
        (now) =>
          now.map((row) =>
            row.id === rowId ? { ...row, cells: { ...row.cells, [columnId]: value } } : row,
          ),
        apart,
      ),
    [change],
  );
  const onRemove = useCallback(
    (rowId: string) => {
      const entry = draft.entry(fieldKey);
      const now = entry.is === 'answer' ? rowsOf(entry.answer ?? undefined) : [];
      const at = now.findIndex((row) => row.id === rowId);
      const removed = now.filter((row) => row.id === rowId);
      change((rowsNow) => rowsNow.filter((row) => row.id !== rowId), true);
      void draft.flush();
      const act = (): void => {
        change(
          (rowsNow) => rowsNow.filter((row) => row.id !== rowId).toSpliced(at, 0, ...removed),
          true,
        );
        void draft.flush();
      };
      return { act };
    },
    [change, draft, fieldKey],
  );
  const onUnreadable = useCallback(
    (sentence: string) => draft.setUnreadable(fieldKey, sentence),
    [draft, fieldKey],
  );

  const add = (): void => {
    if (rows.length >= mostRows) return;
    change((now) => [...now, { id: newId(), cells: {} }], true);
    requestAnimationFrame(() => {
      const last = [...(box.current?.querySelectorAll('[data-row]') ?? [])].at(-1);
      last?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    });
  };

  const onPaste = (event: ClipboardEvent<HTMLElement>): void => {
    const block = blockIn(event);
    if (!block) return;
    event.preventDefault();
    const into = rows.findIndex(({ id: rowId }) => rowId === around(event, 'row'));
    const from = into < 0 ? rows.length : into;
    const columns = pastable(field.columns ?? []);
    const laid = layBlock(block, columns, around(event, 'column') ?? '', mostRows - from);
    const filled = laid.rows.map((cells, i): Row => {
      const row = rows[from + i] ?? { id: newId(), cells: {} };
      return { ...row, cells: { ...row.cells, ...cells } };
    });
    if (filled.length > 0) {
      change((now) => [...now.slice(0, from), ...filled, ...now.slice(from + filled.length)], true);
    }
    setPasted({
      filled: filled.length,
      left: laid.left,
      misfits: laid.misfits.map((one) => ({ ...one, row: from + one.row + 1 })),
    });
  };

  return (
    <fieldset
      ref={box}
      {...holdsRows}
      className={classes.group}
      onKeyDown={moveBetweenCells(add)}
      onPaste={onPaste}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className={classes.legend}>
        {field.label}
        {needed && <Needed />}
      </legend>
      {field.hint && <p className={`aside ${classes.hint}`}>{field.hint}</p>}
      {error && (
        <p className={classes.error} id={`${id}-error`}>
          {error}
        </p>
      )}
      {pasted && <PasteNote pasted={pasted} onClose={() => setPasted(null)} />}
      {rows.map((row, i) => (
        <TableRow
          key={row.id}
          field={field}
          number={i + 1}
          row={row}
          asked={asked.includes(row.id)}
          standsFor={names[String(row.cells.role ?? '')] ?? ''}
          onCell={onCell}
          onRemove={onRemove}
          onUnreadable={onUnreadable}
        />
      ))}
      <div className={classes.addRow}>
        <SmallButton
          data-add
          data-focus-first={rows.length === 0 || undefined}
          disabled={rows.length >= mostRows}
          onClick={add}
        >
          Add a row
          <span className="only-read-aloud"> to {field.label}</span>
        </SmallButton>
        {rows.length === 0 && others}
      </div>
    </fieldset>
  );
};
