/** A time of day as it is kept: HH:MM, 24 hours. */
export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/**
 * Reads a time as people write it: "14:00", "14.30", "9", "1400", "2pm", "2.30 pm". Gives HH:MM, or null for
 * what is no time of day.
 */
export const readTypedTime = (typed: string): string | null => {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/i.exec(typed.trim());
  if (!found) return null;
  const [, hours = '', minutes = '00', half] = found;
  const hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const of24 = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const time = `${String(of24).padStart(2, '0')}:${minutes}`;
  return isTimeOfDay(time) ? time : null;
};
