import type { FormPart } from '#domain/form/forms/parts.ts';
import type { Section } from '#domain/form/template.ts';
import { attributionOf } from '#domain/form/words/attribution.ts';
import { heading, introduction, paragraph } from '../../kit/blocks.ts';
import { gap, type Sheet, within } from '../../kit/sheet.ts';
import { styles } from '../../kit/style.ts';
import type { CopyInput } from '../input.ts';
import { namesCare, partTitle } from '../naming.ts';
import { drawPieces, type Piece } from './answers.ts';
import { closingLine } from './closing.ts';
import { printed } from './section.ts';

/** A part of the form with its sections. */
type Part = FormPart<Section>;

/** What is added to sections and parts: the pictures after the child's views, the signatures at the end. */
export type Added = {
  afterSection: (section: Section) => void;
  hasMore: (section: Section) => boolean;
  atEnd?: () => void;
};

/** A part with all that it prints, worked out once: it is measured before it is written. */
export type ReadyPart = {
  part: Part;
  title: string;
  sections: readonly { section: Section; words: string | null; pieces: readonly Piece[] }[];
  /** What is last term's and nobody has confirmed. */
  carried: readonly Piece[];
  /** What is not answered or not known, in one line. */
  closing: string;
};

/** Works out what a part prints. */
export const readyPart = (part: Part, input: CopyInput): ReadyPart => ({
  part,
  title: `${part.number} ${partTitle(part, namesCare(input))}`,
  sections: part.sections.map((section) => ({
    section,
    words: attributionOf(section, input.template, input.record),
    pieces: printed(section, input, false),
  })),
  carried: part.sections.flatMap((section) => printed(section, input, true)),
  closing: closingLine(part.sections, input),
});

/**
 * Writes a part: its sections with what was answered, then what is last term's and nobody has confirmed,
 * then in one line what is not answered or not known. A part in which there is nothing is left out.
 */
export const partBlock = (
  sheet: Sheet,
  { part, title, sections, carried, closing }: ReadyPart,
  added: Added,
): void => {
  const shown = sections.filter(
    ({ section, pieces }) => pieces.length > 0 || added.hasMore(section),
  );
  if (shown.length + carried.length === 0 && closing === '' && !added.atEnd) return;
  within(sheet, 'Sect', () => {
    heading(sheet, 2, title);
    for (const { section, words, pieces } of shown) {
      if (section.title !== part.title) heading(sheet, 3, section.title);
      if (words !== null) introduction(sheet, words);
      drawPieces(sheet, pieces);
      added.afterSection(section);
    }
    if (carried.length > 0) {
      heading(sheet, 3, 'Last term’s, not confirmed');
      drawPieces(sheet, carried);
    }
    added.atEnd?.();
    if (closing !== '') {
      gap(sheet, 3);
      paragraph(sheet, closing, styles.note);
    }
  });
};
