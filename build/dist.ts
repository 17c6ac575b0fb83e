import { join } from 'node:path';
import { build } from 'electron-builder';
import { packaging } from './electron-builder.ts';
import { findOrFetchElectron } from './fetch-electron.ts';
import { root, runScript } from './run.ts';

/** Packs the program for this computer's system into dist/. */
const pack = async (): Promise<number> => {
  const built = await runScript('build/build.ts', []);
  if (built !== 0) return built;
  const electron = await findOrFetchElectron();
  if (!('binary' in electron)) {
    console.error(`Cannot pack PEP Desk: ${electron.reason}, and a package is built around it.`);
    return 1;
  }
  const made = await build({
    projectDir: root,
    config: { ...packaging, electronDist: join(root, 'node_modules/electron/dist') },
  });
  for (const file of made) console.log(file);
  return 0;
};

process.exitCode = await pack();
