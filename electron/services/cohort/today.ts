import { asksOf } from '#domain/cohort/asks.ts';
import { byPressure, lackingDates, linesOf, type PutOff } from '#domain/cohort/today.ts';
import type { Today, TodayChild } from '#domain/contract/calls/cohort.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import { parseDate } from '#domain/kernel/plain-date.ts';
import { hasGone, isOpen, isUnsigned } from '#domain/kernel/stage.ts';
import { placeInBrief } from '#domain/pupil/education.ts';
import type { PupilEvent } from '#domain/pupil/event.ts';
import { remindedDays, type SentReminder } from '#domain/reminder/reminder.ts';
import {
  compareTerms,
  shiftTerm,
  type TermDates,
  type TermKey,
  termOn,
} from '#domain/school/terms.ts';
import { isOverdue } from '#domain/stages/due.ts';
import { aheadTo } from '#domain/stages/horizon.ts';
import { putOffAfter } from '#electron/store/cohort/put-off.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { eventsOfPupils } from '#electron/store/pupil/events.ts';
import { pupilsOnRoll } from '#electron/store/pupil/pupils.ts';
import { remindersOf } from '#electron/store/reminder/reminders.ts';
import { listActions } from '#electron/store/review/actions.ts';
import type { Context } from '../kernel/context.ts';
import { totalsOfStreams } from '../ppplus/balances.ts';
import { dayCalendar } from '../school/calendar.ts';
import { type Standing, standingsOf } from '../stages/dues.ts';
import { nextDatesOf } from './next-dates.ts';

/** "week 9 of 15", counted from the Monday of the term's first week; empty outside the term. */
const weekOf = (terms: readonly TermDates[], { academicYear, term }: TermKey, today: string) => {
  const dates = terms.find((t) => t.academicYear === academicYear && t.term === term);
  if (!dates || today < dates.startsOn || today > dates.endsOn) return '';
  const first = parseDate(dates.startsOn);
  const monday = first.subtract({ days: first.dayOfWeek - 1 });
  const weekNumber = (iso: string): number => Math.floor(monday.until(parseDate(iso)).days / 7) + 1;
  return `week ${weekNumber(today)} of ${weekNumber(dates.endsOn)}`;
};

/** A PEP is done when it has been sent; a plan that nobody asks for, when it is signed off. */
const isDone = ({ pep, stage }: Standing): boolean =>
  hasGone(stage) ||
  (pep !== null && stage === 'signed-off' && templateOf(pep).voluntary !== undefined);

/** How the cohort's PEPs stand, each pupil counted once, and once more when something is late. */
const countPeps = (standings: readonly Standing[]): Today['peps'] => {
  const count = (holds: (s: Standing) => boolean) => standings.filter(holds).length;
  return {
    done: count(isDone),
    toSend: count((s) => s.stage === 'signed-off' && !isDone(s)),
    returned: count((s) => s.stage === 'returned'),
    inPreparation: count((s) => isUnsigned(s.stage)),
    notStarted: count((s) => s.pep === null && s.owing.is === 'owed'),
    toAsk: count((s) => s.pep === null && s.owing.is === 'ask'),
    notOwed: count((s) => s.pep === null && s.owing.is === 'none'),
    overdue: count((s) => s.dues.some(isOverdue)),
  };
};

/** A child with what it needs, and its next date. */
const childOf = (
  { pupil, name, yearGroup, facts, owing }: Standing,
  {
    until,
    nextDate,
    reminders,
    waiting,
    events,
  }: Pick<TodayChild, 'nextDate'> & {
    until: string;
    /** Of the PEP of a term. */
    reminders: (term: TermKey) => readonly SentReminder[];
    waiting: readonly PutOff[];
    events: readonly PupilEvent[];
  },
): TodayChild => {
  const leftOver = facts.peps.filter(
    (pep) =>
      compareTerms(pep, facts.term) < 0 &&
      isOpen(pep.stage, pep.notFinishedOn) &&
      pep.returned === null,
  );
  const all = [...linesOf(facts, leftOver, until), ...asksOf(pupil, events, facts, until)].sort(
    byPressure,
  );
  const ask = all.find(({ rung }) => rung?.rung === 'ask')?.rung;
  const saidOf = (key: string) => waiting.find(({ line }) => line === key);
  return {
    pupilId: pupil.id,
    pupilName: name,
    place: placeInBrief(pupil.education, yearGroup),
    lines: all.filter(({ key }) => saidOf(key) === undefined),
    putOff: all.flatMap((line) => {
      const said = saidOf(line.key);
      return said === undefined ? [] : [{ line, said }];
    }),
    nextDate,
    words: owing.words,
    remindedOn: remindedDays(reminders(facts.term), 'part'),
    askedOn: ask ? remindedDays(reminders(ask.term), 'answer') : [],
  };
};

/** The most pressing line of all first; children of the same day by name. */
const byNeed = (a: TodayChild, b: TodayChild): number => {
  const [[one], [other]] = [a.lines, b.lines];
  return (one && other ? byPressure(one, other) : 0) || a.pupilName.localeCompare(b.pupilName);
};

const byNextDate = (a: TodayChild, b: TodayChild): number =>
  (a.nextDate?.date ?? '9999').localeCompare(b.nextDate?.date ?? '9999') ||
  a.pupilName.localeCompare(b.pupilName);

/** Open actions of those who are here, each in one place. Of who has left nothing stays late here. */
const countActions = (read: Read, here: ReadonlySet<string>, today: string): Today['actions'] => {
  const weekEnd = parseDate(today).add({ days: 7 }).toString();
  const days = listActions(read, ['open'])
    .filter(({ pupilId }) => here.has(pupilId))
    .map(({ action }) => action.dueDate);
  const late = days.filter((day) => day !== '' && day < today).length;
  const thisWeek = days.filter((day) => day >= today && day <= weekEnd).length;
  return { late, thisWeek, later: days.length - late - thisWeek };
};

/** The cohort at a glance: what each child needs now, how PEPs and actions stand, and PP+. */
export const todayOf = (context: Context): Today =>
  context.read((read) => {
    const today = context.env.today();
    const calendar = dayCalendar(read, today);
    const until = aheadTo(today, calendar);
    const term = termOn(today, calendar.terms);
    const pupils = pupilsOnRoll(read, today);
    const standings = standingsOf(read, pupils, term, today);
    const here = new Set(pupils.map(({ id }) => id));
    const reminders = remindersOf(read, term, [...here]);
    const remindersBefore = remindersOf(read, shiftTerm(term, -1), [...here]);
    const dates = nextDatesOf(read, standings);
    const putOff = putOffAfter(read, today);
    const events = eventsOfPupils(read, [...here]);
    const children = standings.map((standing) => {
      const { id } = standing.pupil;
      return childOf(standing, {
        until,
        nextDate: dates.get(id) ?? null,
        waiting: putOff.get(id) ?? [],
        events: events.get(id) ?? [],
        reminders: (of) =>
          (compareTerms(of, term) === 0 ? reminders : remindersBefore).get(id) ?? [],
      });
    });
    return {
      term,
      week: weekOf(calendar.terms, term, today),
      until,
      lacking: lackingDates(today, calendar),
      pupils: standings.length,
      authorities: new Set(standings.flatMap(({ authority: { id } }) => (id === '' ? [] : [id])))
        .size,
      needs: children.filter(({ lines }) => lines.length > 0).sort(byNeed),
      others: children
        .filter(({ lines, putOff }) => lines.length === 0 && putOff.length === 0)
        .sort(byNextDate),
      waiting: children.filter(({ lines, putOff }) => lines.length === 0 && putOff.length > 0),
      peps: countPeps(standings),
      actions: countActions(read, here, today),
      money: totalsOfStreams(standings.map((s) => s.streams)),
      nothingPlanned: standings.filter(
        (s) => s.streams.some(({ balance }) => (balance.expected ?? 0) > 0) && s.lines === 0,
      ).length,
    };
  });
