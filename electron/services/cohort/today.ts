import type { LeftOver, Today, TodayItem } from '#domain/contract/calls/cohort.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import { parseDate } from '#domain/kernel/plain-date.ts';
import { hasGone, isUnsigned, type Stage } from '#domain/kernel/stage.ts';
import { addBalances } from '#domain/ppplus/balance.ts';
import { placeInBrief } from '#domain/pupil/education.ts';
import type { Pupil } from '#domain/pupil/pupil.ts';
import {
  compareTerms,
  type TermDates,
  type TermKey,
  termLabel,
  termOn,
} from '#domain/school/terms.ts';
import { byDay } from '#domain/stages/deadlines.ts';
import { type Due, isOverdue } from '#domain/stages/due.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { pupilsOnRoll } from '#electron/store/pupil/pupils.ts';
import { remindersOf } from '#electron/store/reminder/reminders.ts';
import { type ActionInPlace, listActions } from '#electron/store/review/actions.ts';
import { listTerms } from '#electron/store/school/terms.ts';
import { unfinishedPeps } from '#electron/store/stages/peps.ts';
import type { Context } from '../kernel/context.ts';
import { listNames } from '../pupil/names.ts';
import { type Standing, standingsOf } from '../stages/dues.ts';

/** What comes up within this many calendar days belongs on the Today screen. */
const soonDays = 14;

/** "week 9 of 15", counted from the Monday of the term's first week; empty outside the term. */
const weekOf = (terms: readonly TermDates[], { academicYear, term }: TermKey, today: string) => {
  const dates = terms.find((t) => t.academicYear === academicYear && t.term === term);
  if (!dates || today < dates.startsOn || today > dates.endsOn) return '';
  const first = parseDate(dates.startsOn);
  const monday = first.subtract({ days: first.dayOfWeek - 1 });
  const weekNumber = (iso: string): number => Math.floor(monday.until(parseDate(iso)).days / 7) + 1;
  return `week ${weekNumber(today)} of ${weekNumber(dates.endsOn)}`;
};

const words: Record<Due['kind'], (s: Standing, overdue: boolean, started: boolean) => string> = {
  ask: () => 'To be asked',
  initiation: (_, late) => (late ? 'Not initiated yet' : 'To be initiated'),
  'change-of-school': (_, late) =>
    late ? 'New PEP after a change of school overdue' : 'New PEP after a change of school',
  'first-review': (_, late) => (late ? 'First PEP overdue' : 'First PEP due'),
  'term-deadline': (s, late) => pepWords(s, late),
  'term-end': (s, late) => pepWords(s, late),
  meeting: () => 'PEP meeting',
  'reviewing-officer': (_, late) =>
    late ? 'PEP late for the reviewing officer' : 'PEP to the reviewing officer',
  'form-to-school': () => 'Form to the school',
  'social-worker-part': (_, late) =>
    late ? 'Social worker’s part late' : 'Social worker’s part due',
  'school-part': (_, late) => (late ? 'School’s part late' : 'School’s part due'),
  'write-up': (_, late) => (late ? 'Write-up overdue' : 'Write-up due'),
  'brought-forward': (s, late, open) =>
    open || s.pep === null ? pepWords(s, late) : 'PEP brought forward',
  amend: () => 'Returned: amend',
  send: (_, late) => (late ? 'To be sent, late' : 'To be sent'),
};

const pepWords = ({ pep }: Standing, late: boolean): string =>
  `${late ? 'PEP overdue' : 'PEP due'}${pep ? '' : ', not started'}`;

const itemsOf = (standing: Standing, horizon: string, remindedOn: string[]): TodayItem[] =>
  standing.dues
    .filter((due) => due.date <= horizon)
    .map((due) => ({
      pupilId: standing.pupil.id,
      pupilName: standing.name,
      place: placeInBrief(standing.pupil.education, standing.yearGroup),
      pepId: due.pepId,
      what: words[due.kind](standing, due.late, due.pepId !== null),
      due,
      overdue: isOverdue(due),
      remindedOn,
    }));

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

const doneWords: Partial<Record<Stage, string>> = {
  'signed-off': 'signed off',
  sent: 'sent, waiting for the answer',
  accepted: 'accepted',
};

/** What is done in the term, the newest first. */
const doneOf = (standings: readonly Standing[], term: TermKey): Today['doneThisTerm'] =>
  standings
    .filter(isDone)
    .flatMap(({ name, pep, stage, life }) =>
      pep
        ? [
            {
              pepId: pep.id,
              pupilName: name,
              what: `PEP for ${termLabel(term)} ${doneWords[stage]}`,
              at: life.find(({ step }) => step === stage)?.onDate ?? '',
            },
          ]
        : [],
    )
    .sort((a, b) => b.at.localeCompare(a.at));

/** PEPs of terms before this one that wait to be signed off, of pupils who are still here. */
const leftOverOf = (read: Read, pupils: readonly Pupil[], term: TermKey, today: string) => {
  const byId = new Map(pupils.map((pupil) => [pupil.id, pupil]));
  const open = unfinishedPeps(read).filter(
    (pep) => byId.has(pep.pupilId) && compareTerms(pep, term) < 0,
  );
  const terms = [...new Map(open.map((pep) => [`${pep.academicYear} ${pep.term}`, pep])).values()];
  return terms.flatMap(({ academicYear, term: name }): LeftOver[] => {
    const of = { academicYear, term: name };
    const theirs = open.filter((pep) => compareTerms(pep, of) === 0);
    const standings = standingsOf(
      read,
      theirs.flatMap((pep) => byId.get(pep.pupilId) ?? []),
      of,
      today,
    );
    return standings.flatMap(({ pupil, name, pep, stage, dues }) =>
      pep === null || pep.status === 'signed-off'
        ? []
        : [
            {
              pepId: pep.id,
              pupilId: pupil.id,
              pupilName: name,
              term: of,
              stage,
              due: dues.find((due) => due.kind !== 'meeting') ?? null,
            },
          ],
    );
  });
};

/** So many actions stand on the Today screen; the Actions screen has them all. */
const mostActions = 5;

/** The first actions that are overdue or due by the end of the week; they come by due date. */
const nextActions = (
  read: Read,
  listed: readonly ActionInPlace[],
  weekEnd: string,
): Today['actions']['next'] => {
  const soon = listed
    .filter(({ action }) => action.dueDate !== '' && action.dueDate <= weekEnd)
    .slice(0, mostActions);
  const names = listNames(read);
  return soon.map(({ action, pupilId }) => ({
    id: action.id,
    description: action.description,
    pupilName: names.get(pupilId) ?? '',
    dueDate: action.dueDate,
  }));
};

/** The cohort at a glance: what is due, overdue and done in a term, and its PP+. */
export const todayOf = (context: Context, term: TermKey): Today =>
  context.read((read) => {
    const today = context.env.today();
    const horizon = parseDate(today).add({ days: soonDays }).toString();
    const weekEnd = parseDate(today).add({ days: 7 }).toString();
    const pupils = pupilsOnRoll(read, today);
    const standings = standingsOf(read, pupils, term, today);
    const reminders = remindersOf(
      read,
      term,
      pupils.map(({ id }) => id),
    );
    const calendar = listTerms(read);
    const current = termOn(today, calendar);
    const here = new Set(pupils.map(({ id }) => id));
    // Of a pupil who has left nothing stays overdue here.
    const listed = listActions(read, ['open']).filter(({ pupilId }) => here.has(pupilId));
    const open = listed.map(({ action }) => action);
    return {
      term,
      week: weekOf(calendar, term, today),
      pupils: standings.length,
      authorities: new Set(standings.map((s) => s.authority.id)).size,
      items: standings
        .flatMap((s) =>
          itemsOf(
            s,
            horizon,
            (reminders.get(s.pupil.id) ?? []).map(({ onDate }) => onDate),
          ),
        )
        .sort((a, b) => byDay(a.due, b.due) || a.pupilName.localeCompare(b.pupilName)),
      leftOver: leftOverOf(read, pupils, compareTerms(term, current) < 0 ? term : current, today),
      peps: countPeps(standings),
      actions: {
        overdue: open.filter((a) => a.dueDate !== '' && a.dueDate < today).length,
        dueThisWeek: open.filter((a) => a.dueDate >= today && a.dueDate <= weekEnd).length,
        open: open.length,
        next: nextActions(read, listed, weekEnd),
      },
      money: addBalances(standings.map((s) => s.balance)),
      nothingPlanned: standings.filter((s) => (s.balance.awarded ?? 0) > 0 && s.lines === 0).length,
      doneThisTerm: doneOf(standings, term),
    };
  });
