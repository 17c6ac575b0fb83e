import { afterEach, expect, test, vi } from 'vitest';
import { allAnswered, call } from '#renderer/ui/call/call.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const act = crypto.randomUUID();

test('what waits for a save under way is saved before the program locks', async () => {
  const done: string[] = [];
  vi.stubGlobal('document', { querySelector: () => null });
  vi.stubGlobal('window', {
    location: { hash: '#/today' },
    pepDesk: {
      'drafts.save': async ({ key }: { key: string }) => {
        await new Promise((later) => setTimeout(later, 40));
        done.push(key);
        return { ok: true, value: null };
      },
    },
  });
  const first = call('drafts.save', { key: 'first', value: null, act });
  void first.then(() => call('drafts.save', { key: 'second', value: null, act }));
  await allAnswered(2000);
  expect(done).toEqual(['first', 'second']);
});

test('a call that waits for a file dialog does not hold up the lock', async () => {
  vi.stubGlobal('document', { querySelector: () => null });
  vi.stubGlobal('window', {
    location: { hash: '#/today' },
    pepDesk: { 'backup.create': () => new Promise(() => undefined) },
  });
  void call('backup.create', {});
  await expect(allAnswered(30)).resolves.toBeUndefined();
});
