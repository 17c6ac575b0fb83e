import { test } from '../e2e/app.ts';
import { prepareHandSchool } from './school.ts';

test('the school that the sweeps go through is there', async ({ app }) => {
  test.setTimeout(240_000);
  await prepareHandSchool(app);
});
