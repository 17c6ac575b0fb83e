/** Remembers in which field the teacher works, for what stands beside the form. */
export const createFocusedField = () => {
  let key: string | null = null;
  const listeners = new Set<() => void>();
  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    key: (): string | null => key,
    set: (next: string | null): void => {
      if (next === key) return;
      key = next;
      for (const listener of listeners) listener();
    },
  };
};

export type FocusedField = ReturnType<typeof createFocusedField>;

const controls =
  'input:not([type="hidden"]):not(:disabled), textarea:not(:disabled), select:not(:disabled)';

/** The part of the page that shows an entry, or null when it is not on the screen. */
export const partOf = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);

/** Puts the focus into a part's first control (or on the part itself) and brings it into view. */
export const focusPart = (part: HTMLElement): void => {
  const control =
    part.querySelector<HTMLElement>(`[data-focus-first], ${controls}`) ??
    part.querySelector<HTMLElement>('a[href], button') ??
    part;
  if (control === part && !part.hasAttribute('tabindex')) part.tabIndex = -1;
  control.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'nearest' });
  // A part may be taller than the room that there is.
  control.scrollIntoView({ block: 'nearest' });
};

/** The key of the field that an element lies in. */
export const keyAround = (element: EventTarget | null): string | null =>
  element instanceof Element
    ? (element.closest<HTMLElement>('[data-key]')?.dataset.key ?? null)
    : null;
