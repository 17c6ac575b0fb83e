import type { KeyboardEvent } from 'react';

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
