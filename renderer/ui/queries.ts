import {
  keepPreviousData,
  QueryClient,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import type { CallInput, CallName, CallOutput } from '#domain/contract/calls.ts';
import type { CallError } from '#domain/contract/result.ts';
import { type CallFailure, call, changeIdOf, errorOf } from './call.ts';
import { showDone, showFailure } from './notices.tsx';

/** All that the window remembers of the store. Emptied when the program locks. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // The bridge is no network: calls run whether or not the computer is online.
    queries: {
      networkMode: 'always',
      retry: false,
      staleTime: 0,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Under which key a call's answer is remembered. */
export const callKey = <N extends CallName>(name: N, input: CallInput<N>) => [name, input] as const;

/** How a call is read: not yet (`enabled: false`), or with the old answer kept while typing. */
export type UseCallOptions = { enabled?: boolean; keepPrevious?: boolean };

/** Reads a call's answer and keeps it fresh: any change made in the window reads it again. */
export const useCall = <N extends CallName>(
  name: N,
  input: CallInput<N>,
  options: UseCallOptions = {},
): UseQueryResult<CallOutput<N>, CallFailure> =>
  useQuery<CallOutput<N>, CallFailure>({
    queryKey: callKey(name, input),
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });

/** Takes a change back and reads everything again; a notice says when that was not possible. */
export const undoChange = async (changeId: string): Promise<void> => {
  try {
    await call('changes.undo', { changeId });
    await queryClient.invalidateQueries();
    showDone('Taken back.');
  } catch (thrown) {
    showFailure(errorOf(thrown));
  }
};

/** A change that the teacher asks for. */
type Change<N extends CallName> = {
  /** Does it; null when it could not be done (the reason is in `error` or was shown). */
  run: (input: CallInput<N>) => Promise<CallOutput<N> | null>;
  pending: boolean;
  /** Why the last run failed, for the form to show beside `error.field`. */
  error: CallError | null;
  /** Forgets the last failure. */
  reset: () => void;
};

/**
 * Prepares a change. When it is done everything is read again and, with `done` words, a notice
 * offers to take it back. A failure with a field is left to the form; any other is shown.
 */
export const useChange = <N extends CallName>(
  name: N,
  options: { done?: string } = {},
): Change<N> => {
  const mutation = useMutation<CallOutput<N>, CallFailure, CallInput<N>>({
    mutationFn: (input) => call(name, input),
  });
  const run = async (input: CallInput<N>): Promise<CallOutput<N> | null> => {
    try {
      const output = await mutation.mutateAsync(input);
      await queryClient.invalidateQueries();
      if (options.done !== undefined) {
        const changeId = changeIdOf(output);
        showDone(options.done, changeId === null ? null : () => void undoChange(changeId));
      }
      return output;
    } catch (thrown) {
      const error = errorOf(thrown);
      const shownElsewhere = error.field !== undefined || error.code === 'locked';
      if (!shownElsewhere && error.code !== 'cancelled') showFailure(error);
      return null;
    }
  };
  return {
    run,
    pending: mutation.isPending,
    error: mutation.error === null ? null : errorOf(mutation.error),
    reset: mutation.reset,
  };
};
