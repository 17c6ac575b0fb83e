import { notRecorded } from '#domain/form/display.ts';
import type { CellText } from '../kit/rows.ts';
import { styles } from '../kit/style.ts';

/** Text for a cell, or "Not recorded" when there is none. */
export const cell = (text: string): CellText =>
  text.trim() === ''
    ? [{ text: notRecorded, style: styles.cellEmpty }]
    : [{ text, style: styles.cell }];

/** Text that stays on one line: dates, amounts, "Target 2". */
export const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** Text beside a label, or "Not recorded" when there is none. */
export const value = (text: string): CellText =>
  text.trim() === ''
    ? [{ text: notRecorded, style: styles.empty }]
    : [{ text, style: styles.body }];
