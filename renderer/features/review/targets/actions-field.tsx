import { NativeSelect } from '@mantine/core';
import { memo } from 'react';
import { actionStatuses } from '#domain/form/record.ts';
import type { PastedColumn } from '#domain/form/rows/pasted-cells.ts';
import { type Field, isRequired } from '#domain/form/template.ts';
import { boundTo } from '../../../ui/field/field.ts';
import { optionsOf } from '../../../ui/field/options.ts';
import { DayCell } from '../../../ui/field/typed-field.tsx';
import type { GridColumn } from '../../../ui/grid/cell-grid.tsx';
import { ListCell } from '../../../ui/grid/list-cell.tsx';
import { TextCell } from '../../../ui/grid/text-cell.tsx';
import { UnderCell } from '../../../ui/grid/under-cell.tsx';
import { LongText } from '../../../ui/words/long-text.tsx';
import { useRows } from '../../form/beside/context.tsx';
import { blankAction } from '../../form/draft/check.ts';
import { type ActionDraft, actionKey, type Entry } from '../../form/draft/entries.ts';
import { RecordRow, type RecordRowProps, RecordRows } from './record-rows.tsx';
import { useTargetOptions } from './target-names.ts';
import { useRecordEntry } from './use-record-entry.ts';

const statusOptions = optionsOf(actionStatuses);

const isStatus = (value: string): value is ActionDraft['status'] => value in actionStatuses;

const ActionRow = memo((row: RecordRowProps) => {
  const key = actionKey(row.id);
  const { draft, entry, problem, resets, targetChoices, errorAt } = useRecordEntry(key);
  if (entry.is !== 'action' || entry.action === null) return null;
  const { action } = entry;
  const set = (part: Partial<ActionDraft>): void =>
    draft.set(key, { is: 'action', action: { ...action, ...part } });
  const field = boundTo(action, set);
  const cell = { tabIndex: -1 };
  return (
    <RecordRow
      entryKey={key}
      name="Action"
      what={action.description.trim()}
      row={row}
      cells={[
        {
          id: 'description',
          look: 'longText',
          control: (
            <TextCell
              label="What will be done"
              {...field('description')}
              error={errorAt('description')}
            />
          ),
        },
        {
          id: 'owner',
          look: 'text',
          control: <TextCell label="Who" {...field('owner')} error={errorAt('owner')} />,
        },
        {
          id: 'dueDate',
          look: 'date',
          control: (
            <DayCell
              key={resets}
              {...cell}
              label="By when"
              {...field('dueDate')}
              error={problem && problem.part === undefined ? problem.sentence : undefined}
              onUnreadable={(sentence) => draft.setUnreadable(key, sentence)}
            />
          ),
        },
        {
          id: 'status',
          look: 'choice',
          control: (
            <ListCell {...cell} label="How it stands" data={statusOptions} {...field('status')} />
          ),
        },
      ]}
      under={
        <>
          <UnderCell column={{ id: 'targetId', type: 'choice' }}>
            <NativeSelect
              label="For which target"
              data={targetChoices}
              value={action.targetId ?? ''}
              onChange={(event) => set({ targetId: event.currentTarget.value || null })}
            />
          </UnderCell>
          {action.status !== 'open' && (
            <UnderCell column={{ id: 'note', type: 'text', weight: 3 }}>
              <LongText label="How it went" minRows={1} {...field('note')} />
            </UnderCell>
          )}
        </>
      }
    />
  );
});

const heads: readonly GridColumn[] = [
  { id: 'description', label: 'What will be done', look: 'longText', weight: 3, needed: true },
  { id: 'owner', label: 'Who', look: 'text', weight: 1, needed: true },
  { id: 'dueDate', label: 'By when', look: 'date', weight: 1, needed: true },
  { id: 'status', label: 'How it stands', look: 'choice', weight: 1, needed: false },
];

const blank: Entry = { is: 'action', action: blankAction };
const gone: Entry = { is: 'action', action: null };

const columnsFor = (targets: PastedColumn['options']): PastedColumn[] => [
  { id: 'description', label: 'What will be done', type: 'text' },
  { id: 'owner', label: 'Who', type: 'text' },
  { id: 'dueDate', label: 'By when', type: 'date' },
  { id: 'status', label: 'How it stands', type: 'choice', options: statusOptions },
  { id: 'targetId', label: 'For which target', type: 'choice', options: targets },
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
      heads={heads}
      written={written}
    />
  );
};
