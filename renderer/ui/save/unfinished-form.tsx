import { Button, type ButtonProps, Group, Stack } from '@mantine/core';
import { type ComponentPropsWithoutRef, type ReactNode, type Ref, useEffect } from 'react';
import { showDone } from '../call/notices.tsx';
import { KeepsTyped, TypedForm } from '../field/typed-form.tsx';
import { useStillWhile } from '../page/still-while.ts';
import classes from '../words/words.module.css';
import type { Unfinished } from './use-unfinished.ts';

type Props<T> = {
  /** The form's state, as `useUnfinished` keeps it. */
  form: Unfinished<T>;
  /** What the button that sends it says. */
  words: string;
  /** Whether it is being sent: then nothing more can be typed into it. */
  pending: boolean;
  onSubmit: () => unknown;
  /** Closes it; what was typed is kept. */
  onClose: () => void;
  /** Further ways of sending it, before the main button. */
  ways?: ReactNode;
  /** Whether it cannot be sent yet. */
  disabled?: boolean;
  className?: string | undefined;
  /** The row of buttons, on a page where it stays in sight. */
  bar?: { className: string | undefined; ref: Ref<HTMLDivElement> };
  children: ReactNode;
};

/** Throws away what was typed into a form; the notice brings it back. */
export const throwAway = <T,>(form: Unfinished<T>): void => {
  const bringBack = form.discard();
  showDone('What you typed was thrown away.', { words: 'Bring it back', act: bringBack });
};

/** Says that what stands in a form was typed before it was opened this time. */
export const StillHere = () => (
  <p className={classes.resumed} role="status">
    What you had typed is still here.
  </p>
);

/** Throws away what was typed into a form; where nothing was, it only closes it. */
export const DiscardButton = <T,>({
  form,
  onClose,
  size = 'sm',
}: {
  form: Unfinished<T>;
  /** Closes the form; without it there is nothing to press until something was typed. */
  onClose?: () => void;
  size?: ButtonProps['size'];
}) => {
  const throwAwayAndClose = (): void => {
    throwAway(form);
    onClose?.();
  };
  if (!form.begun && onClose === undefined) return null;
  return (
    <Button variant="default" size={size} onClick={form.begun ? throwAwayAndClose : onClose}>
      {form.begun ? 'Discard' : 'Cancel'}
    </Button>
  );
};

/** Where one begins to fill a form in; of several ways, the one that is chosen. */
const fields = 'input:not([type="radio"]), input[type="radio"]:checked, select, textarea';

/**
 * A form that is sent and whose words are kept until then, with a layout of its own: it shows
 * `StillHere` and a `DiscardButton` where they fit.
 */
export const KeptForm = <T,>({
  form,
  pending,
  focusFirst = false,
  children,
  ...rest
}: Pick<Props<T>, 'form' | 'pending'> &
  ComponentPropsWithoutRef<typeof TypedForm> & {
    /** Whether the focus begins on its first field, where it is opened upon a page. */
    focusFirst?: boolean;
  }) => {
  const element = useStillWhile<HTMLFormElement>(pending);
  useEffect(() => {
    if (focusFirst) element.current?.querySelector<HTMLElement>(fields)?.focus();
  }, [element, focusFirst]);
  return (
    <TypedForm {...rest} ref={element} aria-busy={pending}>
      <KeepsTyped value={form}>{children}</KeepsTyped>
    </TypedForm>
  );
};

/**
 * A form that is sent, in a dialog or on a page. What is typed into it is kept until it is sent, in
 * whatever way it is closed or left; when it opens again it says so. Only "Discard" throws it away,
 * and that can be taken back from the notice.
 */
export const UnfinishedForm = <T,>({
  form,
  words,
  pending,
  onSubmit,
  onClose,
  ways,
  disabled = false,
  className,
  bar,
  children,
}: Props<T>) => (
  <KeptForm form={form} pending={pending} className={className} onSubmit={onSubmit}>
    <Stack gap="md">
      {form.resumed && <StillHere />}
      {children}
      <Group justify="flex-end" gap="sm" className={bar?.className ?? ''} ref={bar?.ref}>
        <DiscardButton form={form} onClose={onClose} />
        {ways}
        <Button type="submit" disabled={disabled} loading={pending}>
          {words}
        </Button>
      </Group>
    </Stack>
  </KeptForm>
);
