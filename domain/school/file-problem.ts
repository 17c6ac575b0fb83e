import type { z } from 'zod';
import { labelOfPlace } from './authority-parts.ts';

type Issue = z.core.$ZodIssue;

/** What the schema's own message says is kept; what the library says by itself is put in words. */
const wordsOf = (issue: Issue): string => {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string'
        ? 'it must not be left blank'
        : `it must be at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `it may have at most ${issue.maximum} letters and signs`
        : issue.origin === 'array'
          ? `it may have at most ${issue.maximum} entries`
          : `it must be at most ${issue.maximum}`;
    case 'invalid_type':
      return issue.expected === 'int' || issue.expected === 'number'
        ? 'it must be a whole number'
        : issue.expected === 'array'
          ? 'it must be a list'
          : issue.expected === 'string'
            ? 'it must be written in words'
            : 'it is missing, or of another kind than PEP Desk writes';
    case 'invalid_value':
      return `it must be one of: ${issue.values.map(String).join(', ')}`;
    default:
      return 'it is not as PEP Desk writes it';
  }
};

/** Messages that the library makes up where a schema has none of its own. */
const libraryOwn = /^(invalid|too (small|big)|unrecognized|expected)/i;

/**
 * What is wrong in a file of an authority: which field, by its name on the screen, and what to do;
 * null when the file is none of PEP Desk's.
 */
export const fileProblem = (issue: Issue | undefined): string | null => {
  if (issue === undefined) return null;
  const label = labelOfPlace(issue.path);
  if (label === '') return null;
  const said = libraryOwn.test(issue.message) ? wordsOf(issue) : issue.message;
  const sentence = `“${label}” cannot be read from this file: ${said.replace(/\.$/, '')}.`;
  return `${sentence} Put it right in the file, or ask whoever made it for another.`;
};
