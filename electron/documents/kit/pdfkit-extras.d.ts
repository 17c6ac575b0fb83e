/** What pdfkit 0.20 can do and its published types do not yet say. */
declare namespace PDFKit.Mixins {
  /** A font as pdfkit embeds it: the glyphs that were encoded make up its subset. */
  interface EmbeddedFont {
    id: string;
    /** Four hex digits for each glyph, and where each stands, in thousandths of the type size. */
    encode(text: string, features: object): [string[], import('fontkit').Position[]];
    ref(): PDFKitReference;
  }
  interface PDFFont {
    /** The current font; pdfkit keeps it to itself, but has no public way to write many lines. */
    _font: EmbeddedFont;
    /** Since 0.20 a font that fontkit has opened already can be registered as it is. */
    registerFont(name: string, font: import('fontkit').Font): this;
  }
  interface StructureElementOptions {
    /** For TH: the cells that this head speaks for. */
    scope?: 'Column' | 'Row' | 'Both';
  }
}
declare namespace PDFKit {
  interface PDFOutline {
    /** `top`: distance from the page's top edge, in points. */
    addItem(title: string, options: { expanded?: boolean; top: number }): PDFOutline;
  }
}
