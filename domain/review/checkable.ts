import { rowsOf, textOf } from '../form/answer.ts';
import type { TargetFieldId } from '../form/fields/index.ts';
import type { PepRecord, Target } from '../form/record.ts';

/** Verbs that name a direction, and nothing to see. */
const vague =
  /^(to )?(improve|develop|increase|raise|boost|build|enhance|support|encourage|continue|work on|get better|be better|do better|make progress|catch up)\b/i;
/** A figure, or words by which something is counted. */
const counted =
  /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|half|once|twice|times|each|every|all|daily|weekly|without|never|always|by himself|by herself|alone|independently)\b/i;

/**
 * Whether a sentence names something to see or count ("Reads 100 words a minute", "Asks for help
 * without a prompt"); "Improve reading." names nothing. A machine cannot tell more.
 */
export const namesSomethingToSee = (sentence: string): boolean => {
  const text = sentence.trim();
  if (counted.test(text)) return true;
  return !vague.test(text) && text.split(/\s+/).length >= 4;
};

/** What a target lacks to be checked: each with the part of it where it can be said. */
export const notCheckable = ({ answers }: Target): { part: TargetFieldId; words: string }[] => {
  const says = (part: TargetFieldId): string => textOf(answers[part]).trim();
  const outcome = says('target-outcome');
  return [
    ...(outcome !== '' && !namesSomethingToSee(outcome)
      ? [{ part: 'target-outcome', words: `“${outcome}” How will you see it?` } as const]
      : []),
    ...(says('target-measure') === ''
      ? [{ part: 'target-measure', words: 'It does not say how we will know.' } as const]
      : []),
    ...(says('target-review-date') === ''
      ? [{ part: 'target-review-date', words: 'It has no day for looking again.' } as const]
      : []),
  ];
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Whether a target says word for word what one of the last PEP said that was not, or only partly, met:
 * the same words again need something else that is done otherwise.
 */
export const comesAgain = (record: Pick<PepRecord, 'answers'>, { answers }: Target): boolean => {
  const outcome = plain(textOf(answers['target-outcome']));
  return (
    outcome !== '' &&
    rowsOf(record.answers['target-review']).some(
      ({ cells }) =>
        cells.outcome !== undefined &&
        ['partly', 'not'].includes(String(cells.outcome)) &&
        plain(String(cells.target ?? '')) === outcome,
    )
  );
};
