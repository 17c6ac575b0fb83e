import { type Answer, chosenIn, type Row, type SentAnswers, textOf } from '#domain/form/answer.ts';
import type { PepRecord } from '#domain/form/record.ts';

const value = (of: string | readonly Row[] | readonly string[]): Answer => ({
  kind: 'value',
  value: of,
});

/** What a child answered on the screen, ready to be saved with when it was and how. */
export const voiceAnswers = (
  record: PepRecord,
  { rows, summary, today }: { rows: readonly Row[]; summary: string; today: string },
): SentAnswers => {
  const named = chosenIn(record.answers['voice-method']);
  return {
    'voice-prompts': value(rows),
    // What a child deletes is gone, as what they wrote is kept.
    ...(summary !== textOf(record.answers['voice-summary']) && {
      'voice-summary': summary.trim() === '' ? null : value(summary),
    }),
    ...(textOf(record.answers['voice-date']) === '' && { 'voice-date': value(today) }),
    ...(!named.includes('online') && { 'voice-method': value([...named, 'online']) }),
  };
};
