/** Runs inside the window: a screen reader without a voice, which writes down what it would say. */
import { virtual } from '@guidepup/virtual-screen-reader';

/** How many groups of rows are read: the headings of the columns, and the first row. */
const groupsRead = 2;

/** What is said of a grid as it is read from its beginning, up to its second row. */
export const readOut = async (selector: string): Promise<string[]> => {
  await virtual.start({ container: document.querySelector(selector) ?? document.body });
  for (let groups = 0; groups < groupsRead; ) {
    await virtual.next();
    if ((await virtual.lastSpokenPhrase()).startsWith('end of rowgroup')) groups += 1;
  }
  const said = await virtual.spokenPhraseLog();
  await virtual.stop();
  return said;
};

/** Begins to listen to the window, and forgets what is said of it as a whole. */
export const begin = async (): Promise<void> => {
  await virtual.start({ container: document.body });
  await virtual.clearSpokenPhraseLog();
};

/** What was said since it was last asked. */
export const heard = async (): Promise<string[]> => {
  const said = await virtual.spokenPhraseLog();
  await virtual.clearSpokenPhraseLog();
  return said;
};

const cellRoles = '[role="gridcell"], [role="rowheader"]';

/** The words of an element, without what only stands there to be seen. */
const wordsOf = (element: Element): string => {
  const read = element.cloneNode(true) as Element;
  for (const unread of read.querySelectorAll('[aria-hidden]')) unread.remove();
  return (read.textContent ?? '').replace(/\s+/g, ' ').trim();
};

const valueIn = (cell: Element): string => {
  const control = cell.querySelector('input, textarea, select');
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.text ?? '';
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    return control.value;
  }
  return wordsOf(cell);
};

/** What a reader of tables finds of a cell by its roles: the rows around it, and the heading of its column and row. */
export const standsIn = (): string => {
  const cell = document.activeElement?.closest(cellRoles);
  const row = cell?.closest('[role="row"]');
  const grid = row?.closest('[role="grid"]');
  if (!cell || !row || !grid) return '';
  const group = row.closest('[role="rowgroup"]')?.getAttribute('aria-label') ?? '';
  const at = [...row.querySelectorAll(cellRoles)].indexOf(cell);
  const head = grid.querySelectorAll('[role="columnheader"]')[at];
  const first = row.querySelector('[role="rowheader"]');
  const named = document.getElementById(grid.getAttribute('aria-labelledby') ?? '');
  return [
    `grid “${named ? wordsOf(named) : ''}”`,
    group,
    `column “${head ? wordsOf(head) : ''}”`,
    `row “${first ? valueIn(first) : ''}”`,
  ].join(', ');
};
