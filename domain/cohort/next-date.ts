import { compareTerms, shiftTerm, termLabel } from '../school/terms.ts';
import { deadlinesOf } from '../stages/deadlines.ts';
import { type Due, isOverdue } from '../stages/due.ts';
import { currentTerm, type DeadlineFacts, inTerm } from '../stages/due-facts.ts';

/** The next date of a pupil, of all that the records know, and what it is. */
export type NextDate = Pick<Due, 'date' | 'time' | 'daysLeft' | 'dayKind' | 'late'> & {
  what: string;
};

/** What of a PEP a date is; what somebody else has to do is no date of the pupil's. */
const pepDates: Partial<Record<Due['kind'], string>> = {
  'first-review': 'First PEP',
  'change-of-school': 'New PEP, change of school',
  'term-deadline': 'PEP',
  'term-end': 'PEP',
  meeting: 'PEP meeting',
  'reviewing-officer': 'PEP to the reviewing officer',
  'school-part': 'School’s part',
  'write-up': 'Write-up',
  'brought-forward': 'PEP brought forward',
  send: 'PEP to be sent',
  amend: 'PEP to be sent again',
};

/** What the PEPs ask for on days of this term and the next. */
const ofPeps = (facts: DeadlineFacts): (Pick<Due, 'date' | 'time'> & { what: string })[] => {
  const now = currentTerm(facts);
  return [now, shiftTerm(now, 1)].flatMap((term) =>
    deadlinesOf(inTerm(facts, term)).flatMap((due) => {
      const what = pepDates[due.kind];
      const counts = due.date >= facts.today || isOverdue(due);
      if (what === undefined || due.date === '' || !counts) return [];
      const ofNext = compareTerms(term, now) === 0 ? '' : `, ${termLabel(term).toLowerCase()}`;
      return [{ date: due.date, what: `${what}${ofNext}`, ...(due.time && { time: due.time }) }];
    }),
  );
};

/**
 * The next of all dates of a pupil: PEP, meeting, care plan review, EHC review, action. What is
 * overdue of a PEP comes before what is to come. Null where none is known.
 *
 * @param actionDays The days by which actions for the pupil are to be done.
 */
export const nextDateOf = (
  facts: DeadlineFacts,
  actionDays: readonly string[],
): NextDate | null => {
  const { pupil, peps, today } = facts;
  if (pupil.leftOn !== '' && pupil.leftOn <= today) return null;
  const newestFirst = [...peps].sort((a, b) => compareTerms(b, a));
  const ehcReviewOn = newestFirst.find((pep) => pep.ehcReviewOn !== '')?.ehcReviewOn ?? '';
  const others = [
    ...[pupil.firstReviewDate, pupil.nextReviewDate].map((date) => ({
      date,
      what: 'Care plan review',
    })),
    { date: ehcReviewOn, what: 'EHC plan review' },
    ...actionDays.map((date) => ({ date, what: 'Action' })),
  ];
  const [next] = [...ofPeps(facts), ...others.filter(({ date }) => date >= today)].sort((a, b) =>
    a.date.localeCompare(b.date),
  );
  return next === undefined ? null : { ...next, ...facts.daysLeft(next.date) };
};
