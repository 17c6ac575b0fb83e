import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packageFolder = join(import.meta.dirname, '../../node_modules/electron');

/**
 * Electron's own binary, or undefined if it was never fetched. The package itself is not asked,
 * because merely loading it starts a download.
 */
export const electronBinary = (): string | undefined => {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder, 'dist');
  try {
    const path = join(folder, readFileSync(join(packageFolder, 'path.txt'), 'utf8'));
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
};

/** True where a window can be shown; only Linux and its kin may be without a screen. */
export const hasDisplay = (): boolean =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Chromium, and so Electron, has no sandbox for root; ordinary users keep it. */
export const sandboxArguments = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);
