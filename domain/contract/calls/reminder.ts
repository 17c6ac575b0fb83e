import { z } from 'zod';
import { isoDate } from '../../kernel/plain-date.ts';
import {
  namings,
  type Reminder,
  type ReminderRole,
  reminderHows,
  reminderRoles,
  type SentReminder,
} from '../../reminder/reminder.ts';
import { termKey } from '../../school/terms.ts';
import { changes, id, reads, returns, wholePep, writes } from '../define.ts';

const about = {
  pupilId: id,
  term: termKey,
  role: z.enum(reminderRoles),
  naming: z.enum(namings),
};

/** A reminder as it would go out now, the text of its e-mail, and those that went before. */
export type ComposedReminder = {
  reminder: Reminder;
  email: string;
  sent: SentReminder[];
  /** Who can be reminded now: the virtual school only of a PEP that it has. */
  roles: ReminderRole[];
};

/** Reminders to those who are waited for. */
export const reminderCalls = {
  /** Who was reminded of a pupil's PEP of a term, the first first. */
  'reminders.list': reads(
    z.object({ pupilId: id, term: termKey }),
    returns<SentReminder[]>(),
    'pupil:pupilId',
    ['reminder'],
  ),
  'reminders.compose': reads(z.object(about), returns<ComposedReminder>(), 'pupil:pupilId', [
    ...wholePep,
    'reminder',
    'documents',
  ]),
  /** Writes the reminder as a letter into a folder that the teacher chooses. */
  'reminders.letter': writes(
    z.object(about),
    returns<{ folder: string; fileName: string }>(),
    'pupil:pupilId',
    'leaves',
  ),
  /** Notes that somebody was reminded. Once on the same day in the same way is noted once. */
  'reminders.note': changes(
    z.object({
      pupilId: id,
      term: termKey,
      role: z.enum(reminderRoles),
      how: z.enum(reminderHows),
      onDate: isoDate,
    }),
    returns<null>(),
    'pupil:pupilId',
  ),
  'reminders.remove': changes(z.object({ id }), returns<null>(), 'reminder:id'),
} as const;
