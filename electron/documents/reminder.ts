import type { Reminder } from '#domain/reminder/reminder.ts';
import { heading, list } from './kit/blocks.ts';
import { renderLetter } from './kit/letter.ts';
import type { Built, Sheet } from './kit/sheet.ts';
import { styles } from './kit/style.ts';

const bullets = (sheet: Sheet, title: string, items: readonly string[]): void => {
  if (items.length === 0) return;
  heading(sheet, 2, title, { bookmark: null });
  list(
    sheet,
    items.map((text) => [{ text, style: styles.body }]),
  );
};

/** Renders a reminder to one who has a part in a PEP. */
export const renderReminder = (reminder: Reminder): Promise<Built> =>
  renderLetter(reminder, (sheet) => {
    bullets(sheet, 'What we wait for', reminder.waitedFor);
    bullets(sheet, 'By when, and why', reminder.byWhen);
    bullets(sheet, 'What you are asked to bring to the meeting', reminder.bring);
  });
