import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { freshServices, setUp, type TestSchool } from './services.ts';

const remove = async (school: TestSchool): Promise<void> => {
  await school.call('access.lock', {});
  fs.rmSync(path.dirname(school.folder), { recursive: true });
};

/** A school of its own for each test of the file that asks for it, gone when the test is over. */
export const schoolForEachTest = (): TestSchool => {
  const school = {} as TestSchool;
  beforeEach(async () => {
    Object.assign(school, await setUp(freshServices()));
  });
  afterEach(() => remove(school));
  return school;
};

/** One school for all tests of the file that asks for it, gone when the last is over. */
export const schoolForAllTests = (): TestSchool => {
  const school = {} as TestSchool;
  beforeAll(async () => {
    Object.assign(school, await setUp(freshServices()));
  });
  afterAll(() => remove(school));
  return school;
};
