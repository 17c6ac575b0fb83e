import {
  artifact,
  begin,
  box,
  content,
  drawLine,
  type Element,
  type Sheet,
  tag,
  tagIn,
} from './sheet.ts';
import { colours, styles } from './style.ts';
import { oneLine } from './text.ts';

const style = styles.body;
const step = 17;
const between = 26;

/** A place kept for a list of contents, to be filled in when the page numbers are known. */
export type ContentsPlace = { element: Element; page: number; y: number; rows: number };

/** Keeps room for so many entries, in two columns. It must be the last thing on its page. */
export const keepContents = (sheet: Sheet, entries: number): ContentsPlace => {
  const rows = Math.ceil(entries / 2);
  begin(sheet, rows * step);
  const place = { element: tag(sheet, 'TOC'), page: sheet.pages - 1, y: sheet.y, rows };
  sheet.y += rows * step;
  return place;
};

/** Fills the kept place, first column first; `page` counts from 1. */
export const fillContents = (
  sheet: Sheet,
  place: ContentsPlace,
  entries: readonly { title: string; page: number }[],
): void => {
  sheet.doc.switchToPage(place.page);
  sheet.colour = '';
  const width = (sheet.width - between) / 2;
  entries.forEach(({ title, page }, i) => {
    const x = sheet.x + Math.floor(i / place.rows) * (width + between);
    const y = place.y + (i % place.rows) * step;
    const name = oneLine(title, style, width - 30, sheet.missing);
    const number = oneLine(String(page), style, 30, sheet.missing);
    artifact(sheet, () => {
      box(sheet, { x, y: y + step - 1.5, width, height: 0.5 }, colours.rule);
    });
    const entry = tagIn(sheet, tagIn(sheet, place.element, 'TOCI'), 'P');
    content(sheet, entry, 'P', () => {
      drawLine(sheet, name, style, x, y);
      drawLine(sheet, number, style, x + width - number.width, y);
    });
  });
  sheet.doc.switchToPage(sheet.pages - 1);
  sheet.colour = '';
};
