import { BrowserWindow, type Session, screen } from 'electron';
import { appUrl } from './address.ts';
import { keepWindowState, readWindowState } from './window-state.ts';

/** What the one window needs to know. */
export type WindowOptions = {
  session: Session;
  /** The built preload script. */
  preload: string;
  dataFolder: string;
  /** The program's icon (png). */
  icon: string;
  /** True while the program is developed: only then may the developer tools open. */
  devTools: boolean;
  log: (message: string) => void;
};

/** Opens the program's one window: sandboxed, isolated, with no Node in it. */
export const openWindow = (options: WindowOptions): BrowserWindow => {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const { maximised, ...bounds } = readWindowState(options.dataFolder, screens);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'PEP Desk',
    icon: options.icon,
    autoHideMenuBar: true,
    webPreferences: {
      session: options.session,
      preload: options.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: true,
      devTools: options.devTools,
      navigateOnDragDrop: false,
    },
  });
  if (maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  keepWindowState(window, options.dataFolder, options.log);
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    options.log(`the window's process ended: ${reason}`);
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.reload();
  });
  void window.loadURL(appUrl);
  return window;
};

/** Brings the window to the front, for example when the program is started a second time. */
export const bringToFront = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
};
