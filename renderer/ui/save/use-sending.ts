import { useState } from 'react';
import type { CallInput, CallName, CallOutput } from '#domain/contract/calls.ts';
import { useChange } from '../call/queries.ts';
import type { Unfinished } from './use-unfinished.ts';

/**
 * How a form that is kept until it is sent is sent, by the change of this name: refused, it stays as
 * it is; done, its words are forgotten, and `onSent` says what follows.
 */
export const useSending = <N extends CallName, T>(
  name: N,
  form: Unfinished<T>,
  options: {
    /** What is sent; null while something is missing. */
    input: () => CallInput<N> | null;
    /** What the notice says when it is done. */
    done?: string;
    onSent: (output: CallOutput<N>) => unknown;
  },
) => {
  const change = useChange(name, options);
  const [asked, setAsked] = useState(false);
  const send = async (): Promise<void> => {
    setAsked(true);
    const input = options.input();
    const output = input && (await change.run(input, form.act));
    if (output === null) return;
    form.clear();
    options.onSent(output);
  };
  return {
    /** What the form is given (`UnfinishedForm`, `KeptForm`). */
    frame: { form, pending: change.pending, onSubmit: () => void send() },
    send,
    /** What is said beside a field that is wrong, once it was asked to be sent. */
    wrong: (is: boolean, words: string) => (asked && is ? words : undefined),
    refused: change.refused,
    error: change.error,
  };
};
