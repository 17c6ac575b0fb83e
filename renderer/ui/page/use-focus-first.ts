import { type RefObject, useEffect, useRef } from 'react';

/** Puts the focus into a field when it appears, where there is one thing to do. */
export const useFocusFirst = <E extends HTMLElement>(): RefObject<E | null> => {
  const field = useRef<E>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
};
