/** The few parts of fontkit that the font room uses; fontkit ships no types of its own. */
declare module 'fontkit' {
  export interface Glyph {
    id: number;
    advanceWidth: number;
    codePoints: number[];
  }
  export interface Position {
    xAdvance: number;
    yAdvance: number;
    xOffset: number;
    yOffset: number;
    /** Set by pdfkit: how far the glyph would move the next one without kerning. */
    advanceWidth?: number;
  }
  export interface GlyphRun {
    glyphs: Glyph[];
    positions: Position[];
    advanceWidth: number;
  }
  export interface Font {
    unitsPerEm: number;
    /** Above the baseline, positive; below it, negative; both in font units. */
    ascent: number;
    descent: number;
    characterSet: number[];
    layout(text: string, features?: Record<string, boolean>): GlyphRun;
    createSubset(): object;
  }
  export function create(data: Uint8Array): Font;
}
