import { dialogsBy } from '#electron/host/dialogs.ts';
import { app, ipcMain as carriedIpc, powerMonitor } from '#electron/host/electron.ts';
import type { InvokeHandler } from '#electron/host/ipc.ts';
import { hearTest, tellTest } from './parent.ts';

export { BrowserWindow, Menu, protocol, screen, session } from '#electron/host/electron.ts';
export { app, powerMonitor };

hearTest((message) => {
  if (message.type === 'power') powerMonitor.emit(message.event);
});
// Listening to a test must not keep the process alive; one that has gone away cannot close it.
process.channel?.unref();
process.on('disconnect', app.quit);

let asked = 0;

/** The test answers; null is Cancel. */
export const dialog = dialogsBy(
  (kind, _title, defaultPath) =>
    new Promise((done) => {
      asked += 1;
      const id = asked;
      const stop = hearTest((message) => {
        if (message.type !== 'dialog' || message.id !== id) return;
        stop();
        done(message.path);
      });
      tellTest({ type: 'dialog', id, kind, defaultPath });
    }),
);

export const shell = {
  showItemInFolder: (path: string): void => tellTest({ type: 'shown', path }),
  openExternal: async (_url: string): Promise<void> => {},
};

const partOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

let called = 0;

/** Tells the test of each call of the window, and how it was answered; never what was said. */
export const ipcMain = {
  handle: (channel: string, handler: InvokeHandler): void =>
    carriedIpc.handle(channel, async (...values) => {
      called += 1;
      const id = called;
      tellTest({ type: 'called', id, channel });
      const answer = await handler(...values);
      const changeId = partOf(partOf(answer, 'value'), 'changeId');
      tellTest({
        type: 'answered',
        id,
        ok: partOf(answer, 'ok') !== false,
        changeId: typeof changeId === 'string' ? changeId : '',
      });
      return answer;
    }),
};
