import type { Asked, Served } from './page.ts';

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

/** Answers a request of the window from the program; undefined where it refuses. */
export const serve = async ({
  url,
  method,
  headers,
  resourceType,
}: Asked): Promise<Served | undefined> => {
  const handler = schemes.get(new URL(url).protocol);
  const cancelled = await isCancelled(url, resourceType);
  if (cancelled || handler === undefined) {
    if (!cancelled) console.warn('The program would have let a request out; the host refused it.');
    return undefined;
  }
  const response = await handler(new Request(url, { method, headers }));
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
};
