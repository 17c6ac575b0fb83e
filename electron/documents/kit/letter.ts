import { formatDate } from '#domain/kernel/plain-date.ts';
import { heading, list, paragraph } from './blocks.ts';
import { finishSheet } from './finish.ts';
import { margins } from './margins.ts';
import { type Built, begin, gap, type Sheet, startSheet } from './sheet.ts';
import { styles } from './style.ts';

/** What every letter has: from whom, on which day, to whom, about what, and how it begins and ends. */
export type Letter = {
  school: string;
  date: string;
  to: string;
  /** Whom it greets; empty where its first words do, or where nobody is known. */
  dear: string;
  /** Whose paper it is, at the head of every page. */
  about: string;
  copyTo?: string;
  subject: string;
  opening: string;
  /** How the authority does it; empty where that is not said. */
  notes: string;
  /** What is said last, above the name; empty where there is no more to say. */
  ending: string;
  /** Who writes it. */
  closing: string;
};

/** Room to sign by hand, above the name. */
const roomToSign = 34;

const { letter: prose, letterNote: note, letterTitle } = styles;

/** Draws the heading that waits, with what follows it on its page, and leaves room below it. */
const belowHeading = (sheet: Sheet, points: number): void => {
  begin(sheet, points + 2 * prose.leading);
  gap(sheet, points);
};

/** The title of a part of a letter. */
const partTitle = (sheet: Sheet, title: string): void => {
  gap(sheet, 8);
  heading(sheet, 2, title, { bookmark: null });
  belowHeading(sheet, 3);
};

/** A part of a letter that is a list; nothing where the list is empty. */
export const letterList = (sheet: Sheet, title: string, items: readonly string[]): void => {
  if (items.length === 0) return;
  partTitle(sheet, title);
  list(
    sheet,
    items.map((text) => [{ text, style: prose }]),
  );
};

/** Renders a letter of the school as an A4 PDF wholly in memory; `body` writes what is its own. */
export const renderLetter = (letter: Letter, body: (sheet: Sheet) => void): Promise<Built> => {
  const { school, date, to, dear, about, copyTo = '', subject, opening, notes } = letter;
  const sheet = startSheet({
    title: subject,
    author: school,
    subject,
    createdAt: `${date}T12:00:00Z`,
    ...margins({ whose: school, what: about, from: school, recipient: to }),
  });
  paragraph(sheet, formatDate(date), note);
  gap(sheet, 14);
  paragraph(sheet, to, prose);
  if (copyTo !== '') paragraph(sheet, `Copy to: ${copyTo}`, note);
  gap(sheet, 18);
  heading(sheet, 1, subject, { style: letterTitle });
  belowHeading(sheet, 8);
  if (dear !== '') {
    paragraph(sheet, `Dear ${dear},`, prose);
    gap(sheet, 6);
  }
  paragraph(sheet, opening, prose);
  body(sheet);
  if (notes !== '') {
    partTitle(sheet, 'How this authority does it');
    paragraph(sheet, notes, prose);
  }
  const { ending, closing } = letter;
  const greeting = dear === '' ? '' : 'Yours sincerely,';
  // Who writes it is not left alone on a page of its own.
  begin(sheet, roomToSign + 5 * prose.leading);
  gap(sheet, 16);
  for (const text of [ending, greeting]) {
    if (text === '') continue;
    paragraph(sheet, text, prose);
    gap(sheet, 8);
  }
  gap(sheet, roomToSign);
  paragraph(sheet, closing, prose);
  return finishSheet(sheet);
};
