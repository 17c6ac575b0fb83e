import { type RefObject, useLayoutEffect, useRef } from 'react';
import { scrollerOf } from '../grid/rows-in-view.ts';

/**
 * For something that stays in view at an edge while the page scrolls under it: what takes the focus
 * or is scrolled to never comes to lie behind it, however many lines it is high. What stays in view
 * beside it reads its height as `--clear-top` or `--clear-bottom`.
 */
export const useKeepClear = <E extends HTMLElement>(
  edge: 'top' | 'bottom',
): RefObject<E | null> => {
  const stays = useRef<E>(null);
  useLayoutEffect(() => {
    const bar = stays.current;
    if (!bar) return;
    const property = edge === 'top' ? 'scrollPaddingTop' : 'scrollPaddingBottom';
    const height = `--clear-${edge}`;
    let scroller: HTMLElement | null = null;
    const keep = (clear: string): void => {
      if (!scroller) return;
      scroller.style[property] = clear;
      scroller.style.setProperty(height, clear);
    };
    /** Only what holds an edge gives it up: another may hold it. */
    let holds = false;
    const leave = (): void => {
      if (holds) keep('');
      holds = false;
    };
    const measure = (): void => {
      // Which one scrolls changes with the room that there is.
      const now = scrollerOf(bar);
      if (now !== scroller) leave();
      scroller = now;
      const style = getComputedStyle(bar);
      // In a low window it goes along with the page.
      const sticks = style.position === 'sticky' && Number.parseFloat(style[edge]) >= 0;
      if (!sticks) leave();
      else keep(`${bar.offsetHeight}px`);
      holds = sticks;
    };
    const watch = new ResizeObserver(measure);
    watch.observe(bar);
    watch.observe(document.documentElement);
    measure();
    return () => {
      watch.disconnect();
      leave();
    };
  }, [edge]);
  return stays;
};
