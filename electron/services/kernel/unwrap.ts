import type { Result } from '#domain/contract/result.ts';
import { Refusal } from './refusal.ts';

/** The value of a Result; a failed one is thrown as a Refusal. */
export const unwrap = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Refusal(result.error.code, result.error.message, result.error.field);
};
