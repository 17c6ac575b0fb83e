import { z } from 'zod';
import { oneOf } from '../kernel/one-of.ts';
import { formatDate, optionalIsoDate } from '../kernel/plain-date.ts';
import { stageNames, stages } from '../kernel/stage.ts';
import { shortText } from '../kernel/text.ts';
import { dayKinds } from '../school/days.ts';
import { earlyYearsStarts } from './early-years.ts';
import { onTimeBys } from './on-time.ts';

/** A number of days of one kind: "10 working days". */
export const dayRule = z.object({
  days: z.int('Write a whole number of days.').min(0).max(200, 'At most 200 days.'),
  kind: z.enum(dayKinds),
});
export type DayRule = z.infer<typeof dayRule>;

/** What an authority may set a number of days for. */
export const timings = {
  initiation: 'PEP started after coming into care, within',
  firstReview: 'First PEP ready after coming into care, within',
  iroNotice: 'PEP with the reviewing officer before a care plan review, by',
  formToSchool: 'Form sent to the school before the meeting, by',
  socialWorkerPart: 'Social worker’s part done before the meeting, by',
  schoolReturn: 'School’s part back before the meeting, by',
  writeUp: 'PEP written up after the meeting, within',
  schoolChange: 'New PEP after a change of school, within',
  resubmit: 'Returned PEP sent again after the return, within',
} as const;
export type Timing = keyof typeof timings;
/** The timings, in the order of the settings. */
export const timingNames = Object.keys(timings) as Timing[];

const optionalRule = dayRule.nullable().default(null);
const timing = z.object({
  initiation: optionalRule,
  firstReview: optionalRule,
  iroNotice: optionalRule,
  formToSchool: optionalRule,
  socialWorkerPart: optionalRule,
  schoolReturn: optionalRule,
  writeUp: optionalRule,
  schoolChange: optionalRule,
  resubmit: optionalRule,
});

/** The phases for which an authority may ask for PEPs at its own pace. */
export const phases = {
  early: 'Early years',
  school: 'Reception to Year 11',
  post16: 'Years 12 to 14',
  higher: 'Higher education',
} as const;
export type Phase = keyof typeof phases;
/** The phases, from the youngest children to the oldest. */
export const phaseNames = Object.keys(phases) as Phase[];

/** The phase of a year group, as PEPs are counted in a year. */
export const phaseOf = (yearGroup: number): Phase =>
  yearGroup < 0 ? 'early' : yearGroup <= 11 ? 'school' : yearGroup <= 14 ? 'post16' : 'higher';

const pepsPerYear = z.int().min(0).max(6).nullable().default(null);
const pepsAYear = z.object({
  early: pepsPerYear,
  school: pepsPerYear,
  post16: pepsPerYear,
  higher: pepsPerYear,
});

/** What happens when someone who must attend a meeting is missing. */
export const attendanceRules = {
  block: 'The meeting cannot take place without them',
  warn: 'A reason is asked for',
  off: 'Nothing is asked',
} as const;

/** The people on whom an authority may insist, as the meeting's list names their roles. */
export const insistableNames = {
  'social-worker': 'Social worker',
  carer: 'Carer',
  'designated-teacher': 'Designated teacher',
  'virtual-school': 'Virtual school',
} as const;
export type Insistable = keyof typeof insistableNames;
export const insistable = Object.keys(insistableNames) as Insistable[];

/**
 * Where and on which day a fact of a profile was read, and which of the authority's fields it backs
 * (`parts.ts`). A day that nobody recorded stays empty: it is never guessed.
 */
const sourcedFact = z.object({
  what: z.string().trim().min(1, 'Write what was read, or remove it.').max(500),
  /** A web address, a letter, a name. */
  source: z.string().trim().max(1500).default(''),
  readOn: optionalIsoDate.default(''),
  /** Fields that it backs, such as "profile.timing.writeUp". */
  about: z.array(z.string().max(80)).max(20).default([]),
});
export type SourcedFact = z.infer<typeof sourcedFact>;

/** "read on 12 March 2026", or that nobody recorded the day. */
export const readWords = ({ readOn }: Pick<SourcedFact, 'readOn'>): string =>
  readOn === '' ? 'day of reading not recorded' : `read on ${formatDate(readOn)}`;

const texts = (most: number) =>
  z
    .array(shortText.pipe(z.string().min(1)))
    .max(most)
    .default([]);

/**
 * What an authority asks of its PEPs, beyond its name, contact, money and term deadlines: all of it
 * data that a teacher can edit, and that can leave and enter as a file. What is not known is null or
 * empty.
 */
export const authorityProfile = z.object({
  /** Id of the shipped profile that it began from; empty for one of the teacher's own. */
  id: z.string().trim().max(60).default(''),
  timing: timing.prefault({}),
  pepsAYear: pepsAYear.prefault({}),
  /** What must be done by its day for a PEP to be on time. */
  onTimeBy: oneOf(onTimeBys).default('sending'),
  /** From when a child in the early years has a PEP, in the authority's words. */
  earlyYearsFrom: shortText.default(''),
  /** The same as a rule that deadlines follow; empty where no child is too young. */
  earlyYearsStart: oneOf(earlyYearsStarts).default(''),
  attendance: oneOf(attendanceRules).default('warn'),
  /** Without whom the meeting cannot take place, where the rule is "block". */
  insistsOn: z.array(oneOf(insistableNames)).default(['social-worker']),
  /** Where that is written. */
  attendanceSource: z.string().trim().max(1000).default(''),
  /** An SDQ score above this asks for strategies; null when the authority names none. */
  sdqThreshold: z.int().min(0).max(40).nullable().default(null),
  /** Id of the quality rubric by which its PEPs are checked; empty when none is published. */
  rubricId: z.string().trim().max(60).default(''),
  /** The marks that its virtual school gives a PEP, the best first. */
  grades: texts(10),
  /** Its word for a PEP that needs no more work: accepted, approved, signed off. */
  acceptedWord: shortText.default(''),
  /** Its own headings, by section id of the form. */
  sectionLabels: z.record(z.string().max(60), shortText).default({}),
  /** What PP+ may not pay for, in its words or by the name of a kind of support; the one list of it. */
  refuses: texts(100),
  /** Where that is written. */
  refusesSource: z.string().trim().max(500).default(''),
  /** When and on what condition PP+ is paid. */
  release: z.string().trim().max(1000).default(''),
  facts: z.array(sourcedFact).max(60).default([]),
});
export type AuthorityProfile = z.infer<typeof authorityProfile>;
/** A profile as it is written down, before defaults are filled in. */
export type AuthorityProfileSource = z.input<typeof authorityProfile>;

/**
 * What holds where an authority says nothing else: a PEP is initiated within 10 working days of an
 * emergency placement, ready within 20 for the first care plan review, and with the reviewing
 * officer 3 working days before a review.
 */
export const nationalTiming = {
  initiation: { days: 10, kind: 'working' },
  firstReview: { days: 20, kind: 'working' },
  iroNotice: { days: 3, kind: 'working' },
} as const satisfies Partial<Record<Timing, DayRule>>;

const regulations =
  'Care Planning, Placement and Case Review (England) Regulations 2010, as councils’ procedures state them';
/** By whom each national rule is made. */
const nationalSources: Record<keyof typeof nationalTiming, string> = {
  initiation: regulations,
  firstReview: regulations,
  iroNotice: 'IRO Handbook; it does not say the kind of day, so working days are taken',
};

/**
 * The rule for all of England behind a number of days, with its source, and whether these days are
 * that rule; null where there is no national rule.
 */
export const nationalRuleOf = (
  name: Timing,
  rule: DayRule | null,
): { rule: DayRule; source: string; same: boolean } | null => {
  if (!(name in nationalTiming)) return null;
  const known = name as keyof typeof nationalTiming;
  const national = nationalTiming[known];
  return {
    rule: national,
    source: nationalSources[known],
    same: rule?.days === national.days && rule.kind === national.kind,
  };
};

/** The profile of an authority that has told nothing of its own yet. */
export const blankProfile: AuthorityProfile = authorityProfile.parse({ timing: nationalTiming });

/** An authority's profile; the national rules where it has none. */
export const profileOf = (authority: {
  profile?: AuthorityProfile | undefined;
}): AuthorityProfile => authority.profile ?? blankProfile;

/**
 * Whether an authority answers the PEPs that it is sent: it marks them, has a word for one that needs
 * no more work, checks them by its own list, or says by when one that came back is sent again.
 */
export const answersPeps = (authority: { profile?: AuthorityProfile | undefined }): boolean => {
  const { grades, acceptedWord, rubricId, timing: days } = profileOf(authority);
  return grades.length > 0 || acceptedWord !== '' || rubricId !== '' || days.resubmit !== null;
};

/**
 * An authority's word for a PEP that needs no more work. A word that names another stage as well
 * ("Signed off") says by whom, so that the two are told apart.
 */
export const acceptedWordOf = ({
  acceptedWord,
}: Pick<AuthorityProfile, 'acceptedWord'>): string => {
  if (acceptedWord === '') return stages.accepted;
  const taken = stageNames.some(
    (stage) =>
      stage !== 'accepted' && stages[stage].toLowerCase() === acceptedWord.trim().toLowerCase(),
  );
  return taken ? `${acceptedWord} by the virtual school` : acceptedWord;
};

/** "10 working days", "1 school day". */
export const dayRuleText = ({ days, kind }: DayRule): string =>
  `${days} ${kind} ${days === 1 ? 'day' : 'days'}`;
