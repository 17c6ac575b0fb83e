/**
 * `npm run bench`: measures how light the form is, and the program's speed against named alternatives in
 * one run; prints two tables and writes bench-results.json. A bar that does not hold is said plainly; it does not fail the run.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { templateOf } from '#domain/form/forms/index.ts';
import { samplePassphrase } from '#domain/school/sample-school.ts';
import { makeSample } from '#electron/sample/make.ts';
import { sampleToday } from '#electron/sample/school.ts';
import { openServices } from '#electron/sample/services.ts';
import { type Ask, autumn, type OpenServices } from '#tests/bench/ask.ts';
import { documentRows } from '#tests/bench/documents.ts';
import { keyRows } from '#tests/bench/keys.ts';
import { ledgerRows } from '#tests/bench/ledger.ts';
import { lightRows } from '#tests/bench/light.ts';
import { listRows } from '#tests/bench/lists.ts';
import { manyPupils } from '#tests/bench/many-pupils.ts';
import { openingRows } from '#tests/bench/opening.ts';
import { pageRows } from '#tests/bench/pages.ts';
import { asTable, type BenchRow } from '#tests/bench/row.ts';
import { savingRows } from '#tests/bench/saving.ts';
import { type SizeRow, sizesAsTable } from '#tests/bench/size-row.ts';
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

/** Asks something of the sample school, and locks it again. */
const inSample = async <T>(dataFolder: string, work: (ask: Ask) => Promise<T>): Promise<T> => {
  const ask = open(dataFolder);
  const { people } = await ask('app.state', {});
  await ask('access.unlock', { personId: people[0]?.id ?? '', passphrase: samplePassphrase });
  try {
    return await work(ask);
  } finally {
    await ask('access.lock', {});
  }
};

/** The sample's longest story: the PEP of a pupil in Year 10 who is taught in two places. */
const longestPep = (dataFolder: string) =>
  inSample(dataFolder, async (ask) => {
    const { rows } = await ask('pupils.list', { term: autumn, search: 'castle' });
    return ask('peps.get', { id: rows[0]?.pep?.id ?? '' });
  });

/** One part of the bench; if it cannot be measured here, that is said and the others go on. */
const part = async <Row>(what: string, measure: () => Promise<Row[]>): Promise<Row[]> => {
  console.log(`${what} …`);
  try {
    return await measure();
  } catch (fault) {
    console.error(`${what}: not measured. ${fault instanceof Error ? fault.message : fault}`);
    process.exitCode = 1;
    return [];
  }
};

/** The sample, made once: what changes it is given a copy of its own. */
const sample = path.join(folder, 'sample');
const copyOfSample = (name: string): string => {
  const copy = path.join(folder, name);
  fs.cpSync(sample, copy, { recursive: true });
  return copy;
};

const measureSizes = async (): Promise<SizeRow[]> => {
  const light = await part('How light the form is', () => lightRows(copyOfSample('light')));
  const pages = await part('Pages of the documents', () => inSample(sample, pageRows));
  return [...light, ...pages];
};

const measure = async (): Promise<BenchRow[]> => {
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

  const opening = await part('Opening a PEP', () => openingRows(copyOfSample('opening')));
  const keys = await part('A key in a long grid', () => keyRows(copyOfSample('keys')));
  const starting = await part('Starting', () => startingRows(sample, samplePassphrase, folder));
  return [
    ...documents,
    ...lists,
    ...saving,
    ...reviews,
    ...ledger,
    ...opening,
    ...keys,
    ...starting,
  ];
};

const built = await runScript('build/build.ts', []);
if (built !== 0) process.exit(built);
try {
  await makeSample({ dataFolder: sample, documentsFolder: path.join(folder, 'documents') });
  const sizes = await measureSizes();
  console.log(`\n${sizesAsTable(sizes)}\n`);
  const rows = await measure();
  fs.writeFileSync(
    path.join(root, 'bench-results.json'),
    `${JSON.stringify({ rows, sizes }, null, 2)}\n`,
  );
  console.log(`\n${asTable(rows)}\n`);
  const bars = [...rows, ...sizes].filter(({ holds }) => holds !== null);
  const missed = bars.filter(({ holds }) => !holds).length;
  console.log(missed === 0 ? 'Every bar holds.' : `${missed} of ${bars.length} bars do not hold.`);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
