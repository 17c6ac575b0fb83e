import { shownAnswer } from '#domain/form/display.ts';
import { targetFieldsInDocument } from '#domain/form/missing.ts';
import { actionStatuses, type PepRecord, type Target } from '#domain/form/record.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { joined } from '#domain/kernel/text.ts';
import { targetMoney } from '#domain/ppplus/target-money.ts';
import { heading, type Labelled, paragraph } from '../kit/blocks.ts';
import { type Sheet, within } from '../kit/sheet.ts';
import { styles } from '../kit/style.ts';
import { table } from '../kit/table.ts';
import { answersBlock } from './answers.ts';
import { cell, unbroken } from './cell.ts';
import type { CopyInput } from './input.ts';

/** "Target 2", for tables that point to a target; empty when it points to none. */
export const targetName = (record: PepRecord, targetId: string | null): string => {
  const index = record.targets.findIndex(({ id }) => id === targetId);
  return index < 0 ? '' : `Target\u00a0${index + 1}`;
};

/** What a target costs by the lines of the plan that name it; nothing when it asks for no money. */
const moneyFor = (record: PepRecord, target: Target): Labelled[] => {
  const words = targetMoney(record.ppPlus.lines, target.id);
  if (words.length === 0) return [];
  return [{ label: 'What it costs', value: words.map((text) => ({ text, style: styles.body })) }];
};

/** Each target as a block of its own: what will be different, then how, who, when and how we will know. */
export const targetsBlock = (sheet: Sheet, { template, record, omitted }: CopyInput): void => {
  if (record.targets.length === 0) {
    paragraph(sheet, 'No targets recorded.', styles.empty);
    return;
  }
  record.targets.forEach((target, i) => {
    within(sheet, 'Sect', () => {
      heading(sheet, 4, `Target ${i + 1} of ${record.targets.length}`);
      answersBlock(
        sheet,
        targetFieldsInDocument(target, template)
          .filter(({ id }) => !omitted.has(id))
          .map((field) => ({
            field,
            shown: shownAnswer(field, target.answers[field.id]),
          })),
        { level: 5, besideAtMost: 700, strong: 'target-outcome', more: moneyFor(record, target) },
      );
    });
  });
};

/** Every agreed action with its owner, date and state. */
export const actionsTable = (sheet: Sheet, { record }: CopyInput): void => {
  table(sheet, {
    columns: [
      { label: 'Action', weight: 3.2 },
      { label: 'Who', weight: 1.6 },
      { label: 'By when', weight: 1.3 },
      { label: 'For', weight: 1 },
      { label: 'How it stands', weight: 1.8 },
    ],
    rowHeads: true,
    rows: record.actions.map((action) => [
      cell(action.description),
      cell(action.owner),
      cell(unbroken(formatDate(action.dueDate))),
      cell(targetName(record, action.targetId) || 'No one target'),
      cell(joined([actionStatuses[action.status], action.note], ': ')),
    ]),
  });
};
