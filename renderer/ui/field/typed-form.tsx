import {
  type ComponentPropsWithRef,
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useSaveBeforeLeaving } from '../save/stay-until-saved.tsx';
import { newUnreadables, type Unreadables } from './unreadable.ts';

const Heard = createContext<Unreadables | null>(null);

/**
 * A form that is sent. While a field in it cannot be read it is not: what the form holds then is
 * not what stands on the screen. The field says what is wrong and has the focus.
 */
export const TypedForm = ({
  onSubmit,
  children,
  ...rest
}: Omit<ComponentPropsWithRef<'form'>, 'onSubmit' | 'noValidate'> & {
  onSubmit: () => unknown;
  children: ReactNode;
}) => {
  const [unreadables] = useState(newUnreadables);
  return (
    <Heard value={unreadables}>
      <form
        {...rest}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // A dialog that was opened from this form is a form of its own.
          event.stopPropagation();
          if (!unreadables.refuse()) onSubmit();
        }}
      >
        {children}
      </form>
    </Heard>
  );
};

/**
 * Fields that are saved while they are typed. What cannot be read is not saved: the mark of the
 * save says so, and the screen asks before it is left. With `keeper` it is kept as well, for the
 * lock and a power cut ask nobody.
 */
export const TypedFields = ({
  keeper,
  children,
}: {
  keeper?: (TypedKeeper & { discard: () => void }) | undefined;
  children: ReactNode;
}) => {
  const [unreadables] = useState(newUnreadables);
  const attempt = useCallback(() => Promise.resolve(unreadables.reason()), [unreadables]);
  useSaveBeforeLeaving(attempt, keeper?.discard);
  const fields = <Heard value={unreadables}>{children}</Heard>;
  return keeper === undefined ? fields : <KeepsTyped value={keeper}>{fields}</KeepsTyped>;
};

const never = (): (() => void) => () => undefined;
const nothing = (): null => null;

/** Why something that was typed here is not saved, once its field is left; null when all is. */
export const useUnreadableHere = (): string | null => {
  const heard = useContext(Heard);
  return useSyncExternalStore(heard?.listen ?? never, heard?.reasonLeft ?? nothing);
};

/** Where a form keeps what is typed into a field and cannot be read. */
type TypedKeeper = {
  typedIn: (label: string) => string | null;
  keepTyped: (label: string, text: string | null) => void;
};

const Keeper = createContext<TypedKeeper | null>(null);

/** A form that keeps, besides its values, what is typed and cannot be read (`useUnfinished`). */
export const KeepsTyped = ({ value, children }: { value: TypedKeeper; children: ReactNode }) => (
  <Keeper value={value}>{children}</Keeper>
);

/** A part of a form whose fields have the same labels as those of another part, under its own name. */
export const TypedPart = ({ name, children }: { name: string; children: ReactNode }) => {
  const keeper = useContext(Keeper);
  const part = useMemo(
    () =>
      keeper && {
        typedIn: (label: string) => keeper.typedIn(`${name}: ${label}`),
        keepTyped: (label: string, text: string | null) =>
          keeper.keepTyped(`${name}: ${label}`, text),
      },
    [keeper, name],
  );
  return <Keeper value={part}>{children}</Keeper>;
};

/** Keeps what is typed and cannot be read for as long as a form of several steps is open. */
export const useTypedMeanwhile = (): TypedKeeper => {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const typedIn = useCallback((label: string) => typed[label] ?? null, [typed]);
  const keepTyped = useCallback((label: string, text: string | null) => {
    setTyped(({ [label]: _old, ...others }) =>
      text === null ? others : { ...others, [label]: text },
    );
  }, []);
  return useMemo(() => ({ typedIn, keepTyped }), [typedIn, keepTyped]);
};

/**
 * What stands in a field as it was typed; null when it shows its value. A value from elsewhere (an
 * undo, another field) takes its place. A form that keeps what cannot be read brings it back when it
 * opens again.
 *
 * @param label The field's label, one of its kind in the form; anything but words is not kept.
 * @param read What the field makes of a text; undefined when it cannot be read.
 */
export const useTyped = <V,>(
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
