import { z } from 'zod';
import { authoritySchema } from '../authority/authority.ts';
import { stream } from '../authority/rates.ts';
import { oneOf } from '../kernel/one-of.ts';
import { shapeOf } from '../kernel/shape.ts';
import { spendingLine } from '../ppplus/spending.ts';
import { pupilSchema } from '../pupil/pupil.ts';
import { school } from '../school/school.ts';
import { termKey } from '../school/terms.ts';
import { storedAnswers, storedTargetAnswers } from './answer.ts';
import { contribution, contributorRoles } from './contribution.ts';
import type { FieldId } from './fields/index.ts';
import { suspensionEvent } from './rows/suspensions.ts';

/** A target: its answers by the template's target fields. */
const target = z.object({ id: z.string(), position: z.int(), answers: storedTargetAnswers });
export type Target = z.infer<typeof target>;

/** What can become of an action, and its words on screen and in the document. */
export const actionStatuses = {
  open: 'To do',
  done: 'Done',
  partly: 'Partly done',
  'not-done': 'Not done',
} as const;
export type ActionStatus = keyof typeof actionStatuses;

/** Something a named person will do by a date. `note` says how it went once it is closed. */
const action = z.object({
  id: z.string(),
  description: z.string(),
  owner: z.string(),
  dueDate: z.string(),
  targetId: z.string().nullable(),
  status: oneOf(actionStatuses),
  note: z.string(),
  completedOn: z.string(),
});
export type PepAction = z.infer<typeof action>;

const ids = z.array(z.string()).readonly();
/** The id of a question of the PEP's own form, which may ask what no form asks any more. */
const askedThen = z.custom<FieldId>((id) => typeof id === 'string');

/** What a stream gives for the term, who pays it, and how far that is said; null is not known. */
const streamAward = z.object({
  stream,
  payers: z.string(),
  expectedPence: z.int().nullable(),
  confirmedPence: z.int(),
  receivedPence: z.int(),
});

/** Everything that a form, a completeness meter or a document needs to know of one PEP. */
const record = z.object({
  id: z.string(),
  term: termKey,
  templateId: z.string(),
  templateVersion: z.int(),
  status: z.enum(['in-preparation', 'signed-off']),
  /** 1 for the first; each amendment adds one. */
  revision: z.int(),
  /** Why this revision was made; empty for the first. */
  amendReason: z.string(),
  startedOn: z.string(),
  /** The instant, the day that every list gives for it, and the name, once signed off. */
  signedOff: z.object({ at: z.string(), on: z.string(), by: z.string() }).nullable(),
  pupil: pupilSchema,
  /** Year group in this PEP's school year, by date of birth or the override. */
  yearGroup: z.int(),
  school,
  authority: authoritySchema,
  answers: storedAnswers,
  /** Fields whose answer was taken over from the last PEP and is not confirmed yet. */
  carried: z.array(askedThen).readonly(),
  targets: z.array(target).readonly(),
  actions: z.array(action).readonly(),
  /** Whose words an answer holds, where it was typed in as that person's part; all others are the school's. */
  said: z.record(z.string(), z.enum(contributorRoles)),
  /** What was asked of others and came from them. */
  contributions: z.array(contribution).readonly(),
  /** The money of the PEP's term: each stream that the pupil brings, and the lines. */
  ppPlus: z.object({
    streams: z.array(streamAward).readonly(),
    lines: z.array(spendingLine).readonly(),
  }),
  /** Suspensions and exclusions of its school year that the pupil's page tells. */
  suspensionEvents: z.array(suspensionEvent).readonly(),
  /** Whether an earlier PEP of this pupil is held. */
  hasPrevious: z.boolean(),
  /** What the last PEP asks this one to look back on: ids of its targets and actions. */
  earlier: z
    .object({
      term: termKey,
      signedOff: z.boolean(),
      'target-review': ids,
      'action-review': ids,
      /** Its prose that each term asks for anew, as words to compare (`foldText`). */
      prose: z.record(z.string(), z.string()),
    })
    .exactOptional(),
});
export type PepRecord = z.infer<typeof record>;

/** By this a PEP is read as it was frozen at sign-off, whatever its parts ask of a teacher by now. */
export const pepRecord = shapeOf(record);
