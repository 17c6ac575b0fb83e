import type { CallInput, CallName, CallOutput } from '#domain/contract/calls.ts';

/** Asks one call of the program's services as the window would; throws when it is refused. */
export type Ask = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;

/** Opens the services over a data folder. */
export type OpenServices = (dataFolder: string) => Ask;

export const passphrase = 'measuring tape and stopwatch';
export const autumn = { academicYear: 2026, term: 'autumn' } as const;
