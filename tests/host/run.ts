/**
 * Runs the built program as a test's double: as `electron/host` carries it, but unseen, with the test
 * in place of the person and their desktop. Its window is a page that the test lends, or that of a
 * browser of its own, as for a person.
 */
import { carry } from '#electron/host/carry.ts';
import { underTest } from './parent.ts';

/** Nothing of a browser is loaded where its page is lent. */
const carrier = async () =>
  underTest.ownBrowser
    ? (await import('./own-browser.ts')).startJoined()
    : (await import('./lent.ts')).lent;

await carry(new URL('./electron.ts', import.meta.url), carrier());
