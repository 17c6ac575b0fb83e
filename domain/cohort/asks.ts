import { formatDate, formatShortDate, parseDate } from '../kernel/plain-date.ts';
import { isLookedAfterOn } from '../pupil/care.ts';
import { eventKinds, type PupilEvent, tellingRoles, toldOfEvent } from '../pupil/event.ts';
import { calledName, type Pupil } from '../pupil/pupil.ts';
import { type Duty, dutiesOf } from '../pupil/suspension-duties.ts';
import { apartWords, asksStillApart, yearsApartIn } from '../pupil/years-apart.ts';
import { academicYearOf } from '../school/terms.ts';
import { yearGroupFor, yearGroupLabel } from '../school/year-group.ts';
import { timeLeft } from '../stages/due.ts';
import { currentTerm, type DeadlineFacts } from '../stages/due-facts.ts';
import type { TodayLine } from './today.ts';

/** A line of Today that is answered in the pupil's records. */
const asked = (
  line: Pick<TodayLine, 'key' | 'what' | 'why' | 'when' | 'day'> & Partial<TodayLine>,
): TodayLine => ({
  detail: '',
  urgency: '',
  late: false,
  rung: null,
  pepId: null,
  mayGiveUp: false,
  inRecords: true,
  ...line,
});

/** A line with a day of its own, which is late once that day is over. */
const askedBy = (
  date: string,
  facts: DeadlineFacts,
  line: Pick<TodayLine, 'key' | 'what' | 'why'>,
): TodayLine => {
  const left = facts.daysLeft(date);
  const late = left.daysLeft < 0 || left.late;
  const how = timeLeft({ date, ...left });
  return asked({
    ...line,
    day: date,
    when: late ? how : `${formatShortDate(date)}, ${how}`,
    late,
    urgency: late ? 'late' : '',
  });
};

/** "suspension of 11 November 2026". */
const named = ({ kind, onDate }: PupilEvent): string =>
  `${eventKinds[kind].toLowerCase()} of ${formatDate(onDate)}`;

/** Who is to be told without delay, and is not noted as told (S-01). */
const toTell = (event: PupilEvent): TodayLine[] => {
  const untold = tellingRoles.filter((role) => event.told[role].on === '');
  const whom = untold.map((role) => `the ${toldOfEvent[role].toLowerCase()}`).join(' and ');
  return untold.length === 0
    ? []
    : [
        asked({
          key: `tell ${event.id}`,
          what: `tell ${whom} of the ${named(event)}`,
          why: 'a looked-after child’s suspension is told without delay',
          when: 'without delay',
          day: event.onDate,
          urgency: 'first',
        }),
      ];
};

/**
 * What a suspension brings and has a day. That governors decide only if the parents write is a date
 * that may never come about: it is shown when it is near, and is never late.
 */
const ofDuty = (
  { id, by, words }: Duty,
  event: PupilEvent,
  facts: DeadlineFacts,
  until: string,
): TodayLine[] => {
  const line = { key: `${id} ${by} ${event.id}`, why: words };
  if (by === '') return [];
  if (id === 'S-09') {
    // Full-time education is owed at compulsory school age.
    return event.educationFrom === '' && facts.yearGroup >= 1 && facts.yearGroup <= 11
      ? [askedBy(by, facts, { ...line, what: `full-time education in the ${named(event)}` })]
      : [];
  }
  if (event.governorsOn !== '') return [];
  if (id === 'S-03' && (by < facts.today || by > until)) return [];
  return [askedBy(by, facts, { ...line, what: `governors on the ${named(event)}` })];
};

/** So long something of an earlier school year is still asked for: over the summer holidays. */
const daysAfterYear = 92;

/** What suspensions and exclusions of this school year, or of the last weeks before it, ask for. */
const ofSuspensions = (
  pupil: Pupil,
  events: readonly PupilEvent[],
  facts: DeadlineFacts,
  until: string,
): TodayLine[] => {
  const year = currentTerm(facts).academicYear;
  const since = parseDate(facts.today).subtract({ days: daysAfterYear }).toString();
  const duties = dutiesOf(events, facts.calendar);
  return events
    .filter(
      ({ kind, onDate }) =>
        kind !== 'school-change' && (academicYearOf(parseDate(onDate)) === year || onDate >= since),
    )
    .flatMap((event) => [
      ...(isLookedAfterOn(pupil, event.onDate) ? toTell(event) : []),
      ...(duties.get(event.id) ?? []).flatMap((duty) => ofDuty(duty, event, facts, until)),
    ]);
};

/** Whether a child is still taught apart from its year: asked again each September. */
const stillApart = (pupil: Pupil, facts: DeadlineFacts): TodayLine[] => {
  const term = currentTerm(facts);
  if (!asksStillApart(pupil, term)) return [];
  const usual = yearGroupLabel(yearGroupFor(pupil.dateOfBirth, term.academicYear));
  return [
    asked({
      key: `apart ${term.academicYear}`,
      what: `is ${calledName(pupil)} still taught ${apartWords(yearsApartIn(pupil, term), usual)}?`,
      why: 'a new school year has begun',
      when: '',
      day: facts.today,
    }),
  ];
};

/** What the records of a pupil ask of the school, beside its PEP. */
export const asksOf = (
  pupil: Pupil,
  events: readonly PupilEvent[],
  facts: DeadlineFacts,
  until: string,
): TodayLine[] => [...ofSuspensions(pupil, events, facts, until), ...stillApart(pupil, facts)];
