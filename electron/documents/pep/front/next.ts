import { rowEmpty, rowsOf } from '#domain/form/answer.ts';
import { cellText, shownAnswer } from '#domain/form/display.ts';
import type { TargetFieldId } from '#domain/form/fields/index.ts';
import { leftOut } from '#domain/form/look-back.ts';
import type { Target } from '#domain/form/record.ts';
import { findTargetField } from '#domain/form/template.ts';
import { joined } from '#domain/kernel/text.ts';
import { heading, paragraph } from '../../kit/blocks.ts';
import { cell, unbroken } from '../../kit/cell.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { styles } from '../../kit/style.ts';
import { table } from '../../kit/table.ts';
import { askedHere } from '../asked.ts';
import type { CopyInput } from '../input.ts';

const partOf = ({ template }: CopyInput, target: Target, id: TargetFieldId): string => {
  const field = findTargetField(template, id);
  const answer = target.answers[id];
  if (field === undefined || answer?.kind === 'not-known') return '';
  const shown = shownAnswer(field, answer);
  if (shown.kind === 'list') return shown.items.join('; ');
  return shown.kind === 'text' ? shown.text : '';
};

/** "2 achieved, 1 partly, 1 not reviewed yet": how many of the last PEP's targets came to what. */
const lastOnes = (input: CopyInput): string => {
  const field = askedHere(input, 'target-review');
  const answer = input.record.answers['target-review'];
  const column = field?.columns?.find(({ id }) => id === 'outcome');
  if (field === undefined || column === undefined || answer?.kind === 'not-known') return '';
  if (answer?.kind === 'none') {
    const shown = shownAnswer(field, answer);
    return shown.kind === 'text' ? shown.text : '';
  }
  const told = rowsOf(answer)
    .filter((row) => !rowEmpty(row))
    .map((row) => cellText(column, row.cells.outcome).toLowerCase());
  const outcomes = told.filter((outcome) => outcome !== '');
  // A target of the last PEP may have been taken out of the list, or never put into it.
  const open = told.length - outcomes.length + leftOut(input.record, 'target-review').length;
  const counted = [
    ...[...new Set(outcomes)].map(
      (outcome) => `${outcomes.filter((one) => one === outcome).length} ${outcome}`,
    ),
    ...(open === 0 ? [] : [`${open} not reviewed yet`]),
  ];
  return counted.length === 0 ? '' : `Of the last PEP’s targets: ${joined(counted)}.`;
};

/** The targets in brief: what will be different, who sees to it, by when; and how the last ones went. */
export const nextBlock = (sheet: Sheet, input: CopyInput): void => {
  if (askedHere(input, 'targets') === undefined) return;
  const { record, omitted } = input;
  const columns = (
    [
      ['target-outcome', 'What will be different'],
      ['target-owner', 'Who'],
      ['target-review-date', 'By'],
    ] as const
  ).filter(([id]) => !omitted.has(id));
  heading(sheet, 2, 'What we try next', { bookmark: null });
  if (record.targets.length === 0) paragraph(sheet, 'No targets are agreed yet.', styles.empty);
  else {
    table(sheet, {
      columns: columns.map(([, label]) => ({ label })),
      fit: true,
      rows: record.targets.map((target) =>
        columns.map(([id]) => {
          const text = partOf(input, target, id);
          return cell(id === 'target-review-date' ? unbroken(text) : text);
        }),
      ),
    });
    sheet.y += 3;
  }
  const last = lastOnes(input);
  if (last !== '') paragraph(sheet, last, styles.note);
};
