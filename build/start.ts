import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { samplePassphrase } from '#domain/school/sample-school.ts';
import { findBrowser } from '#electron/host/find-browser.ts';
import { hasDisplay, sandboxArguments } from '#electron/host/find-electron.ts';
import { sampleToday } from '#electron/sample/school.ts';
import { installPackages } from './debian.ts';
import { findOrFetchElectron } from './fetch-electron.ts';
import { root, run, runScript } from './run.ts';

const sampleData = join(root, 'sample-output/data');

/** The sample school is written once, by the same program that `npm run sample` runs. */
const readySample = async (): Promise<number> => {
  const code = existsSync(join(sampleData, 'keyring.json'))
    ? 0
    : await runScript('build/sample.ts', []);
  if (code === 0) {
    console.log(`The sample stands still on ${sampleToday}. Its passphrase: ${samplePassphrase}`);
    process.env.PEP_DESK_TODAY = sampleToday;
  }
  return code;
};

const start = async (given: readonly string[]): Promise<number> => {
  if (!hasDisplay()) {
    console.log(
      'No display here, so no window: writing the sample school and its documents instead.',
    );
    return runScript('build/sample.ts', []);
  }
  const built = await runScript('build/build.ts', []);
  if (built !== 0) return built;

  const sample = given.includes('--sample');
  const ready = sample ? await readySample() : 0;
  if (ready !== 0) return ready;
  const values = [...given, ...(sample ? [`--data-folder=${sampleData}`] : [])];

  const electron = await findOrFetchElectron();
  if ('binary' in electron) {
    console.log('Opening PEP Desk on Electron: its binary is installed.');
    return run(electron.binary, [...sandboxArguments(), root, ...values]);
  }
  const browser =
    findBrowser() ?? ((await installPackages(['chromium'])) ? findBrowser() : undefined);
  if (browser === undefined) {
    console.error(`${electron.reason}, and no Chromium, Chrome or Edge is installed: install one.`);
    return 1;
  }
  console.log(`Opening PEP Desk on ${browser}: ${electron.reason}.`);
  return runScript('electron/host/run.ts', values);
};

process.exitCode = await start(process.argv.slice(2));
