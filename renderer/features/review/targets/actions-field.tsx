import { NativeSelect } from '@mantine/core';
import { memo } from 'react';
import { actionStatuses } from '#domain/form/record.ts';
import type { PastedColumn } from '#domain/form/rows/pasted-cells.ts';
import { type Field, isRequired } from '#domain/form/template.ts';
import { boundTo } from '../../../ui/field/field.ts';
import { ListField } from '../../../ui/field/list-field.tsx';
import { optionsOf } from '../../../ui/field/options.ts';
import { TextField } from '../../../ui/field/text-field.tsx';
import { DateField } from '../../../ui/field/typed-field.tsx';
import { LongText } from '../../../ui/words/long-text.tsx';
import {
  useEntry,
  usePepForm,
  useProblem,
  useResets,
  useRows,
} from '../../form/beside/context.tsx';
import { blankAction } from '../../form/draft/check.ts';
import { type ActionDraft, actionKey, type Entry } from '../../form/draft/entries.ts';
import { RecordRow, type RecordRowProps, RecordRows } from './record-rows.tsx';
import classes from './rows.module.css';
import { useTargetOptions } from './target-names.ts';

const statusOptions = optionsOf(actionStatuses);

const isStatus = (value: string): value is ActionDraft['status'] => value in actionStatuses;

const ActionRow = memo((row: RecordRowProps) => {
  const { draft } = usePepForm();
  const key = actionKey(row.id);
  const entry = useEntry(key);
  const problem = useProblem(key);
  const resets = useResets(key);
  const targets = useTargetOptions();
  if (entry.is !== 'action' || entry.action === null) return null;
  const { action } = entry;
  const set = (part: Partial<ActionDraft>): void =>
    draft.set(key, { is: 'action', action: { ...action, ...part } });
  const field = boundTo(action, set);
  const errorAt = (part: string): string | undefined =>
    problem?.part === part ? `${problem.sentence} Not saved yet.` : undefined;
  return (
    <RecordRow
      entryKey={key}
      name="Action"
      what={action.description.trim()}
      row={row}
      under={
        action.status !== 'open' && <LongText label="How it went" minRows={1} {...field('note')} />
      }
    >
      <TextField
        className={classes.wideCell ?? ''}
        data-column="description"
        label="What will be done"
        required
        autoComplete="off"
        {...field('description')}
        error={errorAt('description')}
      />
      <TextField
        data-column="owner"
        label="Who"
        hint="A named person"
        required
        autoComplete="off"
        {...field('owner')}
        error={errorAt('owner')}
      />
      <DateField
        key={resets}
        data-column="dueDate"
        label="By when"
        hint="A day, not a term"
        required
        {...field('dueDate')}
        error={problem && problem.part === undefined ? problem.sentence : undefined}
        onUnreadable={(sentence) => draft.setUnreadable(key, sentence)}
      />
      <NativeSelect
        data-column="targetId"
        label="For which target"
        data={[{ value: '', label: 'No target' }, ...targets]}
        value={action.targetId ?? ''}
        onChange={(event) => set({ targetId: event.currentTarget.value || null })}
      />
      <ListField
        data-column="status"
        label="How it stands"
        data={statusOptions}
        {...field('status')}
      />
    </RecordRow>
  );
});

const blank: Entry = { is: 'action', action: blankAction };
const gone: Entry = { is: 'action', action: null };

const columnsFor = (targets: PastedColumn['options']): PastedColumn[] => [
  { id: 'description', label: 'What will be done', type: 'text' },
  { id: 'owner', label: 'Who', type: 'text' },
  { id: 'dueDate', label: 'By when', type: 'date' },
  { id: 'targetId', label: 'For which target', type: 'choice', options: targets },
  { id: 'status', label: 'How it stands', type: 'choice', options: statusOptions },
];

const written = (entry: Entry, cells: Readonly<Record<string, string | number>>): Entry | null => {
  if (entry.is !== 'action' || entry.action === null) return null;
  const { status = entry.action.status, ...rest } = cells;
  return {
    is: 'action',
    action: {
      ...entry.action,
      ...rest,
      status: typeof status === 'string' && isStatus(status) ? status : entry.action.status,
    },
  };
};

/** Who will do what by when, each row kept as an action that can be followed across pupils. */
export const ActionsField = ({ field }: { field: Field }) => {
  const columns = columnsFor(useTargetOptions());
  return (
    <RecordRows
      field={field}
      needed={isRequired(field)}
      ids={useRows().action}
      keyOf={actionKey}
      blank={blank}
      gone={gone}
      Row={ActionRow}
      addWords="Add an action"
      columns={columns}
      written={written}
    />
  );
};
