import { formatDate } from '#domain/kernel/plain-date.ts';
import type { Invitation } from '#domain/meeting/people.ts';
import { heading, labelled, list, paragraph } from './kit/blocks.ts';
import { type Built, finishSheet, gap, startSheet } from './kit/sheet.ts';
import { styles } from './kit/style.ts';

const value = (text: string) => [{ text, style: styles.body }];

/** Renders the letter that asks one person to a PEP meeting, as an A4 PDF wholly in memory. */
export const renderInvitation = (input: Invitation): Promise<Built> => {
  const { school, date, to, subject, opening, facts, asked, bring, notes, closing } = input;
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
  gap(sheet, 10);
  heading(sheet, 1, subject);
  paragraph(sheet, opening);
  gap(sheet, 8);
  labelled(
    sheet,
    facts.map(({ label, text }) => ({ label, value: value(text) })),
  );
  heading(sheet, 2, 'Who is asked', { bookmark: null });
  list(sheet, asked.map(value));
  heading(sheet, 2, input.bringTitle, { bookmark: null });
  list(sheet, bring.map(value));
  if (notes !== '') {
    heading(sheet, 2, 'How this authority does it', { bookmark: null });
    paragraph(sheet, notes);
  }
  gap(sheet, 14);
  paragraph(sheet, closing);
  return finishSheet(sheet);
};
