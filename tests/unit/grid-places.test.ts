import { expect, test } from 'vitest';
import { rectangle } from '#renderer/ui/grid/places.ts';

/** Where keys lead to from a place, held inside the grid. */
const after = (
  rows: number,
  columns: number,
  from: [number, number],
  key: string,
  ctrlKey = false,
) => {
  const shape = rectangle(rows, columns);
  const place = shape.step({ key, ctrlKey }, { row: from[0], column: from[1] });
  const { row, column } = shape.nearest(place ?? { row: -1, column: -1 });
  return place === undefined ? undefined : [row, column];
};

test('in a list the keys lead from row to row, and sideways is left to the page', () => {
  expect(after(40, 1, [0, 0], 'ArrowDown')).toEqual([1, 0]);
  expect(after(40, 1, [0, 0], 'ArrowUp')).toEqual([0, 0]);
  expect(after(40, 1, [30, 0], 'PageDown')).toEqual([39, 0]);
  expect(after(40, 1, [30, 0], 'Home')).toEqual([0, 0]);
  expect(after(40, 1, [30, 0], 'End')).toEqual([39, 0]);
  expect(after(40, 1, [30, 0], 'ArrowRight')).toBeUndefined();
});

test('in a grid of cells Home and End stay in the row, and with Ctrl lead to the corners', () => {
  expect(after(5, 9, [2, 8], 'ArrowRight')).toEqual([2, 8]);
  expect(after(5, 9, [2, 4], 'ArrowLeft')).toEqual([2, 3]);
  expect(after(5, 9, [2, 4], 'Home')).toEqual([2, 0]);
  expect(after(5, 9, [2, 4], 'End')).toEqual([2, 8]);
  expect(after(5, 9, [2, 4], 'Home', true)).toEqual([0, 0]);
  expect(after(5, 9, [2, 4], 'End', true)).toEqual([4, 8]);
});
