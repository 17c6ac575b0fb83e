import { z } from 'zod';
import { isoDate } from '../calendar/plain-date.ts';
import type { TermKey } from '../calendar/terms.ts';
import type { OwnMarks } from '../pep/quality/marks.ts';
import { type Stage, type Step, type TakenStep, toldDetail } from '../pep/workflow.ts';
import { eventInput, type PupilEvent } from '../pupil/event.ts';
import { shortText } from '../pupil/pupil.ts';
import type { Authority } from '../school/authority.ts';
import { type WholeAuthority, wholeAuthority } from '../school/whole-authority.ts';
import { call, returns } from './define.ts';
import type { Changed } from './records.ts';

const id = z.string().min(1).max(40);

/** One revision of a PEP among the others of its term. */
export type Revision = { id: string; revision: number; stage: Stage; reason: string };

/** A PDF of a PEP that has left the program. */
export type SavedPdf = {
  /** The instant at which it was saved. */
  at: string;
  /** Whom it was for, in words; empty when that was not said. */
  recipient: string;
  fileName: string;
  /** Whether it says what the PEP says: false once the sign-off behind it was undone. */
  current: boolean;
};

/** What the virtual school said of a PEP, beside how those who signed it off had marked it. */
export type Answered = {
  answer: TakenStep;
  marks: OwnMarks | null;
  /** Who signed it off, and so marked it. */
  markedBy: string;
  term: TermKey;
  /** The sections of that PEP's own form, by which the answer names them. */
  sections: { id: string; title: string }[];
};

/** Where a PEP stands, how it came there, and what may follow. */
export type PepLife = {
  pepId: string;
  pupilId: string;
  term: TermKey;
  stage: Stage;
  /** Whether it is a plan of school and parents, and no PEP. */
  voluntary: boolean;
  /** The steps taken, in order. */
  steps: TakenStep[];
  /** What may be done next, the usual thing first. */
  next: Step[];
  /** The step that can be undone now. */
  undoable: Step | null;
  /** The PDF of it that was saved last; null when there is none. */
  pdf: SavedPdf | null;
  /** The meeting's date as the form has it, offered when the meeting is noted; empty if none. */
  meetingDate: string;
  missing: number;
  /** When and why a PEP of an earlier term was given up; null for all others. */
  notFinished: { on: string; reason: string } | null;
  /** The authority's marks for a PEP, and its word for one that needs no more work. */
  grades: string[];
  acceptedWord: string;
  revisions: Revision[];
  /** How it was marked when it was signed off; null before. */
  marks: OwnMarks | null;
  /** What the virtual school said of this PEP; null when nothing is recorded. */
  answered: Answered | null;
  /** The same of the revision before this one. */
  answeredBefore: Answered | null;
  /** The same of the pupil's PEP of an earlier term, the latest one. */
  answeredLast: Answered | null;
};

const recordedStep = z.enum(['initiated', 'meeting-held', 'ready', 'sent', 'accepted', 'returned']);

/** An event with the day by which it would bring a PEP forward; null when that cannot be counted. */
export type EventRow = PupilEvent & { forwardBy: string | null };

/** The life of a PEP, what happens to a pupil between PEPs, and authorities as files. */
export const lifeCalls = {
  'peps.life': call(z.object({ id }), returns<PepLife>()),
  /** Records a step with its day; refused when the diagram does not have it there. */
  'peps.takeStep': call(
    z.object({
      id,
      step: recordedStep,
      onDate: isoDate,
      by: shortText.default(''),
      detail: toldDetail.prefault({}),
    }),
    returns<Changed<null>>(),
  ),
  /** Corrects what was recorded of the virtual school's answer, until the next step is taken. */
  'peps.changeAnswer': call(
    z.object({
      id,
      step: z.enum(['accepted', 'returned']),
      onDate: isoDate,
      detail: toldDetail,
    }),
    returns<Changed<null>>(),
  ),
  /** Undoes a step, until the next one is taken. */
  'peps.withdrawStep': call(z.object({ id, step: recordedStep }), returns<Changed<null>>()),
  /**
   * Undoes a sign-off that nothing has followed: the PEP can be changed again. With a PDF of it
   * outside it is refused, unless the teacher was told of that and says so (`evenWithPdf`).
   */
  'peps.undoSignOff': call(
    z.object({ id, evenWithPdf: z.boolean().default(false) }),
    returns<Changed<null>>(),
  ),
  'events.list': call(z.object({ pupilId: id }), returns<EventRow[]>()),
  /** Days of suspension this school year, by the pupil's page and the PEP together. */
  'events.suspendedDays': call(z.object({ pupilId: id }), returns<{ days: number }>()),
  'events.save': call(
    z.object({ id: id.nullable(), pupilId: id, event: eventInput }),
    returns<Changed<EventRow>>(),
  ),
  'events.remove': call(z.object({ id }), returns<Changed<null>>()),
  /** Saves an authority as a file where the teacher chooses; it holds nothing about pupils. */
  'authorities.exportFile': call(z.object({ id }), returns<{ fileName: string }>()),
  /** Asks for such a file, checks it, and gives what it says; nothing is recorded yet. */
  'authorities.readFile': call(
    z.object({}),
    returns<{ fileName: string; whole: WholeAuthority }>(),
  ),
  /** All that is written down of an authority: itself, its dated rates, rules and rubric. */
  'authorities.whole': call(z.object({ id }), returns<WholeAuthority>()),
  /**
   * Makes an authority say this, in one change; a new one without an id. What is left out of it
   * stays as it is.
   */
  'authorities.replace': call(
    z.object({ id: id.nullable(), whole: wholeAuthority }),
    returns<Changed<Authority>>(),
  ),
} as const;
