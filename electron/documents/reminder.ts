import type { Reminder } from '#domain/reminder/reminder.ts';
import { letterList, renderLetter } from './kit/letter.ts';
import type { Built } from './kit/sheet.ts';

/** Renders a reminder to one who has a part in a PEP. */
export const renderReminder = (reminder: Reminder): Promise<Built> =>
  renderLetter({ ...reminder, ending: '' }, (sheet) => {
    letterList(sheet, 'What we wait for', reminder.waitedFor);
    letterList(sheet, 'By when, and why', reminder.byWhen);
    letterList(sheet, 'What you are asked to bring to the meeting', reminder.bring);
  });
