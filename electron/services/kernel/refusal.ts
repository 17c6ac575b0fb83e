import type { CallError, ErrorCode } from '#domain/contract/result.ts';

/** Thrown by a service that will not do what was asked; it crosses the bridge as a value. */
export class Refusal extends Error {
  readonly error: CallError;

  constructor(code: ErrorCode, message: string, field?: string) {
    super(message);
    this.name = 'Refusal';
    this.error = field === undefined ? { code, message } : { code, message, field };
  }
}

/** Gives a value that must be there, or refuses with a sentence. */
export const required = <T>(value: T | null | undefined, sentence: string): T => {
  if (value === null || value === undefined) throw new Refusal('not-found', sentence);
  return value;
};
