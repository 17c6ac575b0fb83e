/** Rows and ends that many stories tell, by what is said of each of them. */
import type { ActionStory, Cells } from './story.ts';

const attainment =
  (expected: 'below' | 'at' | 'above') =>
  (workingAt: string, target: string, besides: Cells = {}): Cells => ({
    'working-at': workingAt,
    expected,
    target,
    ...besides,
  });

/** A line of attainment below what is expected at the child's age: working at, and to reach. */
export const below = attainment('below');
/** A line of attainment where the child is expected to be. */
export const at = attainment('at');
/** A line of attainment above what is expected. */
export const above = attainment('above');

/** A place that the child was at from one day to another, and why that ended. */
export const until = (from: string, to: string, reason: string): Cells => ({ from, to, reason });

/** What a child has in school: from whom, how often and since when. */
export const support = (who: string, howOften: string, since: string, besides: Cells): Cells => ({
  who,
  'how-often': howOften,
  since,
  ...besides,
});

/** What a child does outside school hours, and who pays for it; `cost` is in pence, nothing unless said. */
export const club = (where: string, howOften: string, fundedBy: string, cost = 0): Cells => ({
  where,
  'how-often': howOften,
  cost,
  'funded-by': fundedBy,
});

/** A step towards a hope: by when, and with whom. */
export const step = (byWhen: string, withWhom: string): Cells => ({
  'by-when': byWhen,
  'with-whom': withWhom,
});

type Closed = NonNullable<ActionStory['closed']>;
const closed =
  (status: Closed['status']) =>
  (on: string, note = ''): Closed => ({ on, status, note });

/** An action that was done, on a day. */
export const done = closed('done');
/** An action that was closed partly done. */
export const partly = closed('partly');
/** An action that was closed without being done. */
export const notDone = closed('not-done');
