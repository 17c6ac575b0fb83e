import { rowsOf, textOf } from '#domain/form/answer.ts';
import { cellText } from '#domain/form/display.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { joined } from '#domain/kernel/text.ts';
import { balancesOf } from '#domain/ppplus/balance.ts';
import { heading } from '../../kit/blocks.ts';
import { value } from '../../kit/cell.ts';
import type { Fact } from '../../kit/columns/fact.ts';
import { grid } from '../../kit/columns/grid.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { styles } from '../../kit/style.ts';
import { askedHere, isTold, knownHere } from '../asked.ts';
import type { CopyInput } from '../input.ts';
import { moneyFrom } from '../money-name.ts';

const attendance = (input: CopyInput): Fact[] => {
  if (!askedHere(input, 'attendance-ytd-percent')) return [];
  const percent = knownHere(input, 'attendance-ytd-percent');
  const asAt = textOf(input.record.answers['attendance-as-at']);
  return [
    {
      label: `Attendance this year${asAt === '' ? '' : `, to ${formatDate(asAt)}`}`,
      value: value(percent),
    },
  ];
};

/** "Below: English. At: Mathematics, Science.": subjects or areas by how they stand. */
const standing = (
  input: CopyInput,
  id: FieldId,
  [name, level]: readonly [string, string],
  label: string,
): Fact[] => {
  const field = askedHere(input, id);
  const column = field?.columns?.find((one) => one.id === level);
  if (field === undefined || column === undefined) return [];
  const rows = rowsOf(input.record.answers[id]).map(({ cells }) => ({
    name: String(cells[name] ?? '').trim(),
    level: cellText(column, cells[level]),
  }));
  const lines = (column.options ?? []).flatMap((option) => {
    const names = rows.filter((row) => row.level === option.label).map((row) => row.name);
    return names.length === 0 ? [] : [`${option.label}: ${names.join(', ')}`];
  });
  return [
    {
      label,
      value: lines.length === 0 ? value('') : lines.map((text) => ({ text, style: styles.body })),
    },
  ];
};

const sdq = (input: CopyInput): Fact[] => {
  if (!askedHere(input, 'sdq-score')) return [];
  const score = knownHere(input, 'sdq-score');
  const day = knownHere(input, 'sdq-date');
  return [
    {
      label: 'SDQ',
      value: value(
        score === ''
          ? ''
          : joined([joined([score, knownHere(input, 'sdq-band')], ', '), day], ', '),
      ),
    },
  ];
};

/** Each stream of money under its own name: what is expected, planned and spent of it. */
const money = (input: CopyInput): Fact[] =>
  !isTold(input, 'money') || input.omitted.has('pp-plan')
    ? []
    : balancesOf(input.record.ppPlus).map(({ balance, ...money }) => ({
        label: moneyFrom(input, money),
        value: [
          ...(balance.expected === null
            ? value('')
            : value(`${formatPence(balance.expected)} expected`)),
          ...value(`${formatPence(balance.planned)} planned, ${formatPence(balance.spent)} spent`),
        ],
      }));

/** Where the child stands, in figures: attendance, learning against age, the SDQ, and the money. */
export const glanceBlock = (sheet: Sheet, input: CopyInput): void => {
  const facts = [
    ...attendance(input),
    ...standing(input, 'attainment-lines', ['subject', 'expected'], 'Learning, for age'),
    ...standing(input, 'ey-areas', ['area', 'on-track'], 'Development: on track?'),
    ...sdq(input),
    ...money(input),
  ];
  if (facts.length === 0) return;
  heading(sheet, 2, 'At a glance', { bookmark: null });
  grid(sheet, facts);
};
