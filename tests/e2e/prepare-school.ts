/** Makes the school that specs begin with, once for each build: `node tests/e2e/prepare-school.ts`. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freshServices, setUp } from '../services/services.ts';
import { prepare } from './prepared.ts';
import { schoolFolder, schoolName } from './prepared-school.ts';

await prepare(schoolName, schoolFolder, async (empty) => {
  const services = freshServices();
  const { recoveryCode } = await setUp(services);
  await services.call('access.lock', {});
  mkdirSync(empty, { recursive: true });
  cpSync(services.folder, join(empty, 'data'), { recursive: true });
  writeFileSync(join(empty, 'recovery-code'), recoveryCode);
  rmSync(dirname(services.folder), { recursive: true });
});
