import { spawnSync } from 'node:child_process';

/** Every process below this one, by asking the system (`ps`); empty where there is no `ps`. */
export const below = (pid: number): number[] => {
  const { stdout } = spawnSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = (stdout ?? '')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const children = (of: number): number[] =>
    pairs.flatMap(([child, parent]) =>
      child !== undefined && parent === of ? [child, ...children(child)] : [],
    );
  return children(pid);
};

/** Ends a process and everything that it started, with no chance to tidy up. */
export const killTree = (pid: number): void => {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  for (const each of [pid, ...below(pid)]) {
    try {
      process.kill(each, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }
};
