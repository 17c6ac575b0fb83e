import { test } from '../e2e/app.ts';

/** A size at which the window is swept: of the page in pixels, and of its text in per cent. */
export type Size = { width: number; height: number; text: 100 | 200 };

/** Whether every size and every way of pressing is swept: `npm run nightly`. */
export const nightly = process.env.PEP_DESK_NIGHTLY !== undefined;

const windows = [
  { width: 1024, height: 600 },
  { width: 1280, height: 720 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

const smallest = windows[0];

/** The sizes of the sweeps that look: all of them at night, else the smallest window at both texts. */
export const sizes: readonly Size[] = (nightly ? windows : [smallest]).flatMap((window) => [
  { ...window, text: 100 as const },
  { ...window, text: 200 as const },
]);

/** A size in words, for a failure. */
export const sizeWords = ({ width, height, text }: Size): string =>
  `${width}×${height} at ${text} %`;

/** What a sweep met, in numbers. */
export type Met = { places?: number; controls?: number; dialogs?: number };

/** Counts what a sweep met; build/test.ts adds it up from the report. */
export const met = (sweep: string, size: Size, counts: Met): void => {
  test.info().annotations.push({
    type: 'met',
    description: JSON.stringify({ sweep, size: sizeWords(size), ...counts }),
  });
};
