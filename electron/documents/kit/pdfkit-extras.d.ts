/** What pdfkit 0.20 can do and its published types do not yet say. */
declare namespace PDFKit.Mixins {
  interface PDFFont {
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
