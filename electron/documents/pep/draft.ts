import { textOf } from '#domain/form/answer.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';

/** What a plan that is not signed off says on every page; empty for one that is. */
export const draftMark = ({ signedOff, answers }: PepRecord): string => {
  if (signedOff !== null) return '';
  const day = textOf(answers['meeting-date']);
  return day === '' ? 'Draft, not signed off' : `Draft for the meeting of ${formatDate(day)}`;
};
