import type { PepRecord } from '#domain/form/record.ts';
import type { Template } from '#domain/form/template.ts';
import type { Picture } from '../kit/picture.ts';
import type { PrintedFile } from './attached.ts';
import type { PrintedFeedback } from './feedback.ts';
import type { PrintedQuality } from './quality.ts';

/** Everything that the parts of a PEP read. */
export type PepInput = {
  template: Template;
  record: PepRecord;
  /** Also print answers that the template marks as restricted. */
  includeRestricted?: boolean;
  /** What the child drew, printed after their views. */
  pictures?: readonly Picture[];
  /** The files that go with this PEP, after it. */
  attached?: readonly PrintedFile[];
  /** The quality check, printed at the end. */
  quality?: PrintedQuality;
  /** What the virtual school said, printed at the end. */
  feedback?: PrintedFeedback;
};
