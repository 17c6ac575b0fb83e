/** The sample school's data, made once for each build of the program. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from './app.ts';
import { prepare, preparedFolder } from './prepared.ts';

const name = 'sample';
const folder = preparedFolder(name, ['build/sample.ts']);

/** What a spec on the sample begins with, once it is made. */
export const sampleData = join(folder, 'data');

/** Makes it, if it is not there yet. */
export const prepareSample = async (): Promise<void> => {
  test.setTimeout(300_000);
  await prepare(name, folder, async (empty) => {
    const script = join(import.meta.dirname, '../../build/sample.ts');
    execFileSync(process.execPath, [script, '--out', empty]);
  });
};
