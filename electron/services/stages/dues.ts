import { type Authority, noAuthority } from '#domain/authority/authority.ts';
import { rowsOf, textOf } from '#domain/form/answer.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import { nothingToDo, type ToDo } from '#domain/form/to-do.ts';
import type { Stage } from '#domain/kernel/stage.ts';
import { rolesAsked } from '#domain/meeting/asked.ts';
import { isHeld } from '#domain/meeting/people.ts';
import { meetingFacts, namesToTellAgain } from '#domain/meeting/told.ts';
import type { Pupil } from '#domain/pupil/pupil.ts';
import { yearGroupOf } from '#domain/pupil/years-apart.ts';
import { compareTerms, shiftTerm, type TermKey, termOn } from '#domain/school/terms.ts';
import { countDaysLeft, deadlinesOf } from '#domain/stages/deadlines.ts';
import type { Due } from '#domain/stages/due.ts';
import {
  type DeadlineFacts,
  type PepStanding,
  pepOf as standingIn,
} from '#domain/stages/due-facts.ts';
import { type NextRung, nextRung } from '#domain/stages/ladder.ts';
import { type Owing, owing } from '#domain/stages/owed.ts';
import { isOnTime, wantedBy } from '#domain/stages/punctual.ts';
import { type Life, noDetail, stageOf } from '#domain/stages/steps.ts';
import { childHasAnswered } from '#domain/voice/answered.ts';
import { listAuthorities } from '#electron/store/authority/authorities.ts';
import { lastExportOf } from '#electron/store/documents/exports.ts';
import { answersOfPeps } from '#electron/store/form/answers.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { groupBy } from '#electron/store/kernel/values.ts';
import { eventsOfPupils } from '#electron/store/pupil/events.ts';
import { keptSince } from '#electron/store/school/school.ts';
import { listTerms } from '#electron/store/school/terms.ts';
import {
  getPep,
  newestPepsIn,
  type Pep,
  signedOffOf,
  unfinishedPeps,
} from '#electron/store/stages/peps.ts';
import { toDoOfPeps } from '#electron/store/stages/progress.ts';
import { pepOf, pupilOf } from '../kernel/records.ts';
import { required } from '../kernel/refusal.ts';
import { moneyFacts } from '../ppplus/awards.ts';
import { type MoneyStanding, moneyStandings, namesOf } from '../ppplus/balances.ts';
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
  /** What is to be done next: the button of every list. Null where its time has not come. */
  next: NextRung | null;
  /** What all of this was reckoned from. */
  facts: DeadlineFacts;
} & Pick<MoneyStanding, 'streams' | 'lines'>;

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
  const ids = peps.map(({ id }) => id);
  const answersOf = answersOfPeps(read, ids, [
    'meeting-date',
    'meeting-time',
    'meeting-place',
    'pep-first',
    'ehcp-review-date',
  ]);
  // Only of what is being written it matters who was asked and what the child said.
  const writing = peps.filter(({ status }) => status === 'in-preparation').map(({ id }) => id);
  const saidOf = answersOfPeps(read, writing, ['attendees', 'voice-prompts', 'voice-summary']);
  const toDos = toDoOfPeps(read, writing);
  const exported = lastExportOf(read, ids);
  return new Map(
    peps.map((pep) => {
      const life = lives.get(pep.id) ?? [];
      const answers = answersOf.get(pep.id) ?? {};
      const said = saidOf.get(pep.id) ?? {};
      const line = (lines.get(pep.id) ?? []).map(({ id }) => lives.get(id) ?? []);
      // The newest that has left says whether it is back.
      const gone = line.find((one) =>
        one.some(({ step }) => step === 'sent' || step === 'returned'),
      );
      const returned = gone?.find(({ step }) => step === 'returned');
      const sent = line.flat().flatMap(({ step, onDate }) => (step === 'sent' ? [onDate] : []));
      // A sign-off that was overtaken before it was sent does not count.
      const counts = line.findLast((one) => one.some(({ step }) => step === 'sent')) ?? life;
      const standing: PepStanding = {
        id: pep.id,
        academicYear: pep.academicYear,
        term: pep.term,
        stage: stageOf(life),
        startedOn: pep.startedOn,
        meetingDate: textOf(answers['meeting-date']),
        meetingTime: textOf(answers['meeting-time']),
        toTellAgain: namesToTellAgain(rowsOf(said.attendees), meetingFacts({ answers })),
        initiated: life.some(({ step }) => step === 'initiated'),
        first: textOf(answers['pep-first']),
        voluntary: templateOf(pep).voluntary !== undefined,
        notFinishedOn: pep.notFinishedOn,
        heldOn: life.find(({ step }) => step === 'meeting-held')?.onDate ?? '',
        signedOffOn: counts.find(({ step }) => step === 'signed-off')?.onDate ?? '',
        sentOn: sent.sort()[0] ?? '',
        lastSentOn: life.find(({ step }) => step === 'sent')?.onDate ?? '',
        pdfSaved: pep.signedOffAt !== null && (exported.get(pep.id) ?? '') >= pep.signedOffAt,
        toDo: toDos.get(pep.id) ?? nothingToDo,
        asked: rolesAsked(said),
        held: isHeld({ answers: said }),
        childAnswered: childHasAnswered(said),
        ehcReviewOn: textOf(answers['ehcp-review-date']),
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
    authorityOf: ({ authorityId }: Pupil): Authority =>
      authorityId === ''
        ? noAuthority
        : required(
            authorities.get(authorityId),
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

/** Whether one PEP was on time, in whichever revision it is looked at, and the day by which it is wanted. */
export const onTimeOf = (
  read: Read,
  pepId: string,
  today: string,
): { by: string; is: boolean | null } => {
  const pep = pepOf(read, pepId);
  const pupil = pupilOf(read, pep.pupilId);
  const terms = termsAround(pep, termOn(today, listTerms(read)));
  const others = (newestPepsIn(read, terms, [pupil.id]).get(pupil.id) ?? []).filter(
    (one) => compareTerms(one, pep) !== 0,
  );
  const reckoning = reckoningOf(read, [pupil], new Map([[pupil.id, [pep, ...others]]]), today);
  const facts = reckoning.facts(pupil, reckoning.authorityOf(pupil), pep);
  const standing = required(standingIn(facts), 'This PEP is no longer in the records.');
  return { by: wantedBy(standing, facts)?.date ?? '', is: isOnTime(standing, facts) };
};

/** The same with PEPs of terms before that wait to be signed off, however long ago. */
const withUnfinished = (
  near: ReadonlyMap<string, Pep[]>,
  unfinished: readonly Pep[],
): ReadonlyMap<string, Pep[]> => {
  const byPupil = groupBy(unfinished, ({ pupilId }) => pupilId);
  return new Map(
    [...new Set([...near.keys(), ...byPupil.keys()])].map((id) => {
      const known = near.get(id) ?? [];
      const others = (byPupil.get(id) ?? []).filter(
        (pep) => !known.some((one) => compareTerms(one, pep) === 0),
      );
      return [id, [...known, ...others]];
    }),
  );
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
  const near = newestPepsIn(read, termsAround(term, now), ids);
  const here = new Set(ids);
  const unfinished = unfinishedPeps(read).filter(({ pupilId }) => here.has(pupilId));
  const peps = withUnfinished(near, unfinished);
  const reckoning = reckoningOf(read, pupils, peps, today);
  const owners = pupils.map((pupil) => ({
    pupil,
    authority: reckoning.authorityOf(pupil),
    yearGroup: yearGroupOf(pupil, term),
  }));
  const names = listNames(read);
  const money = moneyStandings(
    read,
    owners,
    { by: 'term', ...term },
    moneyFacts(read, today),
    namesOf(listAuthorities(read)),
  );
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
      toDo: facts.peps.find(({ id }) => id === pep?.id)?.toDo ?? nothingToDo,
      dues: deadlinesOf(facts),
      next: nextRung(facts),
      facts,
      streams: own.streams,
      lines: own.lines,
    };
  });
};
