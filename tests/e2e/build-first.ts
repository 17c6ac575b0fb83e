import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The specs run the built program: build it, if anything changed. */
const buildFirst = (): void => {
  const { status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../build/build.ts')],
    {
      stdio: 'inherit',
    },
  );
  if (status !== 0) throw new Error('The program could not be built.');
};

export default buildFirst;
