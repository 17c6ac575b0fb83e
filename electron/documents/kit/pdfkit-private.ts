/**
 * Every part of pdfkit that is not in its public interface, or that its published types do not say,
 * and nothing of it elsewhere. A new pdfkit is read against this file; the test beside it says so.
 */
import type { Font, Position } from 'fontkit';

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
  ref(): PDFKit.PDFKitReference;
};

/** Embeds a font under a name, once for each document. */
export const embed = (doc: PDFKit.PDFDocument, name: string, font: Font): EmbeddedFont => {
  doc.registerFont(name, font);
  return doc.font(name)._font;
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
