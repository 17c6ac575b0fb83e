import { cpSync, existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '../e2e/app.ts';
import { fillSchool, forgetOldSchools, schoolFolder } from './school.ts';

test('the school that the sweeps go through is there', async ({ app }) => {
  test.setTimeout(240_000);
  const folder = schoolFolder();
  if (existsSync(folder)) return;
  forgetOldSchools();
  const ids = await fillSchool(app, await app.start());
  await app.stop();
  const made = `${folder}.part`;
  cpSync(app.dataFolder, join(made, 'data'), { recursive: true });
  writeFileSync(join(made, 'ids.json'), JSON.stringify(ids));
  renameSync(made, folder);
});
