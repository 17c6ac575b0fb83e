import { box, drawLines } from './ink.ts';
import { shelf } from './kept.ts';
import { type CellText, placeRow, type RowCell, setLines } from './rows.ts';
import {
  artifact,
  begin,
  content,
  type Element,
  gap,
  newPage,
  paper,
  room,
  type Sheet,
  tag,
  tagIn,
} from './sheet.ts';
import { colours, styles, type TextStyle } from './style.ts';
import { type Line, wrap } from './type/text.ts';

/**
 * Points that lines need on a page for their beginning: no single line is left behind at the foot
 * of a page, nor alone at the head of the next.
 */
const leastLines = (count: number, style: TextStyle): number =>
  (count <= 3 ? count : 2) * style.leading;

/** Texts that stand by themselves, broken into lines, and what in them no font could draw. */
const textSets = shelf(() => ({
  paragraphs: null as readonly (readonly Line[])[] | null,
  missing: new Set<string>(),
}));

/** A text broken into lines, a list of them for each paragraph. */
const setText = (
  sheet: Sheet,
  text: string,
  style: TextStyle,
  width = sheet.width,
): readonly (readonly Line[])[] => {
  const set = textSets([style.size, style.weight, width, text].join(' '));
  set.paragraphs ??= wrap(text, style, width, set.missing);
  for (const character of set.missing) sheet.missing.add(character);
  return set.paragraphs;
};

/** Draws lines one under the other into one tag, over as many pages as they need. */
const flow = (
  sheet: Sheet,
  lines: readonly Line[],
  style: TextStyle,
  element: Element,
  type: string,
  beside?: (top: number, height: number) => void,
): void => {
  let rest = lines;
  while (rest.length > 0) {
    const fits = Math.floor((room(sheet) + 0.01) / style.leading);
    const take =
      fits >= rest.length ? rest.length : fits === rest.length - 1 ? Math.max(fits - 1, 0) : fits;
    if (take < Math.min(2, rest.length) && sheet.y > paper.top) {
      newPage(sheet);
      continue;
    }
    const now = rest.slice(0, Math.max(take, 1));
    const top = sheet.y;
    beside?.(top, now.length * style.leading);
    const { x } = sheet;
    const placed = now.map((line, i) => ({ line, style, x, y: top + i * style.leading }));
    content(sheet, element, type, () => drawLines(sheet, placed));
    sheet.y = top + now.length * style.leading;
    rest = rest.slice(now.length);
  }
};

/** Makes the sheet's column narrower by so much on the left while writing. */
const indented = (sheet: Sheet, points: number, write: () => void): void => {
  sheet.x += points;
  sheet.width -= points;
  write();
  sheet.x -= points;
  sheet.width += points;
};

const headings = {
  1: { type: 'H1', style: styles.h1, before: 0, after: 2 },
  2: { type: 'H2', style: styles.h2, before: 6, after: 1 },
  3: { type: 'H3', style: styles.h3, before: 3, after: 0 },
  4: { type: 'H4', style: styles.h4, before: 4, after: 1 },
  5: { type: 'H5', style: styles.h4, before: 4, after: 2 },
} as const;

export type HeadingLevel = keyof typeof headings;

/** How far the rule above a part stands from its title. */
const barHeight = 3.5;

/**
 * A heading. It is drawn when the next block begins, on the same page as that.
 * @param bookmark what the bookmarks call it; null to leave it out of them
 * @param style how it is set, where not as its level is
 * @param placed is told the number of the page on which it stands, from 1
 */
export const heading = (
  sheet: Sheet,
  level: HeadingLevel,
  text: string,
  {
    bookmark = level < 3 ? text : null,
    style = headings[level].style,
    placed,
  }: { bookmark?: string | null; style?: TextStyle; placed?: (page: number) => void } = {},
): void => {
  const { type, after } = headings[level];
  // A heading right under another one stands closer to it.
  const before = sheet.waiting.length > 0 ? 3 : headings[level].before;
  const lines = setText(sheet, text, style).flat();
  const element = tag(sheet, type);
  const { x, width } = sheet;
  const bar = level === 2 ? barHeight : 0;
  const draw = (): void => {
    gap(sheet, before);
    if (bookmark !== null && !sheet.measuring) {
      const item = sheet.bookmarks.addItem(bookmark, {
        expanded: level === 1,
        top: Math.max(sheet.y - 8, 0),
      });
      if (level === 1) sheet.bookmarks = item;
    }
    if (bar > 0) {
      artifact(sheet, () => {
        box(sheet, { x, y: sheet.y, width, height: 1 }, colours.accent);
      });
      sheet.y += bar;
    }
    flow(sheet, lines, style, element, type);
    sheet.y += after;
    placed?.(sheet.pages);
  };
  sheet.waiting.push({
    height: before + bar + lines.length * style.leading + after,
    above: before,
    draw,
  });
};

/** A line under a heading that says what the section holds; it stays with what follows. */
export const introduction = (sheet: Sheet, text: string): void => {
  const style = styles.note;
  const element = tag(sheet, 'P');
  const lines = setText(sheet, text, style).flat();
  sheet.waiting.push({
    height: lines.length * style.leading + 4,
    above: 0,
    draw: () => {
      flow(sheet, lines, style, element, 'P');
      sheet.y += 4;
    },
  });
};

/** A text; each of its paragraphs gets a tag of its own. */
export const paragraph = (sheet: Sheet, text: string, style: TextStyle = styles.body): void => {
  setText(sheet, text, style).forEach((lines, i) => {
    begin(sheet, leastLines(lines.length, style));
    if (i > 0) gap(sheet, 4);
    flow(sheet, lines, style, tag(sheet, 'P'), 'P');
  });
};

/** Someone's own words, larger, with a bar beside them. */
export const quotation = (
  sheet: Sheet,
  text: string,
  style: TextStyle = styles.childsWords,
): void => {
  const outer = sheet.parent;
  const paragraphs = setText(sheet, text, style, sheet.width - 14);
  begin(sheet, leastLines(paragraphs[0]?.length ?? 0, style) + 2);
  gap(sheet, 2);
  sheet.parent = tag(sheet, 'BlockQuote');
  indented(sheet, 14, () => {
    paragraphs.forEach((lines, i) => {
      const isLast = i === paragraphs.length - 1;
      flow(sheet, lines, style, tag(sheet, 'P'), 'P', (top, height) => {
        const bar = { x: sheet.x - 14, y: top, width: 3, height: height + (isLast ? 0 : 5) };
        artifact(sheet, () => box(sheet, bar, colours.accent));
      });
      if (!isLast) gap(sheet, 5);
    });
  });
  sheet.parent = outer;
  sheet.y += 2;
};

/** A list with bullets. */
export const list = (sheet: Sheet, items: readonly CellText[]): void => {
  const listTag = tag(sheet, 'L');
  for (const text of items) {
    const item = tagIn(sheet, listTag, 'LI');
    const bullet: RowCell = {
      lines: setLines(sheet, [{ text: '•', style: text[0]?.style ?? styles.body }], 12),
      x: sheet.x + 2,
      width: 12,
      align: 'left',
      element: tagIn(sheet, item, 'Lbl'),
      type: 'Lbl',
    };
    const body: RowCell = {
      lines: setLines(sheet, text, sheet.width - 14),
      x: sheet.x + 14,
      width: sheet.width - 14,
      align: 'left',
      element: tagIn(sheet, item, 'LBody'),
      type: 'LBody',
    };
    placeRow(sheet, [bullet, body], { above: 0, below: 4 });
  }
};

/** A label and what stands against it. */
export type Labelled = { label: string; value: CellText };

/** Labels on the left and their answers on the right, with a hairline under each. */
export const labelled = (
  sheet: Sheet,
  items: readonly Labelled[],
  { share = 0.36, style = styles.label }: { share?: number; style?: TextStyle } = {},
): void => {
  if (items.length === 0) return;
  const listTag = tag(sheet, 'L');
  const labelWidth = Math.round(sheet.width * share);
  const valueX = sheet.x + labelWidth;
  const valueWidth = sheet.width - labelWidth;
  const { x, width } = sheet;
  for (const { label, value } of items) {
    const item = tagIn(sheet, listTag, 'LI');
    const cells: RowCell[] = [
      {
        lines: setLines(sheet, [{ text: label, style }], labelWidth - 14),
        x,
        width: labelWidth - 14,
        align: 'left',
        element: tagIn(sheet, item, 'Lbl'),
        type: 'Lbl',
      },
      {
        lines: setLines(sheet, value, valueWidth),
        x: valueX,
        width: valueWidth,
        align: 'left',
        element: tagIn(sheet, item, 'LBody'),
        type: 'LBody',
      },
    ];
    placeRow(sheet, cells, {
      above: 2.5,
      below: 3,
      behind: ({ top, height, last }) => {
        if (!last) return;
        const rule = { x, y: top + height - 0.5, width, height: 0.5 };
        artifact(sheet, () => box(sheet, rule, colours.rule));
      },
    });
  }
};

/** A shaded box for what must not be overlooked. */
export const callout = (sheet: Sheet, text: CellText): void => {
  const element = tag(sheet, 'P');
  const { x, width } = sheet;
  const cell: RowCell = {
    lines: setLines(sheet, text, width - 28),
    x: x + 16,
    width: width - 28,
    align: 'left',
    element,
    type: 'P',
  };
  placeRow(sheet, [cell], {
    above: 9,
    below: 10,
    behind: ({ top, height }) => {
      artifact(sheet, () => {
        box(sheet, { x, y: top, width, height }, colours.shade);
        box(sheet, { x, y: top, width: 3.5, height }, colours.accent);
      });
    },
  });
};
