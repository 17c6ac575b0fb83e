import type { BrowserContext, Request as PageRequest, Route } from 'playwright';
import { toReal } from './address.ts';

type Answer = (response: { cancel?: boolean }) => void;
type RequestListener = (details: { url: string; resourceType: string }, answer: Answer) => void;
type SchemeHandler = (request: Request) => Response | Promise<Response>;

const schemes = new Map<string, SchemeHandler>();
let onBeforeRequest: RequestListener | undefined;

const theSession = {
  protocol: {
    handle: (scheme: string, handler: SchemeHandler): void => {
      schemes.set(`${scheme}:`, handler);
    },
  },
  webRequest: {
    onBeforeRequest: (listener: RequestListener): void => {
      onBeforeRequest = listener;
    },
  },
  setPermissionRequestHandler: (_handler: unknown): void => {},
  setPermissionCheckHandler: (_handler: unknown): void => {},
  setDevicePermissionHandler: (_handler: unknown): void => {},
  setSpellCheckerDictionaryDownloadURL: (_url: string): void => {},
  setSpellCheckerLanguages: (_languages: string[]): void => {},
};

/** There is one window, so there is one session. */
export const session = { defaultSession: theSession, fromPartition: (_name: string) => theSession };

const isCancelled = (url: string, resourceType: string): Promise<boolean> =>
  new Promise((done) => {
    if (onBeforeRequest === undefined) done(false);
    else onBeforeRequest({ url, resourceType }, ({ cancel }) => done(cancel === true));
  });

/** Asked before the window goes to another address; true lets it go. */
export type MayNavigate = (url: string, request: PageRequest) => boolean;

const answer = async (route: Route, mayNavigate: MayNavigate): Promise<void> => {
  const request = route.request();
  const url = toReal(request.url());
  // As in Chromium, an aborted navigation leaves the page that was there.
  if (request.isNavigationRequest() && !mayNavigate(url, request)) return route.abort('aborted');
  const handler = schemes.get(new URL(url).protocol);
  const cancelled = await isCancelled(url, request.resourceType());
  if (cancelled || handler === undefined) {
    if (!cancelled) console.warn('The program would have let a request out; the host refused it.');
    return route.abort('blockedbyclient');
  }
  const response = await handler(
    new Request(url, { method: request.method(), headers: request.headers() }),
  );
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
};

/** Answers every request of the browser from the program; nothing reaches the network. */
export const carryRequests = (
  context: BrowserContext,
  mayNavigate: MayNavigate,
): Promise<unknown> =>
  context.route('**/*', (route) =>
    answer(route, mayNavigate).catch(() => route.abort('failed').catch(() => undefined)),
  );
