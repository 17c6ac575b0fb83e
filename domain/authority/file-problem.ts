import type { z } from 'zod';
import { labelOfPlace } from './parts.ts';

type Issue = z.core.$ZodIssue;

/**
 * What is wrong in a file of an authority: which field, by its name on the screen, and what to do;
 * null when the file is none of PEP Desk's.
 */
export const fileProblem = (issue: Issue | undefined): string | null => {
  if (issue === undefined) return null;
  const label = labelOfPlace(issue.path);
  if (label === '') return null;
  const sentence = `“${label}” cannot be read from this file. ${issue.message}`;
  return `${sentence} Put it right in the file, or ask whoever made it for another.`;
};
