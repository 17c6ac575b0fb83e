import type { Authority } from '../authority.ts';
import { profileOf } from '../profile.ts';
import { type Rubric, rubricSchema } from '../rubric.ts';
import { lancashire } from './lancashire.ts';
import { bristol, devon, gateshead, general, luton } from './others.ts';
import { stHelens } from './st-helens.ts';

const parsed = (source: Parameters<typeof rubricSchema.parse>[0]): Rubric =>
  rubricSchema.parse(source);

const generalRubric = parsed(general);

/** The rubrics that come with the program, each checked once when it starts. */
export const shippedRubrics: readonly Rubric[] = [
  ...[lancashire, stHelens, gateshead, devon, bristol, luton].map(parsed),
  generalRubric,
];

/**
 * By which rubric an authority's PEPs are checked: the one its profile names, the one of its own
 * name, or the general checks.
 */
export const rubricFor = (
  authority: Authority,
  rubrics: readonly Rubric[] = shippedRubrics,
): Rubric => {
  const { rubricId } = profileOf(authority);
  return (
    rubrics.find((one) => rubricId !== '' && one.id === rubricId) ??
    rubrics.find((one) => one.authority.toLowerCase() === authority.name.trim().toLowerCase()) ??
    generalRubric
  );
};
