import fs from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '#domain/contract/result.ts';
import { attempt } from './errors.ts';
import { names, syncFile, syncFolder } from './files.ts';
import { type OpenInput, openStore } from './open.ts';
import type { Write } from './write.ts';

/**
 * Makes the first records of a data folder, whole or not at all. They are built in a folder of their
 * own and take their place only when everything is in them: a power cut before that leaves a folder
 * without a data file, where the first run simply begins again.
 */
export const createRecords = (
  input: Omit<OpenInput, 'create'>,
  who: string,
  fill: (write: Write) => void,
): Result<true> =>
  attempt(() => {
    const building = path.join(input.folder, names.firstRun);
    const built = path.join(building, names.database);
    fs.rmSync(building, { recursive: true, force: true });
    const opened = openStore({ ...input, folder: building, create: true });
    if (!opened.ok) return { ok: false, error: opened.error };
    try {
      opened.store.write(who, fill);
    } finally {
      opened.store.close();
    }
    if (fs.existsSync(`${built}-wal`)) {
      return fail('storage', 'The disk is full. Nothing was set up; make some room and try again.');
    }
    syncFile(built);
    fs.renameSync(built, path.join(input.folder, names.database));
    syncFolder(input.folder);
    fs.rmSync(building, { recursive: true, force: true });
    return ok(true);
  });
