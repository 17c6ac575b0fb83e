import { useEffect, useState } from 'react';

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "2 hours ago", "9 days ago", "just now": how long an instant lies back, in one unit. */
export const ago = (instant: string, now: number): string => {
  const passed = now - Date.parse(instant);
  for (const [name, length] of units) {
    const count = Math.floor(passed / length);
    if (count >= 1) return `${count} ${name}${count === 1 ? '' : 's'} ago`;
  }
  return 'just now';
};

/** The time now in milliseconds, moving on once a minute. */
export const useMinute = (): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
};
