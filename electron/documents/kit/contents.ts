import {
  artifact,
  box,
  content,
  drawLine,
  type Element,
  ensure,
  type Sheet,
  tag,
  tagIn,
} from './sheet.ts';
import { colours, styles } from './style.ts';
import { oneLine } from './text.ts';

const style = styles.body;
const step = 17;

/** A place kept for a list of contents, to be filled in when the page numbers are known. */
export type ContentsPlace = { element: Element; page: number; y: number };

/** Keeps room for so many entries. It must be the last thing on its page. */
export const keepContents = (sheet: Sheet, entries: number): ContentsPlace => {
  ensure(sheet, entries * step);
  const place = { element: tag(sheet, 'TOC'), page: sheet.pages - 1, y: sheet.y };
  sheet.y += entries * step;
  return place;
};

/** Fills the kept place; `page` counts from 1. */
export const fillContents = (
  sheet: Sheet,
  place: ContentsPlace,
  entries: readonly { title: string; page: number }[],
): void => {
  sheet.doc.switchToPage(place.page);
  sheet.colour = '';
  entries.forEach(({ title, page }, i) => {
    const y = place.y + i * step;
    const name = oneLine(title, style, sheet.missing);
    const number = oneLine(String(page), style, sheet.missing);
    const right = sheet.x + sheet.width;
    artifact(sheet, () => {
      box(sheet, { x: sheet.x, y: y + step - 1.5, width: sheet.width, height: 0.5 }, colours.rule);
    });
    const entry = tagIn(sheet, tagIn(sheet, place.element, 'TOCI'), 'P');
    content(sheet, entry, 'P', () => {
      drawLine(sheet, name, style, sheet.x, y);
      drawLine(sheet, number, style, right - number.width, y);
    });
  });
};
