import { z } from 'zod';
import { isoDate } from '../../kernel/plain-date.ts';
import {
  type Chase,
  type ChaseHow,
  type Chaser,
  chaseRoles,
  namings,
} from '../../reminder/reminder.ts';
import { termKey } from '../../school/terms.ts';
import { type Changed, call, id, returns } from '../define.ts';

const chaseFacts = {
  pupilId: id,
  term: termKey,
  role: z.enum(chaseRoles),
  naming: z.enum(namings),
};

/** A reminder as it would go out now, the text of its e-mail, and those that went before. */
export type ChaseDraft = { chaser: Chaser; email: string; chases: Chase[] };

/** Reminders to those who are waited for. */
export const reminderCalls = {
  /** Who was reminded of a pupil's PEP of a term, the first first. */
  'reminders.list': call(z.object({ pupilId: id, term: termKey }), returns<Chase[]>()),
  'reminders.compose': call(z.object(chaseFacts), returns<ChaseDraft>()),
  /** Writes the reminder as a letter into a folder that the teacher chooses, and notes it. */
  'reminders.letter': call(
    z.object(chaseFacts),
    returns<Changed<{ folder: string; fileName: string }>>(),
  ),
  /** Notes a reminder that went another way. One on the same day in the same way is noted once. */
  'reminders.note': call(
    z.object({
      pupilId: id,
      term: termKey,
      role: z.enum(chaseRoles),
      how: z.enum(['email', 'phone'] satisfies ChaseHow[]),
      onDate: isoDate,
    }),
    returns<Changed<null>>(),
  ),
  'reminders.remove': call(z.object({ id }), returns<Changed<null>>()),
} as const;
