import { NativeSelect } from '@mantine/core';
import { spendingCategories, spendingInput } from '#domain/ppplus/spending.ts';
import { ListField } from '../../../ui/field/list-field.tsx';
import { optionsOf } from '../../../ui/field/options.ts';
import { editableKinds } from '../ledger/line-cells.tsx';
import styles from './paste-dialog.module.css';
import type { Waiting } from './pasted-rows.ts';

/** What counts for rows that do not say it themselves. */
export const ForTheOthers = ({
  waiting,
  change,
}: {
  waiting: Waiting;
  change: (edit: (before: Waiting) => Waiting) => void;
}) => {
  const silent = (cell: 'kind' | 'category') =>
    waiting.rows.some(
      ({ line }) => line[cell] === '' && (cell === 'category' || !line.doubts.kind),
    );
  const kinds = silent('kind');
  const categories = silent('category');
  return kinds || categories ? (
    <div className={styles.fields}>
      {kinds && (
        <NativeSelect
          label="Planned or spent, where a row does not say"
          data={editableKinds.map(([value, label]) => ({ value, label }))}
          value={waiting.kind}
          onChange={({ currentTarget }) => {
            const kind = spendingInput.shape.kind.safeParse(currentTarget.value).data;
            if (kind) change((before) => ({ ...before, kind }));
          }}
        />
      )}
      {categories && (
        <ListField
          data-autofocus={waiting.category === '' || undefined}
          label="Kind of support, where a row names none that is known"
          data={[{ value: '', label: 'Choose…' }, ...optionsOf(spendingCategories)]}
          value={waiting.category}
          onChange={(category) => change((before) => ({ ...before, category }))}
        />
      )}
    </div>
  ) : null;
};
