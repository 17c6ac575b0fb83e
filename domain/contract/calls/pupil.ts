import { z } from 'zod';
import { type Answers, sentAnswers } from '../../form/answer.ts';
import type { PepRecord } from '../../form/record.ts';
import { eventInput, type PupilEvent } from '../../pupil/event.ts';
import { type Pupil, pupilInput } from '../../pupil/pupil.ts';
import { type TermKey, termKey } from '../../school/terms.ts';
import { type Changed, call, id, returns } from '../define.ts';

/** What is recorded of one of a pupil's terms, by field id. */
export type TermRecord = { term: TermKey; answers: Answers };

/** An event with the day by which it would bring a PEP forward; null when that cannot be counted. */
export type EventRow = PupilEvent & { forwardBy: string | null };

/** Pupils: their record, what happens to them between PEPs, and what each term says of their learning. */
export const pupilCalls = {
  /** Every term of which something is recorded, the oldest first. */
  'learning.terms': call(z.object({ pupilId: id }), returns<TermRecord[]>()),
  /** One term's record in the shape of a PEP that holds nothing else, so that its form serves. */
  'learning.get': call(z.object({ pupilId: id, term: termKey }), returns<PepRecord>()),
  /** Saves answers by field id; null takes one away. Each is checked against its field. */
  'learning.save': call(
    z.object({ pupilId: id, term: termKey, answers: sentAnswers }),
    returns<Changed<{ savedAt: string }>>(),
  ),
  'events.list': call(z.object({ pupilId: id }), returns<EventRow[]>()),
  /** Days of suspension this school year, by the pupil's page and the PEP together. */
  'events.suspendedDays': call(z.object({ pupilId: id }), returns<{ days: number }>()),
  'events.save': call(
    z.object({ id: id.nullable(), pupilId: id, event: eventInput }),
    returns<Changed<EventRow>>(),
  ),
  'events.remove': call(z.object({ id }), returns<Changed<null>>()),
  'pupils.get': call(z.object({ id }), returns<Pupil>()),
  'pupils.add': call(pupilInput, returns<Changed<Pupil>>()),
  'pupils.save': call(z.object({ id, pupil: pupilInput }), returns<Changed<Pupil>>()),
  /** Marks a pupil as having left (or, with an empty date, as back). Nothing is deleted. */
  'pupils.setLeft': call(
    z.object({ id, leftOn: z.union([z.literal(''), z.iso.date()]) }),
    returns<Changed<Pupil>>(),
  ),
} as const;
