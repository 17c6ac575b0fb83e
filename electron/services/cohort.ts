import type { TermKey } from '#domain/calendar/terms.ts';
import type { Due } from '#domain/contract/records.ts';
import { textOf } from '#domain/pep/answer.ts';
import { countDaysLeft, deadlinesOf } from '#domain/pep/deadlines.ts';
import { type Stage, stageOf } from '#domain/pep/workflow.ts';
import type { Pupil } from '#domain/pupil/pupil.ts';
import type { Authority } from '#domain/school/authority.ts';
import { eventsOfPupils } from '#electron/store/events.ts';
import {
  answersTo,
  newestPepsOf,
  type Pep,
  progressOfPeps,
  signedOffOf,
} from '#electron/store/peps.ts';
import type { Read } from '#electron/store/query.ts';
import { listAuthorities } from '#electron/store/school.ts';
import { stepsOfPeps } from '#electron/store/steps.ts';
import { awardFacts } from './awards.ts';
import { dayCalendar } from './calendar.ts';
import { lifeOf } from './life-of.ts';
import { yearGroupOf } from './pep-records.ts';
import { type MoneyStanding, moneyStandings } from './pupil-money.ts';
import { required } from './refusal.ts';

/** One pupil's standing in a term. */
export type Standing = {
  pupil: Pupil;
  yearGroup: number;
  authority: Authority;
  /** The newest revision of this term's PEP. */
  pep: Pep | null;
  /** How far that PEP is in its life. */
  stage: Stage;
  percent: number;
  dues: Due[];
} & Pick<MoneyStanding, 'balance' | 'lines'>;

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
  const times = answersTo(read, 'meeting-time', pepIds);
  const steps = stepsOfPeps(read, pepIds);
  const signedOff = signedOffOf(read, ids);
  const events = eventsOfPupils(read, ids);
  const owners = pupils.map((pupil) => ({
    pupil,
    authority: required(
      authorities.get(pupil.authorityId),
      'This pupil’s authority is no longer in the records.',
    ),
    yearGroup: yearGroupOf(pupil, term.academicYear),
  }));
  const money = moneyStandings(read, owners, { by: 'term', ...term }, awardFacts(read, today));
  return owners.map(({ pupil, authority, yearGroup }, i) => {
    const pep = peps.get(pupil.id) ?? null;
    const own = required(money[i], 'This pupil is no longer in the records.');
    return {
      pupil,
      yearGroup,
      authority,
      pep,
      stage: pep ? stageOf(lifeOf(pep, steps.get(pep.id) ?? [], false)) : 'not-started',
      percent: pep ? (percents.get(pep.id) ?? 0) : 0,
      dues: deadlinesOf({
        pupil,
        yearGroup,
        authority,
        term,
        pep: pep && {
          status: pep.status,
          meetingDate: textOf(meetings.get(pep.id)),
          meetingTime: textOf(times.get(pep.id)),
        },
        signedOff: signedOff.get(pupil.id) ?? [],
        events: events.get(pupil.id) ?? [],
        today,
        calendar,
        daysLeft,
      }),
      balance: own.balance,
      lines: own.lines,
    };
  });
};
