import { type EmbeddedFont, embed, takeFirst, takeIntoPage } from './pdfkit-private.ts';
import { flush, type Sheet } from './sheet.ts';
import type { TextStyle } from './style.ts';
import { type FaceName, face, usualLetters } from './type/fonts.ts';
import type { Line, Run } from './type/text.ts';

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

const points = (length: number): string => String(Math.round(length * 100) / 100);

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
    const { font: from } = face(name);
    font = embed(sheet.doc, name, from);
    if (name !== 'cjk') takeFirst(font, from, usualLetters);
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

const isUsual = new RegExp(`^[${usualLetters.replace(/[\]\\^-]/g, '\\$&')}]*$`);

/** What is shown of runs that have usual letters alone: the same in every document. */
const usual = new WeakMap<Run, string>();

/** A run's letters as its font encodes them, kerned; null where accents must be placed one by one. */
const shownOf = (font: EmbeddedFont, run: Run): string | null => {
  const known = usual.get(run);
  if (known !== undefined) return known;
  const [codes, positions] = font.encode(run.text, {});
  if (positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return null;
  let shown = '<';
  positions.forEach(({ xAdvance, advanceWidth }, i) => {
    const kern = Math.round((advanceWidth ?? xAdvance) - xAdvance);
    shown += codes[i];
    if (kern !== 0 && i < codes.length - 1) shown += `> ${kern} <`;
  });
  shown += '>';
  if (run.face !== 'cjk' && isUsual.test(run.text)) usual.set(run, shown);
  return shown;
};

/**
 * Writes a run's text operators. pdfkit's own text() measures each string three times over and
 * wraps it in a dozen operators; a PEP has thousands of short lines.
 */
const drawRun = (sheet: Sheet, run: Run, size: number, x: number, baseline: number): void => {
  const font = embeddedFont(sheet, run.face);
  const shown = shownOf(font, run);
  if (shown === null) {
    drawPlaced(sheet, run, size, x, baseline);
    return;
  }
  takeIntoPage(sheet.doc, font);
  // The page's y axis points down, so text is turned upright again.
  sheet.operators.push(
    `BT /${font.id} ${size} Tf 1 0 0 -1 ${points(x)} ${points(baseline)} Tm [${shown}] TJ ET`,
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

/** A line with its place: its left edge and its top. */
export type PlacedLine = { line: Line; style: TextStyle; x: number; y: number };

/** Lines as they were drawn together, and what of the document that hung on. */
type Drawn = {
  lines: readonly PlacedLine[];
  before: string;
  after: string;
  fonts: readonly { face: FaceName; id: string }[];
  operators: string;
};

const drawn = new WeakMap<Line, Drawn>();

const isSame = (a: readonly PlacedLine[], b: readonly PlacedLine[]): boolean =>
  a.length === b.length &&
  a.every((one, i) => {
    const other = b[i];
    return (
      one.line === other?.line &&
      one.style === other.style &&
      one.x === other.x &&
      one.y === other.y
    );
  });

/** Draws lines, each in its place; what stood there in the last document is not worked out again. */
export const drawLines = (sheet: Sheet, lines: readonly PlacedLine[]): void => {
  const [first] = lines;
  if (first === undefined) return;
  const { doc, operators, colour: before } = sheet;
  const known = drawn.get(first.line);
  if (
    known?.before === before &&
    isSame(known.lines, lines) &&
    known.fonts.every(({ face: name, id }) => embeddedFont(sheet, name).id === id)
  ) {
    for (const { face: name } of known.fonts) takeIntoPage(doc, embeddedFont(sheet, name));
    operators.push(known.operators);
    sheet.colour = known.after;
    return;
  }
  const from = operators.length;
  for (const { line, style, x, y } of lines) drawLine(sheet, line, style, x, y);
  const runs = lines.flatMap(({ line }) => line.runs);
  if (!runs.every((run) => usual.has(run))) return;
  const faces = [...new Set(runs.map((run) => run.face))];
  drawn.set(first.line, {
    lines,
    before,
    after: sheet.colour,
    fonts: faces.map((name) => ({ face: name, id: embeddedFont(sheet, name).id })),
    operators: operators.slice(from).join('\n'),
  });
};
