import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import { blankLine, type LineDraft } from './line-draft.ts';

type Cell = { column: keyof LineDraft; value: string };

const columnOf = (target: EventTarget): string | undefined =>
  target instanceof HTMLElement ? target.dataset.column : undefined;

const isColumn = (name: string | undefined): name is keyof LineDraft =>
  name !== undefined && name in blankLine();

/**
 * The keys of a cell that is saved while it is typed in: Escape gives back what stood there when the
 * cell was come to, and Ctrl+Z then what was typed. Nothing that was typed is lost by either.
 */
export const useCellKeys = (
  draft: LineDraft,
  set: (change: Partial<LineDraft>) => void,
): {
  onFocus: (event: FocusEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
} => {
  const before = useRef<Cell | null>(null);
  const typed = useRef<Cell | null>(null);

  const onFocus = ({ target }: FocusEvent): void => {
    const column = columnOf(target);
    typed.current = null;
    before.current = isColumn(column) ? { column, value: String(draft[column] ?? '') } : null;
  };

  const put = ({ column, value }: Cell): void => set({ [column]: value });

  const onKeyDown = (event: KeyboardEvent): void => {
    const old = before.current;
    if (old === null || columnOf(event.target) !== old.column) return;
    const control = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    const now = String(draft[old.column] ?? '');
    if (event.key === 'Escape' && now !== old.value) {
      typed.current = { ...old, value: now };
      put(old);
    } else if (control && event.key.toLowerCase() === 'z' && typed.current && now === old.value) {
      event.preventDefault();
      put(typed.current);
      typed.current = null;
    }
  };

  return { onFocus, onKeyDown };
};
