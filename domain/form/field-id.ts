import { z } from 'zod';
import type { AnyFieldId, FieldId, TargetFieldId } from './fields/index.ts';

/**
 * Where an id that was stored, sent or frozen becomes one that code may name. It is read by its shape
 * only: a form of an earlier release may ask what no declaration names any more, and what nobody names
 * nobody reads.
 */
const written = (id: unknown): boolean =>
  typeof id === 'string' && /^[a-z][a-z0-9-]{0,59}$/.test(id);

/** The id of a question of the form. */
export const fieldId = z.custom<FieldId>(written);

/** The id of a part of a target. */
export const targetFieldId = z.custom<TargetFieldId>(written);

/** The id of whatever is answered: a question of the form or a part of a target. */
export const anyFieldId = z.custom<AnyFieldId>(written);
