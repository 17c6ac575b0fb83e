import { z } from 'zod';
import type { Stream } from '../../authority/rates.ts';
import type { BetweenPeps } from '../../cohort/between-peps.ts';
import { type ListView, listColumns, listLook } from '../../cohort/list-view.ts';
import type { NextDate } from '../../cohort/next-date.ts';
import type { Attendance } from '../../cohort/pupil-facts.ts';
import type { TermCell } from '../../cohort/term-by-term.ts';
import type { PutOff, TodayLine } from '../../cohort/today.ts';
import type { ToDo } from '../../form/to-do.ts';
import { oneOf } from '../../kernel/one-of.ts';
import { isoDate } from '../../kernel/plain-date.ts';
import type { Stage } from '../../kernel/stage.ts';
import { shortText } from '../../kernel/text.ts';
import type { StreamTotal } from '../../ppplus/balance.ts';
import { type TermKey, termKey } from '../../school/terms.ts';
import type { Due } from '../../stages/due.ts';
import type { NextRung } from '../../stages/ladder.ts';
import type { Owing } from '../../stages/owed.ts';
import { changes, id, reads, returns } from '../define.ts';

/** A child on Today. */
export type TodayChild = {
  pupilId: string;
  pupilName: string;
  /** Where the child is educated, in brief; empty when simply on this school's roll. */
  place: string;
  /** What the child needs, the most pressing first; empty for nothing. */
  lines: TodayLine[];
  /** Lines that were put off to a day that is still to come, the first day first. */
  putOff: { line: TodayLine; said: PutOff }[];
  nextDate: NextDate | null;
  /** What is owed for the term, in words. */
  words: string;
  /** The days on which somebody was reminded of a part of this term's PEP. */
  remindedOn: string[];
  /** The days on which the virtual school was asked for an answer that is waited for. */
  askedOn: string[];
};

/** The cohort at a glance, now. */
export type Today = {
  /** The term that today belongs to. */
  term: TermKey;
  /** "week 9 of 15", or empty outside the term. */
  week: string;
  /** The last day that Today looks at. */
  until: string;
  /** What the calendar lacks for all to be reckoned; empty where it lacks nothing. */
  lacking: string;
  pupils: number;
  authorities: number;
  /** Those who need something now, the most pressing first. */
  needs: TodayChild[];
  /** Those of whom everything is put off. */
  waiting: TodayChild[];
  /** All others, the next date first; with those above, each pupil once. */
  others: TodayChild[];
  /** Each pupil once, and once more in `overdue`. Done is sent, or accepted. */
  peps: {
    done: number;
    /** Signed off, not sent yet. */
    toSend: number;
    returned: number;
    inPreparation: number;
    notStarted: number;
    /** Not started, and neither owed nor overdue until somebody has answered. */
    toAsk: number;
    /** Not started, and nobody asks for one. */
    notOwed: number;
    overdue: number;
  };
  /** Open actions, each once. */
  actions: { late: number; thisWeek: number; later: number };
  /** Each stream by itself: they are never added up. */
  money: StreamTotal[];
  /** Pupils for whom nothing is planned or spent this term though money is expected. */
  nothingPlanned: number;
};

/** A PEP as a row of a list. */
export type PepRow = {
  id: string;
  pupilId: string;
  pupilName: string;
  yearGroup: number;
  authority: string;
  term: TermKey;
  templateId: string;
  stage: Stage;
  revision: number;
  /** What of it is left to do. */
  toDo: ToDo;
  signedOffAt: string;
  /** The day of that stage; empty before. */
  signedOffOn: string;
  /** When a PDF of it was last saved; empty when none was. */
  exportedAt: string;
  /** When and why a PEP of an earlier term was given up; null and empty for all others. */
  notFinishedOn: string | null;
  notFinishedReason: string;
};

/** One row of the PEPs screen: a pupil in a term, whether or not a PEP has been started. */
export type TermBoardRow = {
  pupilId: string;
  pupilName: string;
  /** Other names under which the pupil is found: in full, as it was before, in Latin letters. */
  alsoCalled: string[];
  yearGroup: number;
  authority: string;
  /** Where the child is educated, in brief; empty when simply on this school's roll. */
  place: string;
  stage: Stage;
  pep: PepRow | null;
  /** What is owed for the term, whether or not a PEP is begun. */
  owing: Owing;
  due: Due | null;
  /** What is to be done next; null where its time has not come. */
  next: NextRung | null;
  /** "13 school days without an answer": of a PEP that was sent; empty else. */
  unanswered: string;
  /** The next care plan review, yyyy-mm-dd: the PEP is part of the care plan; '' when not known. */
  careReviewOn: string;
  /** The days on which somebody was reminded of this PEP, the first first. */
  remindedOn: string[];
};

/** A pupil with the PEPs of several terms, one cell for each. */
export type TermGridRow = {
  pupilId: string;
  pupilName: string;
  yearGroup: number;
  authority: string;
  cells: TermCell[];
};

/** Pupils by terms: this school year and the two before it. */
export type TermGrid = {
  terms: TermKey[];
  rows: TermGridRow[];
  /** The day from which the school keeps its PEPs here: no earlier term is asked about. */
  keptSince: string;
};

/** A pupil as a row of the Pupils screen, for one term. */
export type PupilRow = {
  id: string;
  name: string;
  legalName: string;
  yearGroup: number;
  outOfYearGroup: boolean;
  authority: string;
  /** Where the child is educated, in brief; empty when simply on this school's roll. */
  place: string;
  /** This term's newest PEP; null when none is started. */
  pep: { id: string; stage: Stage; toDo: ToDo } | null;
  /** What is owed this term, whether or not a PEP is begun. */
  owing: Owing;
  /** The next of all dates of this pupil, whichever term the list shows. */
  nextDate: NextDate | null;
  /** What is to be done next; null where its time has not come. */
  next: NextRung | null;
  /** What is left of each stream's expected money this term, in pence; null where it is not known. */
  moneyLeft: { stream: Stream; pence: number | null }[];
  left: boolean;
  /** The newest attendance that is recorded by this term; null where there is none. */
  attendance: Attendance | null;
  /** What is to be borne in mind: SEN, a timetable in part, suspensions of this school year. */
  flags: string[];
  /** Who works with the pupil day by day, where a PEP names somebody; empty where none does. */
  keyWorker: string;
};

const viewedList = oneOf(listColumns);

/** What is due is read from these. */
const dues = ['school', 'authority', 'pupil', 'ppplus', 'form', 'stages'] as const;

/** The lists over all pupils. */
export const cohortCalls = {
  'today.get': reads(z.object({}), returns<Today>(), 'many', [
    ...dues,
    'review',
    'reminder',
    'documents',
    'cohort',
  ]),
  /** Puts a line of Today off to a day that is to come, and says why. */
  'today.putOff': changes(
    z.object({
      pupilId: id,
      line: z.string().min(1).max(120),
      until: isoDate,
      reason: shortText.pipe(z.string().min(1, 'Say why it can wait.')),
    }),
    returns<null>(),
    'pupil:pupilId',
  ),
  /** Takes such a line up again. */
  'today.takeUp': changes(
    z.object({ pupilId: id, line: z.string().min(1).max(120) }),
    returns<null>(),
    'pupil:pupilId',
  ),
  /** How a list is looked at: under its name, and under none as it stands now. */
  'views.list': reads(z.object({ list: viewedList }), returns<ListView[]>(), 'nobody', ['cohort']),
  /** Keeps a look: a new one, or in place of the one of this id. */
  'views.save': changes(
    z.object({ id: id.nullable(), list: viewedList, name: shortText, look: listLook }),
    returns<{ id: string }>(),
    'nobody',
  ),
  'views.remove': changes(z.object({ id }), returns<null>(), 'nobody'),
  'peps.board': reads(z.object({ term: termKey }), returns<TermBoardRow[]>(), 'many', [
    ...dues,
    'reminder',
    'documents',
  ]),
  /** Every pupil on the roll with the terms of this school year and the two before it. */
  'peps.byTerm': reads(z.object({ term: termKey }), returns<TermGrid>(), 'many', [
    'school',
    'authority',
    'pupil',
    'form',
    'stages',
    'documents',
  ]),
  'peps.forPupil': reads(z.object({ pupilId: id }), returns<PepRow[]>(), 'pupil:pupilId', [
    'authority',
    'pupil',
    'form',
    'stages',
    'documents',
  ]),
  /** One page of pupils by surname, with the number of all that fit. */
  'pupils.list': reads(
    z.object({
      search: z.string().max(200).default(''),
      term: termKey,
      includeLeft: z.boolean().default(false),
      offset: z.int().min(0).max(1_000_000).default(0),
      limit: z.int().min(1).max(5000).default(100),
    }),
    returns<{ rows: PupilRow[]; total: number }>(),
    'many',
    [...dues, 'review', 'documents'],
  ),
  /** A pupil between two PEPs: its targets with what was last seen of them, and how the terms went. */
  'pupils.between': reads(z.object({ id }), returns<BetweenPeps>(), 'pupil:id', [
    'school',
    'authority',
    'pupil',
    'ppplus',
    'form',
    'review',
    'stages',
  ]),
  /** What is owed to one pupil for a term, its deadlines, each with its rule, and what comes next. */
  'pupils.deadlines': reads(
    z.object({ id, term: termKey }),
    returns<{
      owing: Owing;
      dues: Due[];
      next: NextRung | null;
      nextDate: NextDate | null;
      /** "13 school days without an answer": of a PEP that was sent; empty else. */
      unanswered: string;
    }>(),
    'pupil:id',
    [...dues, 'review', 'documents'],
  ),
} as const;
