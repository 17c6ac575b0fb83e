import { z } from 'zod';
import { type Answers, sentAnswers } from '../../form/answer.ts';
import type { PepRecord } from '../../form/record.ts';
import { isoDate, optionalIsoDate } from '../../kernel/plain-date.ts';
import { eventInput, type PupilEvent } from '../../pupil/event.ts';
import { type Pupil, pupilInput } from '../../pupil/pupil.ts';
import type { Duty } from '../../pupil/suspension-duties.ts';
import { type TermKey, termKey } from '../../school/terms.ts';
import { changes, id, reads, returns } from '../define.ts';

/** What is recorded of one of a pupil's terms, by field id. */
export type TermRecord = { term: TermKey; answers: Answers };

/** An event, and what it comes to beside the pupil's others. */
export type EventRow = PupilEvent & {
  /** The day by which it would bring a PEP forward; null when that cannot be counted. */
  forwardBy: string | null;
  /** How long a suspension is, in half days; null where that is not known. */
  days: number | null;
  /** What it asks of the school. */
  duties: Duty[];
  /** What is odd about it, in sentences. */
  remarks: string[];
};

/** Pupils: their record, what happens to them between PEPs, and what each term says of their learning. */
export const pupilCalls = {
  /** Every term of which something is recorded, the oldest first. */
  'learning.terms': reads(z.object({ pupilId: id }), returns<TermRecord[]>(), 'pupil:pupilId', [
    'pupil',
  ]),
  /** One term's record in the shape of a PEP that holds nothing else, so that its form serves. */
  'learning.get': reads(
    z.object({ pupilId: id, term: termKey }),
    returns<PepRecord>(),
    'pupil:pupilId',
    ['school', 'authority', 'pupil', 'stages'],
  ),
  /** Saves answers by field id; null takes one away. Each is checked against its field. */
  'learning.save': changes(
    z.object({ pupilId: id, term: termKey, answers: sentAnswers }),
    returns<{ savedAt: string }>(),
    'pupil:pupilId',
  ),
  'events.list': reads(z.object({ pupilId: id }), returns<EventRow[]>(), 'pupil:pupilId', [
    'school',
    'authority',
    'pupil',
  ]),
  /** Days of suspension this school year, by the pupil's page and the PEP together. */
  'events.suspendedDays': reads(
    z.object({ pupilId: id }),
    returns<{ days: number }>(),
    'pupil:pupilId',
    ['school', 'pupil', 'form', 'stages'],
  ),
  /** What a suspension that is being typed comes to: half days by the calendar, and what is odd. */
  'events.reckon': reads(
    z.object({ id: id.nullable(), pupilId: id, event: eventInput }),
    returns<{ byCalendar: number | null; remarks: string[] }>(),
    'pupil:pupilId',
    ['school', 'pupil'],
  ),
  'events.save': changes(
    z.object({ id: id.nullable(), pupilId: id, event: eventInput }),
    returns<EventRow>(),
    'pupil:pupilId',
  ),
  'events.remove': changes(z.object({ id }), returns<null>(), 'event:id'),
  'pupils.get': reads(z.object({ id }), returns<Pupil>(), 'pupil:id', ['pupil']),
  'pupils.add': changes(pupilInput, returns<Pupil>(), 'nobody'),
  'pupils.save': changes(z.object({ id, pupil: pupilInput }), returns<Pupil>(), 'pupil:id'),
  /** What is odd about a pupil who is being added, in sentences; nothing is forbidden by it. */
  'pupils.remarks': reads(
    z.object({
      legalForename: z.string().max(200),
      legalSurname: z.string().max(200),
      preferredName: z.string().max(200),
      dateOfBirth: optionalIsoDate,
    }),
    returns<string[]>(),
    'many',
    ['pupil'],
  ),
  /** Marks a pupil as back from a day on; the time before, and its end, stay on the record. */
  'pupils.comeBack': changes(z.object({ id, on: isoDate }), returns<Pupil>(), 'pupil:id'),
  /** Marks a pupil as having left; an empty date takes that back. Nothing is deleted. */
  'pupils.setLeft': changes(
    z.object({ id, leftOn: z.union([z.literal(''), z.iso.date()]) }),
    returns<Pupil>(),
    'pupil:id',
  ),
} as const;
