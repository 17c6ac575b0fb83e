import type { ClipboardEvent } from 'react';
import { type Block, isList, readBlock, readColumn } from './block.ts';

/**
 * The block of cells that is pasted into a form; null when it is words, which go where the cursor is
 * as ever. A column without a tab is a block only for a field of one line: prose has breaks as well.
 */
export const blockIn = (event: ClipboardEvent<HTMLElement>): Block | null => {
  const text = event.clipboardData.getData('text/plain');
  const block = readBlock(text);
  if (block) return isList(block) ? null : block;
  const { target } = event;
  const prose = target instanceof HTMLTextAreaElement && target.dataset.oneLine === undefined;
  return prose ? null : readColumn(text);
};

/** The value of a data attribute around what an event happened to. */
export const around = (event: ClipboardEvent<HTMLElement>, name: string): string | null =>
  event.target instanceof Element
    ? (event.target.closest(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? null)
    : null;
