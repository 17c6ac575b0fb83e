import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { AppState } from '#domain/contract/calls/access.ts';
import { type TermKey, termLabel } from '#domain/school/terms.ts';
import { onSaved, savedNow } from './call.ts';
import { noteTermShown } from './changes-made.ts';

const AppStateContext = createContext<AppState | null>(null);

/** Gives the program's state to everything inside. */
export const AppStateProvider = AppStateContext.Provider;

/** Who is signed in, which school, today's date, and the rest that holds for every screen. */
export const useAppState = (): AppState => {
  const state = useContext(AppStateContext);
  if (state === null) throw new Error('useAppState is used outside the program.');
  return state;
};

type TermChoice = { term: TermKey; current: TermKey; setTerm: (term: TermKey) => void };

const TermContext = createContext<TermChoice | null>(null);

/** Holds the term chosen in the frame, beginning with the one that today belongs to. */
export const TermProvider = ({ current, children }: { current: TermKey; children: ReactNode }) => {
  const [chosen, setTerm] = useState<TermKey | null>(null);
  const term = chosen ?? current;
  useLayoutEffect(() => noteTermShown(termLabel(term)), [term]);
  return <TermContext.Provider value={{ term, current, setTerm }}>{children}</TermContext.Provider>;
};

/**
 * The term that today belongs to, and the one chosen in the frame. Only a screen whose route says
 * `ofTerm` has the choice above it; any other is about now and goes by `current`.
 */
export const useTerm = (): TermChoice => {
  const choice = useContext(TermContext);
  if (choice === null) throw new Error('useTerm is used outside the frame.');
  return choice;
};

/** When the window last saw something saved; null before the first save. */
export const useSaved = (): string | null => useSyncExternalStore(onSaved, savedNow);
