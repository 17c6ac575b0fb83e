import { streams } from '../authority/rates.ts';
import type { PepRecord } from '../form/record.ts';
import type { Template } from '../form/template.ts';
import { formatPence } from '../kernel/money.ts';
import { meetingDateOddity } from '../meeting/dates.ts';
import { roleLabel } from '../meeting/people.ts';
import { balancesOf } from '../ppplus/balance.ts';
import { isStream } from '../ppplus/streams.ts';
import type { TermDates } from '../school/terms.ts';
import type { Lacking } from './check.ts';

/** "The designated teacher", or who takes that part in this phase. */
export const leadWords = (template: Template): string =>
  `The ${roleLabel(template, 'designated-teacher', 'designated teacher').toLowerCase()}`;

const moneyAdvice = ({ ppPlus }: PepRecord): Lacking[] => {
  const over = balancesOf(ppPlus).flatMap(({ stream, balance: { left } }): Lacking[] =>
    left !== null && left < 0
      ? [
          {
            fieldId: 'pp-plan',
            reason: `${streams[stream]} is overspent by ${formatPence(-left)}.`,
          },
        ]
      : [],
  );
  return [
    ...over,
    // What is planned for no target, a check finds.
    ...(ppPlus.lines.some(
      ({ targetId, kind, stream }) => targetId === null && kind !== 'planned' && isStream(stream),
    )
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
