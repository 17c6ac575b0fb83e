import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { toReal, toShown } from './address.ts';
import { app, windowClosed, windowOpened } from './app.ts';
import { type Browser, browser } from './browser.ts';
import { answerInvoke } from './ipc.ts';
import { bindingName, deliverName, wrapPreload } from './preload-shim.ts';
import { carryRequests } from './session.ts';

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };
type Bounds = { x?: number; y?: number; width: number; height: number };
type Options = Bounds & {
  webPreferences: { preload: string };
};

/** An event that a listener may refuse. */
const refusable = (url: string) => {
  const event = {
    url,
    refused: false,
    preventDefault: () => {
      event.refused = true;
    },
  };
  return event;
};

class WebContents extends EventEmitter {
  page: Page | undefined;
  openHandler: OpenHandler = () => ({ action: 'deny' });
  /** The address that the program itself is going to; it need not ask itself. */
  going: string | undefined;

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  send(channel: string, ...values: unknown[]): void {
    const what = { name: deliverName, channel, values };
    this.page
      ?.evaluate((event) => {
        const deliver: unknown = Reflect.get(globalThis, event.name);
        if (typeof deliver === 'function') deliver(event.channel, event.values);
      }, what)
      .catch(() => undefined);
  }

  /** True if the program lets the window go there. */
  mayNavigate(url: string): boolean {
    const now = toReal(this.page?.url() ?? '');
    if (url === this.going || url === now) return true;
    const event = refusable(url);
    this.emit('will-navigate', event);
    return !event.refused;
  }

  opens(url: string): void {
    const { action } = this.openHandler({ url: toReal(url) });
    if (action === 'allow') console.warn('A second window is not reproduced.');
  }
}

/** Moves Chromium's window to where the program wants it. */
const place = async (page: Page, { x, y, width, height }: Bounds): Promise<void> => {
  const tools = await page.context().newCDPSession(page);
  const { windowId } = await tools.send('Browser.getWindowForTarget');
  const spot = x === undefined || y === undefined ? {} : { left: x, top: y };
  await tools.send('Browser.setWindowBounds', { windowId, bounds: { ...spot, width, height } });
  await tools.detach();
};

/** The one window: the page that Chromium opened with. */
export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  private bounds: Required<Bounds>;
  private destroyed = false;
  private readonly ready: Promise<Page>;

  constructor({ x, y, width, height, webPreferences }: Options) {
    super();
    this.bounds = { x: x ?? 0, y: y ?? 0, width, height };
    windowOpened(this);
    app.emit('web-contents-created', {}, this.webContents);
    this.ready = browser().then((started) => {
      const bounds = {
        ...(x !== undefined && { x }),
        ...(y !== undefined && { y }),
        width,
        height,
      };
      return this.open(started, webPreferences.preload, bounds);
    });
    this.ready.catch((fault: unknown) => {
      console.error(String(fault));
      process.exit(1);
    });
  }

  private async open({ context }: Browser, preload: string, bounds: Bounds): Promise<Page> {
    const page = context.pages()[0] ?? (await context.newPage());
    const contents = this.webContents;
    contents.page = page;
    await this.settle(page, bounds);
    page.on('close', () => this.gone());
    page.on('crash', () => contents.emit('render-process-gone', {}, { reason: 'crashed' }));
    context.on('page', (other) => {
      contents.opens(other.url());
      void other.close();
    });
    await context.exposeBinding(
      bindingName,
      ({ frame }, kind: 'invoke' | 'open' | 'bounds', name: string, values: unknown[]) => {
        if (kind === 'open') return contents.opens(name);
        if (kind === 'bounds') return this.moved(values);
        const parent = frame.parentFrame() === null ? null : {};
        const senderFrame = { url: toReal(frame.url()), parent };
        return answerInvoke({ senderFrame }, name, values);
      },
    );
    await context.addInitScript({ content: wrapPreload(readFileSync(preload, 'utf8')) });
    await carryRequests(context, (url, request) => {
      if (request.frame().page() !== page) return false;
      return request.frame() !== page.mainFrame() || contents.mayNavigate(url);
    });
    return page;
  }

  /** Puts the window where the program wants it, for a person to work in. */
  protected async settle(page: Page, bounds: Bounds): Promise<void> {
    await place(page, bounds);
    // Without a listener playwright would answer the page's own questions in the person's place.
    page.on('dialog', () => undefined);
  }

  private moved(values: unknown[]): void {
    const [x = 0, y = 0, width = 0, height = 0] = values.map(Number);
    this.bounds = { x, y, width, height };
    this.emit('resize');
  }

  private gone(): void {
    if (this.destroyed) return;
    this.emit('close', refusable(''));
    this.destroyed = true;
    this.emit('closed');
    windowClosed(this);
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.ready;
    this.webContents.going = url;
    await page.goto(toShown(url), { waitUntil: 'commit' }).catch(() => undefined);
    this.webContents.going = undefined;
    this.emit('ready-to-show');
  }

  reload(): void {
    void this.webContents.page?.reload().catch(() => undefined);
  }

  close(): void {
    void this.webContents.page?.close().catch(() => undefined);
  }

  getNormalBounds() {
    return this.bounds;
  }

  isDestroyed = (): boolean => this.destroyed;
  isMinimized = (): boolean => false;
  isMaximized = (): boolean => false;
  isFullScreen = (): boolean => false;
  maximize = (): void => {};
  restore = (): void => {};
  show = (): void => {};
  focus = (): void => {
    void this.webContents.page?.bringToFront().catch(() => undefined);
  };
}
