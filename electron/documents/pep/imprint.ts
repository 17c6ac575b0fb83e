import { joined } from '#domain/kernel/text.ts';
import { paragraph } from '../kit/blocks.ts';
import { gap, type Sheet } from '../kit/sheet.ts';
import { styles } from '../kit/style.ts';
import type { CopyInput } from './input.ts';
import { formTitle } from './naming.ts';

/** What the last page says of the document itself: which form it is and which revision, in words. */
export const imprint = (sheet: Sheet, input: CopyInput): void => {
  const { record, template } = input;
  const { revision } = record;
  gap(sheet, 5);
  paragraph(
    sheet,
    joined(
      [
        `Form: ${formTitle(input)}.`,
        template.voluntary ? '' : `Checked against ${template.statutoryVersion}.`,
        revision === 1 ? 'First version of this plan.' : `Revision ${revision} of this plan.`,
      ],
      ' ',
    ),
    styles.margin,
  );
};
