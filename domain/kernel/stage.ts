/** Where one revision of a PEP stands. */
export const stages = {
  'not-started': 'Not started',
  'in-preparation': 'In preparation',
  'meeting-held': 'Meeting held',
  ready: 'Ready',
  'signed-off': 'Signed off',
  sent: 'Sent',
  accepted: 'Accepted',
  returned: 'Returned',
  amended: 'Amended',
} as const;

export type Stage = keyof typeof stages;

/** The stages, in the order in which a PEP comes to them. */
export const stageNames = Object.keys(stages) as Stage[];

/** What is being done with a PEP at each stage. */
const doing: Readonly<Record<Stage, 'nothing' | 'writing' | 'sending' | 'gone' | 'revising'>> = {
  'not-started': 'nothing',
  'in-preparation': 'writing',
  'meeting-held': 'writing',
  ready: 'writing',
  'signed-off': 'sending',
  sent: 'gone',
  accepted: 'gone',
  returned: 'revising',
  amended: 'nothing',
};

/** Whether a PEP at this stage is still being written. */
export const isUnsigned = (stage: Stage): boolean => doing[stage] === 'writing';

/** Whether a PEP has gone to those who wait for it, and is not back. */
export const hasGone = (stage: Stage): boolean => doing[stage] === 'gone';

/**
 * What the row of a PEP tells of its stage. A signed-off PEP never changes: to correct it, its sign-off
 * is undone while nothing has followed it, or a new revision is made.
 */
export type PepStatus = Extract<Stage, 'in-preparation' | 'signed-off'>;

/**
 * Whether a PEP is being prepared: neither signed off, nor given up. `notFinishedOn` is the day on
 * which it was given up, null for all others.
 */
export const isOpen = (stage: Stage, notFinishedOn: string | null): boolean =>
  isUnsigned(stage) && notFinishedOn === null;
