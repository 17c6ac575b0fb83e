/**
 * Every part of pdfkit that is not in its public interface, or that its published types do not say,
 * and nothing of it elsewhere. A new pdfkit is read against this file; the test beside it says so.
 */
import { deflateSync } from 'node:zlib';
import type { Font, Position } from 'fontkit';
import { shelf } from './kept.ts';

/** The pdfkit whose source was read for this file. */
export const pdfkitRead = '0.20.2';

declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      /** The current font; pdfkit keeps it to itself, but has no public way to write many lines. */
      _font: EmbeddedFont;
      /** Since 0.20 a font that fontkit has opened already can be registered as it is. */
      registerFont(name: string, font: Font): this;
    }
    interface StructureElementOptions {
      /** For TH: the cells that this head speaks for. */
      scope?: 'Column' | 'Row' | 'Both';
    }
  }
  namespace PDFKit {
    interface PDFDocument {
      /** Takes the next piece of the file: text whose letters are bytes, a line each, or bytes. */
      _write(piece: string | Uint8Array): void;
      /** How many bytes the file has so far. */
      _offset: number;
    }
    interface PDFKitReference {
      /** What stands in the file after its properties, as far as it is known. */
      buffer: Uint8Array[];
    }
    interface PDFOutline {
      /** `top`: distance from the page's top edge, in points. */
      addItem(title: string, options: { expanded?: boolean; top: number }): PDFOutline;
    }
  }
}

/** A font as pdfkit embeds it: the glyphs that were encoded make up its subset. */
export type EmbeddedFont = {
  readonly id: string;
  /**
   * Four hex digits for each glyph, and where each stands, in thousandths of the type size. Any
   * features at all make pdfkit shape the text in one piece.
   */
  encode(text: string, features: object): [string[], Position[]];
  /** The glyphs that are embedded; `encode` makes the font file of them. */
  readonly subset: { glyphs: readonly number[]; encode(): Uint8Array };
  ref(): PDFKit.PDFKitReference;
};

/** Embeds a font under a name, once for each document. */
export const embed = (doc: PDFKit.PDFDocument, name: string, font: Font): EmbeddedFont => {
  doc.registerFont(name, font);
  return doc.font(name)._font;
};

const subsets = new WeakMap<Font, Uint8Array>();

/**
 * Takes letters into a font before any are written, so that they have the same codes in every document.
 * The file of a font with no other letter is made once for all documents.
 */
export const takeFirst = (font: EmbeddedFont, from: Font, letters: string): void => {
  font.encode(letters, {});
  const { subset } = font;
  const alone = subset.glyphs.length;
  const encode = subset.encode.bind(subset);
  subset.encode = () => {
    if (subset.glyphs.length !== alone) return encode();
    const file = subsets.get(from) ?? encode();
    subsets.set(from, file);
    return file;
  };
};

/** What is drawn on a page, as it stands in the file. */
const deflated = shelf((content) => deflateSync(Buffer.from(content, 'latin1'), { level: 3 }));

/**
 * Adds a page. What is drawn on it is gathered in one text and packed at the end; a page that the last
 * document had too is not packed again.
 */
export const addPage = (doc: PDFKit.PDFDocument): void => {
  doc.addPage();
  const { page } = doc;
  const { content } = page;
  const lines = content.buffer.map((piece) => Buffer.from(piece).toString('latin1').trimEnd());
  page.write = (line) => {
    lines.push(line);
  };
  const end = content.end.bind(content);
  content.end = (last) => {
    content.buffer = [deflated(lines.join('\n'))];
    content.compress = false;
    Object.assign(content.data, { Filter: 'FlateDecode' });
    end(last);
  };
};

/** Gathers the file as it is made; pdfkit would send it through a stream in ten thousand pieces. */
export const gather = (doc: PDFKit.PDFDocument): (() => Buffer) => {
  // What was made already: the head of the file.
  const pieces: Buffer[] = [doc.read() as Buffer];
  let lines = '';
  const end = (): void => {
    if (lines !== '') pieces.push(Buffer.from(lines, 'latin1'));
    lines = '';
  };
  doc._write = (piece) => {
    if (typeof piece === 'string') {
      lines += `${piece}\n`;
      doc._offset += piece.length + 1;
    } else {
      end();
      pieces.push(Buffer.from(piece.buffer, piece.byteOffset, piece.length));
      doc._offset += piece.length;
    }
  };
  return () => {
    end();
    return Buffer.concat(pieces);
  };
};

/** Lets the current page use a font that pdfkit has not been told to write with. */
export const takeIntoPage = (doc: PDFKit.PDFDocument, font: EmbeddedFont): void => {
  doc.page.fonts[font.id] ??= font.ref();
};

/** PDF/UA: pdfkit knows this subset (it writes the identifier); its types list only PDF/A. */
export const universalAccess = (): PDFKit.Mixins.PDFSubsets => {
  const subset: string = 'PDF/UA';
  return subset as PDFKit.Mixins.PDFSubsets;
};

const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** pdfkit copies the properties into the XMP packet as they are; "&" in a name would break it. */
export const keepMetadataWellFormed = (doc: PDFKit.PDFDocument): void => {
  const write = doc.endMetadata.bind(doc);
  doc.endMetadata = () => {
    const { Title = '', Author = '', Subject = '', ...rest } = doc.info;
    doc.info = {
      ...rest,
      Title: escapeXml(Title),
      Author: escapeXml(Author),
      Subject: escapeXml(Subject),
    };
    write();
  };
};
