import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');
const include = ['tests/{unit,store,documents,faults,services,rooms}/**/*.test.ts'];

/** Files that put something of their own in a module's place: it must not be loaded before. */
const replacing = globSync(include, { cwd: root }).filter((file) =>
  readFileSync(join(root, file), 'utf8').includes('vi.mock('),
);

export default defineConfig({
  root,
  test: {
    testTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'apart', include: replacing } },
      // Loading the program anew for each file takes as long as testing it.
      {
        extends: true,
        test: { name: 'together', include, exclude: replacing, isolate: false },
      },
    ],
  },
});
