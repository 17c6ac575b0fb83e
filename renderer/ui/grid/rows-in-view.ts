import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
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

const everyIndex = ({ count }: Range): number[] => Array.from({ length: count }, (_, at) => at);

const heightOf = (row: HTMLElement): number => row.getBoundingClientRect().height;

/** The height of a row of one line, in pixels. */
const oneLine = (): number =>
  1.5625 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/**
 * Which rows of a table lie in view. A row is taken to be one line high until it has been drawn;
 * then it is as high as it is, so that a long name may wrap. The rows carry `data-index` and are
 * given to `measure`.
 */
export const useRowsInView = <Row>(rows: readonly Row[], rowKey: (row: Row) => string) => {
  const { length: count } = rows;
  const table = useRef<HTMLTableElement>(null);
  const line = useRef(25);
  const key = useRef(rowKey);
  key.current = rowKey;
  const keyOf = useCallback(
    (index: number) => {
      const row = rows[index];
      return row === undefined ? index : key.current(row);
    },
    [rows],
  );
  /** How far the first row lies below the top of all that scrolls. */
  const [before, setBefore] = useState(0);
  const all = useSyncExternalStore(listen, () => everyRow);
  const windowed = count > windowFrom;
  const scroller = useCallback(() => table.current && scrollerOf(table.current), []);
  const virtual = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count,
    enabled: windowed,
    getScrollElement: scroller,
    initialOffset: () => scroller()?.scrollTop ?? 0,
    rangeExtractor: all ? everyIndex : defaultRangeExtractor,
    estimateSize: () => line.current,
    measureElement: heightOf,
    getItemKey: keyOf,
    overscan: spare,
    scrollMargin: before,
    useFlushSync: false,
  });
  // The browser itself keeps what is in view in its place when a row above turns out higher.
  virtual.shouldAdjustScrollPositionOnItemSizeChange = () => false;

  useLayoutEffect(() => {
    const body = table.current?.tBodies[0];
    const within = body && windowed ? scroller() : null;
    if (!body || !within) return;
    const [own, outer] = [body.getBoundingClientRect(), within.getBoundingClientRect()];
    setBefore(Math.round(own.top - outer.top + within.scrollTop));
  });
  useEffect(() => {
    if (!windowed) return;
    const afresh = (): void => {
      const now = oneLine();
      if (now === line.current) return;
      line.current = now;
      virtual.measure();
    };
    afresh();
    window.addEventListener('resize', afresh);
    return () => window.removeEventListener('resize', afresh);
  }, [windowed, virtual]);

  const drawn = windowed ? virtual.getVirtualItems() : [];
  const [first, last] = [drawn[0], drawn.at(-1)];
  return {
    table,
    windowed,
    measure: windowed ? virtual.measureElement : undefined,
    /** The room of the rows above and below those that are drawn, in pixels. */
    above: first ? first.start - before : 0,
    below: last ? virtual.getTotalSize() - (last.end - before) : 0,
    /** Brings a row that is not drawn to the middle of the view. */
    scrollToRow: (index: number): void => virtual.scrollToIndex(index, { align: 'center' }),
    from: first?.index ?? 0,
    /** One after the last that is drawn. */
    to: last ? last.index + 1 : windowed ? windowFrom : count,
  };
};
