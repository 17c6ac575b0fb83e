import { z } from 'zod';
import { oneOf } from '../kernel/one-of.ts';
import { isoDate, optionalIsoDate } from '../kernel/plain-date.ts';
import { shortText } from '../kernel/text.ts';
import { isTimeOfDay } from '../kernel/time-of-day.ts';

/** What may happen to a pupil between two PEPs so that the next one should not wait. */
export const eventKinds = {
  'school-change': 'Change of school',
  suspension: 'Suspension',
  exclusion: 'Permanent exclusion',
} as const;
export type EventKind = keyof typeof eventKinds;

/** What of each school day a suspension takes. */
export const suspensionSpans = { days: 'Whole days', lunchtimes: 'Lunchtimes only' } as const;

/** Who told somebody of a suspension or an exclusion, on which day and at what time. */
export const telling = z.object({
  who: shortText.default(''),
  on: optionalIsoDate.default(''),
  at: z
    .string()
    .refine((at) => at === '' || isTimeOfDay(at), 'Write a time, for example 14:00.')
    .default(''),
});

/** Who is told without delay, besides the parents and the authority (S-01). */
export const toldOfEvent = {
  socialWorker: 'Social worker',
  virtualSchool: 'Virtual school',
} as const;

export const tellingRoles = ['socialWorker', 'virtualSchool'] as const;

/**
 * A change of school, a suspension or an exclusion. Any suspension is recorded, even of half a day.
 * Sources: Enfield, "Suspensions and exclusions" (the social worker and the virtual school are told
 * without delay; at most 45 days in a school year); Manchester, "Exclusions" (anything that could
 * affect engagement should lead to a PEP review).
 */
export const eventParts = z.object({
  kind: oneOf(eventKinds),
  onDate: isoDate,
  /** For a suspension: its last day; empty when it is its first. */
  lastDay: optionalIsoDate.default(''),
  span: oneOf(suspensionSpans).default('days'),
  /** Only the afternoon of its first day, and only the morning of its last. */
  fromNoon: z.boolean().default(false),
  untilNoon: z.boolean().default(false),
  /** Half days typed over those of the calendar; null where these stand. */
  halfDays: z.int().min(1, 'At least half a day.').max(180).nullable().default(null),
  /** Why the typed days are not the calendar's. */
  daysReason: shortText.default(''),
  told: z
    .object({ socialWorker: telling.prefault({}), virtualSchool: telling.prefault({}) })
    .prefault({}),
  /** The day on which the governors decided, and from which the child had education elsewhere. */
  governorsOn: optionalIsoDate.default(''),
  educationFrom: optionalIsoDate.default(''),
  note: z.string().trim().max(2000).default(''),
  /** Whether the next PEP is brought forward because of it; empty until that is decided. */
  decision: z.enum(['', 'forward', 'leave']).default(''),
  /** By when, if not by the authority's rule. */
  pepBy: optionalIsoDate.default(''),
});
/** The same with what must hold between its parts. */
export const eventInput = eventParts.refine(
  ({ lastDay, onDate }) => lastDay === '' || lastDay >= onDate,
  { path: ['lastDay'], message: 'This is before its first day. Check both days.' },
);
export type EventInput = z.infer<typeof eventInput>;
/** A suspension or an exclusion of which nothing is said but its day. */
export const eventUnsaid = {
  lastDay: '',
  span: 'days',
  fromNoon: false,
  untilNoon: false,
  halfDays: null,
  daysReason: '',
  told: { socialWorker: { who: '', on: '', at: '' }, virtualSchool: { who: '', on: '', at: '' } },
  governorsOn: '',
  educationFrom: '',
  note: '',
} as const satisfies Partial<EventInput>;

/** An event as it is kept, with the ids of its row and its pupil. */
export type PupilEvent = EventInput & { id: string; pupilId: string };

/** A pupil may be suspended for this many days in a school year, and no longer. */
export const mostSuspendedDays = 45;
