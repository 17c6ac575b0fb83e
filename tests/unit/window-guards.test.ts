import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { expect, test } from 'vitest';
import { externalLink } from '#electron/shell/external-links.ts';
import { guardWebContents } from '#electron/shell/guards.ts';
import { refuseNetwork, refusePermissions } from '#electron/shell/network.ts';

type OpenHandler = (details: { url: string }) => { action: string };

/** A page that the program has just made, with the guards on it. */
const guardedPage = () => {
  const app = new EventEmitter();
  const opened: string[] = [];
  let open: OpenHandler = () => ({ action: 'allow' });
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: OpenHandler) => {
      open = handler;
    },
  });
  const shell = { openExternal: async (url: string) => void opened.push(url) };
  guardWebContents(app as unknown as App, shell, () => undefined);
  app.emit('web-contents-created', {}, contents);
  const isRefused = (name: string, url: string): boolean => {
    let refused = false;
    contents.emit(name, {
      url,
      preventDefault: () => {
        refused = true;
      },
    });
    return refused;
  };
  return { isRefused, openWindow: (url: string) => open({ url }), opened };
};

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
  'the window stays on its own address (%s)',
  (name) => {
    const { isRefused } = guardedPage();
    expect(isRefused(name, 'pep-desk://app/pupils')).toBe(false);
    for (const url of [
      'https://example.com/',
      'file:///etc/passwd',
      'data:text/html,x',
      'pep-desk://app.example/',
      'not an address',
    ]) {
      expect(isRefused(name, url)).toBe(true);
    }
  },
);

test('no page can embed another', () => {
  expect(guardedPage().isRefused('will-attach-webview', '')).toBe(true);
});

test('no window opens; public guidance goes to the browser, anything else nowhere', () => {
  const { openWindow, opened } = guardedPage();
  for (const url of [
    'https://www.gov.uk/a',
    'https://example.com/',
    'pep-desk://app/',
    'file:///a',
  ]) {
    expect(openWindow(url)).toEqual({ action: 'deny' });
  }
  expect(opened).toEqual(['https://www.gov.uk/a']);
});

test.each([
  'mailto:someone@example.org?body=words',
  'http://www.gov.uk/',
  'https://www.gov.uk.example.com/',
  'https://www.gov.uk:8443/',
  'https://user@www.gov.uk/',
  'https://www.gov.uk/search?q=what+somebody+typed',
  'javascript:alert(1)',
  'nonsense',
])('%s is not a link to public guidance', (address) => {
  expect(externalLink(address)).toBeUndefined();
});

type BeforeRequest = (
  details: { url: string; resourceType: string },
  answer: (response: { cancel: boolean }) => void,
) => void;

test('every request that is not our own is cancelled before it starts', () => {
  let listener: BeforeRequest = () => undefined;
  const session = {
    webRequest: {
      onBeforeRequest: (given: BeforeRequest) => {
        listener = given;
      },
    },
    setSpellCheckerDictionaryDownloadURL: () => undefined,
    setSpellCheckerLanguages: () => undefined,
  };
  const logged: string[] = [];
  refuseNetwork(session as unknown as Session, (line) => logged.push(line), false);
  const isCancelled = (url: string): boolean => {
    let cancelled = false;
    listener({ url, resourceType: 'xhr' }, ({ cancel }) => {
      cancelled = cancel;
    });
    return cancelled;
  };
  expect(isCancelled('pep-desk://app/index.html')).toBe(false);
  expect(isCancelled('blob:pep-desk://app/1')).toBe(false);
  for (const scheme of ['http', 'https', 'ws', 'wss', 'ftp', 'file', 'devtools']) {
    expect(isCancelled(`${scheme}://example.com/typed-words`)).toBe(true);
  }
  expect(logged.join('\n')).not.toContain('typed-words');
});

test('every permission is refused but the whole screen, which a child’s answers may have', () => {
  const answers: unknown[] = [];
  const session = {
    setPermissionRequestHandler: (
      handler: (page: null, permission: string, answer: (given: boolean) => void) => void,
    ) => {
      for (const permission of ['media', 'geolocation', 'fullscreen']) {
        handler(null, permission, (given) => answers.push(given));
      }
    },
    setPermissionCheckHandler: (handler: () => boolean) => answers.push(handler()),
    setDevicePermissionHandler: (handler: () => boolean) => answers.push(handler()),
  };
  refusePermissions(session as unknown as Session);
  expect(answers).toEqual([false, false, true, false, false]);
});
