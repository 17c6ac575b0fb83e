import { formatDate } from '#domain/kernel/plain-date.ts';
import { heading, paragraph } from './blocks.ts';
import { margins } from './margins.ts';
import { type Built, finishSheet, gap, type Sheet, startSheet } from './sheet.ts';
import { styles } from './style.ts';

/** What every letter has: from whom, on which day, to whom, about what, and how it begins and ends. */
export type Letter = {
  school: string;
  date: string;
  to: string;
  /** Whose paper it is, at the head of every page. */
  about: string;
  copyTo?: string;
  subject: string;
  opening: string;
  /** How the authority does it; empty where that is not said. */
  notes: string;
  closing: string;
};

/** Renders a letter of the school as an A4 PDF wholly in memory; `body` writes what is its own. */
export const renderLetter = (letter: Letter, body: (sheet: Sheet) => void): Promise<Built> => {
  const { school, date, to, about, copyTo = '', subject, opening, notes, closing } = letter;
  const sheet = startSheet({
    title: subject,
    author: school,
    subject,
    createdAt: `${date}T12:00:00Z`,
    ...margins({ whose: school, what: about, from: school, recipient: to }),
  });
  paragraph(sheet, formatDate(date), styles.note);
  gap(sheet, 8);
  paragraph(sheet, to);
  if (copyTo !== '') paragraph(sheet, `Copy to: ${copyTo}`, styles.note);
  gap(sheet, 10);
  heading(sheet, 1, subject);
  paragraph(sheet, opening);
  body(sheet);
  if (notes !== '') {
    heading(sheet, 2, 'How this authority does it', { bookmark: null });
    paragraph(sheet, notes);
  }
  gap(sheet, 14);
  paragraph(sheet, closing);
  return finishSheet(sheet);
};
