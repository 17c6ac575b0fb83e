import { alsoForget } from '../kept.ts';
import { type FaceName, face } from './fonts.ts';

export type Weight = 'regular' | 'semibold';

/** A stretch of a line in one font; `width` in points. */
export type Run = { face: FaceName; text: string; width: number };

/** One line, ready to draw; `width` in points. */
export type Line = { runs: readonly Run[]; width: number };

/** Drawn in place of what no font has a shape for. */
export const missingMark = '□';

/** Invisible instructions to the typesetter: joiners, direction marks, soft hyphens, selectors. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const control = /(?!\n)\p{Cc}/gu;
const plainAscii = /^[\x20-\x7e]*$/;

/**
 * Text as it will be printed: composed letters (NFC), one kind of line end, ordinary spaces and
 * hyphens, no control characters. A no-break space stays one until the line is drawn.
 */
const tidy = (text: string): string => {
  if (plainAscii.test(text)) return text;
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\u1680\u2000-\u200a\u205f\u3000]/g, ' ')
    .replace(control, '')
    .replace(/\u202f/g, '\u00a0')
    .replace(/[\u2010\u2011]/g, '-');
};

const isDrawn = (codePoint: number): boolean =>
  codePoint === 0x0a ||
  codePoint === 0xa0 ||
  face('regular').covers(codePoint) ||
  face('cjk').covers(codePoint);

const everyCodePoint = (text: string, test: (codePoint: number) => boolean): boolean => {
  for (const character of text) if (!test(character.codePointAt(0) ?? 0)) return false;
  return true;
};

const isLatin = (codePoint: number): boolean =>
  codePoint === 0x0a || codePoint === 0xa0 || face('regular').covers(codePoint);

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/**
 * Replaces every character (as a reader counts them) that no font can draw by a visible mark.
 * @param missing receives what was replaced
 */
const drawable = (text: string, missing: Set<string>): string => {
  const visible = text.replace(invisible, '');
  if (everyCodePoint(visible, isLatin) || everyCodePoint(visible, isDrawn)) return visible;
  let shown = '';
  for (const { segment } of graphemes.segment(text)) {
    const part = segment.replace(invisible, '');
    if (everyCodePoint(part, isDrawn)) shown += part;
    else {
      missing.add(segment);
      shown += missingMark;
    }
  }
  return shown;
};

/** Splits a text into stretches of one font each: the family first, Chinese as the fallback. */
const runsOf = (text: string, weight: Weight, size: number): Run[] => {
  const run = (name: FaceName, part: string): Run => ({
    face: name,
    text: part,
    width: (face(name).advance(part) * size) / 1000,
  });
  const spaced = text.replaceAll('\u00a0', ' ');
  if (plainAscii.test(spaced) || everyCodePoint(spaced, isLatin)) return [run(weight, spaced)];
  const runs: Run[] = [];
  let part = '';
  let name: FaceName = weight;
  for (const character of spaced) {
    const wanted = face('regular').covers(character.codePointAt(0) ?? 0) ? weight : 'cjk';
    if (wanted !== name && part !== '') {
      runs.push(run(name, part));
      part = '';
    }
    name = wanted;
    part += character;
  }
  if (part !== '') runs.push(run(name, part));
  return runs;
};

const measured = (text: string, weight: Weight, size: number): number =>
  plainAscii.test(text)
    ? (face(weight).advance(text) * size) / 1000
    : runsOf(text, weight, size).reduce((sum, run) => sum + run.width, 0);

/** Widths of words that were measured; a text is set at several widths before the best is known. */
const widths = new Map<number, Map<string, number>>();
const mostKept = 20_000;
alsoForget(widths);

const widthOf = (text: string, weight: Weight, size: number): number => {
  if (text.length > 40) return measured(text, weight, size);
  // Bold widths are kept under the size below nothing.
  const key = weight === 'regular' ? size : -size;
  let ofStyle = widths.get(key);
  if (ofStyle === undefined || ofStyle.size >= mostKept) {
    ofStyle = new Map();
    widths.set(key, ofStyle);
  }
  let width = ofStyle.get(text);
  if (width === undefined) {
    width = measured(text, weight, size);
    ofStyle.set(text, width);
  }
  return width;
};

/** A line whose letters are placed when it is drawn: most lines are only ever counted. */
const lineOf = (text: string, weight: Weight, size: number): Line => {
  let placed: { runs: readonly Run[]; width: number } | null = null;
  const place = () => {
    if (placed === null) {
      const runs = runsOf(text, weight, size);
      placed = { runs, width: runs.reduce((sum, run) => sum + run.width, 0) };
    }
    return placed;
  };
  return {
    get runs() {
      return place().runs;
    },
    get width() {
      return place().width;
    },
  };
};

const ideograph = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;
const closing = /[\u3001\u3002\u3009\u300b\u300d\u300f\u3011\uff01\uff09\uff0c\uff1a\uff1b\uff1f]/;

/** The parts of a word between which a line may end: after a hyphen or slash, around ideographs. */
const partsOf = (word: string): string[] => {
  const parts = word.match(/.+?(?:[-–—/]+(?=[^-–—/])|$)/gsu) ?? [word];
  if (!ideograph.test(word)) return parts;
  return parts.flatMap((part) => {
    const pieces: string[] = [];
    let joining = false;
    for (const character of part) {
      const wide = ideograph.test(character);
      if (pieces.length > 0 && ((joining && !wide) || closing.test(character))) {
        pieces.push((pieces.pop() ?? '') + character);
      } else pieces.push(character);
      joining = !wide;
    }
    return pieces;
  });
};

/** Cuts a part that is wider than a whole line; a combining mark stays with its letter. */
const cut = (part: string, weight: Weight, size: number, width: number): string[] => {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of graphemes.segment(part)) {
    const wide = widthOf(segment, weight, size);
    if (piece !== '' && used + wide > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
    used += wide;
  }
  pieces.push(piece);
  return pieces;
};

const wrapParagraph = (text: string, weight: Weight, size: number, width: number): Line[] => {
  const lines: Line[] = [];
  const space = widthOf(' ', weight, size);
  let line = '';
  let used = 0;
  const finish = (): void => {
    lines.push(lineOf(line, weight, size));
    line = '';
    used = 0;
  };
  const place = (part: string, wide: number, gap: number): void => {
    if (line !== '' && used + gap + wide > width) {
      finish();
      line = part;
      used = wide;
    } else {
      line += (gap > 0 ? ' ' : '') + part;
      used += gap + wide;
    }
  };
  for (const word of text.split(/ +/)) {
    if (word === '') continue;
    const gap = line === '' ? 0 : space;
    const wide = widthOf(word, weight, size);
    if (used + gap + wide <= width) {
      place(word, wide, gap);
      continue;
    }
    partsOf(word).forEach((part, index) => {
      const before = index === 0 ? gap : 0;
      const partWide = widthOf(part, weight, size);
      if (partWide <= width) place(part, partWide, before);
      else {
        cut(part, weight, size, width).forEach((piece, n) => {
          place(piece, widthOf(piece, weight, size), n === 0 ? before : 0);
        });
      }
    });
  }
  if (line !== '') finish();
  return lines;
};

/**
 * Breaks a text into lines no wider than `width` points, each letter measured once.
 * Returns one list of lines for each paragraph; blank paragraphs are left out.
 * @param missing receives the characters that no font can draw
 */
export const wrap = (
  text: string,
  style: { size: number; weight: Weight },
  width: number,
  missing: Set<string>,
): Line[][] =>
  drawable(tidy(text), missing)
    .split('\n')
    .map((paragraph) => wrapParagraph(paragraph, style.weight, style.size, width))
    .filter((lines) => lines.length > 0);

/** One line; where it would be wider than `width` points, it ends in "…" instead. */
export const oneLine = (
  text: string,
  { size, weight }: { size: number; weight: Weight },
  width: number,
  missing: Set<string>,
): Line => {
  const whole = drawable(tidy(text), missing).replace(/\s+/g, ' ');
  if (widthOf(whole, weight, size) <= width) return lineOf(whole, weight, size);
  const letters = [...graphemes.segment(whole)].map(({ segment }) => segment);
  let shown = whole;
  while (letters.length > 0 && widthOf(shown, weight, size) > width) {
    letters.pop();
    shown = `${letters.join('').trimEnd()}…`;
  }
  return lineOf(shown, weight, size);
};

/** Width in points of the widest word, for choosing column widths. */
export const widestWord = (text: string, style: { size: number; weight: Weight }): number =>
  drawable(tidy(text), new Set())
    .split(/[ \n]+/)
    .flatMap(partsOf)
    .reduce((widest, part) => Math.max(widest, widthOf(part, style.weight, style.size)), 0);
