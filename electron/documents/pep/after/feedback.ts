import type { Template } from '#domain/form/template.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { stages } from '#domain/kernel/stage.ts';
import { besideTheirs, type OwnMarks, ofSection } from '#domain/quality/marks.ts';
import { sendings, type TakenStep } from '#domain/stages/steps.ts';
import { paragraph } from '../../kit/blocks.ts';
import { cell } from '../../kit/cell.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { styles } from '../../kit/style.ts';
import { table } from '../../kit/table.ts';

/** What the virtual school said of a PEP, and its word for one that needs no more work. */
export type PrintedFeedback = {
  answer: TakenStep;
  /** When it was sent, to whom and how. */
  sent: TakenStep | null;
  acceptedWord: string;
  /** How it was marked at sign-off, and by whom; only where the quality check is printed too. */
  own?: { marks: OwnMarks; who: string };
};

/** "Sent on 9 December 2026 to Luton Virtual School: secure e-mail, the file PEP-P01.pdf." */
const sentText = ({ onDate, detail: { to, how, fileName } }: TakenStep): string => {
  const by = [
    how === '' ? '' : sendings[how].toLowerCase(),
    fileName === '' ? '' : `the file ${fileName}`,
  ].filter((text) => text !== '');
  return `Sent on ${formatDate(onDate)} to ${to}${by.length === 0 ? '' : `: ${by.join(', ')}`}.`;
};

/** When it was sent, and the virtual school's answer: its mark, its reasons, and word on each section. */
export const feedbackBlock = (
  sheet: Sheet,
  template: Template,
  { answer, sent, acceptedWord, own }: PrintedFeedback,
): void => {
  if (sent !== null) paragraph(sheet, sentText(sent));
  const { step, by, onDate, detail } = answer;
  const result = step === 'returned' ? stages.returned : acceptedWord;
  const grade = detail.grade === '' ? '' : `: ${detail.grade}`;
  paragraph(sheet, `${result} on ${formatDate(onDate)}, ${by}${grade}.`, styles.strong);
  const whole = own?.marks.whole ? besideTheirs(own.marks.whole, detail.grade, own.who) : '';
  for (const text of [whole, detail.reason, detail.comment]) {
    if (text !== '') paragraph(sheet, text);
  }
  if (detail.sections.length === 0) return;
  sheet.y += 4;
  table(sheet, {
    columns: [
      { label: 'Section', weight: 2 },
      { label: 'Mark', weight: 1 },
      { label: 'Comment', weight: 4 },
    ],
    rowHeads: true,
    rows: detail.sections.map((said) => [
      cell(template.sections.find(({ id }) => id === said.sectionId)?.title ?? said.sectionId),
      cell(said.grade),
      cell(
        [
          said.comment,
          ...(own && said.grade !== ''
            ? ofSection(own.marks, said.sectionId, said.grade, own.who)
            : []),
        ]
          .filter((text) => text !== '')
          .join('\n'),
      ),
    ]),
  });
  sheet.y += 6;
};
