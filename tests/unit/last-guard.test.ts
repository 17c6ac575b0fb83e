import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { guardLast } from '#electron/shell/last-guard.ts';

const guarded = () => {
  const program = new EventEmitter();
  const log: string[] = [];
  const stopped: unknown[] = [];
  const goOn = guardLast(
    program,
    (words) => log.push(words),
    (fault) => stopped.push(fault),
  );
  return { program, log, stopped, goOn };
};

describe('A fault that nothing has caught', () => {
  test('ends a program that has not opened yet', () => {
    const { program, stopped } = guarded();
    const fault = new Error('no window');
    program.emit('uncaughtException', fault);
    expect(stopped).toEqual([fault]);
  });

  test('does not end one that is open: it is logged, without what somebody typed', () => {
    const { program, log, stopped, goOn } = guarded();
    goOn();
    program.emit('uncaughtException', new Error('Mia Thompson'));
    program.emit('unhandledRejection', new TypeError('Mia Thompson'));
    expect(stopped).toEqual([]);
    expect(log.map((words) => words.split('\n')[0])).toEqual([
      'uncaught: Error',
      'unhandled: TypeError',
    ]);
    expect(log.join()).not.toContain('Mia');
  });
});
