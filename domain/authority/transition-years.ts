import type { TermKey } from '../school/terms.ts';
import type { Authority } from './authority.ts';
import { rubricFor } from './rubrics/index.ts';

/** What decides whether a pupil is about to change stage. */
export type StageFacts = {
  authority: Authority;
  term: TermKey;
  yearGroup: number;
};

/**
 * Whether a pupil is in the spring or summer of a year that ends a stage: Nursery and Years 6, 11
 * and 13, or those that the rubric of the pupil's authority names (Lancashire adds Year 9).
 * Source: DfE 2018, transitions; Lancashire's PEP quality rubric.
 */
export const stageEnds = ({ authority, term, yearGroup }: StageFacts): boolean =>
  term.term !== 'autumn' && rubricFor(authority).transitionYears.includes(yearGroup);
