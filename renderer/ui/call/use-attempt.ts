import { type FormEvent, useState } from 'react';
import { useStillWhile } from '../page/still-while.ts';
import { errorOf } from './call.ts';

/**
 * A form with words that are kept nowhere, such as a passphrase: whether what it asks for is under
 * way, and beside the field why it was refused.
 */
export const useAttempt = () => {
  const [refused, setRefused] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const form = useStillWhile<HTMLFormElement>(pending);
  const attempt = async (act: () => Promise<void>): Promise<void> => {
    setPending(true);
    try {
      await act();
    } catch (thrown) {
      setRefused(errorOf(thrown).message);
    }
    setPending(false);
  };
  return {
    refused,
    setRefused,
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
