import { type Answers, rowsOf, textOf } from '../form/answer.ts';

/**
 * Whether the child's part has an answer: the child's own words, or why there are none. A question
 * that was only chosen for the child is none.
 */
export const childHasAnswered = (answers: Answers): boolean => {
  const { 'voice-prompts': prompts, 'voice-summary': summary } = answers;
  const told = [prompts, summary].some((one) => one !== undefined && one.kind !== 'value');
  return (
    told ||
    textOf(summary).trim() !== '' ||
    rowsOf(prompts).some(({ cells }) => String(cells.answer ?? '').trim() !== '')
  );
};
