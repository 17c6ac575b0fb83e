import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps what is typed out of a form that is on its way: it would be wiped, or go elsewhere. Gives
 * the ref of the element that stands still.
 */
export const useStillWhile = <E extends HTMLElement>(pending: boolean): RefObject<E | null> => {
  const still = useRef<E>(null);
  useEffect(() => {
    const element = still.current;
    if (!pending || element === null) return;
    const hold = (event: Event): void => {
      const leads = event instanceof KeyboardEvent && ['Tab', 'Escape'].includes(event.key);
      if (!leads) event.preventDefault();
    };
    const kinds = ['keydown', 'beforeinput', 'paste', 'drop'] as const;
    for (const kind of kinds) element.addEventListener(kind, hold, { capture: true });
    return () => {
      for (const kind of kinds) element.removeEventListener(kind, hold, { capture: true });
    };
  }, [pending]);
  return still;
};
