import { NativeSelect } from '@mantine/core';
import { formatPence } from '#domain/kernel/money.ts';
import type { PastedField, PastedLine } from '#domain/ppplus/pasted-lines.ts';
import { spendingCategories, spendingInput, spendingKinds } from '#domain/ppplus/spending.ts';
import { boundTo } from '../../../ui/field/field.ts';
import { ListField } from '../../../ui/field/list-field.tsx';
import { optionsOf } from '../../../ui/field/options.ts';
import { TextField } from '../../../ui/field/text-field.tsx';
import { SubtleButton } from '../../../ui/page/small-button.tsx';
import { StatusWord } from '../../../ui/words/status-word.tsx';
import { editableKinds } from '../ledger/line-cells.tsx';
import { draftAmount } from '../ledger/line-draft.ts';
import styles from './paste-dialog.module.css';
import type { Judged } from './pasted-rows.ts';

const texts = [
  ['description', 'For'],
  ['supplier', 'Supplier'],
  ['date', 'Date'],
  ['quantity', 'How many'],
  ['unitCost', 'Cost of one'],
] as const satisfies readonly (readonly [PastedField, string])[];

/** One pasted row in fields, with what is wrong beside each. */
export const PastedRowFields = ({
  row: { line, draft, errors, ready },
  number,
  set,
  onLeaveOut,
}: {
  row: Judged;
  number: number;
  set: (part: Partial<PastedLine>) => void;
  onLeaveOut: () => void;
}) => {
  const amount = draftAmount(draft);
  const field = boundTo(line, set);
  const asAbove = (words: string): string => `${words}, as above`;
  const kindUnsaid =
    line.kind === 'refund'
      ? spendingKinds.refund
      : errors.kind === undefined
        ? asAbove(spendingKinds[draft.kind])
        : 'Choose…';
  const categoryUnsaid =
    line.category === '' && draft.category !== '' && errors.category === undefined
      ? asAbove(spendingCategories[draft.category])
      : 'Choose…';
  return (
    <fieldset className={styles.row}>
      <legend>Row {number}</legend>
      <div className={styles.fields}>
        {texts.map(([cell, label]) => (
          <TextField
            key={cell}
            label={label}
            autoComplete="off"
            data-autofocus={errors[cell] !== undefined || undefined}
            {...field(cell)}
            error={errors[cell]}
          />
        ))}
        <NativeSelect
          label="Planned or spent"
          data-autofocus={errors.kind !== undefined || undefined}
          data={[
            ...(editableKinds.some(([value]) => value === line.kind)
              ? []
              : [{ value: line.kind, label: kindUnsaid }]),
            ...editableKinds.map(([value, label]) => ({ value, label })),
          ]}
          value={line.kind}
          error={errors.kind}
          onChange={({ currentTarget }) =>
            set({ kind: spendingInput.shape.kind.safeParse(currentTarget.value).data ?? '' })
          }
        />
        <ListField
          label="Kind of support"
          data-autofocus={errors.category !== undefined || undefined}
          data={[{ value: '', label: categoryUnsaid }, ...optionsOf(spendingCategories)]}
          {...field('category')}
          error={errors.category}
        />
      </div>
      <p className={styles.state}>
        {ready ? (
          <StatusWord kind="done">Ready</StatusWord>
        ) : (
          <StatusWord kind="warning">Not ready</StatusWord>
        )}
        {amount === null ? null : <span className="tabular">{formatPence(amount)}</span>}
        <SubtleButton onClick={onLeaveOut}>
          Leave this row out<span className="only-read-aloud">: row {number}</span>
        </SubtleButton>
      </p>
    </fieldset>
  );
};
