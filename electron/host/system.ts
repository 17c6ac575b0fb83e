import { EventEmitter } from 'node:events';

/** Kept, never shown: Chromium has no application menu. */
export const Menu = {
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (_menu: unknown): void => {},
};

/** A browser hears neither that the screen is locked nor that the computer sleeps. */
export const powerMonitor = new EventEmitter();

export const protocol = { registerSchemesAsPrivileged: (_schemes: unknown): void => {} };

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 20_000, height: 20_000 } }],
};
