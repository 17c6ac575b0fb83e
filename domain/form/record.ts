import type { Authority } from '../authority/authority.ts';
import type { PepStatus } from '../kernel/stage.ts';
import type { SpendingLine } from '../ppplus/spending.ts';
import type { Pupil } from '../pupil/pupil.ts';
import type { School } from '../school/school.ts';
import type { TermKey } from '../school/terms.ts';
import type { Answers, TargetAnswers } from './answer.ts';
import type { Contribution } from './contribution.ts';
import type { FieldId } from './fields/index.ts';
import type { SuspensionEvent } from './rows/suspensions.ts';

/** A target: its answers by the template's target fields. */
export type Target = { id: string; position: number; answers: TargetAnswers };

/** What can become of an action, and its words on screen and in the document. */
export const actionStatuses = {
  open: 'To do',
  done: 'Done',
  partly: 'Partly done',
  'not-done': 'Not done',
} as const;
export type ActionStatus = keyof typeof actionStatuses;

/** Something a named person will do by a date. `note` says how it went once it is closed. */
export type PepAction = {
  id: string;
  description: string;
  owner: string;
  dueDate: string;
  targetId: string | null;
  status: ActionStatus;
  note: string;
  completedOn: string;
};

/** Everything that a form, a completeness meter or a document needs to know of one PEP. */
export type PepRecord = {
  id: string;
  term: TermKey;
  templateId: string;
  templateVersion: number;
  status: PepStatus;
  /** 1 for the first; each amendment adds one. */
  revision: number;
  /** Why this revision was made; empty for the first. */
  amendReason: string;
  startedOn: string;
  /** ISO instant and name, once signed off. */
  signedOff: { at: string; by: string } | null;
  pupil: Pupil;
  /** Year group in this PEP's school year, by date of birth or the override. */
  yearGroup: number;
  school: School;
  authority: Authority;
  answers: Answers;
  /** Fields whose answer was taken over from the last PEP and is not confirmed yet. */
  carried: readonly FieldId[];
  targets: readonly Target[];
  actions: readonly PepAction[];
  /** What was asked of others and came from them. */
  contributions: readonly Contribution[];
  /** PP+ for the PEP's term: the award in pence (null when not known) and the lines. */
  ppPlus: { awardedPence: number | null; lines: readonly SpendingLine[] };
  /** Suspensions and exclusions of its school year that the pupil's page tells. */
  suspensionEvents: readonly SuspensionEvent[];
  /** Whether an earlier PEP of this pupil is held. */
  hasPrevious: boolean;
  /** What the last PEP asks this one to look back on: ids of its targets and actions. */
  earlier?: {
    term: TermKey;
    signedOff: boolean;
    'target-review': readonly string[];
    'action-review': readonly string[];
  };
};
