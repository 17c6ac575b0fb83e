import { dayRuleText } from '../authority/profile.ts';
import { formatDate, parseDate } from '../kernel/plain-date.ts';
import { calledName } from '../pupil/pupil.ts';
import { compareTerms, type TermKey, termOn } from '../school/terms.ts';
import {
  after,
  currentTerm,
  type DeadlineFacts,
  type PepStanding,
  ruleOf,
  type Undated,
} from './due-facts.ts';

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

/** The days of the first PEP of an episode of care. */
export type FirstPep = {
  /** The term in which the child came into care. */
  since: TermKey;
  /** By when it is initiated; null where that cannot be counted, or is told already. */
  initiatedBy: string | null;
  /** By when it is ready for the first care plan review; null where that cannot be counted. */
  readyBy: string | null;
  pepId: string | null;
  reasons: { initiation: string; ready: string };
};

/**
 * What is due after a child comes into care: the PEP initiated, and ready for the first care plan
 * review. Both hang on the first PEP of this episode of care until that is signed off, however the
 * terms turn. Null where no first PEP is owed here (any more).
 */
export const firstPepIn = (facts: DeadlineFacts): FirstPep | null => {
  const { pupil, signedOff, today, calendar } = facts;
  const start = pupil.careStartDate;
  if (start === '' || start > today || !inItsTime(facts)) return null;
  if (signedOffInEpisode(start, signedOff)) return null;
  if (parseDate(start).add(oneYear).toString() < today) return null;
  const first = firstPepOf(facts);
  // Nothing earlier is held here, and the form says that this is not the first: it was made elsewhere.
  if (first?.first === 'no' && signedOff.length === 0) return null;

  const initiation = ruleOf(facts, 'initiation');
  const initiatedBy = initiation && after(start, initiation, facts);
  const firstReview = ruleOf(facts, 'firstReview');
  const latestReview = firstReview && after(start, firstReview, facts);
  if (latestReview !== null && pupil.enrolledOn > latestReview) return null;

  const since = `after coming into care on ${formatDate(start)}`;
  // A review of before this episode is not its first.
  const review = pupil.firstReviewDate >= start ? pupil.firstReviewDate : '';
  return {
    since: termOn(start, calendar.terms),
    // Nothing is owed for a day before the pupil joined this school.
    initiatedBy: first?.initiated || (initiatedBy ?? '') < pupil.enrolledOn ? null : initiatedBy,
    readyBy: review || latestReview,
    pepId: first?.id ?? null,
    reasons: {
      initiation: initiation ? `PEP initiated within ${dayRuleText(initiation)} ${since}` : '',
      ready:
        review === '' && firstReview
          ? `First PEP ready within ${dayRuleText(firstReview)} ${since}`
          : `First PEP ready for ${calledName(pupil)}’s first care plan review`,
    },
  };
};

/** The same as deadlines. */
export const firstPepDeadlines = (facts: DeadlineFacts): Undated[] => {
  const found = firstPepIn(facts);
  if (found === null) return [];
  const { initiatedBy, readyBy, pepId, reasons } = found;
  return [
    ...(initiatedBy === null
      ? []
      : [{ kind: 'initiation' as const, pepId, date: initiatedBy, reason: reasons.initiation }]),
    ...(readyBy === null
      ? []
      : [{ kind: 'first-review' as const, pepId, date: readyBy, reason: reasons.ready }]),
  ];
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
