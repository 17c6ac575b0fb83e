import {
  type ComponentPropsWithRef,
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { useSaveBeforeLeaving } from '../save/stay-until-saved.tsx';
import { newUnreadables, type Unreadables } from './unreadable.ts';

/** Where the fields of a form tell that they cannot be read. */
export const Heard = createContext<Unreadables | null>(null);

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

/** Keeps what is typed into a field and cannot be read, by the field's label. */
type TypedKeeper = {
  typedIn: (label: string) => string | null;
  keepTyped: (label: string, text: string | null) => void;
};

/** Where a form keeps what cannot be read. */
export const Keeper = createContext<TypedKeeper | null>(null);

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
