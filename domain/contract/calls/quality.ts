import { z } from 'zod';
import type { Rubric } from '../../authority/rubric.ts';
import { type Judgement, type TeachersView, teachersView } from '../../quality/judge.ts';
import type { Lack } from '../../quality/lacks.ts';
import { changes, id, reads, returns, wholePep } from '../define.ts';

/** What a PEP's own authority is likely to say of it, and what the teacher says to that. */
export type QualityCheck = {
  rubric: Rubric;
  /** The rubric was read from a file for this authority. */
  ownRubric: boolean;
  judgement: Judgement;
  /** All that the PEP lacks, each once, in the form's order. */
  lacks: Lack[];
  views: TeachersView[];
};

/** The quality check before a PEP is sent. It advises; it never stands in the way. */
export const qualityCalls = {
  'quality.get': reads(z.object({ pepId: id }), returns<QualityCheck>(), 'pep:pepId', [
    ...wholePep,
    'documents',
  ]),
  /**
   * Keeps what the teacher says of a check, a criterion or a question; an empty verdict takes it
   * back. To disagree with a check asks for a reason.
   */
  'quality.say': changes(teachersView.extend({ pepId: id }), returns<null>(), 'pep:pepId'),
} as const;
