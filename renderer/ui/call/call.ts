import type { CallFunctions, PepDeskBridge } from '#domain/contract/bridge.ts';
import type { CallInput, CallName, CallOutput } from '#domain/contract/calls.ts';
import type { Answer, CallError } from '#domain/contract/result.ts';
import { forgetMade, noteMade, noteTakenBack, placeNow } from './changes-made.ts';
import { hideNoticeOf } from './notices.tsx';
import { answered } from './read-again.ts';

declare global {
  interface Window {
    readonly pepDesk: PepDeskBridge;
  }
}

/** A call that could not be done. `error` is the contract's own; `message` is its sentence. */
export class CallFailure extends Error {
  readonly error: CallError;
  constructor(error: CallError) {
    super(error.message);
    this.name = 'CallFailure';
    this.error = error;
  }
}

/** Anything thrown, as a contract error with a sentence for a teacher. */
export const errorOf = (thrown: unknown): CallError =>
  thrown instanceof CallFailure
    ? thrown.error
    : {
        code: 'unexpected',
        message: 'Something went wrong inside PEP Desk. Nothing that was saved is lost.',
      };

type Listener = () => void;

let savedAt: string | null = null;
const savedListeners = new Set<Listener>();
const lockedListeners = new Set<Listener>();

/** The change that a call made, to be taken back by; null when it made none. */
export const changeIdOf = (value: unknown): string | null =>
  typeof value === 'object' &&
  value !== null &&
  'changeId' in value &&
  typeof value.changeId === 'string' &&
  value.changeId !== ''
    ? value.changeId
    : null;

const setSaved = (at: string | null): void => {
  savedAt = at;
  for (const listener of savedListeners) listener();
};

/** When something was saved last, for the status line. */
export const savedNow = (): string | null => savedAt;

/** Forgets what was saved and could be taken back, when the program locks. */
export const forgetSaved = (): void => {
  forgetMade();
  setSaved(null);
};

/** Listens to saves; gives back the function that stops it. */
export const onSaved = (listener: Listener): (() => void) => {
  savedListeners.add(listener);
  return () => savedListeners.delete(listener);
};

/** Listens to a call being refused because the program is locked. */
export const onRefusedLocked = (listener: Listener): (() => void) => {
  lockedListeners.add(listener);
  return () => lockedListeners.delete(listener);
};

const underWay = new Set<Promise<unknown>>();

const turn = (ms = 0): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * Waits until every call that is under way, and each that follows from one, has been answered; no
 * longer than `patienceMs`, for a call may be waiting for a file dialog.
 */
export const allAnswered = async (patienceMs: number): Promise<void> => {
  const latest = performance.now() + patienceMs;
  await turn();
  while (underWay.size > 0 && performance.now() < latest) {
    await Promise.race([Promise.allSettled([...underWay]), turn(latest - performance.now())]);
    await turn();
  }
};

/**
 * Makes one call of the contract; what it touched is read again, and `shown` says when that is done.
 *
 * @param act The key of an act that is done once, however often it is asked for.
 * @throws CallFailure when the call could not be done.
 */
export const callAndShow = async <N extends CallName>(
  name: N,
  input: CallInput<N>,
  act?: string,
): Promise<{ output: CallOutput<N>; shown: Promise<void> }> => {
  const functions: CallFunctions = window.pepDesk;
  const place = placeNow();
  const asked: Promise<Answer<CallOutput<N>>> =
    act === undefined ? functions[name](input) : functions[name](input, act);
  underWay.add(asked);
  const { answer: result, shown } = await answered(name, asked).finally(() =>
    underWay.delete(asked),
  );
  if (name === 'changes.undo' && 'changeId' in input) {
    noteTakenBack(input.changeId);
    hideNoticeOf(input.changeId);
  }
  if (!result.ok) {
    if (result.error.code === 'locked') for (const listener of lockedListeners) listener();
    throw new CallFailure(result.error);
  }
  const changeId = changeIdOf(result.value);
  if (changeId !== null) noteMade(changeId, place);
  if (changeId !== null || name === 'changes.undo') setSaved(new Date().toISOString());
  return { output: result.value, shown };
};

/** Makes one call of the contract in the same way, and gives what it gives back. */
export const call = async <N extends CallName>(
  name: N,
  input: CallInput<N>,
  act?: string,
): Promise<CallOutput<N>> => (await callAndShow(name, input, act)).output;
