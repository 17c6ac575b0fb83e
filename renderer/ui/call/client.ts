/** The window's way to the store: calls, changes, and what holds for every screen. */
export { useAppState, useSaved, useTerm } from './app-state.tsx';
export { whenAsked } from './asked-when.ts';
export { call, errorOf } from './call.ts';
export { showDone, showFailure } from './notices.tsx';
export { callKey, showChange, undoChange, useCall, useChange } from './queries.ts';
export { queryClient } from './read-again.ts';
