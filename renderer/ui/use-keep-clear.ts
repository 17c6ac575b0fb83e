import { type RefObject, useLayoutEffect, useRef } from 'react';
import { scrollerOf } from './rows-in-view.ts';

/**
 * For something that stays in view at an edge while the page scrolls under it: what takes the focus
 * or is scrolled to never comes to lie behind it, however many lines it is high.
 */
export const useKeepClear = <E extends HTMLElement>(
  edge: 'top' | 'bottom',
): RefObject<E | null> => {
  const stays = useRef<E>(null);
  useLayoutEffect(() => {
    const bar = stays.current;
    if (!bar) return;
    const property = edge === 'top' ? 'scrollPaddingTop' : 'scrollPaddingBottom';
    let scroller: HTMLElement | null = null;
    const leave = (): void => {
      if (scroller) scroller.style[property] = '';
    };
    const measure = (): void => {
      // Which one scrolls changes with the room that there is.
      const now = scrollerOf(bar);
      if (now !== scroller) leave();
      scroller = now;
      const style = getComputedStyle(bar);
      // In a low window it goes along with the page.
      const sticks = style.position === 'sticky' && Number.parseFloat(style[edge]) >= 0;
      if (scroller) scroller.style[property] = sticks ? `${bar.offsetHeight}px` : '';
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
