import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { cellText } from '#domain/form/display.ts';
import type { Column } from '#domain/form/template.ts';
import { DateField } from '../../../ui/field/date-field.tsx';
import { MoneyField } from '../../../ui/field/money-field.tsx';
import { NumberField } from './number-field.tsx';

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
  onChange,
  onUnreadable,
}: CellProps) => {
  const words = { label: column.label, required: needed };
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
  switch (column.type) {
    case 'longText':
      return (
        <Textarea
          label={column.label}
          withAsterisk={needed}
          autosize
          minRows={1}
          maxRows={20}
          value={textOf(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'date':
      return (
        <DateField
          {...words}
          value={textOf(value)}
          onChange={onChange}
          onUnreadable={() =>
            onUnreadable(`${column.label}: write a date such as 12 March 2027 or 12/3/2027.`)
          }
        />
      );
    case 'number':
      return (
        <NumberField
          {...words}
          decimals={2}
          value={numberOf(value)}
          onChange={(next) => onChange(next ?? '')}
          onUnreadable={(sentence) => onUnreadable(`${column.label}: ${sentence}`)}
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
          onUnreadable={() =>
            onUnreadable(`${column.label}: write an amount in pounds, for example 12.50.`)
          }
        />
      );
    case 'choice':
      return (
        <NativeSelect
          label={column.label}
          withAsterisk={needed}
          data={[{ value: '', label: 'Choose…' }, ...(column.options ?? [])]}
          value={textOf(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    default:
      return (
        <TextInput
          label={column.label}
          withAsterisk={needed}
          autoComplete="off"
          placeholder={placeholder}
          value={textOf(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
};
