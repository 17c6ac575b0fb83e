import { z } from 'zod';
import { oneOf } from '../kernel/one-of.ts';
import { isoDate, optionalIsoDate } from '../kernel/plain-date.ts';

/** What may happen to a pupil between two PEPs so that the next one should not wait. */
export const eventKinds = {
  'school-change': 'Change of school',
  suspension: 'Suspension',
  exclusion: 'Permanent exclusion',
} as const;
export type EventKind = keyof typeof eventKinds;

/** Who is told of a suspension or an exclusion without delay, besides the parents. */
export const toldOfEvent = {
  'social-worker': 'Social worker',
  'virtual-school': 'Virtual school',
  both: 'Social worker and virtual school',
} as const;

/**
 * A change of school, a suspension or an exclusion. Any suspension is recorded, even of half a day.
 * Sources: Enfield, "Suspensions and exclusions" (the social worker and the virtual school are told
 * without delay; at most 45 days in a school year); Manchester, "Exclusions" (anything that could
 * affect engagement should lead to a PEP review).
 */
export const eventInput = z.object({
  kind: oneOf(eventKinds),
  onDate: isoDate,
  /** For a suspension: its length in half days; null when it does not apply. */
  halfDays: z.int().min(1, 'At least half a day.').max(180).nullable().default(null),
  /** When the social worker or the virtual school was told. */
  toldOn: optionalIsoDate.default(''),
  /** Which of the two; empty where that was not noted. */
  toldWho: oneOf({ '': '', ...toldOfEvent }).default(''),
  note: z.string().trim().max(2000).default(''),
  /** Whether the next PEP is brought forward because of it; empty until that is decided. */
  decision: z.enum(['', 'forward', 'leave']).default(''),
  /** By when, if not by the authority's rule. */
  pepBy: optionalIsoDate.default(''),
});
export type EventInput = z.infer<typeof eventInput>;
/** An event as it is kept, with the ids of its row and its pupil. */
export type PupilEvent = EventInput & { id: string; pupilId: string };

/** A pupil may be suspended for this many days in a school year, and no longer. */
export const mostSuspendedDays = 45;
