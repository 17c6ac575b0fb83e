import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';

/** From this many rows on, only those in view are drawn. */
const windowFrom = 150;
const spare = 12;

/** The nearest part of the page that scrolls. */
export const scrollerOf = (element: HTMLElement): HTMLElement | null => {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
};

let everyRow = false;
const listeners = new Set<() => void>();

/** While something is looked for on the screen, every row is drawn, whatever the number. */
export const drawEveryRow = (all: boolean): void => {
  everyRow = all;
  for (const listener of listeners) listener();
};

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

type Range = { from: number; to: number };

/**
 * Which rows of a table lie in view. A row is taken to be one line high until it has been drawn;
 * then it is as high as it is, so that a long name may wrap. The rows carry `data-index`.
 */
export const useRowsInView = (count: number) => {
  const table = useRef<HTMLTableElement>(null);
  const line = useRef(25);
  const heights = useRef<number[]>([]);
  const [range, setRange] = useState<Range>({ from: 0, to: windowFrom });
  const [, setMeasured] = useState(0);
  const windowed = count > windowFrom;
  const all = useSyncExternalStore(listen, () => everyRow);

  const heightOf = useCallback(
    (index: number): number => heights.current[index] ?? line.current,
    [],
  );
  const between = useCallback(
    (from: number, to: number): number => {
      let sum = 0;
      for (let index = from; index < to; index += 1) sum += heightOf(index);
      return sum;
    },
    [heightOf],
  );

  const look = useCallback(() => {
    const body = table.current?.tBodies[0];
    if (!body) return;
    const scroller = scrollerOf(body);
    const top = scroller ? scroller.getBoundingClientRect().top : 0;
    const shown = scroller ? scroller.clientHeight : window.innerHeight;
    const above = top - body.getBoundingClientRect().top;
    let first = 0;
    for (let end = heightOf(0); end <= above && first < count; first += 1)
      end += heightOf(first + 1);
    let last = first;
    for (let room = shown; room > 0 && last < count; last += 1) room -= heightOf(last);
    const from = Math.max(0, first - spare);
    const to = Math.min(count, last + spare);
    setRange((old) => (old.from === from && old.to === to ? old : { from, to }));
  }, [count, heightOf]);

  useLayoutEffect(() => {
    if (!windowed || !table.current) return;
    const afresh = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      line.current = rem * 1.5625;
      heights.current = [];
      look();
    };
    afresh();
    const scroller = scrollerOf(table.current) ?? window;
    scroller.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', afresh);
    return () => {
      scroller.removeEventListener('scroll', look);
      window.removeEventListener('resize', afresh);
    };
  }, [windowed, look]);

  useEffect(() => {
    if (!windowed) return;
    let changed = false;
    for (const row of table.current?.querySelectorAll<HTMLElement>('tr[data-index]') ?? []) {
      const index = Number(row.dataset.index);
      const height = row.getBoundingClientRect().height;
      if (Math.abs(heightOf(index) - height) > 0.5) changed = true;
      heights.current[index] = height;
    }
    if (!changed) return;
    setMeasured((times) => times + 1);
    look();
  });

  /** Brings a row that is not drawn to the middle of the view. */
  const scrollToRow = (index: number): void => {
    const body = table.current?.tBodies[0];
    const scroller = body ? scrollerOf(body) : null;
    if (body && scroller) {
      const offset = body.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      scroller.scrollTop += offset + between(0, index) - scroller.clientHeight / 2;
    }
  };
  const { from, to } = windowed && !all ? range : { from: 0, to: count };
  return {
    table,
    windowed,
    /** The room of the rows above and below those that are drawn. */
    above: between(0, from),
    below: between(to, count),
    scrollToRow,
    from,
    to,
  };
};
