import { z } from 'zod';
import { academicYear, type TermDates, type TermKey, termKey } from '../calendar/terms.ts';
import { termsInOrder } from '../calendar/terms-in-order.ts';
import type { PepStatus } from '../pep/record.ts';
import type { Stage } from '../pep/workflow.ts';
import { type Pupil, pupilInput } from '../pupil/pupil.ts';
import { type Authority, authorityInput } from '../school/authority.ts';
import { type School, school } from '../school/school.ts';
import { call, returns } from './define.ts';

const id = z.string().min(1).max(40);

/**
 * Everything that writes says which change it made, so that it can be undone; empty when all was so
 * already, and there is nothing to undo.
 */
export type Changed<T> = { value: T; changeId: string };

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
  pep: { id: string; status: PepStatus; stage: Stage; percent: number } | null;
  /** Why no PEP is owed this term, in words; empty when one is. */
  notOwed: string;
  /** The next thing due for this pupil, with its rule in words. */
  due: Due | null;
  /** Awarded less spent this term, in pence; null when no award is known. */
  ppPlusLeft: number | null;
  left: boolean;
};

/** A date by which something must be done, and who says so. */
export type Due = {
  kind:
    | 'first-review'
    | 'term-deadline'
    | 'term-end'
    | 'meeting'
    | 'initiation'
    | 'reviewing-officer'
    | 'form-to-school'
    | 'social-worker-part'
    | 'school-part'
    | 'write-up'
    | 'brought-forward'
    | 'send'
    | 'amend';
  /** The PEP that it asks for; null when none is open yet. */
  pepId: string | null;
  /** Empty for what waits to be done and has no day of its own. */
  date: string;
  /** HH:MM, for a meeting whose time is known. */
  time?: string;
  /** "20 working days after coming into care on 19 October 2026". */
  reason: string;
  /** School days from today when the calendar knows them, else calendar days; negative if late. */
  daysLeft: number;
  dayKind: 'school' | 'calendar';
};

/** One change of a pupil's record, for the History tab. Never more than what was changed. */
export type HistoryEntry = {
  changeId: string;
  at: string;
  who: string;
  what: string;
  /** Whether it is of a kind that can be taken back; a document that has left cannot. */
  canUndo: boolean;
};

/** School, authorities, terms, pupils and their history. */
export const recordCalls = {
  'school.get': call(z.object({}), returns<School>()),
  'school.save': call(school, returns<Changed<School>>()),
  'authorities.list': call(z.object({}), returns<Authority[]>()),
  'authorities.save': call(
    z.object({ id: id.nullable(), authority: authorityInput }),
    returns<Changed<Authority>>(),
  ),
  /** Refused with `not-allowed` while a pupil still belongs to it. */
  'authorities.remove': call(z.object({ id }), returns<Changed<null>>()),
  'terms.list': call(z.object({}), returns<TermDates[]>()),
  'terms.save': call(
    z.object({ academicYear, terms: termsInOrder.max(3) }),
    returns<Changed<TermDates[]>>(),
  ),
  /** The term that today belongs to. */
  'terms.current': call(z.object({}), returns<TermKey>()),
  /** One page of pupils by surname, with the number of all that fit. */
  'pupils.list': call(
    z.object({
      search: z.string().max(200).default(''),
      term: termKey,
      includeLeft: z.boolean().default(false),
      offset: z.int().min(0).max(1_000_000).default(0),
      limit: z.int().min(1).max(200).default(100),
    }),
    returns<{ rows: PupilRow[]; total: number }>(),
  ),
  'pupils.get': call(z.object({ id }), returns<Pupil>()),
  'pupils.add': call(pupilInput, returns<Changed<Pupil>>()),
  'pupils.save': call(z.object({ id, pupil: pupilInput }), returns<Changed<Pupil>>()),
  /** Marks a pupil as having left (or, with an empty date, as back). Nothing is deleted. */
  'pupils.setLeft': call(
    z.object({ id, leftOn: z.union([z.literal(''), z.iso.date()]) }),
    returns<Changed<Pupil>>(),
  ),
  'pupils.history': call(z.object({ id }), returns<HistoryEntry[]>()),
  /** Deadlines of one pupil in a term, each with its rule. */
  'pupils.deadlines': call(z.object({ id, term: termKey }), returns<Due[]>()),
  /**
   * Takes a change back, when nothing has changed since; that is logged as well. A sign-off is taken
   * back as `peps.undoSignOff` does it. Gives what was taken back, in words.
   */
  'changes.undo': call(z.object({ changeId: id }), returns<{ what: string }>()),
} as const;
