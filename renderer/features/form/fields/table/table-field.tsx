import {
  type ClipboardEvent,
  type ReactNode,
  useCallback,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Answer, type Row, rowsOf } from '#domain/form/answer.ts';
import type { Column } from '#domain/form/declaration.ts';
import { inLine, isFigures, isProse } from '#domain/form/rows/in-line.ts';
import { layBlock, pastable } from '#domain/form/rows/pasted-cells.ts';
import type { AnyField } from '#domain/form/template.ts';
import { newId } from '../../../../ui/call/new-id.ts';
import { holdsRows } from '../../../../ui/call/removal.ts';
import { Needed } from '../../../../ui/field/needed.tsx';
import { CellGrid } from '../../../../ui/grid/cell-grid.tsx';
import { SmallButton } from '../../../../ui/page/small-button.tsx';
import { type Pasted, PasteNote } from '../../../../ui/paste/paste-note.tsx';
import { around, blockIn } from '../../../../ui/paste/pasted.ts';
import { usePepForm } from '../../beside/context.tsx';
import type { CellValue } from '../cell-control.tsx';
import fields from '../fields.module.css';
import { useAskedRows, useNamesByRole } from '../rows-from-elsewhere.ts';
import classes from './table.module.css';
import { FigureRow, ProseRow, TableRow } from './table-row.tsx';

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

const noColumns: readonly Column[] = [];

/**
 * A table as a grid of at most five columns, whose rows open for what they have no room for; or, where
 * each row asks one question in prose, as one below the other. Enter in the last row adds one.
 */
export const TableField = ({ field, fieldKey, answer, error, needed, others }: AnswerProps) => {
  const { draft } = usePepForm();
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const [freshId, setFreshId] = useState('');
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
    const added = newId();
    setFreshId(added);
    change((now) => [...now, { id: added, cells: {} }], true);
    requestAnimationFrame(() => {
      const last = [...(box.current?.querySelectorAll('[data-row]') ?? [])].at(-1);
      last?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    });
  };
  const leave = (): void => box.current?.querySelector<HTMLElement>('[data-add]')?.focus();
  const { columns = noColumns } = field;
  const prose = isProse(columns);
  const figures = isFigures(columns, rows);
  const { line, under } = useMemo(() => inLine(columns), [columns]);
  const mayRemove = rows.some((row) => !asked.includes(row.id));
  const heads = useMemo(
    () => line.map(({ type, ...column }) => ({ ...column, look: type })),
    [line],
  );
  const drawn = rows.map((row, i) => {
    const props = {
      field,
      number: i + 1,
      row,
      line,
      under,
      asked: asked.includes(row.id),
      standsFor: names[String(row.cells.role ?? '')] ?? '',
      fresh: row.id === freshId,
      onCell,
      onRemove,
      onUnreadable,
    };
    const Drawn = figures ? FigureRow : prose ? ProseRow : TableRow;
    return <Drawn key={row.id} {...props} />;
  });

  const onPaste = (event: ClipboardEvent<HTMLElement>): void => {
    const block = blockIn(event);
    if (!block) return;
    event.preventDefault();
    const into = rows.findIndex(({ id: rowId }) => rowId === around(event, 'row'));
    const from = into < 0 ? rows.length : into;
    const pasteInto = pastable(prose ? columns : [...line, ...under]);
    const laid = layBlock(block, pasteInto, around(event, 'column') ?? '', mostRows - from);
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

  // It stands on the line of the table's name, and is come to before the rows, as it is read.
  const addRow = (
    <div className={fields.addRow} data-above={rows.length > 0 || undefined}>
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
  );
  return (
    <fieldset
      ref={box}
      {...holdsRows}
      className={fields.group}
      data-adds={rows.length > 0 ? 'above' : 'beside'}
      onPaste={onPaste}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className={fields.legend}>
        <span id={`${id}-name`}>{field.label}</span>
        {needed && <Needed />}
      </legend>
      {field.hint && (
        <p data-hint className={`aside ${fields.hint}`}>
          {field.hint}
        </p>
      )}
      {error && (
        <p className={fields.error} id={`${id}-error`}>
          {error}
        </p>
      )}
      {pasted && <PasteNote pasted={pasted} onClose={() => setPasted(null)} />}
      {rows.length > 0 && addRow}
      {figures && rows.length > 0 ? (
        <div className={classes.figures}>{drawn}</div>
      ) : prose || rows.length === 0 ? (
        drawn
      ) : (
        <CellGrid
          labelledBy={`${id}-name`}
          columns={heads}
          opens={under.length > 0}
          removes={mayRemove}
          onEnd={add}
          onLeave={leave}
        >
          {drawn}
        </CellGrid>
      )}
      {rows.length === 0 && addRow}
    </fieldset>
  );
};
