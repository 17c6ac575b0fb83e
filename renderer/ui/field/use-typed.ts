import {
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { Heard, Keeper } from './typed-form.tsx';

/**
 * What stands in a field as it was typed; null when it shows its value. A value from elsewhere (an
 * undo, another field) takes its place. A form that keeps what cannot be read brings it back when it
 * opens again.
 *
 * @param label The field's label, one of its kind in the form; anything but words is not kept.
 * @param read What the field makes of a text; undefined when it cannot be read.
 */
export const useTyped = <V>(
  label: ReactNode,
  value: V,
  read: (text: string) => V | undefined,
): readonly [string | null, (text: string | null) => void] => {
  const keeper = useContext(Keeper);
  const [typed, setTyped] = useState<string | null>(null);
  const name = typeof label === 'string' ? label : null;
  const kept = name === null ? null : (keeper?.typedIn(name) ?? null);
  const keepTyped = keeper?.keepTyped;
  const set = (text: string | null): void => {
    setTyped(text);
    if (name !== null) keepTyped?.(name, text !== null && read(text) === undefined ? text : null);
  };
  const readNow = useRef(read);
  readNow.current = read;
  useEffect(() => {
    setTyped((old) => (old !== null && readNow.current(old) === value ? old : null));
  }, [value]);
  return [typed ?? kept, set];
};

/**
 * How a field tells its form that what is typed in it cannot be read. A field that nobody would
 * hear is a fault of the screen: what is typed would be dropped unseen.
 *
 * @param unreadable The sentence to say; null when the field can be read.
 * @param hears Whether the caller itself hears of it, as the PEP's form does.
 * @returns Whether to say the sentence now, and what to call as the field is typed in and left.
 */
export const useUnreadable = (
  unreadable: string | null,
  hears: boolean,
): {
  input: RefObject<HTMLInputElement | null>;
  shown: boolean;
  onTyping: () => void;
  onLeave: () => void;
} => {
  const heard = useContext(Heard);
  if (heard === null && !hears) {
    throw new Error('A field that reads what is typed stands outside TypedForm and TypedFields.');
  }
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [left, setLeft] = useState(false);
  useEffect(() => {
    if (heard === null || hears) return;
    heard.note(
      id,
      unreadable === null
        ? null
        : {
            sentence: unreadable,
            left,
            show: () => setLeft(true),
            focus: () => input.current?.focus(),
          },
    );
  }, [heard, hears, id, unreadable, left]);
  useEffect(() => () => heard?.note(id, null), [heard, id]);
  return {
    input,
    shown: left && unreadable !== null,
    onTyping: useCallback(() => setLeft(false), []),
    onLeave: useCallback(() => setLeft(true), []),
  };
};
