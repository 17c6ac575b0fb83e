import type { CallInput } from '#domain/contract/calls.ts';
import { autumn, type TestServices } from './services.ts';

/** A line of PP+ spending as it is sent. */
export type LineInput = CallInput<'ppplus.saveLine'>['line'];

/** What a pupil's maths tutor cost in the autumn term, but for what is changed. */
export const spending = (pupilId: string, change: Partial<LineInput> = {}): LineInput => ({
  pupilId,
  ...autumn,
  kind: 'spent',
  date: '2026-11-10',
  category: 'tuition',
  description: 'Maths tutor',
  supplier: 'Bright Tutors',
  quantity: 1,
  unitCostPence: 12_345,
  ...change,
});

/** The same as a plan. */
export const plan = (pupilId: string, change: Partial<LineInput> = {}): LineInput =>
  spending(pupilId, { kind: 'planned', date: '', ...change });

/** Adds a line of spending; gives it. */
export const addLine = async (services: TestServices, line: LineInput) =>
  (await services.call('ppplus.saveLine', { id: null, line })).value;
