import type { PepRecord } from '../form/record.ts';
import type { Template } from '../form/template.ts';
import { formatPence } from '../kernel/money.ts';
import { meetingDateOddity } from '../meeting/dates.ts';
import { roleLabel } from '../meeting/people.ts';
import { balanceOf } from '../ppplus/balance.ts';
import type { TermDates } from '../school/terms.ts';
import type { Lacking } from './check.ts';

/** "The designated teacher", or who takes that part in this phase. */
export const leadWords = (template: Template): string =>
  `The ${roleLabel(template, 'designated-teacher', 'designated teacher').toLowerCase()}`;

const moneyAdvice = ({ ppPlus }: PepRecord): Lacking[] => {
  const { left } = balanceOf(ppPlus.awardedPence, ppPlus.lines);
  return [
    ...(left !== null && left < 0
      ? [{ fieldId: 'pp-plan', reason: `PP+ is overspent by ${formatPence(-left)}.` } as const]
      : []),
    // What is planned for no target, a check finds.
    ...(ppPlus.lines.some(({ targetId, kind }) => targetId === null && kind !== 'planned')
      ? [{ fieldId: 'pp-plan', reason: 'Some PP+ was spent on no target.' } as const]
      : []),
  ];
};

/**
 * What a careful reader would ask about beside the checks; it never stands in the way of sign-off.
 * `terms` are the school's, as far as they have been entered.
 */
export const adviceOn = (record: PepRecord, terms: readonly TermDates[] = []): Lacking[] => {
  const odd = meetingDateOddity(record, terms).replace(/^This/, 'The day of the meeting');
  return [
    ...(odd === '' ? [] : [{ fieldId: 'meeting-date', reason: odd } as const]),
    ...moneyAdvice(record),
  ];
};
