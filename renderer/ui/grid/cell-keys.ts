import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
} from 'react';
import { joined } from '#domain/kernel/text.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isControl = (at: EventTarget | null): at is Control =>
  at instanceof HTMLInputElement ||
  at instanceof HTMLTextAreaElement ||
  at instanceof HTMLSelectElement;

const isWritten = (at: EventTarget | null): at is HTMLInputElement | HTMLTextAreaElement =>
  isControl(at) && !(at instanceof HTMLSelectElement);

/** What takes the focus in each cell of a line, in reading order. */
const controlsOf = (line: Element): HTMLElement[] =>
  [...line.querySelectorAll<HTMLElement>('[data-cell]')].flatMap(
    (cell) => cell.querySelector<HTMLElement>('input, textarea, select, button') ?? [],
  );

/** What a control holds, as it is read on the screen. */
const wordsIn = (control: Control): string =>
  control instanceof HTMLSelectElement && control.value !== ''
    ? (control.selectedOptions[0]?.text ?? '')
    : control.value;

/**
 * Lets a control that was come to from elsewhere than its own line say which line it is, by what stands
 * first in it and its number: not every screen reader tells the heading of a row to who types in cells.
 */
const sayLine = (grid: HTMLElement, control: HTMLElement, from: EventTarget | null): void => {
  grid.querySelector('[aria-description]')?.removeAttribute('aria-description');
  const line = control.closest('[data-line]');
  // A button names its line itself.
  if (!line || !isControl(control)) return;
  if (from instanceof Node && line.contains(from)) return;
  const first = controlsOf(line).find(isControl);
  const words = first === undefined || first === control ? '' : wordsIn(first);
  // The heads of the columns come before the rows.
  const number = [...grid.children].findIndex((rows) => rows.contains(line));
  control.setAttribute('aria-description', joined([words, `row ${number}`]));
};

/** Gives a control a value as if it had been typed or chosen. */
const putIn = (control: Control, value: string): void => {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(
    control,
    value,
  );
  const kind = control instanceof HTMLSelectElement ? 'change' : 'input';
  control.dispatchEvent(new Event(kind, { bubbles: true }));
};

const isOneLine = (at: Control): boolean =>
  !(at instanceof HTMLTextAreaElement) ||
  at.scrollHeight < 2 * Number.parseFloat(getComputedStyle(at).lineHeight);

/** How far a key leads: lines down, cells on. */
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** What a grid's element is given. */
type GridKeys = {
  ref: RefObject<HTMLDivElement | null>;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
};

/**
 * The keys of a grid whose cells are typed into. It is one Tab stop. Arrows lead from cell to cell,
 * Home and End along the line; typing replaces what stands in a cell, F2 goes into it; Enter keeps
 * it and goes down; Escape gives the old value back, and where nothing was changed leaves the grid.
 * Once something was typed, Tab goes on to the next cell. Lines say `data-line`, cells `data-cell`.
 *
 * @param onEnd Called by Enter in the last line.
 * @param onLeave Called by Escape in a cell that was not changed.
 */
export const useGridKeys = (onEnd: () => void, onLeave: () => void): GridKeys => {
  const ref = useRef<HTMLDivElement>(null);
  /** Of the cell in hand: what stood in it, and whether the arrows belong to its text. */
  const before = useRef('');
  const inside = useRef(false);
  /** Whether something was typed since the grid was come to. */
  const typed = useRef(false);
  const byPointer = useRef(false);

  // Whatever comes and goes, also in one row alone, one cell can be come to by Tab.
  useEffect(() => {
    const grid = ref.current;
    if (!grid) return;
    const keepStop = (): void => {
      if (grid.querySelector('[data-cell] [tabindex="0"]')) return;
      const [line] = grid.querySelectorAll('[data-line]');
      const first = line && controlsOf(line).find(isControl);
      first?.setAttribute('tabindex', '0');
    };
    keepStop();
    const changed = new MutationObserver(keepStop);
    changed.observe(grid, { childList: true, subtree: true });
    return () => changed.disconnect();
  }, []);

  const focusOn = (control: HTMLElement | undefined): boolean => {
    control?.focus();
    return control !== undefined;
  };

  const go = (from: HTMLElement, down: number, on: number): boolean => {
    const grid = ref.current;
    const line = from.closest('[data-line]');
    if (!grid || !line) return false;
    const lines = [...grid.querySelectorAll('[data-line]')];
    const at = controlsOf(line).indexOf(from);
    const next = lines[lines.indexOf(line) + down];
    if (!next) return false;
    const controls = controlsOf(next);
    return focusOn(controls[down === 0 ? at + on : Math.min(at, controls.length - 1)]);
  };

  /** The next cell, or the first of the next line; false at the end. */
  const goOn = (from: HTMLElement, step: 1 | -1): boolean => {
    const all = [...(ref.current?.querySelectorAll('[data-line]') ?? [])]
      .flatMap(controlsOf)
      .filter(isControl);
    return isControl(from) && focusOn(all[all.indexOf(from) + step]);
  };

  const giveBack = (from: HTMLElement): void => {
    if (isControl(from) && from.value !== before.current) putIn(from, before.current);
    else if (!inside.current) {
      onLeave();
      return;
    }
    inside.current = false;
    if (isWritten(from)) from.select();
  };

  /** Whether the key was the grid's own. */
  const act = (event: KeyboardEvent<HTMLElement>, from: HTMLElement): boolean => {
    const { key, shiftKey } = event;
    if (key === 'Escape') {
      giveBack(from);
      return true;
    }
    if (key === 'Tab') {
      return (inside.current || typed.current) && goOn(from, shiftKey ? -1 : 1);
    }
    if (shiftKey) return false;
    if (key === 'F2' && isWritten(from)) {
      inside.current = !inside.current;
      if (inside.current) from.setSelectionRange(from.value.length, from.value.length);
      else from.select();
      return true;
    }
    if (key === 'Enter' && isControl(from)) {
      if (!go(from, 1, 0)) onEnd();
      return true;
    }
    const line = from.closest('[data-line]');
    // In a list the arrows lead on, too; it is chosen from by its letters, or once Space has opened it.
    const inText = inside.current && isWritten(from);
    if ((key === 'Home' || key === 'End') && line && !inText) {
      return focusOn(
        controlsOf(line)
          .filter(isControl)
          .at(key === 'Home' ? 0 : -1),
      );
    }
    const step = steps[key];
    if (step === undefined) return false;
    const [down, on] = step;
    if (inText && (on !== 0 || !isOneLine(from))) return false;
    go(from, down, on);
    return true;
  };

  return {
    ref,
    onPointerDown: ({ target }) => {
      // In the cell in hand it goes into the text; elsewhere the focus follows at once, or not at all.
      if (target === document.activeElement) {
        inside.current = true;
        return;
      }
      byPointer.current = true;
      setTimeout(() => {
        byPointer.current = false;
      });
    },
    onFocus: ({ target, relatedTarget, currentTarget }) => {
      if (!target.closest('[data-cell]')) return;
      for (const old of currentTarget.querySelectorAll('[data-cell] [tabindex="0"]')) {
        old.setAttribute('tabindex', '-1');
      }
      target.setAttribute('tabindex', '0');
      sayLine(currentTarget, target, relatedTarget);
      if (!currentTarget.contains(relatedTarget)) typed.current = false;
      before.current = isControl(target) ? target.value : '';
      inside.current = byPointer.current;
      if (!byPointer.current && isWritten(target)) target.select();
    },
    onKeyDown: (event) => {
      const { target, key, ctrlKey, altKey, metaKey } = event;
      if (!(target instanceof HTMLElement) || !target.closest('[data-cell]')) return;
      if (event.defaultPrevented || event.nativeEvent.isComposing || metaKey) return;
      // Ctrl and Alt together are AltGr, which types.
      const alone = !ctrlKey && !altKey;
      if (!alone && !(ctrlKey && altKey && key.length === 1)) return;
      if (alone && act(event, target)) {
        event.preventDefault();
        event.stopPropagation();
      } else if (
        isControl(target) &&
        (key.length === 1 || key === 'Backspace' || key === 'Delete')
      ) {
        inside.current = true;
        typed.current = true;
      }
    },
  };
};
