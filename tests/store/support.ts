import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type AuthorityInput, lutonProfile } from '#domain/authority/authority.ts';
import { type PupilInput, pupilInput } from '#domain/pupil/pupil.ts';
import { addAuthority } from '#electron/store/authority/authorities.ts';
import { toCallError } from '#electron/store/kernel/errors.ts';
import { type OpenInput, openStore } from '#electron/store/kernel/open.ts';
import { queries } from '#electron/store/kernel/query.ts';
import type { Store } from '#electron/store/kernel/store.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { addPupil } from '#electron/store/pupil/pupils.ts';
import { addPep, type Pep } from '#electron/store/stages/peps.ts';

/** Far too cheap for real use: the tests try many passphrases. */
export const testCost = { N: 2 ** 10, r: 8, p: 1 };

export const testKey = Buffer.alloc(32, 7);
export const autumn = { academicYear: 2026, term: 'autumn' } as const;

/** Runs after the test, the last one first. */
export const afterThis = (cleanUp: () => void): void => onTestFinished(cleanUp);

/** A folder of this test's own, removed after it. */
export const temporaryFolder = (): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pep-desk-store-'));
  afterThis(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** An open store in a folder of its own (or in `folder`), closed after the test. */
export const openTestStore = (input: Partial<OpenInput> = {}): Store => {
  const opened = openStore({
    folder: input.folder ?? temporaryFolder(),
    key: testKey,
    create: true,
    ...input,
  });
  if (!opened.ok) throw new Error(`${opened.reason}: ${opened.error.message}`);
  afterThis(opened.store.close);
  return opened.store;
};

/** An instant that moves on by a second each time it is asked for. */
export const tickingClock = (start = '2026-11-23T10:00:00.000Z'): (() => string) => {
  let instant = Date.parse(start);
  return () => {
    const now = new Date(instant).toISOString();
    instant += 1000;
    return now;
  };
};

export const somePupil = (change: Partial<PupilInput> = {}): PupilInput => ({
  ...pupilInput.parse({
    legalForename: 'Zedrick',
    legalSurname: 'Quillfeather',
    dateOfBirth: '2014-03-12',
    authorityId: 'unused',
  }),
  ...change,
});

export const addLuton = (write: Write, change: Partial<AuthorityInput> = {}): string =>
  addAuthority(write, { ...lutonProfile, ...change });

/** A pupil of a new Luton, with a PEP in preparation for autumn 2026. */
export const addPupilWithPep = (write: Write): { pupilId: string; pep: Pep } => {
  const pupil = addPupil(write, somePupil({ authorityId: addLuton(write) }));
  const pep = addPep(write, {
    pupilId: pupil.id,
    term: autumn,
    templateId: 'school-age',
    templateVersion: 1,
    startedOn: '2026-11-02',
  });
  return { pupilId: pupil.id, pep };
};

const dumped = [
  'school',
  'authority',
  'authorityDeadline',
  'term',
  'pupil',
  'pupilWord',
  'pep',
  'pepAnswer',
  'pepStep',
  'reminder',
  'putOff',
  'listView',
  'contribution',
  'pupilEvent',
  'target',
  'action',
  'ppAward',
  'ppLine',
  'ppRate',
  'ppRule',
  'ppSum',
  'attachment',
  'exportRegister',
] as const;

/** Everything in the records but the change log, in one order, for comparing. */
export const dump = (store: Store): Record<string, string[]> =>
  store.read((read) =>
    Object.fromEntries(
      dumped.map((table) => [
        table,
        read
          .all(queries.selectFrom(table).selectAll())
          .map((row) => JSON.stringify(row))
          .sort(),
      ]),
    ),
  );

/** The code that `work` is refused with, as the window would get it; "done" where it is not. */
export const codeThrown = (work: () => unknown): string | undefined => {
  try {
    work();
    return 'done';
  } catch (thrown) {
    return toCallError(thrown)?.code;
  }
};

/** The path of every file below a folder. */
export const filesBelow = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

export const randomBlob = (bytes: number): Buffer => randomBytes(bytes);
