import { formatDate } from '#domain/kernel/plain-date.ts';
import { callout, heading, list, paragraph } from './kit/blocks.ts';
import { finishSheet } from './kit/finish.ts';
import { box, drawLine } from './kit/ink.ts';
import { artifact, type Built, content, gap, type Sheet, startSheet, tag } from './kit/sheet.ts';
import { colours, styles, type TextStyle } from './kit/style.ts';
import { oneLine } from './kit/type/text.ts';

/** What a recovery sheet says; `date` is the day on which the code was made, yyyy-mm-dd. */
export type RecoverySheetInput = { schoolName: string; date: string; code: string };

const codeStyle: TextStyle = { ...styles.h1, size: 25, leading: 46 };
const groupsInARow = 4;

/** The code, one group to a box, so that it can be read aloud and typed without losing the place. */
const codeBlock = (sheet: Sheet, code: string): void => {
  const groups = code.split(/[\s-]+/).filter((group) => group !== '');
  const between = 10;
  const width = (sheet.width - between * (groupsInARow - 1)) / groupsInARow;
  const at = groups.map((_, i) => ({
    x: sheet.x + (i % groupsInARow) * (width + between),
    y: sheet.y + Math.floor(i / groupsInARow) * (codeStyle.leading + between),
  }));
  artifact(sheet, () => {
    for (const { x, y } of at) {
      box(sheet, { x, y, width, height: codeStyle.leading }, colours.shade);
      box(sheet, { x, y: y + codeStyle.leading - 2, width, height: 2 }, colours.accent);
    }
  });
  content(sheet, tag(sheet, 'P', { title: 'Recovery code' }), 'P', () => {
    groups.forEach((group, i) => {
      const line = oneLine(group, codeStyle, width, sheet.missing);
      const { x, y } = at[i] ?? { x: sheet.x, y: sheet.y };
      drawLine(sheet, line, codeStyle, x + (width - line.width) / 2, y - 1);
    });
  });
  const rows = Math.ceil(groups.length / groupsInARow);
  sheet.y += rows * (codeStyle.leading + between);
};

const plain = (text: string) => [{ text, style: styles.body }];

/**
 * The one page that opens the data when every passphrase is lost, to be printed and locked away.
 * It is made in memory; whoever asks for it decides where it goes.
 */
export const renderRecoverySheet = ({
  schoolName,
  date,
  code,
}: RecoverySheetInput): Promise<Built> => {
  const sheet = startSheet({
    title: 'PEP Desk recovery code',
    author: schoolName,
    subject: 'Recovery code for the school’s PEP Desk data',
    createdAt: `${date}T12:00:00Z`,
    header: { left: 'PEP Desk', right: 'Keep locked away' },
    footer: schoolName,
  });
  paragraph(sheet, 'PEP Desk', styles.kicker);
  heading(sheet, 1, 'Recovery code');
  paragraph(sheet, `${schoolName}. Made on ${formatDate(date)}.`, styles.lead);
  gap(sheet, 22);
  codeBlock(sheet, code);
  paragraph(
    sheet,
    'Type it with or without gaps, in small or capital letters. The letter O counts as 0; I and L count as 1.',
    styles.note,
  );
  gap(sheet, 10);
  heading(sheet, 2, 'What this is', { bookmark: null });
  paragraph(
    sheet,
    'PEP Desk keeps the plans of children in care encrypted on the school’s own computer. A passphrase opens them. If every passphrase is forgotten, this code opens them instead and lets you choose a new passphrase.',
  );
  heading(sheet, 2, 'Where to keep it', { bookmark: null });
  list(sheet, [
    plain(
      'Print it, and lock it in the school safe or another place that two trusted people can reach.',
    ),
    plain(
      'Keep it away from the computer and from backups: whoever holds both can read everything.',
    ),
    plain('Do not e-mail it, photograph it or save it in a shared folder.'),
    plain('When a new code is made, this one stops working: shred this page.'),
  ]);
  gap(sheet, 14);
  callout(sheet, [
    { text: 'Without it', style: styles.strong },
    {
      text: 'If every passphrase is forgotten and this code is lost, nobody can open the data: not the school, not the council, not the makers of PEP Desk.',
      style: styles.body,
    },
  ]);
  return finishSheet(sheet);
};
