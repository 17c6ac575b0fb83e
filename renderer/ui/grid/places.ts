import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** A place in a grid: a cell, or where a row is one whole the row, in column 0. */
export type Place = { row: number; column: number };

/** Which places a grid has. */
export type Shape = {
  /** The place that is meant by one that may be gone. */
  nearest: (place: Place) => Place;
  /** Where a key leads to from a place; undefined for one that leads nowhere. */
  step: (event: Pick<KeyboardEvent, 'key' | 'ctrlKey'>, from: Place) => Place | undefined;
};

const page = 15;

const clamped = (at: number, count: number): number => Math.max(0, Math.min(count - 1, at));

/** So many rows of so many cells; one column stands for rows that are places themselves. */
export const rectangle = (rows: number, columns: number): Shape => ({
  nearest: ({ row, column }) => ({ row: clamped(row, rows), column: clamped(column, columns) }),
  step: ({ key, ctrlKey }, { row, column }) => {
    const whole = columns === 1;
    const steps: Record<string, Place> = {
      ArrowDown: { row: row + 1, column },
      ArrowUp: { row: row - 1, column },
      PageDown: { row: row + page, column },
      PageUp: { row: row - page, column },
      Home: { row: whole || ctrlKey ? 0 : row, column: 0 },
      End: { row: whole || ctrlKey ? rows - 1 : row, column: columns - 1 },
      ...(!whole && {
        ArrowRight: { row, column: column + 1 },
        ArrowLeft: { row, column: column - 1 },
      }),
    };
    return steps[key];
  },
});

/** Which rows are drawn: from the first up to, and without, the last; and what brings another into view. */
type View = { from: number; to: number; scrollToRow: (index: number) => void };

const everyRow: View = { from: 0, to: Number.POSITIVE_INFINITY, scrollToRow: () => undefined };

/**
 * The keys of a grid: one place of it is a stop of Tab, and arrows, Page Up and Down, Home and End
 * lead from there to the others, drawn or not.
 *
 * @param within What holds the places.
 * @param start Where the focus first comes to; `now` has it as soon as the grid is there.
 * @returns What makes an element a place. `onEnter` is called for Enter on the place itself; without
 * it Enter is left to the element.
 */
export const usePlaces = (
  within: RefObject<HTMLElement | null>,
  { nearest, step }: Shape,
  start: Place & { now?: boolean },
  { from, to, scrollToRow }: View = everyRow,
) => {
  const [active, setActive] = useState<Place>(start);
  const wanted = useRef<Place | null>(null);
  const focusOn = ({ row, column }: Place): boolean => {
    const place = within.current?.querySelector<HTMLElement>(`[data-place="${row}-${column}"]`);
    place?.focus();
    return place !== null && place !== undefined;
  };
  useEffect(() => {
    if (wanted.current !== null && focusOn(wanted.current)) wanted.current = null;
  });
  const goTo = (asked: Place): void => {
    const place = nearest(asked);
    setActive(place);
    if (focusOn(place)) return;
    wanted.current = place;
    scrollToRow(place.row);
  };
  const begin = useRef(start.now === true ? () => goTo(start) : null);
  useEffect(() => {
    begin.current?.();
    begin.current = null;
  }, []);

  const there = nearest(active);
  const stop = there.row < from || there.row >= to ? { ...there, row: from } : there;
  return (place: Place, onEnter?: () => void) => ({
    'data-place': `${place.row}-${place.column}`,
    tabIndex: place.row === stop.row && place.column === stop.column ? 0 : -1,
    onFocus: () => setActive(place),
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.target !== event.currentTarget || event.altKey || event.metaKey) return;
      const next = step(event, place);
      if (next !== undefined) goTo(next);
      else if (event.key === 'Enter' && onEnter !== undefined) onEnter();
      else return;
      event.preventDefault();
    },
  });
};
