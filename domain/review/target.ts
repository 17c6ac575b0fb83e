import { textOf } from '../form/answer.ts';
import type { Target } from '../form/record.ts';

/** A target in one line: what will be different, else the need, else its place in the list. */
export const targetLabel = (target: Target): string =>
  textOf(target.answers['target-outcome']) ||
  textOf(target.answers['target-need']) ||
  `Target ${target.position}`;
