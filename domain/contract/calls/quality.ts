import { z } from 'zod';
import type { Rubric } from '../../authority/rubric.ts';
import { shortText } from '../../kernel/text.ts';
import type { Judgement, TeachersView } from '../../quality/judge.ts';
import { type Changed, call, id, returns } from '../define.ts';

/** What a PEP's own authority is likely to say of it, and what the teacher says to that. */
export type QualityCheck = {
  rubric: Rubric;
  /** The rubric was read from a file for this authority. */
  ownRubric: boolean;
  judgement: Judgement;
  views: TeachersView[];
};

/** The quality check before a PEP is sent. It advises; it never stands in the way. */
export const qualityCalls = {
  'quality.get': call(z.object({ pepId: id }), returns<QualityCheck>()),
  /**
   * Keeps what the teacher says of a check, a criterion or a question; an empty verdict takes it
   * back. To disagree with a check asks for a reason.
   */
  'quality.say': call(
    z.object({
      pepId: id,
      subject: z.string().min(1).max(60),
      verdict: z.string().max(60).default(''),
      reason: z.string().trim().max(2000).default(''),
      label: shortText.default(''),
    }),
    returns<Changed<null>>(),
  ),
} as const;
