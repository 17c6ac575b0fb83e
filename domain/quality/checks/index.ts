import type { CheckId } from '../../authority/check-ids.ts';
import type { Check } from '../check.ts';
import { formalChecks } from './formal.ts';
import { lastTimeChecks } from './last-time.ts';
import { learningChecks } from './learning.ts';
import { moneyChecks } from './money.ts';
import { targetChecks } from './targets.ts';
import { voiceChecks } from './voice.ts';

/** Every check by its id. */
export const checks: Readonly<Record<CheckId, Check>> = {
  ...voiceChecks,
  ...lastTimeChecks,
  ...learningChecks,
  ...targetChecks,
  ...moneyChecks,
  ...formalChecks,
};
