import { findInPieces, type Piece } from './find-text.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Words that were found: marked where they stand, or in a field, which is marked as a whole. */
export type Found = { range: Range } | { field: Field };

const isField = (node: Node): node is Field =>
  node instanceof HTMLInputElement ||
  node instanceof HTMLTextAreaElement ||
  node instanceof HTMLSelectElement;

const shownValue = (field: Field): string => {
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text ?? '';
  return /^(checkbox|radio|password|file|hidden)$/.test(field.type) ? '' : field.value;
};

/** What is only read aloud, or is not shown, is not on the screen. */
const isSeen = (element: Element): boolean =>
  !element.matches('.only-read-aloud, script, style, svg') &&
  element.checkVisibility({ visibilityProperty: true });

const isBlock = (element: Element): boolean =>
  element.tagName === 'BR' || !getComputedStyle(element).display.startsWith('inline');

/** Everything that can be read in a part of the window, in order, and where each piece stands. */
const readIn = (root: Element): { pieces: Piece[]; sources: (Text | Field)[] } => {
  const pieces: Piece[] = [];
  const sources: (Text | Field)[] = [];
  let apart = true;
  const read = (parent: Element): void => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) {
        if (node.data === '') continue;
        pieces.push({ text: node.data, apart });
        sources.push(node);
        apart = false;
      } else if (node instanceof Element && isSeen(node)) {
        const block = isBlock(node);
        if (isField(node)) {
          pieces.push({ text: shownValue(node), apart: true });
          sources.push(node);
          apart = true;
        } else {
          apart ||= block;
          read(node);
          apart ||= block;
        }
      }
    }
  };
  read(root);
  return { pieces, sources };
};

/** Finds words in a part of the window. */
export const findIn = (root: Element, query: string): Found[] => {
  if (query.trim() === '') return [];
  const { pieces, sources } = readIn(root);
  return findInPieces(pieces, query).flatMap(({ start, end }): Found[] => {
    const first = sources[start.piece];
    const last = sources[end.piece];
    if (first === undefined || last === undefined) return [];
    if (isField(first)) return [{ field: first }];
    if (isField(last)) return [];
    const range = document.createRange();
    range.setStart(first, start.offset);
    range.setEnd(last, end.offset);
    return [{ range }];
  });
};

/** The element around what was found. */
export const elementOf = (found: Found): Element | null =>
  'field' in found ? found.field : found.range.startContainer.parentElement;

const names = ['found', 'found-now'] as const;

/** Takes every mark away. */
export const unmark = (): void => {
  for (const name of names) CSS.highlights.delete(name);
  for (const field of document.querySelectorAll('[data-found]'))
    field.removeAttribute('data-found');
};

/** Marks what was found, and more strongly the one that one is at. */
export const mark = (all: readonly Found[], now: Found | undefined): void => {
  unmark();
  const ranges = all.flatMap((one) => (one !== now && 'range' in one ? [one.range] : []));
  CSS.highlights.set('found', new Highlight(...ranges));
  for (const one of all) if ('field' in one) one.field.setAttribute('data-found', '');
  if (now === undefined) return;
  if ('range' in now) CSS.highlights.set('found-now', new Highlight(now.range));
  else now.field.setAttribute('data-found', 'now');
};

const canHaveFocus = 'a[href], button, input, textarea, select, summary, [tabindex]';

/** Leaves the focus where it was found, so that the next Tab goes on from there. */
export const goTo = (found: Found): void => {
  const element = elementOf(found);
  element?.closest<HTMLElement>(canHaveFocus)?.focus({ preventScroll: true });
  if ('range' in found) {
    window.getSelection()?.removeAllRanges();
    window.getSelection()?.addRange(found.range);
  } else if (!(found.field instanceof HTMLSelectElement)) found.field.select();
};
