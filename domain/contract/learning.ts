import { z } from 'zod';
import { type TermKey, termKey } from '../calendar/terms.ts';
import { type Answers, anyAnswer } from '../pep/answer.ts';
import type { PepRecord } from '../pep/record.ts';
import { call, returns } from './define.ts';
import type { Changed } from './records.ts';

const id = z.string().min(1).max(40);
const answers = z.record(z.string().max(60), anyAnswer.nullable());

/** What is recorded of one of a pupil's terms, by field id. */
export type TermRecord = { term: TermKey; answers: Answers };

/** The pupil's record of each term: attendance, attainment and wellbeing, read by the PEPs. */
export const learningCalls = {
  /** Every term of which something is recorded, the oldest first. */
  'learning.terms': call(z.object({ pupilId: id }), returns<TermRecord[]>()),
  /** One term's record in the shape of a PEP that holds nothing else, so that its form serves. */
  'learning.get': call(z.object({ pupilId: id, term: termKey }), returns<PepRecord>()),
  /** Saves answers by field id; null takes one away. Each is checked against its field. */
  'learning.save': call(
    z.object({ pupilId: id, term: termKey, answers }),
    returns<Changed<{ savedAt: string }>>(),
  ),
} as const;
