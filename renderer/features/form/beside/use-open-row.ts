import { useEffect, useSyncExternalStore } from 'react';
import { usePepForm } from './context.tsx';

/**
 * Whether a row stands open, by an id that no other row of the form has. It opens by itself when
 * `byItself` comes true, and can be closed all the same.
 */
export const useOpenRow = (
  id: string,
  byItself: boolean,
): readonly [boolean, (open: boolean) => void] => {
  const { openRows } = usePepForm();
  const open = useSyncExternalStore(
    openRows.subscribe,
    () => openRows.isOpen(id),
    () => byItself,
  );
  useEffect(() => {
    if (byItself) openRows.set(id, true);
  }, [openRows, id, byItself]);
  return [open, (next) => openRows.set(id, next)];
};
