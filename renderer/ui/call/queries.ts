import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '#domain/contract/calls.ts';
import type { CallError } from '#domain/contract/result.ts';
import { noteAsked, sharedWith } from './asked-when.ts';
import { type CallFailure, call, callAndShow, changeIdOf, errorOf } from './call.ts';
import { showDone, showFailure } from './notices.tsx';

/** Under which key a call's answer is remembered. */
export const callKey = <N extends CallName>(name: N, input: CallInput<N>) => [name, input] as const;

/** How a call is read: not yet (`enabled: false`), or with the old answer kept while typing. */
export type UseCallOptions = { enabled?: boolean; keepPrevious?: boolean };

/** Reads a call's answer and keeps it fresh: whatever touches what it reads has it read again. */
export const useCall = <N extends CallName>(
  name: N,
  input: CallInput<N>,
  options: UseCallOptions = {},
): UseQueryResult<CallOutput<N>, CallFailure> =>
  useQuery<CallOutput<N>, CallFailure>({
    queryKey: callKey(name, input),
    queryFn: async () => {
      const when = performance.now();
      const answer = await call(name, input);
      noteAsked(answer, when);
      return answer;
    },
    structuralSharing: sharedWith,
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });

const beingTakenBack = new Set<string>();

/** Takes a change back; a notice says when that is done, or was not possible. */
export const undoChange = async (changeId: string): Promise<void> => {
  // Whoever presses Undo twice means one change, not the one before it as well.
  if (beingTakenBack.has(changeId)) return;
  beingTakenBack.add(changeId);
  try {
    const { output, shown } = await callAndShow('changes.undo', { changeId });
    await shown;
    const { what } = output;
    showDone(what === '' ? 'Taken back.' : `Taken back: ${what}.`);
  } catch (thrown) {
    showFailure(errorOf(thrown));
  } finally {
    beingTakenBack.delete(changeId);
  }
};

/** Says that a change is done, with the way to take it back if there is one. */
export const showChange = (words: string, changeId: string | null): void =>
  showDone(
    words,
    changeId === null ? null : { act: () => void undoChange(changeId), of: changeId },
  );

/** A change that the teacher asks for. */
type Change<N extends CallName> = {
  /**
   * Does it once; null when it could not be done (the reason is in `error` or was shown), and when
   * the same is being done or was done a moment ago. `act` is the key of a form that is sent.
   */
  run: (input: CallInput<N>, act?: string) => Promise<CallOutput<N> | null>;
  /** From the press until what follows from it is on the screen. */
  pending: boolean;
  /** Why the last run failed, for the form to show beside `error.field`. */
  error: CallError | null;
  /** What the last failure says of a field. */
  refused: (field: string) => string | undefined;
  /** Forgets the last failure. */
  reset: () => void;
};

/** A second press comes within this time, in milliseconds; what comes later is meant. */
const secondPressMs = 500;

/**
 * Prepares a change. When it is done, and what it touched is read again, a notice says so in the
 * `done` words and offers to take it back. A failure with a field is left to the form; any other is shown. Whoever
 * presses twice has asked once: the second is not sent, and were it sent, its key would be refused.
 */
export const useChange = <N extends CallName>(
  name: N,
  options: { done?: string } = {},
): Change<N> => {
  const [underWay, setUnderWay] = useState(0);
  const [error, setError] = useState<CallError | null>(null);
  const last = useRef<{ input: string; until: number } | null>(null);
  const { done } = options;

  const run = async (input: CallInput<N>, act?: string): Promise<CallOutput<N> | null> => {
    const asked = { input: JSON.stringify(input), until: Number.POSITIVE_INFINITY };
    const { current: before } = last;
    if (before?.input === asked.input && performance.now() < before.until) return null;
    last.current = asked;
    setUnderWay((count) => count + 1);
    setError(null);
    try {
      const { output, shown } = await callAndShow(name, input, act ?? crypto.randomUUID());
      await shown;
      asked.until = performance.now() + secondPressMs;
      if (done !== undefined) {
        showChange(done, changeIdOf(output));
      }
      return output;
    } catch (thrown) {
      asked.until = 0;
      const refused = errorOf(thrown);
      if (refused.code === 'repeated') {
        showDone(refused.message);
        return null;
      }
      setError(refused);
      const shownElsewhere = refused.field !== undefined || refused.code === 'locked';
      if (!shownElsewhere && refused.code !== 'cancelled') showFailure(refused);
      return null;
    } finally {
      setUnderWay((count) => count - 1);
    }
  };
  return {
    run,
    pending: underWay > 0,
    error,
    refused: (field) => (error?.field === field ? error.message : undefined),
    reset: useCallback(() => setError(null), []),
  };
};
