import type { Noun } from '../kernel/noun.ts';

/**
 * Why a call could not be done. A closed list: each code has one meaning for the window.
 *
 * - `bad-input`: what was sent does not fit; `field` says where, when one field is to blame.
 * - `not-found`: the thing asked for is not, or no longer, in the store.
 * - `locked`: nobody has unlocked the program; nothing was read or changed.
 * - `not-allowed`: the state of the thing forbids it (for example a signed-off PEP).
 * - `repeated`: the same act, by its key, has been done or is under way; nothing was done again.
 * - `conflict`: it has changed since it was read; nothing was overwritten.
 * - `wrong-secret`: the passphrase or recovery code is not right.
 * - `storage`: the disk refused (full, read-only, gone); nothing was half written.
 * - `from-the-future`: the data was written by a newer version of PEP Desk.
 * - `damaged`: the data folder cannot be read as PEP Desk's own.
 * - `cancelled`: the person closed a dialog; nothing was done.
 * - `unexpected`: a fault of the program itself, logged without any pupil's data.
 */
export const errorCodes = [
  'bad-input',
  'not-found',
  'locked',
  'not-allowed',
  'repeated',
  'conflict',
  'wrong-secret',
  'storage',
  'from-the-future',
  'damaged',
  'cancelled',
  'unexpected',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error as it crosses the bridge: a code, a sentence for a teacher, and the field to blame. */
export type CallError = { code: ErrorCode; message: string; field?: string };

/** A value or an error, never an exception. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: CallError };

/**
 * The answer to every call. `touched` names the nouns whose records have been written since the
 * answer before it, also where the call itself was refused: what was read of them is out of date.
 */
export type Answer<T> = Result<T> & { touched?: readonly Noun[] };

/** The answer of a call that was done. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** The answer of a call that was refused: what is wrong, and in which field of the input. */
export const fail = (code: ErrorCode, message: string, field?: string): Result<never> => ({
  ok: false,
  error: field === undefined ? { code, message } : { code, message, field },
});
