import PDFDocument from 'pdfkit';
import { beginDocument } from './kept.ts';
import {
  addPage,
  type EmbeddedFont,
  gather,
  keepMetadataWellFormed,
  universalAccess,
} from './pdfkit-private.ts';
import type { FaceName } from './type/fonts.ts';

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
  /** Gives the file, once the document has ended. */
  file: () => Buffer;
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
  /** Nothing is drawn, nor tagged: only where things would stand is found out. */
  measuring: boolean;
};

/** `above` is that part of its height that is left out at the top of a page. */
type Waiting = { height: number; above: number; draw: () => void };

/** A finished document. */
export type Built = { bytes: Buffer; pages: number; missingCharacters: string[] };

/** A4 in points, with room on every side for a hole punch and a copier's grip. */
export const paper = { width: 595.28, height: 841.89, left: 46, right: 40, top: 50, bottom: 45 };
const bodyBottom = paper.height - paper.bottom;
/** The height that blocks may fill on one page, in points. */
export const bodyHeight = bodyBottom - paper.top;

/** Starts a document with its first, empty page. */
export const startSheet = (about: SheetAbout): Sheet => {
  beginDocument();
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
    file: gather(doc),
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
    measuring: false,
  };
  newPage(sheet);
  return sheet;
};

/** How many pages there would be if this were written; nothing is, but for a heading that waited. */
export const pagesWith = (sheet: Sheet, write: (sheet: Sheet) => void): number => {
  begin(sheet, 0);
  const measured: Sheet = { ...sheet, measuring: true, missing: new Set(), waiting: [] };
  write(measured);
  begin(measured, 0);
  return measured.pages;
};

/** Sets something with another list for the characters in it that no font can draw. */
export const noting = <T>(sheet: Sheet, missing: Set<string>, set: () => T): T => {
  const outer = sheet.missing;
  sheet.missing = missing;
  const given = set();
  sheet.missing = outer;
  return given;
};

/** Goes on at the top of a fresh page. */
export const newPage = (sheet: Sheet): void => {
  if (!sheet.measuring) addPage(sheet.doc);
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
  if (sheet.measuring) return parent;
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
  if (sheet.measuring) return;
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
  if (sheet.measuring) return;
  sheet.doc.markContent('Artifact', { type });
  draw();
  flush(sheet);
  sheet.doc.endMarkedContent();
};

/** Hands what was drawn to pdfkit. */
export const flush = (sheet: Sheet): void => {
  if (sheet.operators.length > 0) sheet.doc.addContent(sheet.operators.join('\n'));
  sheet.operators = [];
};
