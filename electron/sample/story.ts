import type { SpendingCategory } from '#domain/ppplus/spending.ts';
import { noEducation } from '#domain/pupil/education.ts';
import type { PupilInput } from '#domain/pupil/pupil.ts';
import { upnCheckLetter } from '#domain/pupil/upn.ts';

/** One row of a table answer, by column id. */
export type Cells = Readonly<Record<string, string | number>>;

/** What someone told the designated teacher, before it becomes the answer to a field. */
export type Told =
  | string
  | number
  | readonly string[]
  | readonly Cells[]
  | { readonly people: readonly string[] }
  | { readonly none: string }
  | { readonly notKnown: string };

/** Answers by field id of the template. */
export type TellsOf = Readonly<Record<string, Told>>;

export type TargetStory = {
  needType: 'educational' | 'developmental';
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
  owner: string;
  /** Subject of the line in "where the pupil is now" that it should move. */
  line?: string;
  /** The child's words it comes from. */
  voice?: string;
};

export type ActionStory = {
  what: string;
  owner: string;
  due: string;
  /** Which target it serves, counted from 0. */
  target?: number;
  /** How it ended, once it has. */
  closed?: { on: string; status: 'done' | 'partly' | 'not-done'; note: string };
};

export type MoneyStory = {
  what: string;
  category: SpendingCategory;
  supplier: string;
  quantity: number;
  /** Pence for each one. */
  each: number;
  target: number | null;
  planned: boolean;
  /** When it was bought; a plan that was not carried out has none. */
  spentOn?: string;
  /** How much was really bought, when it differs from the plan. */
  spent?: { quantity: number; each: number };
};

/** How an earlier target went, in the order of the earlier targets. */
export type ReviewStory = {
  outcome: 'achieved' | 'partly' | 'not';
  why: string;
  next: string;
  impact: 'significant' | 'moderate' | 'minimal' | '';
  evidence: string;
};

/** Half-day sessions from the start of the school year to a day. */
export type AttendanceStory = {
  asAt: string;
  possible: number;
  authorised: number;
  unauthorised: number;
};

/** One term of one child. */
export type TermStory = {
  startedOn: string;
  meetingOn: string;
  nextMeetingOn: string;
  /** Left out while the PEP is still in preparation. */
  signedOffOn?: string;
  /** Who was not there; everybody else came. */
  absent?: readonly { role: string; why: string }[];
  attendance?: AttendanceStory;
  answers: TellsOf;
  /** The child's answers, by prompt. */
  said: readonly (readonly [prompt: string, answer: string])[];
  review?: readonly ReviewStory[];
  targets: readonly TargetStory[];
  actions: readonly ActionStory[];
  money: readonly MoneyStory[];
};

export type AuthorityName = 'Luton' | 'Central Bedfordshire' | 'West Berkshire';

/** One invented child, as two terms of plans are made from. */
export type Child = {
  pupil: Omit<PupilInput, 'authorityId'>;
  authority: AuthorityName;
  /** The adult in school whom the child chose to talk to. */
  trustedAdult: string;
  /** Who leads the plan, where it is not the designated teacher. */
  lead?: string;
  /** The form of the plan, where the year group does not suggest it. */
  form?: string;
  /** PP+ awarded, in pence, by term; a term left out has no known award. */
  awards: { summer?: Award; autumn?: Award };
  /** What is true of both terms. */
  always: TellsOf;
  summer?: TermStory;
  autumn?: TermStory;
};
export type Award = { pence: number; source: string; on: string };

/** A person's contact data in a domain and number range that can reach nobody. */
export const contact = (name: string, mailbox: string, line: number) => ({
  name,
  email: `${mailbox}@example.org`,
  phone: `01632 960${String(line).padStart(3, '0')}`,
});

/** A UPN with the right check letter for its twelve digits. */
export const upn = (digits: string): string => `${upnCheckLetter(`?${digits}`)}${digits}`;

/** What a pupil's record holds when nothing else is said. */
export const usual = {
  uln: '',
  education: noEducation,
  yearGroupOverride: null,
  careStatus: 'looked-after',
  firstReviewDate: '',
  virtualSchoolContact: { name: '', email: '', phone: '' },
} as const;
