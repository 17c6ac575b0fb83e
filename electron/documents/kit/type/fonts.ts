import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type Glyph, type GlyphRun, type Position } from 'fontkit';

export type FaceName = 'regular' | 'semibold' | 'cjk';

/** A font file, opened once for the life of the program and shared by all documents. */
export type Face = {
  /** Whether the font has a shape for this code point. */
  covers(codePoint: number): boolean;
  /** Width of a text in thousandths of the type size, kerned. */
  advance(text: string): number;
  /** What pdfkit embeds: a fontkit font whose shaping is ours. */
  font: Font;
};

const files: Record<FaceName, string> = {
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  semibold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  cjk: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
};

/** Letters that every document has with the same codes: English, its signs, and the accents that names have most. */
export const usualLetters =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz' +
  '£·×–—‘’“”•…éë';

// Resolved as Node resolves packages, so that it works from source and from the bundle alike.
const resolveFrom = createRequire(import.meta.url);

/** Joined letters (ff, fi) would be one glyph for two characters: harder to copy and search. */
const features = { liga: false, clig: false };

/** Combining marks, and the fraction slash, need the whole text to be shaped at once. */
const needsContext = /[\p{M}\u2044]/u;

/**
 * Shapes text by looking up each letter, and each pair of letters for its kerning, only once.
 * For scripts without contextual forms this equals fontkit's own result and is many times faster
 * on a second document; text with combining marks goes to fontkit whole.
 */
const shaperFor = (font: Font) => {
  const glyphs = new Map<number, Glyph | null>();
  const pairs = new Map<number, number>();

  const glyphOf = (codePoint: number): Glyph | null => {
    let glyph = glyphs.get(codePoint);
    if (glyph === undefined) {
      const run = font.layout(String.fromCodePoint(codePoint), features);
      const only = run.glyphs.length === 1 ? run.glyphs[0] : undefined;
      glyph = only
        ? { id: only.id, advanceWidth: only.advanceWidth, codePoints: [codePoint] }
        : null;
      glyphs.set(codePoint, glyph);
    }
    return glyph;
  };

  const pairAdvance = (left: number, right: number, alone: number): number => {
    const key = left * 0x200000 + right;
    let advance = pairs.get(key);
    if (advance === undefined) {
      const run = font.layout(String.fromCodePoint(left, right), features);
      advance = run.glyphs.length === 2 ? (run.positions[0]?.xAdvance ?? alone) : alone;
      pairs.set(key, advance);
    }
    return advance;
  };

  const whole = (text: string): GlyphRun => {
    const run = font.layout(text, features);
    return {
      glyphs: run.glyphs.map(({ id, advanceWidth, codePoints }) => ({
        id,
        advanceWidth,
        codePoints,
      })),
      positions: run.positions.map((position) => ({ ...position })),
      advanceWidth: run.advanceWidth,
    };
  };

  const layout = (text: string): GlyphRun => {
    if (needsContext.test(text)) return whole(text);
    const shaped: Glyph[] = [];
    const positions: Position[] = [];
    let width = 0;
    let before: { codePoint: number; glyph: Glyph } | null = null;
    const close = (next: number | null): void => {
      if (!before) return;
      const alone = before.glyph.advanceWidth;
      const xAdvance = next === null ? alone : pairAdvance(before.codePoint, next, alone);
      positions.push({ xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 });
      width += xAdvance;
    };
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const glyph = glyphOf(codePoint);
      if (!glyph) return whole(text);
      close(codePoint);
      shaped.push(glyph);
      before = { codePoint, glyph };
    }
    close(null);
    return { glyphs: shaped, positions, advanceWidth: width };
  };

  const advance = (text: string): number => {
    if (needsContext.test(text)) return whole(text).advanceWidth;
    let width = 0;
    let last: number | null = null;
    let lastAdvance = 0;
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const glyph = glyphOf(codePoint);
      if (!glyph) return whole(text).advanceWidth;
      if (last !== null) width += pairAdvance(last, codePoint, lastAdvance);
      last = codePoint;
      lastAdvance = glyph.advanceWidth;
    }
    return width + lastAdvance;
  };

  return { layout, advance };
};

const open = (name: FaceName): Face => {
  const data = readFileSync(resolveFrom.resolve(files[name]));
  const shaping = create(data);
  if (shaping.unitsPerEm !== 1000) throw new Error(`The font ${name} is not drawn on 1000 units.`);
  const characters = new Set(shaping.characterSet);
  const { layout, advance } = shaperFor(shaping);
  // Subsets are cut from a second copy: fontkit keeps for each glyph the characters that it was
  // first met with, and cutting a subset meets the parts of accented letters with none at all.
  const cutting = create(data);
  const font: Font = Object.create(shaping, {
    layout: { value: layout },
    createSubset: { value: () => cutting.createSubset() },
  });
  return {
    covers: (codePoint) => characters.has(codePoint),
    advance,
    font,
  };
};

const opened = new Map<FaceName, Face>();

/** The face of that name; reads its file at the first call. Throws when the file is missing. */
export const face = (name: FaceName): Face => {
  let found = opened.get(name);
  if (!found) {
    found = open(name);
    opened.set(name, found);
  }
  return found;
};
