import { firstEarlyTerm } from '../authority/early-years.ts';
import { phaseOf, phases, profileOf } from '../authority/profile.ts';
import { careAsksNone } from '../pupil/care.ts';
import { compareTerms } from '../school/terms.ts';
import type { DeadlineFacts } from './due-facts.ts';

type OwedFacts = Pick<DeadlineFacts, 'pupil' | 'yearGroup' | 'authority' | 'term' | 'signedOff'>;

const tooYoung = ({ pupil, yearGroup, authority, term }: OwedFacts): string => {
  if (phaseOf(yearGroup) !== 'early') return '';
  const { earlyYearsStart, earlyYearsFrom } = profileOf(authority);
  const first = firstEarlyTerm(pupil.dateOfBirth, earlyYearsStart);
  if (first === null || compareTerms(term, first) >= 0) return '';
  const from = earlyYearsFrom === '' ? '' : `: ${earlyYearsFrom}`;
  return `${authority.name} asks for no PEP yet${from}`;
};

/** Whether a year's PEPs are done already, for an authority that asks for fewer than one a term. */
const enoughThisYear = ({ authority, yearGroup, term, signedOff }: OwedFacts): string => {
  const phase = phaseOf(yearGroup);
  const wanted = profileOf(authority).pepsAYear[phase];
  if (wanted === null || wanted >= 3) return '';
  const done = signedOff.filter((pep) => pep.academicYear === term.academicYear).length;
  if (done < wanted) return '';
  return wanted === 0
    ? `${authority.name} asks for none in ${phases[phase]}`
    : `${authority.name} asks for ${wanted} a year in ${phases[phase]}: done`;
};

/** Why the child's care or age asks for no PEP at all in this term; empty when it asks for one. */
export const asksForNone = (facts: OwedFacts): string =>
  careAsksNone(facts.pupil) || tooYoung(facts);

/**
 * Why no PEP is owed for a term, in words for the board; empty when one is. None is then asked for, and
 * one can be started all the same.
 */
export const whyNotOwed = (facts: OwedFacts): string => asksForNone(facts) || enoughThisYear(facts);
