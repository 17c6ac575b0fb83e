import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { scrollerOf } from '../../../ui/grid/rows-in-view.ts';
import { useKeepClear } from '../../../ui/page/use-keep-clear.ts';
import { focusPart, partOf } from './focused-field.ts';

/**
 * What stands beside the form. Where there is no room beside it, it is a bar at the foot of the
 * window that opens below the page; the question in hand stays in sight above it. In a low window it
 * takes the place of the page, which comes back as it stood. F6 goes there and back, and Escape goes
 * back.
 */
export const useFold = (key: string | null) => {
  const bar = useKeepClear<HTMLDivElement>('bottom');
  const [opened, setOpened] = useState(false);
  const stoodAt = useRef(0);
  const fold = useCallback(
    (open: boolean): void => {
      const at = bar.current;
      const scroller = at && scrollerOf(at);
      if (!at || !scroller) return;
      const page = at.closest('aside')?.parentElement?.querySelector('form');
      const away = page?.checkVisibility() === false;
      if (!away) stoodAt.current = scroller.scrollTop;
      // What is opened or comes back can take the focus at once.
      flushSync(() => setOpened(open));
      if (away && !open) scroller.scrollTop = stoodAt.current;
    },
    [bar],
  );

  // Said to the page by an attribute: a selector that asks what a page has within is asked anew, for
  // all of the page, with every key that is typed in it.
  useLayoutEffect(() => {
    const page = bar.current?.closest('aside')?.parentElement?.parentElement;
    page?.toggleAttribute('data-helps-opened', opened);
    return () => page?.removeAttribute('data-helps-opened');
  }, [bar, opened]);

  useEffect(() => {
    const back = (): void => {
      fold(false);
      const part = key === null ? null : partOf(key);
      if (part) focusPart(part);
    };
    const there = (): void => {
      fold(true);
      bar.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const at = event.target instanceof Element ? event.target : null;
      if (at?.closest('[role="dialog"]')) return;
      const inside = bar.current?.contains(at) === true;
      if (event.key === 'F6' || (event.key === 'Escape' && inside)) {
        event.preventDefault();
        if (inside) back();
        else there();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [bar, key, fold]);

  // By then the room that it takes has been measured.
  useEffect(() => {
    if (!opened || key === null) return;
    const soon = setTimeout(() => partOf(key)?.scrollIntoView({ block: 'nearest' }), 50);
    return () => clearTimeout(soon);
  }, [opened, key]);

  return { bar, opened, fold };
};
