/**
 * Runs the built program as a test's double: as `electron/host` carries it, but unseen, with a port
 * on which the test joins in, and with the test in place of the person and their desktop.
 */
import { carry } from '#electron/host/carry.ts';

await carry(new URL('./electron.ts', import.meta.url), {
  headless: true,
  args: ['--remote-debugging-port=0'],
  without: [],
});
