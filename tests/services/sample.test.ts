import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isUnsigned } from '#domain/kernel/stage.ts';
import { sampleToday } from '#electron/sample/school.ts';
import { openServices } from '#electron/sample/services.ts';

const script = path.join(import.meta.dirname, '../../build/sample.ts');
/** Writing the sample takes a few seconds, and a busy machine may take much longer. */
const patience = 180_000;

const run = (program: string, values: readonly string[]) => {
  const { status, stdout, stderr, error } = spawnSync(program, values, { encoding: 'utf8' });
  if (error) throw new Error(`${program} is needed for this test and could not be run.`);
  return { status, stdout, stderr };
};
const sample = (out: string) => run(process.execPath, [script, '--out', out]);

const pdfsIn = (out: string): Map<string, Buffer> => {
  const folder = path.join(out, 'documents');
  return new Map(
    fs
      .readdirSync(folder)
      .sort()
      .map((name) => [name, fs.readFileSync(path.join(folder, name))]),
  );
};

/** The program's services over what the sample wrote. */
const openData = (out: string) =>
  openServices({
    dataFolder: path.join(out, 'data'),
    documentsFolder: path.join(out, 'documents'),
    today: () => sampleToday,
    now: () => `${sampleToday}T12:00:00.000Z`,
  });

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pep-desk-sample-test-'));
const first = path.join(folder, 'first');
let said = '';

beforeAll(() => {
  const { status, stdout, stderr } = sample(first);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  said = stdout;
}, patience);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('the sample school', () => {
  test('opens with the passphrase it prints, and holds 15 pupils in three authorities', async () => {
    const passphrase = /Passphrase: (.+)/.exec(said)?.[1] ?? '';
    const ask = openData(first);
    const { people } = await ask('app.state', {});
    await ask('access.unlock', { personId: people[0]?.id ?? '', passphrase });
    try {
      const term = { academicYear: 2026, term: 'autumn' } as const;
      const { rows } = await ask('pupils.list', { term });
      expect(rows.map((row) => row.yearGroup).sort((a, b) => a - b)).toEqual([
        -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14,
      ]);
      expect(new Set(rows.map((row) => row.authority)).size).toBe(3);
      const names = rows.map((row) => row.legalName);
      expect(names).toEqual(
        expect.arrayContaining(["Zoë O'Neill-Łukasz", 'Thị Mai Nguyễn', 'Олена Ковальчук']),
      );
      const { peps, money } = await ask('today.get', {});
      expect(peps.done + peps.toSend).toBeGreaterThan(0);
      expect(peps.inPreparation).toBeGreaterThan(0);
      expect(peps.notStarted).toBeGreaterThan(0);
      expect(peps.overdue).toBeGreaterThan(0);
      expect(money[0]?.balance.spent).toBeGreaterThan(0);
      const { pupils } = await ask('ppplus.overview', { clock: { by: 'term', ...term } });
      const balances = pupils.flatMap(({ streams }) => streams.map(({ balance }) => balance));
      expect(balances.some(({ left }) => left !== null && left < 0)).toBe(true);
      const boards = await Promise.all([
        ask('peps.board', { term }),
        ask('peps.board', { term: { academicYear: 2025, term: 'summer' } }),
      ]);
      const signedOff = boards.flat().filter((row) => row.pep && !isUnsigned(row.pep.stage));
      expect(pdfsIn(first).size).toBe(signedOff.length);
    } finally {
      await ask('access.lock', {});
    }
  });

  test('has a sound, tagged PDF of each signed-off PEP, named without a child’s name', () => {
    const names = [...pdfsIn(first).keys()];
    expect(names.length).toBe(20);
    for (const name of names) {
      expect(name).toMatch(/^PEP-[0-9A-Z]{4}-(summer|autumn)-2026\.pdf$/);
      const file = path.join(first, 'documents', name);
      expect(run('qpdf', ['--check', file]).status, name).toBe(0);
      expect(run('pdfinfo', [file]).stdout, name).toMatch(/Tagged:\s+yes/);
    }
  });

  test('replaces itself with the same documents', { timeout: patience }, () => {
    const before = pdfsIn(first);
    expect(sample(first).status).toBe(0);
    const after = pdfsIn(first);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, bytes] of before) expect(after.get(name)?.equals(bytes), name).toBe(true);
  });

  test('leaves a folder alone that holds something else', () => {
    const theirs = path.join(folder, 'theirs');
    fs.mkdirSync(theirs);
    fs.writeFileSync(path.join(theirs, 'letter.txt'), 'Dear Ms Osei');
    const { status, stderr } = sample(theirs);
    expect(status).toBe(1);
    expect(stderr).toContain('holds other files');
    expect(fs.readdirSync(theirs)).toEqual(['letter.txt']);
  });
});
