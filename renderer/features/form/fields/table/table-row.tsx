import { memo, use, useState } from 'react';
import { cellNeeded, cellOf, type Row, rowEmpty } from '#domain/form/answer.ts';
import type { Column } from '#domain/form/declaration.ts';
import { wordsOfRow } from '#domain/form/rows/file-rows.ts';
import type { AnyField } from '#domain/form/template.ts';
import { type BringBack, removes } from '../../../../ui/call/removal.ts';
import { GridRow } from '../../../../ui/grid/grid-row.tsx';
import { UnderCell } from '../../../../ui/grid/under-cell.tsx';
import { QuietButton } from '../../../../ui/page/quiet-button.tsx';
import { useOpenRow } from '../../beside/use-open-row.ts';
import { CellControl, type CellValue } from '../cell-control.tsx';
import { FileCell } from '../file-cell.tsx';
import { UnderRow } from '../under-row.ts';
import classes from './table.module.css';

/** What a row of a table is given. */
export type TableRowProps = {
  field: AnyField;
  number: number;
  row: Row;
  /** The columns of its line, and those that open under it. */
  line: readonly Column[];
  under: readonly Column[];
  /** The last PEP asks for this row, so it is answered and never removed. */
  asked: boolean;
  /** Whom a row without a name stands for, by the records. */
  standsFor: string;
  /** Just added: whatever is to be written stands open. */
  fresh: boolean;
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

const Cell = ({
  field,
  row,
  column,
  standsFor,
  inGrid,
  onCell,
  onUnreadable,
}: Pick<TableRowProps, 'field' | 'row' | 'standsFor' | 'onCell' | 'onUnreadable'> & {
  column: Column;
  /** In the row's line: its label stands at the head of the column, and it is no Tab stop. */
  inGrid: boolean;
}) =>
  column.type === 'file' ? (
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
      inGrid={inGrid}
      value={column.typed ? row.cells[column.id] : cellOf(row, column)}
      {...(column.typed && { workedOut: cellOf(row, column) })}
      needed={cellNeeded(row, column)}
      placeholder={column.id === 'name' ? standsFor : undefined}
      onChange={(value) => onCell(row.id, column.id, value)}
      onUnreadable={onUnreadable}
    />
  );

/** Whether something that opens under a row is needed there and blank. */
const lacksUnder = (row: Row, line: readonly Column[], under: readonly Column[]): boolean =>
  !rowEmpty(row, [...line, ...under]) &&
  under.some((column) => cellNeeded(row, column) && !isFilled(cellOf(row, column)));

/**
 * A row: its line of cells, and under it, once it is opened, what the line has no room for. What is
 * needed there and blank is open by itself.
 */
export const TableRow = memo((props: TableRowProps) => {
  const { field, number, row, line, under, asked, fresh, onRemove } = props;
  const { label, columns = [] } = field;
  const underRow = use(UnderRow)(field.id, row);
  const lacking = lacksUnder(row, line, under);
  const [open, setOpen] = useOpenRow(`${field.id} ${row.id}`, fresh || lacking);
  return (
    <GridRow
      name={`${label}, row ${number}`}
      called={`row ${number} of ${label}`}
      data-row={row.id}
      cells={line.map((column) => ({
        id: column.id,
        look: column.type,
        control: <Cell {...props} column={column} inGrid />,
      }))}
      under={
        under.length === 0
          ? null
          : {
              open,
              onOpen: setOpen,
              content: (
                <>
                  {under.map((column) => (
                    <UnderCell key={column.id} column={column}>
                      <Cell {...props} column={column} inGrid={false} />
                    </UnderCell>
                  ))}
                </>
              ),
            }
      }
      {...(Boolean(underRow) && { below: underRow })}
      removal={
        asked
          ? null
          : {
              words: `row ${number} of ${label}${wordsIn(row, columns)}`,
              act: () => onRemove(row.id),
            }
      }
    />
  );
});

/** A row that is one figure, under its own name. */
export const FigureRow = memo((props: TableRowProps) => {
  const { field, number, row } = props;
  const [about, figure] = field.columns ?? [];
  if (!about || !figure) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of a form, not a set of one question
    <div role="group" aria-label={`${field.label}, row ${number}`} data-row={row.id}>
      <div data-column={figure.id}>
        <Cell
          {...props}
          column={{ ...figure, label: String(row.cells[about.id] ?? '') }}
          inGrid={false}
        />
      </div>
    </div>
  );
});

/**
 * A row that asks one question in prose: what it asks stands beside the answer. A question that stands
 * there already is read, so that no answer is typed into it, until somebody wants to change it or have it
 * away: left without an answer, it is not printed.
 */
export const ProseRow = memo((props: TableRowProps) => {
  const { field, number, row, asked, onRemove } = props;
  const { label, columns = [] } = field;
  const [about, answer] = columns;
  const question = String((about && row.cells[about.id]) ?? '');
  // A row that is begun here is typed into; one that stands there already has its question given.
  const [given] = useState(question.trim() !== '');
  const [changing, setChanging] = useState(false);
  if (!about || !answer) return null;
  const read = about.given === true && given && question.trim() !== '' && !changing;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of a form, not a set of one question
    <div
      role="group"
      aria-label={`${label}, row ${number}`}
      className={classes.prose}
      data-row={row.id}
    >
      <div className={classes.proseCells}>
        <div data-column={about.id}>
          {read ? (
            <p className={classes.given}>{question}</p>
          ) : (
            <Cell {...props} column={about} inGrid={false} />
          )}
        </div>
        <div data-column={answer.id}>
          <Cell
            {...props}
            column={read ? { ...answer, label: `${answer.label}: ${question}` } : answer}
            inGrid={false}
          />
        </div>
      </div>
      <div className={classes.proseTools}>
        {read ? (
          <QuietButton onClick={() => setChanging(true)}>
            Change<span className="only-read-aloud"> the question “{question}”</span>
          </QuietButton>
        ) : (
          !asked && (
            <QuietButton
              aria-label={`Remove row ${number} of ${label}`}
              {...removes(`row ${number} of ${label}${wordsIn(row, columns)}`, () =>
                onRemove(row.id),
              )}
            >
              Remove
            </QuietButton>
          )
        )}
      </div>
    </div>
  );
});
