import PDFDocument from 'pdfkit';
import { type FaceName, face } from './fonts.ts';
import {
  type EmbeddedFont,
  embed,
  keepMetadataWellFormed,
  takeIntoPage,
  universalAccess,
} from './pdfkit-private.ts';
import { styles, type TextStyle } from './style.ts';
import { type Line, oneLine, type Run } from './text.ts';

/** What every document says about itself, in its properties and in the margins of its pages. */
export type SheetAbout = {
  title: string;
  /** The school, never a person's account name. */
  author: string;
  subject: string;
  /** ISO instant written as the creation date: the same instant gives the same bytes. */
  createdAt: string;
  /** `mark` is what every page must say in bold: that it is a draft. */
  header: { left: string; right: string; mark?: string };
  footer: string;
};

/** A tag of the document’s structure, which readers of the screen follow. */
export type Element = PDFKit.PDFStructureElement;

/**
 * A document being written, top to bottom. `y` is where the next block begins; `x` and `width` are
 * the column that blocks fill; `parent` is the tag that new blocks go into.
 */
export type Sheet = {
  doc: PDFKit.PDFDocument;
  about: SheetAbout;
  x: number;
  width: number;
  y: number;
  parent: Element;
  /** Characters that no font could draw, shown as a mark. */
  missing: Set<string>;
  /** Where headings go in the bookmarks: the document's own item, once there is one. */
  bookmarks: PDFKit.PDFOutline;
  pages: number;
  /** The fill colour that the page is set to; empty when that is not known. */
  colour: string;
  /** What has been drawn and not yet been handed to pdfkit. */
  operators: string[];
  fonts: Map<FaceName, EmbeddedFont>;
  /** Headings that wait for what follows them, so that none is left alone at a page's foot. */
  waiting: Waiting[];
};

type Waiting = { height: number; draw: () => void };

/** A finished document. */
export type Built = { bytes: Buffer; pages: number; missingCharacters: string[] };

/** A4 in points, with room on every side for a hole punch and a copier's grip. */
export const paper = { width: 595.28, height: 841.89, left: 46, right: 40, top: 50, bottom: 45 };
const bodyBottom = paper.height - paper.bottom;
/** The height that blocks may fill on one page, in points. */
export const bodyHeight = bodyBottom - paper.top;

/** Starts a document with its first, empty page. */
export const startSheet = (about: SheetAbout): Sheet => {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: universalAccess(),
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    font: '',
    info: {
      Title: about.title,
      Author: about.author,
      Subject: about.subject,
      Creator: 'PEP Desk',
      Producer: 'PEP Desk (pdfkit)',
      CreationDate: new Date(about.createdAt),
    },
  });
  keepMetadataWellFormed(doc);
  const root = doc.struct('Document', { title: about.title });
  doc.addStructure(root);
  const sheet: Sheet = {
    doc,
    about,
    x: paper.left,
    width: paper.width - paper.left - paper.right,
    y: 0,
    parent: root,
    missing: new Set(),
    bookmarks: doc.outline,
    pages: 0,
    colour: '',
    operators: [],
    fonts: new Map(),
    waiting: [],
  };
  newPage(sheet);
  return sheet;
};

/** Goes on at the top of a fresh page. */
export const newPage = (sheet: Sheet): void => {
  sheet.doc.addPage();
  sheet.pages += 1;
  sheet.y = paper.top;
  sheet.colour = '';
};

/** Points left on this page. */
export const room = (sheet: Sheet): number => bodyBottom - sheet.y;

/** Points left on this page for what follows the headings that wait for it. */
export const roomForNext = (sheet: Sheet): number =>
  room(sheet) - sheet.waiting.reduce((sum, heading) => sum + heading.height, 0);

/**
 * To be called before a block is drawn, with the points that its beginning needs: goes to a new page
 * when they are not left on this one, and draws the headings that waited for the block.
 * @returns whether it went to a new page
 */
export const begin = (sheet: Sheet, needed: number): boolean => {
  const { waiting } = sheet;
  sheet.waiting = [];
  const height = waiting.reduce((sum, heading) => sum + heading.height, needed);
  const turns = height > room(sheet) + 0.01 && sheet.y > paper.top;
  if (turns) newPage(sheet);
  for (const heading of waiting) heading.draw();
  return turns;
};

/** Leaves a gap; at the top of a page it leaves none. */
export const gap = (sheet: Sheet, points: number): void => {
  if (sheet.y > paper.top) sheet.y += points;
};

/** Adds a tag to the current parent. */
export const tag = (
  sheet: Sheet,
  type: string,
  options: PDFKit.Mixins.StructureElementOptions = {},
): Element => tagIn(sheet, sheet.parent, type, options);

/** Adds a tag to a given parent. */
export const tagIn = (
  sheet: Sheet,
  parent: Element,
  type: string,
  options: PDFKit.Mixins.StructureElementOptions = {},
): Element => {
  const element = sheet.doc.struct(type, options);
  parent.add(element);
  return element;
};

/** Writes blocks inside a tag of their own, for example a section. */
export const within = (sheet: Sheet, type: string, write: () => void): void => {
  const outer = sheet.parent;
  sheet.parent = tag(sheet, type);
  write();
  sheet.parent = outer;
};

/** Draws as content of a tag. A tag may get content on several pages. */
export const content = (sheet: Sheet, element: Element, type: string, draw: () => void): void => {
  const marked = sheet.doc.markStructureContent(type);
  draw();
  flush(sheet);
  sheet.doc.endMarkedContent();
  element.add(marked);
};

/** Draws rules, shades and the like, which a screen reader must not read. */
export const artifact = (
  sheet: Sheet,
  draw: () => void,
  type: 'Layout' | 'Pagination' = 'Layout',
): void => {
  sheet.doc.markContent('Artifact', { type });
  draw();
  flush(sheet);
  sheet.doc.endMarkedContent();
};

/** "0.12 0.36 0.43 rg": sets the colour in which shapes and text are filled. */
const fillOperator = (colour: string): string => {
  const part = (from: number): string =>
    (Number.parseInt(colour.slice(from, from + 2), 16) / 255).toFixed(3);
  return `${part(1)} ${part(3)} ${part(5)} rg`;
};

const fill = (sheet: Sheet, colour: string): void => {
  if (sheet.colour === colour) return;
  sheet.operators.push(fillOperator(colour));
  sheet.colour = colour;
};

const flush = (sheet: Sheet): void => {
  if (sheet.operators.length > 0) sheet.doc.addContent(sheet.operators.join('\n'));
  sheet.operators = [];
};

const points = (length: number): string => length.toFixed(2);

/** Fills a box; call it inside `artifact`. */
export const box = (
  sheet: Sheet,
  at: { x: number; y: number; width: number; height: number },
  colour: string,
): void => {
  fill(sheet, colour);
  sheet.operators.push(
    `${points(at.x)} ${points(at.y)} ${points(at.width)} ${points(at.height)} re f`,
  );
};

const embeddedFont = (sheet: Sheet, name: FaceName): EmbeddedFont => {
  let font = sheet.fonts.get(name);
  if (!font) {
    font = embed(sheet.doc, name, face(name).font);
    sheet.fonts.set(name, font);
  }
  return font;
};

/** Draws a run with its accents placed one by one, as text with combining marks needs. */
const drawPlaced = (sheet: Sheet, run: Run, size: number, x: number, baseline: number): void => {
  flush(sheet);
  sheet.doc.font(run.face, size);
  sheet.doc.text(run.text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
};

/**
 * Writes a run's text operators. pdfkit's own text() measures each string three times over and
 * wraps it in a dozen operators; a PEP has thousands of short lines.
 */
const drawRun = (sheet: Sheet, run: Run, size: number, x: number, baseline: number): void => {
  const font = embeddedFont(sheet, run.face);
  const [codes, positions] = font.encode(run.text, {});
  if (positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) {
    drawPlaced(sheet, run, size, x, baseline);
    return;
  }
  takeIntoPage(sheet.doc, font);
  let shown = '<';
  positions.forEach(({ xAdvance, advanceWidth }, i) => {
    const kern = Math.round((advanceWidth ?? xAdvance) - xAdvance);
    shown += codes[i];
    if (kern !== 0 && i < codes.length - 1) shown += `> ${kern} <`;
  });
  // The page's y axis points down, so text is turned upright again.
  sheet.operators.push(
    `BT /${font.id} ${size} Tf 1 0 0 -1 ${points(x)} ${points(baseline)} Tm [${shown}>] TJ ET`,
  );
};

/** Draws one line with its top at `y`; call it inside `content` or `artifact`. */
export const drawLine = (
  sheet: Sheet,
  line: Line,
  style: TextStyle,
  x: number,
  y: number,
): void => {
  fill(sheet, style.colour);
  // Capitals (0.66 of the size) stand in the middle of the line, whatever fonts it mixes.
  const baseline = y + style.leading / 2 + style.size * 0.33;
  let left = x;
  for (const run of line.runs) {
    drawRun(sheet, run, style.size, left, baseline);
    left += run.width;
  }
};

const drawMargins = (sheet: Sheet, page: number): void => {
  const { doc, about } = sheet;
  const right = paper.width - paper.right;
  const style = styles.margin;
  const width = right - paper.left;
  const line = (text: string, most = width * 0.7): Line =>
    oneLine(text, style, most, sheet.missing);
  doc.switchToPage(page);
  sheet.colour = '';
  artifact(
    sheet,
    () => {
      const top = paper.top - 24;
      const marking = line(about.header.right);
      drawLine(sheet, marking, style, right - marking.width, top);
      const { mark = '' } = about.header;
      const marked = oneLine(mark, styles.marginStrong, width * 0.4, sheet.missing);
      const free = right - marking.width - 14 - marked.width;
      if (mark !== '') drawLine(sheet, marked, styles.marginStrong, free, top);
      drawLine(sheet, line(about.header.left, free - 14 - paper.left), style, paper.left, top);
      const bottom = paper.height - paper.bottom + 13;
      drawLine(sheet, line(about.footer), style, paper.left, bottom);
      const number = line(`Page ${page + 1} of ${sheet.pages}`);
      drawLine(sheet, number, style, right - number.width, bottom);
    },
    'Pagination',
  );
};

/** Numbers the pages, closes the document and gives its bytes. Nothing is written to disk. */
export const finishSheet = (sheet: Sheet): Promise<Built> => {
  begin(sheet, 0);
  for (let page = 0; page < sheet.pages; page += 1) drawMargins(sheet, page);
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    sheet.doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    sheet.doc.on('error', reject);
    sheet.doc.on('end', () => {
      resolve({
        bytes: Buffer.concat(chunks),
        pages: sheet.pages,
        missingCharacters: [...sheet.missing],
      });
    });
    sheet.doc.end();
  });
};
