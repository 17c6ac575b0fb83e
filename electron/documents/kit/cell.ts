import type { CellText } from './rows.ts';
import { styles } from './style.ts';

/** What stands among other cells where nothing is known; it is read aloud in words. */
const dash = '–';
const aloud = 'not recorded';

/** Text for a cell of a table, or a dash when there is none. */
export const cell = (text: string): CellText =>
  text.trim() === ''
    ? [{ text: dash, style: styles.cellEmpty, aloud }]
    : [{ text, style: styles.cell }];

/** Text that stays on one line: dates, amounts, "Target 2". */
export const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** Text under a label, or a dash when there is none. */
export const value = (text: string): CellText =>
  text.trim() === ''
    ? [{ text: dash, style: styles.empty, aloud }]
    : [{ text, style: styles.body }];
