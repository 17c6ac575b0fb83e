/** Runs the built program in a browser: `node electron/host/run.ts [the program's own arguments]`. */
import { ownWindow, startBrowser } from './browser.ts';
import { carry } from './carry.ts';

await carry(new URL('./electron.ts', import.meta.url), startBrowser(ownWindow));
