import { z } from 'zod';
import { actKey, call, returns } from './define.ts';

/** Which form it is, and what it is about: "impact:" and a line's id. */
export const draftKey = z
  .string()
  .regex(/^[a-z0-9-]+(?::[a-z0-9-]+){0,3}$/i)
  .max(120);

/**
 * What is being typed into a form that makes a new record, kept on the disk until the record is
 * made, so that a power cut takes no more than the last second. `value` is the form's own JSON.
 */
export const draftCalls = {
  'drafts.get': call(z.object({ key: draftKey }), returns<{ value: string; act: string } | null>()),
  'drafts.save': call(
    z.object({
      key: draftKey,
      value: z
        .string()
        .max(100_000)
        .refine((text) => isJson(text), 'A draft is JSON.')
        .nullable(),
      /** The key of the act that will send the form: what it becomes takes its place at once. */
      act: actKey,
    }),
    returns<null>(),
  ),
} as const;

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
