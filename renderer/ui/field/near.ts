import { createContext, useContext } from 'react';
import type { Near } from '#domain/kernel/plain-date.ts';

const NearDay = createContext<Near | null>(null);

/** Says for the fields inside by what a day without its year is read. */
export const NearProvider = NearDay.Provider;

/** By what a day without its year is read here; null where its year is needed. */
export const useNear = (): Near | null => useContext(NearDay);
