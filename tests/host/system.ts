import { EventEmitter } from 'node:events';
import { hearTest } from './parent.ts';

/** Kept, never shown: Chromium has no application menu. */
export const Menu = {
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (_menu: unknown): void => {},
};

export const powerMonitor = new EventEmitter();
hearTest((message) => {
  if (message.type === 'power') powerMonitor.emit(message.event);
});
// Listening to a test must not keep the process alive.
process.channel?.unref();

export const protocol = { registerSchemesAsPrivileged: (_schemes: unknown): void => {} };

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 20_000, height: 20_000 } }],
};
