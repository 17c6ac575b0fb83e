import type { FieldId } from '../form/fields/index.ts';
import type { PepRecord } from '../form/record.ts';
import type { Template } from '../form/template.ts';
import type { TermDates } from '../school/terms.ts';

/** What a check found, in the words of the screen. */
export const outcomes = {
  met: 'Met',
  partly: 'Partly met',
  'not-met': 'Not met',
  'not-yet': 'Not yet',
  'not-applicable': 'Does not apply',
} as const;
export type Outcome = keyof typeof outcomes;

/** One thing that a check found lacking, and the field where something can be done about it. */
export type Lacking = {
  fieldId: FieldId;
  reason: string;
  /** Where a question holds several: what of it lacks ("1/target-owner"). */
  part?: string;
};

/** What a check found, why, and the field where something can be done about it. */
export type Finding = {
  outcome: Outcome;
  reason: string;
  fieldId: FieldId;
  /** What it found lacking, each by itself; without it, the reason is the one thing. */
  lacks?: readonly Lacking[];
  /** It does not apply because nothing is there, though there could be. */
  nothingThere?: true;
  /** Where this finding weighs otherwise than the check usually does. */
  severity?: Severity;
};

/** How much a check that is not met weighs, where the rubric says nothing else. */
export type Severity = 'red' | 'amber' | 'information';

/** Everything that the checks read. */
export type CheckFacts = {
  template: Template;
  record: PepRecord;
  /** The school's terms, as far as they have been entered. */
  terms: readonly TermDates[];
  today: string;
  /** The day by which it is wanted, empty where none is known, and whether it was on time; null while it still can be. */
  onTime: { by: string; is: boolean | null };
  /** Ids of the last PEP's targets for which PP+ was spent. */
  paidTargets: readonly string[];
  /** What the authority refuses to fund, in its own words. */
  refuses: readonly string[];
  /** An answer in words counts as filled from this many words. */
  minWords: number;
  /** Attendance below this percentage must be explained. */
  attendanceConcern: number;
  /** An SDQ score above this asks for strategies; null when the authority names none. */
  sdqThreshold: number | null;
  /** The year groups in which a change of stage is due, whatever the form says. */
  transitionYears: readonly number[];
  /** Kinds of document that the authority wants with a PEP. */
  documents: readonly string[];
};

/** One check: a name for the list, what it weighs, and the rule itself. */
export type Check = {
  name: string;
  severity: Severity;
  look: (facts: CheckFacts) => Finding;
};
