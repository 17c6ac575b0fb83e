import { partLines, whyNotHere } from '#domain/contributions/contributions.ts';
import { readers } from '#domain/form/reader/reader.ts';
import { fieldsOf } from '#domain/form/template.ts';
import { joined } from '#domain/kernel/text.ts';
import { heading, paragraph } from '../../kit/blocks.ts';
import { cell } from '../../kit/cell.ts';
import type { Fact } from '../../kit/columns/fact.ts';
import { grid } from '../../kit/columns/grid.ts';
import { gap, type Sheet } from '../../kit/sheet.ts';
import { styles } from '../../kit/style.ts';
import { type TableContent, table } from '../../kit/table.ts';
import { isAskedHere } from '../asked.ts';
import type { CopyInput } from '../input.ts';
import { signatoriesOf } from './signatories.ts';

/**
 * Who agreed, when and how; and room to sign by hand for the others. The five parties are always listed,
 * so that a missing one is seen, but for a child of whom no signature is asked.
 */
const signatures = (input: CopyInput): { agreed: readonly Fact[]; toSign: TableContent | null } => {
  const all = signatoriesOf(input);
  const toSign = all.filter((one) => one.agreed === '');
  return {
    agreed: all
      .filter((one) => one.agreed !== '')
      .map(({ label, name, agreed: how }) => ({
        label,
        value: [{ text: joined([name, how], ': '), style: styles.body }],
      })),
    toSign:
      toSign.length === 0
        ? null
        : {
            columns: [
              { label: 'Role and name', weight: 2 },
              { label: 'Signature and date', weight: 2 },
            ],
            rowHeads: true,
            rowHeight: 22,
            rows: toSign.map(({ label, name }) => [cell(joined([label, name], ': ')), []]),
          },
  };
};

/** What each was asked for and who told it, what had not come, and who was never asked. */
const partsGiven = (input: CopyInput): Fact[] => {
  const { record, template } = input;
  const there = fieldsOf(template)
    .filter((field) => isAskedHere(field, input))
    .map((field) => whyNotHere(record, template, field));
  // Why a part is not here is said once, at the place of that person's words.
  return partLines(record, template)
    .filter(({ label, text }) => !there.includes(`${label}: ${text}.`))
    .map(({ label, text }) => ({ label, value: [{ text, style: styles.body }] }));
};

/** For whom the copy was made, and what was left out of it: named to professionals only. */
const copyLine = ({ recipient, leftOut, reader, template }: CopyInput): string => {
  const names = leftOut.map(({ label }) => `“${label}”`).join(', ');
  // A voluntary plan does not say by the names of its questions what it leaves out.
  const named = readers[reader].isProfessional && !template.voluntary && names !== '';
  return joined([`This copy was made for ${recipient}.`, named ? `Left out: ${names}.` : ''], ' ');
};

/** How the plan ends: who agrees and how, room to sign, who gave what, and for whom this copy is. */
export const agreedBlock = (input: CopyInput): ((sheet: Sheet) => void) => {
  const { agreed, toSign } = signatures(input);
  const given = partsGiven(input);
  const copy = copyLine(input);
  return (sheet) => {
    grid(sheet, agreed);
    if (toSign !== null) {
      heading(
        sheet,
        4,
        agreed.length > 0 ? 'To sign, where this copy is used on paper' : 'To sign',
      );
      table(sheet, toSign);
      sheet.y += 4;
    }
    if (given.length > 0) {
      heading(sheet, 3, 'What each was asked for, and gave');
      grid(sheet, given);
    }
    gap(sheet, 4);
    paragraph(sheet, copy, styles.note);
  };
};
