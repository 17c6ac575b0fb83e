/**
 * Short ways of writing the rows of the plan's tables: the only place of the sample that knows their
 * columns.
 */

import { readTypedPounds } from '#domain/kernel/money.ts';
import { formatDate, isIsoDate } from '#domain/kernel/plain-date.ts';
import type { Cells } from './story.ts';

export const support = (
  what: string,
  why: string,
  who: string,
  howOften: string,
  since: string,
  effect: string,
  funding: string,
): Cells => ({ what, why, who, 'how-often': howOften, since, effect, funding });

export const intervention = (
  name: string,
  what: string,
  when: string,
  where: string,
  who: string,
  howOften: string,
  dates: readonly [string, string],
  entry: string,
  exit: string,
): Cells => ({
  name,
  what,
  when,
  where,
  who,
  'how-often': howOften,
  start: dates[0],
  end: dates[1],
  entry,
  exit,
});

/** `rate` is what an hour costs, in pence. */
export const tuition = (
  subject: string,
  provider: string,
  format: 'one-to-one' | 'group',
  [hours, rate]: readonly [hours: number, pence: number],
  dates: readonly [string, string],
  fundedBy: 'pp-plus' | 'school',
  difference: string,
): Cells => ({
  subject,
  provider,
  format,
  hours,
  rate,
  start: dates[0],
  end: dates[1],
  'funded-by': fundedBy,
  difference,
});

/** `cost` is an amount in pounds for each time, or "Free". */
export const club = (
  activity: string,
  where: string,
  howOften: string,
  cost: string,
  fundedBy: string,
): Cells => ({
  activity,
  where,
  'how-often': howOften,
  cost: cost === 'Free' ? 0 : (readTypedPounds(cost) ?? ''),
  'funded-by': fundedBy,
});

export const attainment = (
  subject: string,
  workingAt: string,
  expected: 'below' | 'at' | 'above',
  target: string,
  progress: string,
  rag: 'red' | 'amber' | 'green',
  comment: string,
  assessed: string,
): Cells => ({
  subject,
  'working-at': workingAt,
  expected,
  target,
  progress,
  rag,
  comment,
  assessed,
});

export const need = (
  what: string,
  shows: string,
  helps: string,
  harder: string,
  lead: string,
): Cells => ({ need: what, 'in-school': shows, helps, harder, lead });

export const achievement = (
  date: string,
  what: string,
  kind: 'academic' | 'sport' | 'arts' | 'personal' | 'other',
): Cells => ({ date, what, kind });

export const setting = (name: string, from: string, to: string, reason: string): Cells => ({
  setting: name,
  from,
  to,
  reason,
});

export const earlierYear = (
  year: string,
  school: string,
  possible: number,
  attended: number,
): Cells => ({
  year,
  school,
  possible,
  attended,
  percent: Math.round((attended * 1000) / possible) / 10,
});

export const suspension = (
  start: string,
  end: string,
  days: number,
  reason: string,
  told: string,
  reintegration: string,
): Cells => ({
  start,
  end,
  days,
  type: 'SUSP',
  reason,
  'social-worker-told': told,
  'virtual-school-told': told,
  reintegration,
});

export const agency = (name: string, who: string, engaged: string, expected: string): Cells => ({
  agency: name,
  contact: who,
  engagement: engaged,
  outcome: expected,
});

export const qualification = (
  subject: string,
  name: string,
  level: string,
  board: string,
  examDate: string,
  tier: string,
): Cells => ({ subject, qualification: name, level, board, 'exam-date': examDate, tier });

export const careersTalk = (date: string, what: string, adviser: string): Cells => ({
  date,
  what,
  adviser,
});

export const helper = (person: string, how: string): Cells => ({ person, how });

export const step = (what: string, by: string, who: string): Cells => ({
  step: what,
  'by-when': isIsoDate(by) ? formatDate(by) : by,
  'with-whom': who,
});
