import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './run.ts';

/** True if the program can be found on the PATH. */
export const isInstalled = (program: string): boolean =>
  spawnSync(process.platform === 'win32' ? 'where' : 'which', [program], { stdio: 'ignore' })
    .status === 0;

const isDebianRoot = (): boolean =>
  existsSync('/etc/debian_version') && process.getuid?.() === 0 && isInstalled('apt-get');

/** Installs Debian packages where that is ours to do: on Debian, as root. True if they are there now. */
export const installPackages = async (packages: readonly string[]): Promise<boolean> => {
  if (!isDebianRoot()) return false;
  console.log(`Installing ${packages.join(', ')} with apt-get.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
  if ((await run('apt-get', ['update', '-qq'], quiet)) !== 0) return false;
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  return (await run('apt-get', install, quiet)) === 0;
};
