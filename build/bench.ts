/**
 * `npm run bench`: measures the program against named alternatives in one run, prints a table and
 * writes bench-results.json. A bar that does not hold is said plainly; it does not fail the run.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { templateOf } from '#domain/form/forms/index.ts';
import { samplePassphrase } from '#domain/school/sample-school.ts';
import { makeSample } from '#electron/sample/make.ts';
import { sampleToday } from '#electron/sample/school.ts';
import { openServices } from '#electron/sample/services.ts';
import { autumn, type OpenServices } from '#tests/bench/ask.ts';
import { documentRows } from '#tests/bench/documents.ts';
import { ledgerRows } from '#tests/bench/ledger.ts';
import { listRows } from '#tests/bench/lists.ts';
import { manyPupils } from '#tests/bench/many-pupils.ts';
import { asTable, type BenchRow } from '#tests/bench/row.ts';
import { savingRows } from '#tests/bench/saving.ts';
import { startAllRows } from '#tests/bench/start-all.ts';
import { startingRows } from '#tests/bench/starting.ts';
import { root, runScript } from './run.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pep-desk-bench-'));
const open: OpenServices = (dataFolder) =>
  openServices({
    dataFolder,
    documentsFolder: folder,
    today: () => sampleToday,
    now: () => new Date().toISOString(),
  });

/** The sample's longest story: the PEP of a pupil in Year 10 who is taught in two places. */
const longestPep = async (dataFolder: string) => {
  const ask = open(dataFolder);
  const { people } = await ask('app.state', {});
  await ask('access.unlock', { personId: people[0]?.id ?? '', passphrase: samplePassphrase });
  const { rows } = await ask('pupils.list', { term: autumn, search: 'castle' });
  const record = await ask('peps.get', { id: rows[0]?.pep?.id ?? '' });
  await ask('access.lock', {});
  return record;
};

/** One part of the bench; if it cannot be measured here, that is said and the others go on. */
const part = async (what: string, measure: () => Promise<BenchRow[]>): Promise<BenchRow[]> => {
  console.log(`${what} …`);
  try {
    return await measure();
  } catch (fault) {
    console.error(`${what}: not measured. ${fault instanceof Error ? fault.message : fault}`);
    process.exitCode = 1;
    return [];
  }
};

const measure = async (): Promise<BenchRow[]> => {
  const sample = path.join(folder, 'sample');
  await makeSample({ dataFolder: sample, documentsFolder: path.join(folder, 'documents') });
  const record = await longestPep(sample);
  const template = templateOf(record);
  const documents = await part('One PEP to PDF', () => documentRows(template, record));

  const [at12, at300, at3000] = [
    await manyPupils(path.join(folder, 'at-12'), 12, open),
    await manyPupils(path.join(folder, 'at-300'), 300, open),
    await manyPupils(path.join(folder, 'at-3000'), 3000, open),
  ];
  const lists = await part('Schools of 12, 300 and 3,000 pupils', () =>
    listRows({ at12, at300, at3000 }),
  );
  const saving = await part('Saving an answer', () => savingRows(at300, folder));
  const at30 = await manyPupils(path.join(folder, 'at-30'), 30, open);
  const reviews = await part('Starting all reviews of a term', () => startAllRows({ at30, at300 }));
  for (const ask of [at12, at30, at300, at3000]) await ask('access.lock', {});

  const ledger = await part('Ledgers of 5,000 and 50,000 lines', () => ledgerRows(folder, open));

  const starting = await part('Starting', () => startingRows(sample, samplePassphrase, folder));
  return [...documents, ...lists, ...saving, ...reviews, ...ledger, ...starting];
};

const built = await runScript('build/build.ts', []);
if (built !== 0) process.exit(built);
try {
  const rows = await measure();
  fs.writeFileSync(path.join(root, 'bench-results.json'), `${JSON.stringify({ rows }, null, 2)}\n`);
  console.log(`\n${asTable(rows)}\n`);
  const missed = rows.filter((row) => !row.holds).length;
  console.log(missed === 0 ? 'Every bar holds.' : `${missed} of ${rows.length} bars do not hold.`);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
