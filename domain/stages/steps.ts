import { z } from 'zod';
import { oneOf } from '../kernel/one-of.ts';
import { formatDate, isIsoDate } from '../kernel/plain-date.ts';
import { type Stage, stages } from '../kernel/stage.ts';
import { shortText } from '../kernel/text.ts';

/** Everything that can happen to one revision of a PEP, in the order in which it happens. */
export const steps = [
  'initiated',
  'started',
  'meeting-held',
  'ready',
  'signed-off',
  'sent',
  'accepted',
  'returned',
  'amended',
] as const;
export type Step = (typeof steps)[number];

/** Who may have initiated a PEP, as the form's own question has them. */
export const initiators = {
  'social-worker': 'Social worker',
  'virtual-school': 'Virtual school',
  both: 'Social worker and virtual school',
  school: 'The school, while waiting',
} as const;

const initiatedBy: Readonly<Record<keyof typeof initiators, string>> = {
  'social-worker': 'by the social worker',
  'virtual-school': 'by the virtual school',
  both: 'by the social worker and the virtual school',
  school: 'by the school, while waiting',
};

/** How a PEP was sent. */
export const sendings = {
  portal: 'The authority’s portal',
  'secure-email': 'Secure e-mail',
  'by-hand': 'By hand or post',
  other: 'Another way',
} as const;

/** How it was sent; empty where it was not, or nobody said. */
export const sentHow = oneOf({ '': '', ...sendings }).default('');

/** A word on one section of a PEP from the virtual school. */
const sectionComment = z.object({
  sectionId: z.string().min(1).max(60),
  grade: shortText.default(''),
  comment: z.string().trim().max(5000).default(''),
});
export type SectionComment = z.infer<typeof sectionComment>;

/** What is told of a step; each step uses its own part. */
export const stepDetail = z.object({
  /** Sent: to whom, how, and which file. */
  to: shortText.default(''),
  how: sentHow,
  fileName: shortText.default(''),
  /**
   * Accepted or returned: the mark, why it came back, and what was said. Signed off: why before the
   * meeting, where that is so.
   */
  grade: shortText.default(''),
  reason: z.string().trim().max(5000).default(''),
  comment: z.string().trim().max(10000).default(''),
  sections: z.array(sectionComment).max(40).default([]),
});
export type StepDetail = z.infer<typeof stepDetail>;

/** A step that was taken: on which day, by whom. */
export type TakenStep = { step: Step; onDate: string; by: string; detail: StepDetail };

/** A step of which nothing more is told. */
export const noDetail: StepDetail = stepDetail.parse({});

/** "by the social worker": who took a step, to stand after its day; empty when that is not known. */
export const byWhom = ({ step, by }: Pick<TakenStep, 'step' | 'by'>): string => {
  if (by === '') return '';
  if (step !== 'initiated') return `by ${by}`;
  return by in initiatedBy ? initiatedBy[by as keyof typeof initiators] : `by ${by}`;
};

/** The life of one revision: each step at most once. */
export type Life = readonly TakenStep[];

/** What a step may depend on beside the life itself. */
export type StepFacts = {
  today: string;
  /** How many needed answers are still missing. */
  missing: number;
  /** The day of the PEP’s meeting as the form has it; empty or left out when it names none. */
  meetingDate?: string;
};

/** The step taken, or a sentence on why it cannot be. */
export type StepResult =
  | { ok: true; life: Life }
  | { ok: false; message: string; field?: 'onDate' | 'by' | 'to' | 'how' | 'reason' };

const taken = (life: Life, step: Step): TakenStep | undefined =>
  life.find((one) => one.step === step);

/** The stage that a life has reached: that of its furthest step. */
export const stageOf = (life: Life): Stage => {
  const furthest = steps.filter((step) => step !== 'initiated' && taken(life, step)).at(-1);
  if (furthest === undefined) return 'not-started';
  return furthest === 'started' || furthest === 'initiated' ? 'in-preparation' : furthest;
};

/**
 * The diagram: which steps lead out of each stage. A meeting may be missing (a PEP agreed on paper),
 * and who initiated a PEP may be told at any time until it is ready.
 */
export const diagram: Readonly<Record<Stage, readonly Step[]>> = {
  'not-started': ['started'],
  'in-preparation': ['meeting-held', 'ready', 'initiated'],
  'meeting-held': ['ready', 'initiated'],
  ready: ['signed-off'],
  'signed-off': ['sent', 'amended'],
  sent: ['accepted', 'returned', 'amended'],
  returned: ['amended'],
  accepted: ['amended'],
  amended: [],
};

/** Whether the virtual school's answer may come at this stage. */
export const awaitsAnswer = (stage: Stage): boolean => diagram[stage].includes('accepted');

/** What may be done next, the usual thing first. */
export const nextSteps = (life: Life): Step[] =>
  diagram[stageOf(life)].filter((step) => !taken(life, step));

/**
 * The same for a plan that school and parents make of their own accord: nobody else initiates it,
 * and the virtual school answers only where it was sent the plan.
 */
export const nextVoluntarySteps = (life: Life, virtualSchool: string): Step[] =>
  nextSteps(life).filter(
    (step) =>
      step !== 'initiated' &&
      ((step !== 'accepted' && step !== 'returned') ||
        taken(life, 'sent')?.detail.to === virtualSchool),
  );

/** The day before which a step cannot have been. */
const notBefore = (life: Life, step: Step): TakenStep | undefined =>
  step === 'sent'
    ? taken(life, 'signed-off')
    : step === 'accepted' || step === 'returned'
      ? taken(life, 'sent')
      : undefined;

const problemOf = (
  life: Life,
  { step, onDate, by, detail }: TakenStep,
  { today, missing, meetingDate = '' }: StepFacts,
): Exclude<StepResult, { ok: true }> | null => {
  const refuse = (
    message: string,
    field?: Exclude<StepResult, { ok: true }>['field'],
  ): Exclude<StepResult, { ok: true }> => ({ ok: false, message, ...(field && { field }) });
  if (taken(life, step)) return refuse('This is recorded already. Undo it first to change it.');
  if (!diagram[stageOf(life)].includes(step)) {
    return refuse(
      `This cannot be recorded while the PEP is “${stages[stageOf(life)].toLowerCase()}”.`,
    );
  }
  if (!isIsoDate(onDate)) return refuse('Write a real date, for example 12 March 2027.', 'onDate');
  if (onDate > today) return refuse('This day is still to come.', 'onDate');
  const earlier = notBefore(life, step);
  if (earlier && onDate < earlier.onDate) {
    return refuse(
      step === 'sent'
        ? 'This is before the PEP was signed off.'
        : 'This is before the PEP was sent.',
      'onDate',
    );
  }
  if ((step === 'ready' || step === 'signed-off') && missing > 0) {
    return refuse(
      `${missing === 1 ? 'One answer is' : `${missing} answers are`} still missing. “Ready?” lists what.`,
    );
  }
  // A PEP is reviewed at its meeting; what is agreed beforehand on paper needs saying why.
  if (step === 'signed-off' && meetingDate > today && detail.reason === '') {
    return refuse(
      `The meeting on ${formatDate(meetingDate)} is still to come. Sign off after it, or say why before.`,
      'reason',
    );
  }
  if (step === 'initiated' && by === '') return refuse('Say who initiated it.', 'by');
  if (step === 'sent' && detail.to === '') return refuse('Say who it was sent to.', 'to');
  if (step === 'sent' && detail.how === '') return refuse('Say how it was sent.', 'how');
  if (step === 'returned' && detail.reason === '') {
    return refuse('Say why it came back.', 'reason');
  }
  return null;
};

/** Takes one step, if the diagram has it there and everything that it needs is told. */
export const takeStep = (life: Life, step: TakenStep, facts: StepFacts): StepResult =>
  problemOf(life, step, facts) ?? { ok: true, life: [...life, step] };

/**
 * Which step can be undone now: the last one; null when none can. So a sign-off can be undone until
 * the PEP is sent or amended. A new revision is undone by taking that revision away.
 */
export const undoableStep = (life: Life): Step | null => {
  // That the meeting was held is said by who came, and unsaid there.
  const last = steps
    .filter((step) => step !== 'initiated' && step !== 'meeting-held' && taken(life, step))
    .at(-1);
  if (last !== undefined && last !== 'started') {
    return last === 'amended' ? null : last;
  }
  return taken(life, 'initiated') ? 'initiated' : null;
};

/** Whether a step can be undone: each until the next one, so nothing that led to a sign-off. */
export const canWithdraw = (life: Life, step: Step): boolean => {
  if (!taken(life, step)) return false;
  if (step === 'initiated') return !taken(life, 'ready') && !taken(life, 'signed-off');
  return undoableStep(life) === step;
};

/** Undoes one step. */
export const withdrawStep = (life: Life, step: Step): StepResult =>
  canWithdraw(life, step)
    ? { ok: true, life: life.filter((one) => one.step !== step) }
    : {
        ok: false,
        message: taken(life, 'amended')
          ? 'A newer revision of this PEP has been begun. Make the correction there.'
          : 'Something has been recorded since. Undo that first.',
      };
