import { z } from 'zod';
import { isoDate } from '../../kernel/plain-date.ts';
import type { Stage } from '../../kernel/stage.ts';
import { shortText } from '../../kernel/text.ts';
import type { OwnMarks } from '../../quality/marks.ts';
import { type TermKey, termKey } from '../../school/terms.ts';
import { type Step, stepDetail, type TakenStep } from '../../stages/steps.ts';
import { changes, id, reads, returns, wholePep } from '../define.ts';

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
  /** The same of the revisions before this one, the newest answer. */
  answeredBefore: Answered | null;
  /** The same of the pupil's PEP of an earlier term, the latest one, in whichever revision. */
  answeredLast: Answered | null;
};

const recordedStep = z.enum(['initiated', 'ready', 'sent', 'accepted', 'returned']);

/** The life of a PEP: started, its steps, signed off, sent, answered, made anew. */
export const stagesCalls = {
  'peps.life': reads(z.object({ id }), returns<PepLife>(), 'pep:id', [
    ...wholePep,
    'documents',
    'history',
  ]),
  /** Records a step with its day; refused when the diagram does not have it there. */
  'peps.takeStep': changes(
    z.object({
      id,
      step: recordedStep,
      onDate: isoDate,
      by: shortText.default(''),
      detail: stepDetail.prefault({}),
    }),
    returns<null>(),
    'pep:id',
  ),
  /** Corrects what was recorded of the virtual school's answer, until the next step is taken. */
  'peps.changeAnswer': changes(
    z.object({
      id,
      step: z.enum(['accepted', 'returned']),
      onDate: isoDate,
      detail: stepDetail,
    }),
    returns<null>(),
    'pep:id',
  ),
  /** Undoes a step, until the next one is taken. */
  'peps.withdrawStep': changes(z.object({ id, step: recordedStep }), returns<null>(), 'pep:id'),
  /**
   * Undoes a sign-off that nothing has followed: the PEP can be changed again. With a PDF of it
   * outside it is refused, unless the teacher was told of that and says so (`evenWithPdf`).
   */
  'peps.undoSignOff': changes(
    z.object({ id, evenWithPdf: z.boolean().default(false) }),
    returns<null>(),
    'pep:id',
  ),
  /** Starts this pupil's PEP for a term, with the rows of the last PEP's review filled in. */
  'peps.start': changes(
    z.object({
      pupilId: id,
      term: termKey,
      /** The form, where it is not the one that fits the pupil's year and last PEP. */
      templateId: z.string().max(60).optional(),
    }),
    returns<{ id: string }>(),
    'pupil:pupilId',
  ),
  /** Refused before the day of the meeting, unless it is said why (`beforeMeeting`). */
  'peps.signOff': changes(
    z.object({ id, beforeMeeting: shortText.default('') }),
    returns<{ signedOffAt: string }>(),
    'pep:id',
  ),
  /** Starts a new revision of a signed-off PEP, with a reason; the old one stays as it was. */
  'peps.amend': changes(
    z.object({ id, reason: shortText.pipe(z.string().min(1, 'Say why it is amended.')) }),
    returns<{ id: string }>(),
    'pep:id',
  ),
  /** Takes away a PEP that is still in preparation; can be undone. */
  'peps.discard': changes(z.object({ id }), returns<null>(), 'pep:id'),
  /** Says why a PEP of an earlier term will not be finished; only while it is in preparation. */
  'peps.giveUp': changes(
    z.object({ id, reason: shortText.pipe(z.string().min(1, 'Say why it will not be finished.')) }),
    returns<null>(),
    'pep:id',
  ),
  /** Takes such a PEP up again. */
  'peps.takeUp': changes(z.object({ id }), returns<null>(), 'pep:id'),
} as const;
