import type { FieldMoment } from '../form/declaration.ts';
import type { PepRecord } from '../form/record.ts';
import { isHeld, meetingHasBeen } from '../meeting/people.ts';

/**
 * Whether the time of a question has come: what belongs to the meeting is lacking only once its day
 * has come, and what follows it once somebody has said that it was held.
 */
export const isDue = (moment: FieldMoment, record: PepRecord, today: string): boolean => {
  if (moment === 'before') return true;
  return moment === 'at-meeting' ? meetingHasBeen(record, today) : isHeld(record);
};
