import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

const run = (script: string, otherwise: string): void => {
  const { status } = spawnSync(process.execPath, [join(root, script)], { stdio: 'inherit' });
  if (status !== 0) throw new Error(otherwise);
};

/** The specs run the built program, on a school: make both, if anything changed. */
const buildFirst = (): void => {
  run('build/build.ts', 'The program could not be built.');
  run('tests/e2e/prepare-school.ts', 'The school that the specs begin with could not be made.');
};

export default buildFirst;
