import type { Authority } from '#domain/authority/authority.ts';
import { textOf } from '#domain/form/answer.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import { nothingToDo, type ToDo } from '#domain/form/to-do.ts';
import type { Stage } from '#domain/kernel/stage.ts';
import type { Pupil } from '#domain/pupil/pupil.ts';
import { yearGroupOf } from '#domain/pupil/years-apart.ts';
import { compareTerms, shiftTerm, type TermKey, termOn } from '#domain/school/terms.ts';
import { countDaysLeft, deadlinesOf } from '#domain/stages/deadlines.ts';
import type { Due } from '#domain/stages/due.ts';
import type { DeadlineFacts, PepStanding } from '#domain/stages/due-facts.ts';
import { type Owing, owing } from '#domain/stages/owed.ts';
import { type Life, noDetail, stageOf } from '#domain/stages/steps.ts';
import { listAuthorities } from '#electron/store/authority/authorities.ts';
import { answersOfPeps } from '#electron/store/form/answers.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { eventsOfPupils } from '#electron/store/pupil/events.ts';
import { keptSince } from '#electron/store/school/school.ts';
import { listTerms } from '#electron/store/school/terms.ts';
import { getPep, newestPepsIn, type Pep, signedOffOf } from '#electron/store/stages/peps.ts';
import { toDoOfPeps } from '#electron/store/stages/progress.ts';
import { required } from '../kernel/refusal.ts';
import { awardFacts } from '../ppplus/awards.ts';
import { type MoneyStanding, moneyStandings } from '../ppplus/balances.ts';
import { listNames } from '../pupil/names.ts';
import { dayCalendar } from '../school/calendar.ts';
import { livesOf } from './life-of.ts';

/** One pupil's standing in a term. */
export type Standing = {
  pupil: Pupil;
  /** What lists call the pupil. */
  name: string;
  yearGroup: number;
  authority: Authority;
  /** The newest revision of this term's PEP. */
  pep: Pep | null;
  /** How far that PEP is in its life, and how it came there. */
  stage: Stage;
  life: Life;
  /** What is owed for the term, whether or not a PEP is begun. */
  owing: Owing;
  /** What of that PEP is left to do. */
  toDo: ToDo;
  dues: Due[];
} & Pick<MoneyStanding, 'balance' | 'lines'>;

/**
 * The terms whose PEPs decide what is due in one: itself with those beside it, and the year before
 * it or before now, in which a first PEP may lie.
 */
const termsAround = (term: TermKey, now: TermKey): TermKey[] => {
  const latest = compareTerms(term, now) < 0 ? term : now;
  const all = [
    ...[-4, -3, -2, -1, 0].map((step) => shiftTerm(latest, step)),
    ...[-1, 0, 1].map((step) => shiftTerm(term, step)),
  ];
  return all.filter((one, i) => all.findIndex((other) => compareTerms(one, other) === 0) === i);
};

/** A revision with those that it amends, the newest first. */
const lineOf = (read: Read, pep: Pep): Pep[] => {
  const before = pep.amendsId === null ? null : getPep(read, pep.amendsId);
  return [pep, ...(before ? lineOf(read, before) : [])];
};

/** What deadlines depend on of these PEPs, and the lives that were read for it, by PEP id. */
const pepStandings = (read: Read, peps: readonly Pep[], today: string) => {
  const lines = new Map(peps.map((pep) => [pep.id, lineOf(read, pep)]));
  const lives = livesOf(read, [...lines.values()].flat(), today, noDetail);
  const answersOf = answersOfPeps(
    read,
    peps.map(({ id }) => id),
    ['meeting-date', 'meeting-time', 'pep-first'],
  );
  return new Map(
    peps.map((pep) => {
      const life = lives.get(pep.id) ?? [];
      const answers = answersOf.get(pep.id) ?? {};
      const line = (lines.get(pep.id) ?? []).map(({ id }) => lives.get(id) ?? []);
      // The newest that has left says whether it is back.
      const gone = line.find((one) =>
        one.some(({ step }) => step === 'sent' || step === 'returned'),
      );
      const returned = gone?.find(({ step }) => step === 'returned');
      const sent = line.flat().flatMap(({ step, onDate }) => (step === 'sent' ? [onDate] : []));
      const standing: PepStanding = {
        id: pep.id,
        academicYear: pep.academicYear,
        term: pep.term,
        stage: stageOf(life),
        startedOn: pep.startedOn,
        meetingDate: textOf(answers['meeting-date']),
        meetingTime: textOf(answers['meeting-time']),
        initiated: life.some(({ step }) => step === 'initiated'),
        first: textOf(answers['pep-first']),
        voluntary: templateOf(pep).voluntary !== undefined,
        notFinishedOn: pep.notFinishedOn,
        sentOn: sent.sort()[0] ?? '',
        returned: returned ? { onDate: returned.onDate, reason: returned.detail.reason } : null,
      };
      return [pep.id, { life, standing }] as const;
    }),
  );
};

/** What the reckoning of these pupils' terms depends on, given their PEPs, the newest revision of each. */
export const reckoningOf = (
  read: Read,
  pupils: readonly Pupil[],
  peps: ReadonlyMap<string, Pep[]>,
  today: string,
) => {
  const ids = pupils.map((p) => p.id);
  const calendar = dayCalendar(read, today);
  const daysLeft = countDaysLeft(today, calendar);
  const since = keptSince(read);
  const authorities = new Map(listAuthorities(read).map((a) => [a.id, a]));
  const known = pepStandings(read, [...peps.values()].flat(), today);
  const signedOff = signedOffOf(read, ids);
  const events = eventsOfPupils(read, ids);
  return {
    calendar,
    keptSince: since,
    authorityOf: (pupil: Pupil): Authority =>
      required(
        authorities.get(pupil.authorityId),
        'This pupil’s authority is no longer in the records.',
      ),
    lifeOf: (pep: Pep): Life => known.get(pep.id)?.life ?? [],
    /** Of one pupil in one term. */
    facts: (pupil: Pupil, authority: Authority, term: TermKey): DeadlineFacts => ({
      pupil,
      yearGroup: yearGroupOf(pupil, term),
      authority,
      term,
      peps: (peps.get(pupil.id) ?? []).flatMap(({ id }) => known.get(id)?.standing ?? []),
      signedOff: signedOff.get(pupil.id) ?? [],
      events: events.get(pupil.id) ?? [],
      today,
      calendar,
      keptSince: since,
      daysLeft,
    }),
  };
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
  const now = termOn(today, listTerms(read));
  const peps = newestPepsIn(read, termsAround(term, now), ids);
  const reckoning = reckoningOf(read, pupils, peps, today);
  const toDos = toDoOfPeps(
    read,
    [...peps.values()]
      .flat()
      .filter((pep) => compareTerms(pep, term) === 0)
      .map((pep) => pep.id),
  );
  const owners = pupils.map((pupil) => ({
    pupil,
    authority: reckoning.authorityOf(pupil),
    yearGroup: yearGroupOf(pupil, term),
  }));
  const names = listNames(read);
  const money = moneyStandings(read, owners, { by: 'term', ...term }, awardFacts(read, today));
  return owners.map(({ pupil, authority, yearGroup }, i) => {
    const pep = (peps.get(pupil.id) ?? []).find((one) => compareTerms(one, term) === 0) ?? null;
    const life = pep ? reckoning.lifeOf(pep) : [];
    const facts = reckoning.facts(pupil, authority, term);
    const own = required(money[i], 'This pupil is no longer in the records.');
    return {
      pupil,
      name: names.get(pupil.id) ?? '',
      yearGroup,
      authority,
      pep,
      stage: stageOf(life),
      life,
      owing: owing(facts),
      toDo: (pep && toDos.get(pep.id)) ?? nothingToDo,
      dues: deadlinesOf(facts),
      balance: own.balance,
      lines: own.lines,
    };
  });
};
