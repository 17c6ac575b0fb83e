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

export const stageNames = Object.keys(stages) as Stage[];

/** Whether a PEP at this stage is still being written. */
export const isUnsigned = (stage: Stage): boolean =>
  stage === 'in-preparation' || stage === 'meeting-held' || stage === 'ready';

/**
 * Where a PEP stands. A signed-off PEP never changes: to correct it, its sign-off is undone while nothing has followed it,
 * or a new revision is made.
 */
export const pepStatuses = {
  'in-preparation': 'In preparation',
  'signed-off': 'Signed off',
} as const;

export type PepStatus = keyof typeof pepStatuses;

/** Whether a PEP is being prepared: neither signed off, nor given up. */
export const isOpen = (pep: { status: PepStatus; notFinishedOn: string | null }): boolean =>
  pep.status === 'in-preparation' && pep.notFinishedOn === null;
