import { type FormEvent, useState } from 'react';
import type { CallError } from '#domain/contract/result.ts';
import { useStillWhile } from '../page/still-while.ts';
import { errorOf } from './call.ts';

/**
 * A form with words that are kept nowhere, such as a passphrase: whether what it asks for is under
 * way, and beside the field why it was refused.
 */
export const useAttempt = () => {
  const [error, setError] = useState<Pick<CallError, 'message' | 'field'> | null>(null);
  const [pending, setPending] = useState(false);
  const form = useStillWhile<HTMLFormElement>(pending);
  const attempt = async (act: () => Promise<void>): Promise<void> => {
    setPending(true);
    try {
      await act();
    } catch (thrown) {
      setError(errorOf(thrown));
    }
    setPending(false);
  };
  const isOfNew = error?.field === 'newPassphrase';
  return {
    refused: isOfNew ? null : (error?.message ?? null),
    /** Why a new passphrase was not taken, to stand beside it. */
    refusedNew: isOfNew ? (error?.message ?? null) : null,
    setRefused: (message: string | null): void => setError(message === null ? null : { message }),
    pending,
    attempt,
    /** What the form is given; `submit` is what it does when it is sent. */
    frame: (submit: () => unknown) => ({
      ref: form,
      noValidate: true,
      onSubmit: (event: FormEvent): void => {
        event.preventDefault();
        void submit();
      },
    }),
  };
};
