import type { BrowserContext, Page, Request, Route } from 'playwright';
import { toReal, toShown } from './address.ts';
import { bindingName, deliverName, wrapPreload } from './preload-shim.ts';

/** Which page of the window asks: as Electron tells a handler. */
export type Sender = { url: string; parent: unknown };

/** What a call of the window gets back: as in Electron, a fault crosses as its text only. */
export type Reply = { value: unknown } | { fault: string };

/** A file or page that the window asks for. */
export type Asked = {
  url: string;
  method: string;
  headers: Record<string, string>;
  resourceType: string;
};

/** What it is given. */
export type Served = { status: number; headers: Record<string, string>; body: Uint8Array };

/** The program as its window sees it. It runs in the process of the browser's driver, or in another. */
export type Program = {
  invoke(sender: Sender, channel: string, values: unknown[]): Promise<Reply>;
  /** The window asks for another one. */
  opens(url: string): void;
  /** The window has another place or size: left, top, width, height. */
  moved(bounds: unknown[]): void;
  /** Whether the window may leave its page for this address. */
  mayNavigate(url: string): boolean | Promise<boolean>;
  /** Undefined where the program refuses. */
  serve(asked: Asked): Promise<Served | undefined>;
  gone(): void;
  crashed(): void;
};

/** Where a window is to stand; where it says nothing, wherever it comes. */
export type Bounds = { x?: number; y?: number; width: number; height: number };

/** The window as the program sees it. */
export type Shown = {
  goTo(url: string): Promise<void>;
  reload(): void;
  close(): void;
  toFront(): void;
  /** Gives the page an event of the program. */
  deliver(channel: string, values: unknown[]): void;
};

const answer = async (route: Route, page: Page, program: Program): Promise<void> => {
  const request: Request = route.request();
  const url = toReal(request.url());
  if (request.isNavigationRequest()) {
    const frame = request.frame();
    const inWindow = frame.page() === page;
    const stays = frame !== page.mainFrame() || url === toReal(page.url());
    // As in Chromium, an aborted navigation leaves the page that was there.
    if (!inWindow || !(stays || (await program.mayNavigate(url)))) return route.abort('aborted');
  }
  const served = await program.serve({
    url,
    method: request.method(),
    headers: request.headers(),
    resourceType: request.resourceType(),
  });
  if (served === undefined) return route.abort('blockedbyclient');
  await route.fulfill({ ...served, body: Buffer.from(served.body) });
};

/**
 * Makes a page the window of a program: it runs the preload script, and every request of it is
 * answered by the program; nothing reaches the network.
 */
export const carryPage = async (
  context: BrowserContext,
  page: Page,
  preload: string,
  program: Program,
): Promise<void> => {
  page.on('close', () => program.gone());
  page.on('crash', () => program.crashed());
  context.on('page', (other) => {
    program.opens(other.url());
    void other.close();
  });
  // The preload script takes the binding, so it comes first.
  await context.exposeBinding(
    bindingName,
    ({ frame }, kind: 'invoke' | 'open' | 'bounds', name: string, values: unknown[]) => {
      if (kind === 'open') return program.opens(name);
      if (kind === 'bounds') return program.moved(values);
      const parent = frame.parentFrame() === null ? null : {};
      return program.invoke({ url: toReal(frame.url()), parent }, name, values);
    },
  );
  await context.addInitScript({ content: wrapPreload(preload) });
  await context.route('**/*', (route) =>
    answer(route, page, program).catch(() => route.abort('failed').catch(() => undefined)),
  );
};

/** The page as the program's window. */
export const shownBy = (page: Page): Shown => ({
  goTo: async (url) => {
    await page.goto(toShown(url), { waitUntil: 'commit' }).catch(() => undefined);
  },
  reload: () => void page.reload().catch(() => undefined),
  close: () => void page.close().catch(() => undefined),
  toFront: () => void page.bringToFront().catch(() => undefined),
  deliver: (channel, values) => {
    const what = { name: deliverName, channel, values };
    page
      .evaluate((event) => {
        const deliver: unknown = Reflect.get(globalThis, event.name);
        if (typeof deliver === 'function') deliver(event.channel, event.values);
      }, what)
      .catch(() => undefined);
  },
});
