import type { KeyboardEvent } from 'react';

/** Whether a key is pressed by itself. */
const isPlain = ({ ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  !ctrlKey && !altKey && !metaKey && !shiftKey;

/**
 * In a grid whose cells are typed into: Enter and the arrows lead to the same column of the next line
 * and the one before. The cells say where they stand (`data-row`, `data-column`).
 */
export const moveBetweenLines = (event: KeyboardEvent<HTMLElement>): void => {
  const at = event.target;
  if (!(at instanceof HTMLInputElement || at instanceof HTMLSelectElement)) return;
  const isSelect = at instanceof HTMLSelectElement;
  const step =
    event.key === 'Enter' || (event.key === 'ArrowDown' && !isSelect)
      ? 1
      : event.key === 'ArrowUp' && !isSelect
        ? -1
        : 0;
  if (step === 0) return;
  const row = Number(at.dataset.row) + step;
  const next = event.currentTarget.querySelector<HTMLElement>(
    `[data-row="${row}"][data-column="${at.dataset.column}"]`,
  );
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
};

/**
 * In rows whose cells are typed into: Enter leads to the next cell.
 *
 * @param onEnd Called in the last one of all.
 */
export const moveBetweenCells =
  (onEnd: () => void) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || !isPlain(event) || !(event.target instanceof HTMLInputElement)) {
      return;
    }
    const cells = [
      ...event.currentTarget.querySelectorAll<HTMLElement>(
        '[role="group"] :is(input, textarea, select)',
      ),
    ];
    event.preventDefault();
    const next = cells[cells.indexOf(event.target) + 1];
    if (next) next.focus();
    else onEnd();
  };
