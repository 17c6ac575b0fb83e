/**
 * What the file of a child holds: what is true of that child only. What every PEP has when it stands
 * where this one does is told in everyday.ts, and what a row has in tables.ts; both give way to what
 * the child's story says. The services play it day by day (make.ts), as a teacher would have.
 */
import type { FieldId } from '#domain/form/fields/index.ts';
import type { SpendingCategory } from '#domain/ppplus/spending.ts';
import { noEducation } from '#domain/pupil/education.ts';
import { careUnsaid, type PupilInput } from '#domain/pupil/pupil.ts';
import { upnCheckLetter } from '#domain/pupil/upn.ts';
import type { YearApart } from '#domain/pupil/years-apart.ts';
import type { AuthorityName } from './school.ts';

/** One row of a table answer, by column id. */
export type Cells = Readonly<Record<string, string | number>>;

/** Rows of a table answer: each by its name, which is its first cell, or one after the other. */
export type RowsTold = Readonly<Record<string, Cells>> | readonly Cells[];

/** What someone told the designated teacher, before it becomes the answer to a field. */
export type Told = string | number | readonly string[] | RowsTold | None;

/** That there is nothing to tell, and why. */
export type None = { readonly none: string };

/** What was told, by the field of the form that it answers. */
export type Tells = Readonly<Partial<Record<FieldId, Told>>>;

/** A target, and what became of it. */
export type TargetStory = {
  need: string;
  strength: string;
  outcome: string;
  why: string;
  baseline: string;
  measure: string;
  what: string;
  when: string;
  where: string;
  who: string;
  howOften: string;
  /** Who sees to it, where it is not whoever does it. */
  owner?: string;
  /** Subject of the line of attainment that it should move: the target is educational, else developmental. */
  line?: string;
  /** The child's words it comes from. */
  voice?: string;
  /** How it went, as the next PEP tells it; without `next` one that was achieved ends, another goes on. */
  went?: {
    outcome: 'achieved' | 'partly' | 'not';
    why: string;
    next?: 'adjust';
    impact: 'significant' | 'moderate' | 'minimal' | '';
    evidence: string;
  };
};

/** An action, which stands under what is to be done. */
export type ActionStory<Target extends string = string> = {
  owner: string;
  due: string;
  /** The target it serves. */
  serves?: Target;
  /** How it ended, once it has. */
  closed?: { on: string; status: 'done' | 'partly' | 'not-done'; note: string };
};

/** What PP+ is to pay for, or has paid for: it stands under what it is. */
export type MoneyStory<Target extends string = string> = {
  /** The target it serves; without one, what it should change. */
  serves?: Target;
  effect?: string;
  /** When it was bought; a plan that was not carried out has none. */
  spentOn?: string;
  /** How many were bought, where it is not as many as were planned. */
  bought?: number;
  /** It was bought without a plan. */
  unplanned?: true;
} & (
  | {
      category: SpendingCategory;
      /** The school itself, unless somebody else. */
      supplier?: string;
      /** One, unless more. */
      quantity?: number;
      /** Pence for each one. */
      each: number;
    }
  /** Subject of the tuition, whose row says the rest. */
  | { tuition: string }
);

/** Half-day sessions from the start of the school year to a day. */
export type AttendanceStory = {
  asAt: string;
  possible: number;
  authorised: number;
  unauthorised: number;
};

/**
 * How far a PEP has come on the day on which the sample stands still: it is signed off; or it is begun,
 * prepared for a meeting that is to come, or held and being written up.
 */
type Stands = { signedOffOn: string } | { stands: 'begun' | 'prepared' | 'held' };

/** One term of one child. What every PEP has when it stands there is told in everyday.ts. */
export type TermStory<Target extends string = string> = Stands & {
  startedOn: string;
  meetingOn: string;
  /** Left out where the meeting of the child's autumn is the next. */
  nextMeetingOn?: string;
  /** Who was not there; everybody else came. */
  absent?: { role: string; why: string };
  attendance?: AttendanceStory;
  answers: Tells;
  /** The child's answers, by the question. */
  said: Readonly<Record<string, string>>;
  targets: Readonly<Record<Target, TargetStory>>;
  actions: Readonly<Record<string, ActionStory<NoInfer<Target>>>>;
  money: Readonly<Record<string, MoneyStory<NoInfer<Target>>>>;
};

/** One term, in which actions and money name the target that they serve. */
export const term = <Target extends string>(story: TermStory<Target>): TermStory => story;

/** When money was confirmed; how much in pence, where it was agreed on request and is not what is usual. */
export type AwardStory = { on: string; pence?: number };

/** One invented child, as two terms of plans are made from. */
export type Child = {
  /** The pupil's record; without a reviewing officer, the one who usually sits for the authority. */
  pupil: Omit<PupilInput, 'authorityId' | 'reviewingOfficer'> &
    Partial<Pick<PupilInput, 'reviewingOfficer'>>;
  authority: AuthorityName;
  /** The adult in school whom the child chose to talk to. */
  trustedAdult: string;
  /** Who leads the plan, where it is not the designated teacher. */
  lead?: string;
  /** The form of the plan, where the year group does not suggest it. */
  form?: string;
  /** What was confirmed, by term; of a term left out nothing was said yet. */
  awards: { summer?: AwardStory; autumn?: AwardStory };
  /** What is true of both terms. */
  always?: Tells;
  summer?: TermStory;
  autumn?: TermStory;
};

/** A UPN with the right check letter for its twelve digits. */
export const upn = (digits: string): string => `${upnCheckLetter(`?${digits}`)}${digits}`;

/** What a pupil's record holds when nothing else is said. */
export const usual = {
  preferredName: '',
  formerNames: '',
  latinName: '',
  uln: '',
  education: noEducation,
  yearsApart: [] as YearApart[],
  careStatus: 'looked-after',
  firstReviewDate: '',
  virtualSchoolContact: { name: '', email: '', phone: '' },
  ...careUnsaid,
} as const;
