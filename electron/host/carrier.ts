import type { Bounds, Program, Shown } from './page.ts';

/** What shows the window: a browser of the program's own, or a page that somebody lends. */
export type Carrier = {
  open(preload: string, bounds: Bounds, program: Program): Promise<Shown>;
  close(): Promise<void>;
};

let using: Promise<Carrier> | undefined;

/** What the program is to use; said before it is loaded. */
export const useCarrier = (carrier: Promise<Carrier>): void => {
  using = carrier;
  using.catch(() => undefined);
};

/** What the program uses. */
export const carrier = (): Promise<Carrier> =>
  using ?? Promise.reject(new Error('Nothing was said to show the window.'));
