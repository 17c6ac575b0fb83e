import type { TermKey } from '#domain/calendar/terms.ts';
import type { Due } from '#domain/contract/records.ts';
import { textOf } from '#domain/pep/answer.ts';
import { countDaysLeft, deadlinesOf } from '#domain/pep/deadlines.ts';
import { type Balance, balanceOf } from '#domain/ppplus/balance.ts';
import type { Award, SpendingLine } from '#domain/ppplus/spending.ts';
import type { Pupil } from '#domain/pupil/pupil.ts';
import type { Authority } from '#domain/school/authority.ts';
import {
  answersTo,
  newestPepsOf,
  type Pep,
  progressOfPeps,
  pupilsSignedOff,
} from '#electron/store/peps.ts';
import { awardsOfTerm, linesOfTerm } from '#electron/store/ppplus.ts';
import type { Read } from '#electron/store/query.ts';
import { listAuthorities } from '#electron/store/school.ts';
import { dayCalendar } from './calendar.ts';
import { awardedPence, usualAward, yearGroupOf } from './pep-records.ts';
import { required } from './refusal.ts';

/** One pupil's standing in a term. */
export type Standing = {
  pupil: Pupil;
  yearGroup: number;
  authority: Authority;
  /** The newest revision of this term's PEP. */
  pep: Pep | null;
  percent: number;
  dues: Due[];
  award: Award | null;
  usualPence: number | null;
  balance: Balance;
  lines: readonly SpendingLine[];
};

/**
 * How several pupils stand in a term, read with a handful of queries however many they are. In the
 * order of `pupils`.
 */
export const standingsOf = (
  read: Read,
  pupils: readonly Pupil[],
  term: TermKey,
  today: string,
): Standing[] => {
  const ids = pupils.map((p) => p.id);
  const calendar = dayCalendar(read, today);
  const daysLeft = countDaysLeft(today, calendar);
  const authorities = new Map(listAuthorities(read).map((a) => [a.id, a]));
  const peps = newestPepsOf(read, term, ids);
  const pepIds = [...peps.values()].map((pep) => pep.id);
  const percents = progressOfPeps(read, pepIds);
  const meetings = answersTo(read, 'meeting-date', pepIds);
  const everSignedOff = pupilsSignedOff(read, ids);
  const awards = awardsOfTerm(read, term, ids);
  const lines = linesOfTerm(read, term, ids);
  return pupils.map((pupil) => {
    const authority = required(
      authorities.get(pupil.authorityId),
      'This pupil’s authority is no longer in the records.',
    );
    const yearGroup = yearGroupOf(pupil, term.academicYear);
    const pep = peps.get(pupil.id) ?? null;
    const award = awards.get(pupil.id) ?? null;
    const usualPence = usualAward(authority, yearGroup);
    const ownLines = lines.get(pupil.id) ?? [];
    return {
      pupil,
      yearGroup,
      authority,
      pep,
      percent: pep ? (percents.get(pep.id) ?? 0) : 0,
      dues: deadlinesOf({
        pupil,
        authority,
        term,
        pep: pep && { status: pep.status, meetingDate: textOf(meetings.get(pep.id)) },
        everSignedOff: everSignedOff.has(pupil.id),
        today,
        calendar,
        daysLeft,
      }),
      award,
      usualPence,
      balance: balanceOf(
        awardedPence({ recorded: award, usual: usualPence, term, terms: calendar.terms, today }),
        ownLines,
      ),
      lines: ownLines,
    };
  });
};
