import { actionStatuses } from '#domain/form/record.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { joined } from '#domain/kernel/text.ts';
import { cell, unbroken } from '../../kit/cell.ts';
import type { TableContent } from '../../kit/table.ts';
import type { CopyInput } from '../input.ts';
import { targetName } from './targets.ts';

/** Every agreed action with its owner, date and state. */
export const actionsTable = ({ record }: CopyInput): TableContent => ({
  columns: [
    { label: 'Action' },
    { label: 'Who' },
    { label: 'By when' },
    { label: 'For' },
    { label: 'How it stands' },
  ],
  rowHeads: true,
  fit: true,
  rows: record.actions.map((action) => [
    cell(action.description),
    cell(action.owner),
    cell(unbroken(formatDate(action.dueDate))),
    cell(targetName(record, action.targetId) || 'No one target'),
    cell(joined([actionStatuses[action.status], action.note], ': ')),
  ]),
});
