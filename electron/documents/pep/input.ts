import type { Copy, CopyReader } from '#domain/form/reader/copy.ts';
import type { PepRecord } from '#domain/form/record.ts';
import type { Template } from '#domain/form/template.ts';
import type { Picture } from '../kit/picture.ts';
import type { PrintedFile } from './after/attached.ts';
import type { PrintedFeedback } from './after/feedback.ts';
import type { PrintedQuality } from './after/quality.ts';

/** Everything that the parts of a PEP read. */
export type PepInput = {
  template: Template;
  record: PepRecord;
  /** Who reads this copy, and for whom it is made, in words. */
  reader?: CopyReader;
  recipient?: string;
  /** What the teacher lets this reader be told, by its id (`withheldFrom`), or all of it. */
  allowed?: readonly string[] | 'all';
  /** What the child drew, printed after their views. */
  pictures?: readonly Picture[];
  /** The files that go with this PEP, after it. */
  attached?: readonly PrintedFile[];
  /** The quality check, printed at the end. */
  quality?: PrintedQuality;
  /** What the virtual school said, printed at the end. */
  feedback?: PrintedFeedback;
};

/** The same with the record as its reader gets it: whatever prints a part of a PEP reads this. */
export type CopyInput = Omit<PepInput, 'template' | 'record'> &
  Copy & {
    reader: CopyReader;
    recipient: string;
    /** The PEP before anything was taken out: what it lacks, and how far it is. Nothing of it is printed. */
    whole: PepRecord;
  };
