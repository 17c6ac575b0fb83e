import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { showDone } from './notices.tsx';
import { KeepsTyped, TypedForm } from './typed-form.tsx';
import type { Unfinished } from './use-unfinished.ts';
import classes from './words.module.css';

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
  /** The look of the row of buttons, on a page where it stays in sight. */
  barClassName?: string | undefined;
  children: ReactNode;
};

/** Keeps what is typed out of a form that is on its way: it would be wiped, or go elsewhere. */
const useStillWhile = (pending: boolean) => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
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
  return form;
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
  barClassName,
  children,
}: Props<T>) => {
  const element = useStillWhile(pending);
  const throwAway = (): void => {
    const bringBack = form.discard();
    showDone('What you typed was thrown away.', { words: 'Bring it back', act: bringBack });
    onClose();
  };
  return (
    <TypedForm ref={element} className={className} onSubmit={onSubmit} aria-busy={pending}>
      <KeepsTyped value={form}>
        <Stack gap="md">
          {form.resumed && (
            <p className={classes.resumed} role="status">
              What you had typed is still here.
            </p>
          )}
          {children}
          <Group justify="flex-end" gap="sm" className={barClassName ?? ''}>
            <Button variant="default" onClick={form.begun ? throwAway : onClose}>
              {form.begun ? 'Discard' : 'Cancel'}
            </Button>
            {ways}
            <Button type="submit" disabled={disabled} loading={pending}>
              {words}
            </Button>
          </Group>
        </Stack>
      </KeepsTyped>
    </TypedForm>
  );
};
