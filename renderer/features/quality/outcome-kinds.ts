import type { outcomes } from '#domain/quality/check.ts';
import type { StatusKind } from '../../ui/words/status-word.tsx';

/** How the outcome of a check looks. */
export const outcomeKinds: Readonly<Record<keyof typeof outcomes, StatusKind>> = {
  met: 'done',
  partly: 'underway',
  'not-met': 'warning',
  'not-yet': 'none',
  'not-applicable': 'none',
};
