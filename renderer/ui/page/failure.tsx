import { Button, Title } from '@mantine/core';
import type { CallError } from '#domain/contract/result.ts';
import { errorOf } from '../call/call.ts';
import classes from '../field/faces.module.css';

/** Something failed: what, what is safe, and what to press. */
export const Failure = ({
  error,
  what = 'This could not be shown.',
  onRetry,
}: {
  /** What was thrown, or the contract's own error. */
  error: unknown;
  /** "The pupils could not be shown." */
  what?: string;
  onRetry?: () => void;
}) => {
  const { message }: CallError = errorOf(error);
  return (
    <section className={classes.face} role="alert" data-bad>
      <Title order={2}>{what}</Title>
      <p>{message}</p>
      <p>Everything that was saved is safe on this computer.</p>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          Try again
        </Button>
      )}
    </section>
  );
};
