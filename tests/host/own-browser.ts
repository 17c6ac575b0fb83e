import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from '#electron/host/browser.ts';
import type { Carrier } from '#electron/host/carrier.ts';
import { profileFolder } from '#electron/host/profile.ts';
import { tellTest } from './parent.ts';

const debuggingPort = async (): Promise<number> => {
  const file = join(profileFolder(process.pid), 'DevToolsActivePort');
  for (let tries = 0; tries < 500; tries += 1) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
    if (port > 0) return port;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error('Chromium did not say on which port a test can reach it.');
};

/** A browser as for a person, but unseen, with a port on which the test joins in. */
export const startJoined = async (): Promise<Carrier> => {
  const own = await startBrowser({
    headless: true,
    args: ['--remote-debugging-port=0'],
    without: [],
  });
  return {
    ...own,
    open: async (...window) => {
      const shown = await own.open(...window);
      const goTo = async (url: string): Promise<void> => {
        await shown.goTo(url);
        tellTest({ type: 'window', debuggingPort: await debuggingPort() });
      };
      return { ...shown, goTo };
    },
  };
};
