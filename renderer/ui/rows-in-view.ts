import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/** From this many rows on, only those in view are drawn, each one line high. */
const windowFrom = 150;
const spare = 12;

/** The nearest part of the page that scrolls. */
export const scrollerOf = (element: HTMLElement): HTMLElement | null => {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
};

/** Which rows of a table lie in view, by a fixed height for each. */
export const useRowsInView = (count: number) => {
  const table = useRef<HTMLTableElement>(null);
  const [height, setHeight] = useState(25);
  const [range, setRange] = useState({ from: 0, to: windowFrom });
  const windowed = count > windowFrom;
  const look = useCallback(() => {
    const body = table.current?.tBodies[0];
    if (!body) return;
    const scroller = scrollerOf(body);
    const top = scroller ? scroller.getBoundingClientRect().top : 0;
    const shown = scroller ? scroller.clientHeight : window.innerHeight;
    const first = Math.floor((top - body.getBoundingClientRect().top) / height);
    const from = Math.max(0, Math.min(first, count) - spare);
    const to = Math.min(count, first + Math.ceil(shown / height) + spare);
    setRange((old) => (old.from === from && old.to === to ? old : { from, to }));
  }, [count, height]);
  useLayoutEffect(() => {
    if (!windowed || !table.current) return;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    setHeight(rem * 1.5625);
    look();
    const scroller = scrollerOf(table.current) ?? window;
    scroller.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      scroller.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [windowed, look]);
  /** Brings a row that is not drawn to the middle of the view. */
  const scrollToRow = (index: number): void => {
    const body = table.current?.tBodies[0];
    const scroller = body ? scrollerOf(body) : null;
    if (body && scroller) {
      const offset = body.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      scroller.scrollTop += offset + index * height - scroller.clientHeight / 2;
    }
  };
  return {
    table,
    windowed,
    height,
    scrollToRow,
    ...(windowed ? range : { from: 0, to: count }),
  };
};
