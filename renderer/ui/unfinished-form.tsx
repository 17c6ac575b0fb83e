import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { showDone } from './notices.tsx';
import { useStillWhile } from './still-while.ts';
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
}: Props<T>) => {
  const element = useStillWhile<HTMLFormElement>(pending);
  const throwAwayAndClose = (): void => {
    throwAway(form);
    onClose();
  };
  return (
    <TypedForm ref={element} className={className} onSubmit={onSubmit} aria-busy={pending}>
      <KeepsTyped value={form}>
        <Stack gap="md">
          {form.resumed && <StillHere />}
          {children}
          <Group justify="flex-end" gap="sm" className={bar?.className ?? ''} ref={bar?.ref}>
            <Button variant="default" onClick={form.begun ? throwAwayAndClose : onClose}>
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
