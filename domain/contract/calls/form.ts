import { z } from 'zod';
import { sentAnswers } from '../../form/answer.ts';
import { contributorRoles } from '../../form/contribution.ts';
import type { PepRecord } from '../../form/record.ts';
import { actKey, changes, id, reads, returns, wholePep, writes } from '../define.ts';

/** Which form it is, and what it is about: "impact:" and a line's id. */
export const draftKey = z
  .string()
  .regex(/^[a-z0-9-]+(?::[a-z0-9-]+){0,3}$/i)
  .max(120);

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** What a PEP answers, and what is being typed into a form that makes a new record. */
export const formCalls = {
  'drafts.get': reads(
    z.object({ key: draftKey }),
    returns<{ value: string; act: string } | null>(),
    'nobody',
  ),
  'drafts.save': writes(
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
    'nobody',
  ),
  'peps.get': reads(z.object({ id }), returns<PepRecord>(), 'pep:id', wholePep),
  /**
   * Saves answers by field id; null takes an answer away. Each is checked against its field; a
   * signed-off PEP refuses. They are the school's words, unless they are typed in as somebody's part
   * (`saidBy`).
   */
  'peps.saveAnswers': changes(
    z.object({ id, answers: sentAnswers, saidBy: z.enum(contributorRoles).optional() }),
    returns<{ savedAt: string }>(),
    'pep:id',
  ),
} as const;
