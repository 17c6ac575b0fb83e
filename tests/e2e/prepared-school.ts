/**
 * A school that has just been set up, for all specs that are about something else. Its key is cheap:
 * a real one takes a third of a second at each opening, and is met by the specs of the first run.
 */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preparedFolder } from './prepared.ts';

export const schoolName = 'school';
export const schoolFolder = preparedFolder(schoolName, [
  'tests/{services/services,fixtures/school}.ts',
  'tests/e2e/prepare*.ts',
]);

/** Puts the school into an empty data folder, locked; gives its recovery code. */
export const placeSchool = (dataFolder: string): string => {
  cpSync(join(schoolFolder, 'data'), dataFolder, { recursive: true });
  return readFileSync(join(schoolFolder, 'recovery-code'), 'utf8');
};
