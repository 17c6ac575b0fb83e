import type { CallInput, CallName, CallOutput } from './calls.ts';
import type { EventName, Events } from './events.ts';
import type { Answer } from './result.ts';

/** One function for each call of the contract, by its name; `act` is the key of what may be done once. */
export type CallFunctions = {
  readonly [N in CallName]: (input: CallInput<N>, act?: string) => Promise<Answer<CallOutput<N>>>;
};

/** What the window finds as `window.pepDesk`: the calls, and a way to listen to events. */
export type PepDeskBridge = CallFunctions & {
  /** Listens to one event; only its payload arrives. Gives back the function that stops it. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
};
