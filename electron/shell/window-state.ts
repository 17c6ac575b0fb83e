import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';

const state = z.object({
  x: z.int().exactOptional(),
  y: z.int().exactOptional(),
  width: z.int().min(640).max(20_000),
  height: z.int().min(480).max(20_000),
  maximised: z.boolean(),
});

/** Where the window was, in screen pixels. */
export type WindowState = z.infer<typeof state>;

const usual: WindowState = { width: 1280, height: 800, maximised: false };

const fileIn = (dataFolder: string): string => join(dataFolder, 'window.json');

/** A window whose screen was unplugged must not open out of sight: at least a corner must show. */
const isInSight = (window: WindowState, screens: readonly Rectangle[]): boolean => {
  const { x, y, width } = window;
  if (x === undefined || y === undefined) return true;
  return screens.some(
    (screen) =>
      x + width > screen.x + 100 &&
      x < screen.x + screen.width - 100 &&
      y >= screen.y - 10 &&
      y < screen.y + screen.height - 100,
  );
};

/** The last place and size of the window, or the usual ones if they are unknown or out of sight. */
export const readWindowState = (dataFolder: string, screens: readonly Rectangle[]): WindowState => {
  try {
    const kept = state.parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')));
    if (isInSight(kept, screens)) return kept;
    const { width, height, maximised } = kept;
    return { width, height, maximised };
  } catch {
    return usual;
  }
};

const writeWindowState = (dataFolder: string, kept: WindowState): void => {
  const file = fileIn(dataFolder);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(kept));
  renameSync(`${file}.new`, file);
};

/** Writes the window's place and size a moment after each change, and when it closes. */
export const keepWindowState = (
  window: BrowserWindow,
  dataFolder: string,
  log: (message: string) => void,
): void => {
  let pause: NodeJS.Timeout | undefined;
  const write = (): void => {
    clearTimeout(pause);
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const { x, y, width, height } = window.getNormalBounds();
    try {
      writeWindowState(dataFolder, { x, y, width, height, maximised: window.isMaximized() });
    } catch {
      log('the window place could not be kept');
    }
  };
  const soon = (): void => {
    clearTimeout(pause);
    pause = setTimeout(write, 500);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('close', write);
};
