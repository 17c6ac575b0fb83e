import { expect, test, vi } from 'vitest';

type Listener = (event: unknown, payload: unknown) => void;

const electron = vi.hoisted(() => {
  const exposed: Record<string, unknown> = {};
  const heard = new Map<string, Set<Listener>>();
  return { exposed, heard };
});
vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, value: unknown) => {
      electron.exposed[name] = value;
    },
  },
  ipcRenderer: {
    invoke: async (...said: unknown[]) => said,
    on: (channel: string, listener: Listener) =>
      electron.heard.set(channel, (electron.heard.get(channel) ?? new Set()).add(listener)),
    off: (channel: string, listener: Listener) => electron.heard.get(channel)?.delete(listener),
  },
}));

test('a screen that is left hears no more events, and what it hears is the payload alone', async () => {
  vi.stubGlobal('CALL_NAMES', ['app.state']);
  await import('#electron/preload.ts');
  const bridge = electron.exposed.pepDesk as {
    on: (event: string, listener: (...said: unknown[]) => void) => () => void;
  };
  const said: unknown[][] = [];
  const stop = bridge.on('locked', (...all) => said.push(all));
  const send = () => {
    for (const listener of electron.heard.get('event:locked') ?? []) listener({ sender: {} }, null);
  };
  send();
  stop();
  send();
  expect(said).toEqual([[null]]);
  expect(() => bridge.on('everything', () => undefined)).toThrow('no such event');
});
