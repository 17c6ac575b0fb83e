import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { toReal } from './address.ts';
import { app, windowClosed, windowOpened } from './app.ts';
import { carrier } from './carrier.ts';
import { answerInvoke } from './ipc.ts';
import type { Bounds, Program, Shown } from './page.ts';
import { serve } from './session.ts';

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };
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
  shown: Shown | undefined;
  openHandler: OpenHandler = () => ({ action: 'deny' });
  /** The address that the program itself is going to; it need not ask itself. */
  going: string | undefined;

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  send(channel: string, ...values: unknown[]): void {
    this.shown?.deliver(channel, values);
  }

  /** True if the program lets the window go there. */
  mayNavigate(url: string): boolean {
    if (url === this.going) return true;
    const event = refusable(url);
    this.emit('will-navigate', event);
    return !event.refused;
  }

  opens(url: string): void {
    const { action } = this.openHandler({ url: toReal(url) });
    if (action === 'allow') console.warn('A second window is not reproduced.');
  }
}

/** The one window. */
export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  private bounds: Required<Bounds>;
  private destroyed = false;
  private readonly ready: Promise<Shown>;

  constructor(options: Options) {
    super();
    const { x = 0, y = 0, width, height } = options;
    this.bounds = { x, y, width, height };
    windowOpened(this);
    app.emit('web-contents-created', {}, this.webContents);
    const preload = readFileSync(options.webPreferences.preload, 'utf8');
    this.ready = carrier().then(({ open }) => open(preload, options, this.program()));
    this.ready.catch((fault: unknown) => {
      console.error(String(fault));
      process.exit(1);
    });
  }

  private program(): Program {
    const contents = this.webContents;
    return {
      invoke: (senderFrame, channel, values) => answerInvoke({ senderFrame }, channel, values),
      opens: (url) => contents.opens(url),
      moved: (bounds) => this.moved(bounds),
      mayNavigate: (url) => contents.mayNavigate(url),
      serve,
      gone: () => this.gone(),
      crashed: () => contents.emit('render-process-gone', {}, { reason: 'crashed' }),
    };
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
    const shown = await this.ready;
    this.webContents.shown = shown;
    this.webContents.going = url;
    await shown.goTo(url);
    this.webContents.going = undefined;
    this.emit('ready-to-show');
  }

  reload(): void {
    this.webContents.shown?.reload();
  }

  close(): void {
    this.webContents.shown?.close();
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
  focus = (): void => this.webContents.shown?.toFront();
}
