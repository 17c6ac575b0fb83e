import { expect, test, vi } from 'vitest';
import { ok } from '#domain/contract/result.ts';
import { answered } from '#renderer/ui/call/read-again.ts';

test('what was touched is read again although another call waits for a file to be chosen', async () => {
  vi.useFakeTimers();
  try {
    const choosing = Promise.withResolvers<never>();
    void answered('files.add', choosing.promise);
    const saved = Promise.resolve({ ...ok(null), touched: ['review' as const] });
    const { shown } = await answered('targets.remove', saved);
    let read = false;
    void shown.then(() => {
      read = true;
    });
    await vi.runAllTimersAsync();
    expect(read).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});
