import { z } from 'zod';

/** What a schema that has no sentence of its own says of something that does not fit. */
const wordsOf = (issue: z.core.$ZodRawIssue): string => {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string'
        ? 'It must not be left blank.'
        : issue.origin === 'array'
          ? `It needs at least ${issue.minimum} entries.`
          : `It must be at least ${issue.minimum}.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `It may have at most ${issue.maximum} letters and signs.`
        : issue.origin === 'array'
          ? `It may have at most ${issue.maximum} entries.`
          : `It must be at most ${issue.maximum}.`;
    case 'invalid_type':
      return issue.expected === 'int' || issue.expected === 'number'
        ? 'It must be a whole number.'
        : issue.expected === 'array'
          ? 'It must be a list.'
          : issue.expected === 'string'
            ? 'It must be written in words.'
            : 'It is missing, or of another kind than PEP Desk writes.';
    case 'invalid_value':
      return `It must be one of: ${issue.values.map(String).join(', ')}.`;
    default:
      return 'It is not as PEP Desk writes it.';
  }
};

/** From now on no schema speaks as its library does: each says in plain words what does not fit. */
export const speakPlainly = (): void => {
  z.config({ customError: wordsOf });
};
