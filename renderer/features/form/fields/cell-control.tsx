import { TextInput } from '@mantine/core';
import type { Column } from '#domain/form/declaration.ts';
import { cellText } from '#domain/form/display.ts';
import { ListField } from '../../../ui/field/list-field.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { DayCell, DayField, MoneyField, NumberField } from '../../../ui/field/typed-field.tsx';
import { ListCell } from '../../../ui/grid/list-cell.tsx';
import { TextCell } from '../../../ui/grid/text-cell.tsx';
import { LongText } from '../../../ui/words/long-text.tsx';

export type CellValue = string | number;

type CellProps = {
  column: Column;
  value: CellValue | undefined;
  /** What the cell comes to when nothing is typed in it. */
  workedOut?: CellValue | undefined;
  /** Whether the row is not complete without it. */
  needed: boolean;
  /** What stands for the cell while it is blank. */
  placeholder?: string | undefined;
  /** In a grid: one Tab stop for all cells, and text that wraps in its cell. */
  inGrid: boolean;
  onChange: (value: CellValue) => void;
  onUnreadable: (sentence: string) => void;
};

const textOf = (value: CellValue | undefined): string => (value === undefined ? '' : String(value));
const numberOf = (value: CellValue | undefined): number | null =>
  typeof value === 'number' ? value : null;

/** One cell of a table, by its column's type, with its label above it. */
export const CellControl = ({
  column,
  value,
  workedOut,
  needed,
  placeholder,
  inGrid,
  onChange,
  onUnreadable,
}: CellProps) => {
  const words = {
    label: column.label,
    // In a grid the head of the column says so.
    required: needed && !inGrid,
    ...(inGrid && { tabIndex: -1 }),
  };
  const unreadable = (sentence: string): void =>
    onUnreadable(`${column.label}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`);
  if (column.product && !column.typed) {
    return (
      <TextInput
        label={column.label}
        readOnly
        tabIndex={-1}
        value={typeof value === 'number' ? cellText(column, value) : ''}
      />
    );
  }
  if (inGrid && (column.type === 'longText' || column.type === 'text')) {
    return (
      <TextCell
        {...words}
        prose={column.type === 'longText'}
        {...(placeholder !== undefined && { placeholder })}
        value={textOf(value)}
        onChange={onChange}
      />
    );
  }
  switch (column.type) {
    case 'longText':
      return (
        <LongText {...words} minRows={1} maxRows={20} value={textOf(value)} onChange={onChange} />
      );
    case 'date': {
      const Typed = inGrid ? DayCell : DayField;
      return (
        <Typed {...words} value={textOf(value)} onChange={onChange} onUnreadable={unreadable} />
      );
    }
    case 'number':
      return (
        <NumberField
          {...words}
          decimals={2}
          value={numberOf(value)}
          onChange={(next) => onChange(next ?? '')}
          onUnreadable={unreadable}
        />
      );
    case 'money':
      return (
        <MoneyField
          {...words}
          {...(typeof workedOut === 'number' && {
            placeholder: cellText(column, workedOut).replace('£', ''),
          })}
          value={numberOf(value)}
          onChange={(next) => onChange(next ?? '')}
          onUnreadable={unreadable}
        />
      );
    case 'choice': {
      const List = inGrid ? ListCell : ListField;
      return (
        <List
          {...words}
          data={[{ value: '', label: 'Choose…' }, ...(column.options ?? [])]}
          value={textOf(value)}
          onChange={onChange}
        />
      );
    }
    default:
      return (
        <TextField
          {...words}
          autoComplete="off"
          {...(placeholder !== undefined && { placeholder })}
          value={textOf(value)}
          onChange={onChange}
        />
      );
  }
};
