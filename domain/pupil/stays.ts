import { z } from 'zod';
import { formatDate, isoDate, optionalIsoDate, parseDate } from '../kernel/plain-date.ts';

/** One time at this school that is over. Its first day is empty where nobody recorded it. */
export const stay = z.object({ enrolledOn: optionalIsoDate, leftOn: isoDate });

/** The part of a pupil that says when they were at this school. */
export type Stays = {
  dateOfBirth: string;
  earlierStays: readonly z.infer<typeof stay>[];
  enrolledOn: string;
  leftOn: string;
};

/** Every time at this school, the present one last; it has no last day while the pupil is here. */
export const staysOf = ({ earlierStays, enrolledOn, leftOn }: Stays) => [
  ...earlierStays,
  { enrolledOn, leftOn },
];

/** A span of days of which a pupil was at this school on none: what to say of it; null else. */
export const awayThrough = (
  pupil: Stays,
  span: { startsOn: string; endsOn: string },
): { words: string; left: boolean } | null => {
  const stays = staysOf(pupil);
  const here = stays.some(
    ({ enrolledOn, leftOn }) =>
      enrolledOn <= span.endsOn && (leftOn === '' || leftOn > span.startsOn),
  );
  if (here) return null;
  const gone = stays.filter(({ leftOn }) => leftOn !== '' && leftOn <= span.startsOn).at(-1);
  return gone === undefined
    ? { words: 'Not at this school then', left: false }
    : { words: `Left on ${formatDate(gone.leftOn)}`, left: true };
};

/** Why a pupil cannot have left on a day, in a sentence; null where they can. */
export const leavingProblem = (pupil: Stays, leftOn: string, today: string): string | null => {
  if (leftOn < pupil.dateOfBirth) {
    return 'This is before the pupil was born. Check the day.';
  }
  if (parseDate(today).add({ years: 1 }).toString() < leftOn) {
    return 'This is more than a year from now. Check the year.';
  }
  return pupil.enrolledOn !== '' && leftOn < pupil.enrolledOn
    ? `This is before ${formatDate(pupil.enrolledOn)}, when the pupil joined this school. Check both days.`
    : null;
};

/** Why a pupil who has left cannot have come back on a day, in a sentence; null where they can. */
export const comingBackProblem = ({ leftOn }: Pick<Stays, 'leftOn'>, on: string): string | null =>
  leftOn === ''
    ? 'This pupil is at this school.'
    : on < leftOn
      ? `This is before ${formatDate(leftOn)}, when the pupil left. Check the day.`
      : null;
