import { dayRuleText } from '../authority/profile.ts';
import { formatDate, parseDate } from '../kernel/plain-date.ts';
import { calledName } from '../pupil/pupil.ts';
import { compareTerms, termOn } from '../school/terms.ts';
import {
  after,
  currentTerm,
  type DeadlineFacts,
  type PepStanding,
  ruleOf,
  type Undated,
} from './due-facts.ts';
import { asksForNone } from './owed.ts';

/**
 * A child of whom nothing is signed off here, and who has been in care for longer than this, had the
 * first PEP elsewhere: every term has asked for one since.
 */
const oneYear = { years: 1 };

/** Whether a PEP was signed off in an episode of care; what was signed off before it is another's. */
export const signedOffInEpisode = (
  careStartDate: string,
  signedOff: readonly { on: string }[],
): boolean => signedOff.some(({ on }) => on >= careStartDate);

/**
 * The first PEP of this episode of care, whichever term holds it. One may be begun a little before
 * the day itself (a PEP is initiated "before or on" becoming looked after).
 */
const firstPepOf = ({ pupil, peps, signedOff, calendar }: DeadlineFacts): PepStanding | null => {
  const start = pupil.careStartDate;
  const ofEarlierEpisode = (pep: PepStanding): boolean =>
    signedOff.some((other) => compareTerms(other, pep) === 0 && other.on < start);
  const since = termOn(start, calendar.terms);
  return (
    [...peps]
      .sort(compareTerms)
      .find(
        (pep) =>
          !pep.voluntary &&
          pep.notFinishedOn === null &&
          !ofEarlierEpisode(pep) &&
          (pep.startedOn >= start || compareTerms(pep, since) >= 0),
      ) ?? null
  );
};

/** Whether a term of the screens is one in which a first PEP may still be owed. */
const inItsTime = (facts: DeadlineFacts): boolean => {
  const since = termOn(facts.pupil.careStartDate, facts.calendar.terms);
  const now = currentTerm(facts);
  const latest = compareTerms(since, now) > 0 ? since : now;
  return compareTerms(facts.term, since) >= 0 && compareTerms(facts.term, latest) <= 0;
};

/**
 * What is due after a child comes into care: the PEP initiated, and ready for the first care plan
 * review. Both hang on the first PEP of this episode of care until that is signed off, however the
 * terms turn.
 */
export const firstPepDeadlines = (facts: DeadlineFacts): Undated[] => {
  const { pupil, signedOff, today } = facts;
  const start = pupil.careStartDate;
  if (start === '' || asksForNone(facts) !== '' || !inItsTime(facts)) return [];
  if (signedOffInEpisode(start, signedOff)) return [];
  if (parseDate(start).add(oneYear).toString() < today) return [];
  const first = firstPepOf(facts);
  // Nothing earlier is held here, and the form says that this is not the first: it was made elsewhere.
  if (first?.first === 'no' && signedOff.length === 0) return [];

  const initiation = ruleOf(facts, 'initiation');
  const initiatedBy = initiation && after(start, initiation, facts);
  const firstReview = ruleOf(facts, 'firstReview');
  const latestReview = firstReview && after(start, firstReview, facts);
  if (latestReview !== null && pupil.enrolledOn > latestReview) return [];

  const since = `after coming into care on ${formatDate(start)}`;
  const pepId = first?.id ?? null;
  const found: Undated[] = [];
  if (!first?.initiated && initiation && initiatedBy !== null) {
    found.push({
      kind: 'initiation',
      pepId,
      date: initiatedBy,
      reason: `PEP initiated within ${dayRuleText(initiation)} ${since}`,
    });
  }
  // A review of before this episode is not its first.
  if (pupil.firstReviewDate >= start) {
    found.push({
      kind: 'first-review',
      pepId,
      date: pupil.firstReviewDate,
      reason: `First PEP ready for ${calledName(pupil)}’s first care plan review`,
    });
  } else if (firstReview && latestReview !== null) {
    found.push({
      kind: 'first-review',
      pepId,
      date: latestReview,
      reason: `First PEP ready within ${dayRuleText(firstReview)} ${since}`,
    });
  }
  return found;
};

/** A first PEP is started within this many days of coming into care, or it was made elsewhere. */
const firstPepDays = 60;

/**
 * Whether a PEP is a child's initial one or a review, as it is proposed when it starts: initial when
 * none of this episode of care is held here and the child has just come into care. The form's own answer may say otherwise.
 */
export const kindOfPep = (facts: {
  hasPrevious: boolean;
  /** When PEPs were signed off; those of before this episode of care do not count. */
  signedOff: readonly { on: string }[];
  careStartDate: string;
  startedOn: string;
}): 'initial' | 'review' =>
  (!facts.hasPrevious ||
    (facts.signedOff.length > 0 && !signedOffInEpisode(facts.careStartDate, facts.signedOff))) &&
  facts.careStartDate !== '' &&
  parseDate(facts.careStartDate).add({ days: firstPepDays }).toString() >= facts.startedOn
    ? 'initial'
    : 'review';
