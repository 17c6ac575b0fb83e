import { formatDate } from '#domain/kernel/plain-date.ts';
import type { Reminder } from '#domain/reminder/reminder.ts';
import { heading, list, paragraph } from './kit/blocks.ts';
import { type Built, finishSheet, gap, type Sheet, startSheet } from './kit/sheet.ts';
import { styles } from './kit/style.ts';

const bullets = (sheet: Sheet, title: string, items: readonly string[]): void => {
  if (items.length === 0) return;
  heading(sheet, 2, title, { bookmark: null });
  list(
    sheet,
    items.map((text) => [{ text, style: styles.body }]),
  );
};

/** Renders a reminder to one who has a part in a PEP, as an A4 PDF wholly in memory. */
export const renderReminder = (reminder: Reminder): Promise<Built> => {
  const { school, date, to, copyTo, subject, opening, waitedFor, byWhen, bring, notes } = reminder;
  const sheet = startSheet({
    title: subject,
    author: school,
    subject,
    createdAt: `${date}T12:00:00Z`,
    header: { left: school, right: 'Confidential' },
    footer: school,
  });
  paragraph(sheet, formatDate(date), styles.note);
  gap(sheet, 8);
  paragraph(sheet, to);
  if (copyTo !== '') paragraph(sheet, `Copy to: ${copyTo}`, styles.note);
  gap(sheet, 10);
  heading(sheet, 1, subject);
  paragraph(sheet, opening);
  bullets(sheet, 'What we wait for', waitedFor);
  bullets(sheet, 'By when, and why', byWhen);
  bullets(sheet, 'What you are asked to bring to the meeting', bring);
  if (notes !== '') {
    heading(sheet, 2, 'How this authority does it', { bookmark: null });
    paragraph(sheet, notes);
  }
  gap(sheet, 14);
  paragraph(sheet, reminder.closing);
  return finishSheet(sheet);
};
