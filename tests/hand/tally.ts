import { test } from '../e2e/app.ts';
import { type Size, sizeWords } from './sizes.ts';

/** What a sweep met, in numbers. */
export type Met = { places?: number; controls?: number; dialogs?: number };

/** Counts what a sweep met; build/test.ts adds it up from the report. */
export const met = (sweep: string, size: Size, counts: Met): void => {
  test.info().annotations.push({
    type: 'met',
    description: JSON.stringify({ sweep, size: sizeWords(size), ...counts }),
  });
};
