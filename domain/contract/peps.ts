import { z } from 'zod';
import { optionalIsoDate } from '../calendar/plain-date.ts';
import { type TermKey, termKey } from '../calendar/terms.ts';
import { anyAnswer } from '../pep/answer.ts';
import { type KeptFile, largestFile, tooLarge } from '../pep/file-cell.ts';
import type { ActionStatus, PepAction, PepRecord, PepStatus, Target } from '../pep/record.ts';
import type { TermCell } from '../pep/term-by-term.ts';
import type { Stage } from '../pep/workflow.ts';
import { shortText } from '../pupil/pupil.ts';
import { call, returns } from './define.ts';
import type { Changed, Due } from './records.ts';

const id = z.string().min(1).max(40);
const answers = z.record(z.string().max(60), anyAnswer.nullable());

/** A PEP as a row of a list. */
export type PepRow = {
  id: string;
  pupilId: string;
  pupilName: string;
  yearGroup: number;
  authority: string;
  term: TermKey;
  templateId: string;
  status: PepStatus;
  stage: Stage;
  revision: number;
  percent: number;
  signedOffAt: string;
  /** When a PDF of it was last saved; empty when none was. */
  exportedAt: string;
  /** Why a PEP of an earlier term will not be finished; empty for all others. */
  notFinishedReason: string;
};

/** One row of the PEPs screen: a pupil in a term, whether or not a PEP has been started. */
export type TermBoardRow = {
  pupilId: string;
  pupilName: string;
  yearGroup: number;
  authority: string;
  /** Where the child is educated, in brief; empty when simply on this school's roll. */
  place: string;
  stage: Stage;
  pep: PepRow | null;
  /** Why no PEP is owed for the term, in words; empty when one is. */
  notOwed: string;
  due: Due | null;
  /** The next care plan review, yyyy-mm-dd: the PEP is part of the care plan; '' when not known. */
  careReviewOn: string;
  /** The days on which somebody was reminded of this PEP, the first first. */
  chasedOn: string[];
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
export type TermGrid = { terms: TermKey[]; rows: TermGridRow[] };

/** An action with where it comes from, for the list across pupils. */
export type ActionRow = PepAction & {
  pupilId: string;
  pupilName: string;
  pepId: string;
  term: TermKey;
  target: string;
  /** What became of it in earlier PEPs that carried it on, the newest first. */
  before: { term: TermKey; status: ActionStatus; note: string }[];
};

/** A file kept with a PEP, encrypted in the store. */
export type AttachmentRow = {
  id: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  addedAt: string;
};

const actionInput = z.object({
  description: shortText.pipe(z.string().min(1, 'Write what will be done.')),
  owner: shortText.default(''),
  dueDate: optionalIsoDate.default(''),
  targetId: id.nullable().default(null),
});

export const actionStatus = z.enum(['open', 'done', 'partly', 'not-done']);

/** PEPs, their answers, targets and actions. */
export const pepCalls = {
  'peps.board': call(z.object({ term: termKey }), returns<TermBoardRow[]>()),
  /** Every pupil on the roll with the terms of this school year and the two before it. */
  'peps.byTerm': call(z.object({ term: termKey }), returns<TermGrid>()),
  'peps.forPupil': call(z.object({ pupilId: id }), returns<PepRow[]>()),
  /** Starts this pupil's PEP for a term, with the rows of the last PEP's review filled in. */
  'peps.start': call(
    z.object({
      pupilId: id,
      term: termKey,
      /** The form, where it is not the one that fits the pupil's year and last PEP. */
      templateId: z.string().max(60).optional(),
    }),
    returns<Changed<{ id: string }>>(),
  ),
  'peps.get': call(z.object({ id }), returns<PepRecord>()),
  /** The answers of this pupil's PEP before this one, to be shown beside; null when there is none. */
  'peps.previous': call(z.object({ id }), returns<PepRecord | null>()),
  /**
   * Saves answers by field id; null takes an answer away. Each is checked against its field; a
   * signed-off PEP refuses.
   */
  'peps.saveAnswers': call(z.object({ id, answers }), returns<Changed<{ savedAt: string }>>()),
  /**
   * Says that what was taken over from the last PEP is still true: of these fields, or of all.
   */
  'peps.confirmCarried': call(
    z.object({ id, fieldIds: z.array(z.string().max(60)).max(400).optional() }),
    returns<Changed<null>>(),
  ),
  /** Refused before the day of the meeting, unless it is said why (`beforeMeeting`). */
  'peps.signOff': call(
    z.object({ id, beforeMeeting: shortText.default('') }),
    returns<Changed<{ signedOffAt: string }>>(),
  ),
  /** Starts a new revision of a signed-off PEP, with a reason; the old one stays as it was. */
  'peps.amend': call(
    z.object({ id, reason: shortText.pipe(z.string().min(1, 'Say why it is amended.')) }),
    returns<Changed<{ id: string }>>(),
  ),
  /** Takes away a PEP that is still in preparation; can be undone. */
  'peps.discard': call(z.object({ id }), returns<Changed<null>>()),
  /** Says why a PEP of an earlier term will not be finished; only while it is in preparation. */
  'peps.giveUp': call(
    z.object({ id, reason: shortText.pipe(z.string().min(1, 'Say why it will not be finished.')) }),
    returns<Changed<null>>(),
  ),
  /** Takes such a PEP up again. */
  'peps.takeUp': call(z.object({ id }), returns<Changed<null>>()),
  'targets.add': call(z.object({ pepId: id }), returns<Changed<Target>>()),
  'targets.save': call(z.object({ id, answers }), returns<Changed<{ savedAt: string }>>()),
  'targets.remove': call(z.object({ id }), returns<Changed<null>>()),
  'actions.add': call(z.object({ pepId: id, action: actionInput }), returns<Changed<PepAction>>()),
  'actions.save': call(z.object({ id, action: actionInput }), returns<Changed<PepAction>>()),
  /** Closes or reopens an action, with a note on how it went. Allowed after sign-off. */
  'actions.setStatus': call(
    z.object({ id, status: actionStatus, note: z.string().max(5000).default('') }),
    returns<Changed<PepAction>>(),
  ),
  'actions.remove': call(z.object({ id }), returns<Changed<null>>()),
  'actions.list': call(
    z.object({ statuses: z.array(actionStatus).default([]) }),
    returns<ActionRow[]>(),
  ),
  'attachments.list': call(z.object({ pepId: id }), returns<AttachmentRow[]>()),
  /** Asks for a file (PDF, JPEG or PNG, up to 20 MB) and keeps a copy in the store. */
  'attachments.add': call(z.object({ pepId: id }), returns<Changed<AttachmentRow>>()),
  /** Asks for a file to be kept as part of the answer to a question that has a column for files. */
  'attachments.keep': call(
    z.object({ pepId: id, fieldId: z.string().max(60) }),
    returns<KeptFile>(),
  ),
  /** Keeps a file that was dropped on the window, in the same way. */
  'attachments.keepDropped': call(
    z.object({
      pepId: id,
      fieldId: z.string().max(60),
      fileName: z.string().max(1000),
      base64: z
        .base64('This file could not be read.')
        .max(Math.ceil(largestFile / 3) * 4, tooLarge),
    }),
    returns<KeptFile>(),
  ),
  /** A kept picture, as a data address that the window can show. */
  'attachments.picture': call(z.object({ id }), returns<{ dataUrl: string }>()),
  'attachments.remove': call(z.object({ id }), returns<Changed<null>>()),
  'attachments.saveCopy': call(z.object({ id }), returns<{ fileName: string }>()),
} as const;
