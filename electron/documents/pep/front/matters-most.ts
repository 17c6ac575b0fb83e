import { textOf } from '#domain/form/answer.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { heading, paragraph } from '../../kit/blocks.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { askedHere } from '../asked.ts';
import type { CopyInput } from '../input.ts';
import { beginning, standsWhole } from './beginning.ts';

const mattersMost: FieldId = 'matters-most';

const said = (input: CopyInput): string => textOf(input.record.answers[mattersMost]).trim();

/** Whether an answer has its only place on the first page, and is not printed in its part again. */
export const standsInFront = (id: string, input: CopyInput): boolean =>
  id === mattersMost && said(input) !== '' && standsWhole(said(input));

/** What matters most now, in the two or three lines that the teacher wrote for the first page. */
export const mattersMostBlock = (sheet: Sheet, input: CopyInput): void => {
  const field = askedHere(input, mattersMost);
  if (field === undefined || said(input) === '') return;
  heading(sheet, 2, field.label, { bookmark: null });
  paragraph(sheet, beginning(input, mattersMost, said(input)));
};
