/** Today's date (yyyy-mm-dd) by the computer's own calendar and time zone. */
export const todayHere = (now: Date = new Date()): string => {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
};
