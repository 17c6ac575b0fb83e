import type { IpcMain } from 'electron';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { changes, returns } from '#domain/contract/define.ts';
import { ok, type Result } from '#domain/contract/result.ts';
import { bindCalls } from '#electron/shell/bind-calls.ts';

const calls = {
  'pupils.rename': changes(
    z.object({ id: z.string(), name: z.string().min(2, 'Write the name.') }),
    returns<string>(),
    'pupil:id',
  ),
};
const input = { id: 'p1', name: 'Mia' };
const ownWindow = { url: 'pep-desk://app/pupils', parent: null };

type Listener = (event: { senderFrame: unknown }, input?: unknown) => Promise<unknown>;

/** Binds the one call to a service that notes what reaches it. */
const bind = (service?: (given: { name: string }) => Result<string>) => {
  const listeners = new Map<string, Listener>();
  const reached: unknown[] = [];
  const logged: string[] = [];
  const ipcMain = {
    handle: (channel: string, listener: Listener) => listeners.set(channel, listener),
  } as unknown as IpcMain;
  const handler = (given: { name: string }): Result<string> => {
    reached.push(given);
    return service ? service(given) : ok(given.name);
  };
  bindCalls(ipcMain, calls, { 'pupils.rename': handler }, (line) => logged.push(line));
  const make = (senderFrame: unknown, given?: unknown) =>
    listeners.get('call:pupils.rename')?.({ senderFrame }, given);
  return { make, reached, logged, channels: [...listeners.keys()] };
};

test('each call of the contract has one channel, and there are no others', () => {
  expect(bind().channels).toEqual(['call:pupils.rename']);
});

test('a call from the window with fitting input reaches its service', async () => {
  const { make, reached } = bind();
  expect(await make(ownWindow, input)).toEqual(ok('Mia'));
  expect(reached).toEqual([input]);
});

test.each([
  ['a frame inside the page', { url: 'pep-desk://app/', parent: {} }],
  ['another web address', { url: 'https://example.com/', parent: null }],
  ['an address that only begins like ours', { url: 'pep-desk://app.example/', parent: null }],
  ['a page that has gone', null],
])('a call from %s is refused and has no effect', async (_who, frame) => {
  const { make, reached, logged } = bind();
  expect(await make(frame, input)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  expect(reached).toEqual([]);
  expect(logged).toEqual(["pupils.rename refused: not from the program's own window"]);
});

test('input that does not fit is refused with the field to blame, and has no effect', async () => {
  const { make, reached } = bind();
  expect(await make(ownWindow, { id: 'p1', name: 'M' })).toEqual({
    ok: false,
    error: { code: 'bad-input', message: 'Write the name.', field: 'name' },
  });
  expect(await make(ownWindow)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  expect(reached).toEqual([]);
});

test('the log of a refusal names the call and the place, never what was sent', async () => {
  const { make, logged } = bind();
  await make(ownWindow, { id: 7, name: 'Mia Sunshine', secret: 'in care' });
  expect(logged).toEqual(['pupils.rename refused: id (invalid_type)']);
});

test('a fault in a service becomes an error value, and its message is not logged', async () => {
  const { make, logged } = bind(() => {
    throw Object.assign(new Error('no row for Mia Sunshine'), { code: 'SQLITE_BUSY' });
  });
  expect(await make(ownWindow, input)).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  expect(logged.join('\n')).toContain('pupils.rename failed: Error SQLITE_BUSY');
  expect(logged.join('\n')).not.toContain('Mia');
});

test('a call without a service stops the program before its window opens', () => {
  const ipcMain = { handle: () => undefined };
  const none = {} as { 'pupils.rename': () => Result<string> };
  expect(() => bindCalls(ipcMain, calls, none, () => undefined)).toThrow('has no service');
});
