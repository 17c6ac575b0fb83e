import type { Weight } from './type/text.ts';

/** Every colour of the documents: ink, one accent, and greys that still read on a copier. */
export const colours = {
  ink: '#1b2730',
  /** 5.9 : 1 on white, so that small grey text keeps WCAG's 4.5 : 1. */
  muted: '#56646d',
  accent: '#1f5b6e',
  rule: '#c5d0d5',
  shade: '#eef3f5',
} as const;

/** How a stretch of text is set; `size` and `leading` (from line to line) in points. */
export type TextStyle = { size: number; leading: number; weight: Weight; colour: string };

const { ink, muted, accent } = colours;

/** The type scale: one family, two weights, and never under 10 points but in the margins and the imprint. */
export const styles = {
  body: { size: 10, leading: 12, weight: 'regular', colour: ink },
  strong: { size: 10, leading: 12, weight: 'semibold', colour: ink },
  empty: { size: 10, leading: 12, weight: 'regular', colour: muted },
  note: { size: 10, leading: 12, weight: 'regular', colour: muted },
  label: { size: 10, leading: 12, weight: 'regular', colour: muted },
  childsWords: { size: 11, leading: 14, weight: 'regular', colour: ink },
  largeWords: { size: 13, leading: 17, weight: 'regular', colour: ink },
  cell: { size: 10, leading: 12, weight: 'regular', colour: ink },
  cellStrong: { size: 10, leading: 12, weight: 'semibold', colour: ink },
  cellEmpty: { size: 10, leading: 12, weight: 'regular', colour: muted },
  tableHead: { size: 10, leading: 12, weight: 'regular', colour: muted },
  letter: { size: 11, leading: 15, weight: 'regular', colour: ink },
  letterNote: { size: 11, leading: 15, weight: 'regular', colour: muted },
  letterTitle: { size: 18, leading: 23, weight: 'semibold', colour: ink },
  kicker: { size: 10.5, leading: 15, weight: 'semibold', colour: accent },
  lead: { size: 12, leading: 16, weight: 'regular', colour: ink },
  h1: { size: 26, leading: 31, weight: 'semibold', colour: ink },
  h2: { size: 13, leading: 16, weight: 'semibold', colour: accent },
  h3: { size: 10.5, leading: 13, weight: 'semibold', colour: accent },
  h4: { size: 10, leading: 12, weight: 'semibold', colour: ink },
  h5: { size: 10, leading: 12, weight: 'semibold', colour: muted },
  margin: { size: 8, leading: 11, weight: 'regular', colour: muted },
  marginStrong: { size: 8, leading: 11, weight: 'semibold', colour: ink },
} as const satisfies Record<string, TextStyle>;
