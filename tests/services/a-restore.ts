import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { CallInput } from '#domain/contract/calls.ts';
import { unlockWithPassphrase } from '#electron/store/access/keyring.ts';
import { connect } from '#electron/store/kernel/connection.ts';
import { names } from '#electron/store/kernel/files.ts';
import { freshServices, passphrase, type TestServices } from './services.ts';

/** What a restore itself writes down, and what the program writes by itself whenever it is opened. */
const leftOut: Readonly<Record<string, string>> = {
  export_register: `WHERE kind <> 'restore'`,
  change_log: `WHERE table_name <> 'export_register' AND who <> 'PEP Desk'`,
};

/** Every row of every table of closed records, by their key. */
export const everyRow = (folder: string, key: Buffer): Record<string, string[]> => {
  const db = connect(path.join(folder, names.database), key, { mustExist: true });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    const tables = db
      .prepare<[], string>(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'sqlite_sequence' AND name NOT LIKE 'sqlite_stat%'`,
      )
      .pluck()
      .all();
    return Object.fromEntries(
      tables.map((table) => {
        const rows = db.prepare(`SELECT * FROM "${table}" ${leftOut[table] ?? ''}`).all();
        return [table, rows.map((row) => JSON.stringify(row)).sort()];
      }),
    );
  } finally {
    db.close();
  }
};

/** Locks the program and reads every row of its records. */
export const rowsOf = async (
  services: TestServices,
  words = passphrase,
): Promise<Record<string, string[]>> => {
  const { people } = await services.call('access.lock', {});
  const [person] = people;
  const { folder } = services;
  const of = { folder, personId: person?.id ?? '', passphrase: words };
  const key = await unlockWithPassphrase(of);
  if (!key.ok) throw new Error(key.error.message);
  return everyRow(folder, key.value);
};

/** Unlocks the program as its first person. */
export const unlock = async (services: TestServices, words = passphrase): Promise<void> => {
  const { people } = await services.call('app.state', {});
  await services.call('access.unlock', { personId: people[0]?.id ?? '', passphrase: words });
};

/** Another computer: a program over an empty folder, gone when the test is over. */
export const otherComputer = (): TestServices => {
  const services = freshServices();
  onTestFinished(async () => {
    await services.call('access.lock', {});
    rmSync(path.dirname(services.folder), { recursive: true, force: true });
  });
  return services;
};

/** A folder of this test's own. */
export const folderOfTest = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pep-desk-restoring-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Writes a copy of the open records into a folder, and gives its name. */
export const copyTo = async (services: TestServices, folder: string): Promise<string> => {
  mkdirSync(folder, { recursive: true });
  services.env.openFolder = folder;
  return (await services.call('backup.create', {})).fileName;
};

/** Looks at a copy in a folder. */
export const lookAt = async (
  services: TestServices,
  folder: string,
  name: string,
  secret: CallInput<'copies.look'>['secret'],
) => {
  services.env.openFolder = folder;
  await services.call('copies.choose', {});
  return services.call('copies.look', { place: 'elsewhere', name, secret });
};

/** The passphrase of the first person on the keyring of a copy. */
export const byPassphrase = async (
  services: TestServices,
  words = passphrase,
): Promise<CallInput<'copies.look'>['secret']> => {
  const { people } = await services.call('app.state', {});
  return { by: 'passphrase', personId: people[0]?.id ?? '', passphrase: words };
};
