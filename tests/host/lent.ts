import type { Carrier } from '#electron/host/carrier.ts';
import type { Shown } from '#electron/host/page.ts';
import { linkTo } from './link.ts';
import { hearTest, tellTest } from './parent.ts';

/** What the test does with the page that it lends. */
export type Lender = Shown & { open(preload: string): Promise<void> };

/** The test's own browser shows the window, at the size that the test wants. */
export const lent: Carrier = {
  open: async (preload, _bounds, program) => {
    // The window is all that keeps the program running.
    process.channel?.ref();
    const ask = linkTo<Lender>({ send: tellTest, hear: hearTest }, program);
    await ask('open', preload);
    return {
      goTo: (url) => ask('goTo', url),
      reload: () => void ask('reload'),
      close: () => void ask('close'),
      toFront: () => void ask('toFront'),
      deliver: (channel, values) => void ask('deliver', channel, values),
    };
  },
  close: async () => undefined,
};
