import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { addPupil } from './a-pep.ts';
import { byPassphrase, copyTo, lookAt, otherComputer, rowsOf, unlock } from './a-restore.ts';
import { schoolForAllTests } from './a-school.ts';

/** What changes files: each of these may be the last that a program does before it is killed. */
const writing = [
  'copyFileSync',
  'fsyncSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmSync',
  'writeFileSync',
  'writeSync',
] as const;

class Killed extends Error {}

/**
 * Runs `work` as if the program were killed at the `n`-th of all that changes files: from there on
 * nothing is changed any more, not even to tidy up. Tells whether it came so far.
 */
const killedAt = async (n: number, work: () => Promise<unknown>): Promise<boolean> => {
  let count = 0;
  const spies = writing.map((name) => {
    const real = fs[name] as (...given: unknown[]) => unknown;
    return vi.spyOn(fs, name).mockImplementation(((...given: unknown[]) => {
      count += 1;
      if (count >= n) throw new Killed();
      return Reflect.apply(real, fs, given);
    }) as never);
  });
  try {
    await work();
  } catch (thrown) {
    if (!(thrown instanceof Killed)) throw thrown;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return count >= n;
};

const services = schoolForAllTests();
let stick: string;
let name: string;
let old: Record<string, string[]>;
let restored: Record<string, string[]>;
/** The data folder as a crash leaves it, its journal beside it. */
let crashed: string;

beforeAll(async () => {
  stick = fs.mkdtempSync(path.join(path.dirname(services.folder), 'stick-'));
  crashed = path.join(path.dirname(services.folder), 'crashed');
  await addPupil(services);
  // What the program writes down by itself on locking is to be there in both.
  await rowsOf(services);
  await unlock(services);
  name = await copyTo(services, stick);
  services.env.now = '2026-11-23T10:10:00.000Z';
  await addPupil(services, { legalForename: 'Ade' });
  await rowsOf(services);
  await unlock(services);
  // What only the journal holds belongs to the old records as well.
  const act = crypto.randomUUID();
  await services.call('drafts.save', { key: 'pupil:new', value: '{"said":"In the journal"}', act });
  fs.cpSync(services.folder, crashed, { recursive: true });
  old = await rowsOf(services);
});

/** The program over the crashed folder, as after a start. */
const begin = () => {
  const program = otherComputer();
  fs.rmSync(program.folder, { recursive: true, force: true });
  fs.cpSync(crashed, program.folder, { recursive: true });
  program.env.now = '2026-11-23T10:20:00.000Z';
  return program.again();
};

const restore = async (program: ReturnType<typeof begin>, looks: boolean): Promise<void> => {
  if (looks) await lookAt(program, stick, name, await byPassphrase(program));
  await program.call('copies.restore', { renewed: null });
};

/** What there is after a restore that was killed at its `n`-th step; null where it had ended before. */
const afterKillAt = async (n: number): Promise<Record<string, string[]> | null> => {
  const program = begin();
  if (!(await killedAt(n, () => restore(program, true)))) return null;
  // What was open when it was killed is closed by the system; nothing of it reaches the disk.
  await program.call('access.lock', {}).catch(() => undefined);
  const again = program.again();
  const { phase, people } = await again.call('app.state', {});
  expect(phase, `at step ${n}`).toBe('locked');
  expect(people, `at step ${n}`).toHaveLength(1);
  expect(fs.existsSync(path.join(program.folder, 'restoring.json')), `at step ${n}`).toBe(false);
  expect(fs.existsSync(path.join(program.folder, 'restoring')), `at step ${n}`).toBe(false);
  return rowsOf(again);
};

test('a restore that is killed at any step leaves all of the old records or all of the new', async () => {
  const whole = begin();
  await restore(whole, true);
  restored = await rowsOf(whole);
  expect(restored).not.toEqual(old);
  const ends: boolean[] = [];
  for (let n = 1; ; n += 1) {
    const rows = await afterKillAt(n);
    if (rows === null) break;
    const isNew = rows.pupil?.length === restored.pupil?.length;
    expect(rows, `at step ${n}`).toEqual(isNew ? restored : old);
    ends.push(isNew);
  }
  // Wholly the old one up to one step, and wholly the new one from there on.
  expect(ends).toEqual(ends.toSorted((a, b) => Number(a) - Number(b)));
  expect(ends.filter((isNew) => !isNew).length).toBeGreaterThanOrEqual(10);
  expect(ends.filter((isNew) => isNew).length).toBeGreaterThanOrEqual(10);
}, 240_000);

test('finishing that is itself killed, again and again, comes to its end', async () => {
  const program = begin();
  await lookAt(program, stick, name, await byPassphrase(program));
  const { renameSync } = fs;
  const rename = vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    renameSync(from, to);
    if (String(to).endsWith('restoring.json')) throw new Killed();
  });
  await expect(restore(program, false)).rejects.toThrow(Killed);
  rename.mockRestore();
  await program.call('access.lock', {}).catch(() => undefined);
  for (let n = 1; n < 40; n += 1) {
    const again = program.again();
    await killedAt(n, () => again.call('app.state', {}));
  }
  expect(await rowsOf(program.again())).toEqual(restored);
  // The journal of the old records went with them, and not to the new ones.
  const backups = fs.readdirSync(path.join(program.folder, 'backups'));
  expect(backups.filter((file) => file.endsWith('.sqlite'))).toHaveLength(1);
}, 120_000);
