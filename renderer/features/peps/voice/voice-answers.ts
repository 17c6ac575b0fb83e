import type { Answer, Row } from '#domain/pep/answer.ts';
import { textOf } from '#domain/pep/answer.ts';
import type { PepRecord } from '#domain/pep/record.ts';

const value = (of: string | readonly Row[] | readonly string[]): Answer => ({
  kind: 'value',
  value: of,
});

/** What a child answered on the screen, ready to be saved with when it was and how. */
export const voiceAnswers = (
  record: PepRecord,
  { rows, summary, today }: { rows: readonly Row[]; summary: string; today: string },
): Record<string, Answer> => {
  const methods = record.answers['voice-method'];
  const known = methods?.kind === 'value' && Array.isArray(methods.value) ? methods.value : [];
  const named = known.filter((one): one is string => typeof one === 'string');
  return {
    'voice-prompts': value(rows),
    ...(summary.trim() !== '' && { 'voice-summary': value(summary) }),
    ...(textOf(record.answers['voice-date']) === '' && { 'voice-date': value(today) }),
    ...(!named.includes('online') && { 'voice-method': value([...named, 'online']) }),
  };
};
