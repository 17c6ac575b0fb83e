import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type CallInput, type CallName, type CallOutput, calls } from '#domain/contract/calls.ts';
import type { Result } from '#domain/contract/result.ts';
import { samplePassphrase } from '#domain/school/sample-school.ts';
import { openSchools } from '#electron/shell/schools.ts';
import { newSchool } from '../fixtures/school.ts';
import { cheapKey } from './services.ts';

/** Making the sample takes a few seconds, and a busy machine may take much longer. */
const patience = 180_000;

/** A computer on which the person's own school is set up, and no sample school was ever made. */
const computer = async () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'pep-desk-schools-'));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  const dataFolder = path.join(root, 'PEP Desk');
  fs.mkdirSync(dataFolder);
  let atStep: (done: number) => void = () => undefined;
  const handlers = openSchools(
    {
      appVersion: '0.0.0-test',
      inBrowser: false,
      now: () => '2026-11-23T10:00:00.000Z',
      keyCost: cheapKey,
      dialogs: {
        openFolder: async () => null,
        openFile: async () => null,
        saveFile: async () => null,
      },
      showInFolder: () => undefined,
      log: () => undefined,
      emit: (event, payload) => {
        if (event === 'making' && payload !== null && 'done' in payload) atStep(payload.done);
      },
    },
    { dataFolder, today: () => '2026-11-23' },
  );
  const result = async <N extends CallName>(name: N, input: CallInput<N>) => {
    const handler = handlers[name] as (input: unknown) => Promise<Result<CallOutput<N>>>;
    return handler(calls[name].input.parse(input));
  };
  const call = async <N extends CallName>(name: N, input: CallInput<N>) => {
    const answer = await result(name, input);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  await call('setup.create', newSchool());
  onTestFinished(async () => {
    await call('access.lock', {});
  });
  return {
    call,
    sample: `${dataFolder} sample`,
    folders: () => fs.readdirSync(root),
    onStep: (does: (done: number) => void) => {
      atStep = does;
    },
  };
};

let desk: Awaited<ReturnType<typeof computer>>;
beforeEach(async () => {
  desk = await computer();
});

const staysOwn = async (): Promise<void> => {
  const { sample, schoolName } = await desk.call('app.state', {});
  expect({ sample, schoolName }).toEqual({ sample: false, schoolName: 'Bramble Lane School' });
};

test.each(['schools.giveUp', 'access.lock'] as const)(
  'the sample school is not opened behind whoever left it while it was made (%s)',
  async (leaves) => {
    desk.onStep((done) => {
      if (done === 2) void desk.call(leaves, {});
    });
    expect(await desk.call('schools.change', { to: 'sample' })).toEqual({ changed: false });
    await staysOwn();
    expect(desk.folders()).toEqual(['PEP Desk']);
  },
);

test('a full disk is said in words, and nothing of the sample stays', {
  timeout: patience,
}, async () => {
  const { renameSync } = fs;
  const rename = vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    if (String(to).endsWith('.pdf')) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    renameSync(from, to);
  });
  onTestFinished(() => rename.mockRestore());
  await expect(desk.call('schools.change', { to: 'sample' })).rejects.toThrow(
    'The sample school was not made. The disk is full.',
  );
  await staysOwn();
  expect(desk.folders()).toEqual(['PEP Desk']);
});

test('a sample that is made opens whole, and one whose passphrase is another leaves the own school open', {
  timeout: patience,
}, async () => {
  let early: string | undefined;
  desk.onStep((done) => {
    if (done === 5) void desk.call('school.get', {}).then(({ name }) => (early = name));
  });
  expect(await desk.call('schools.change', { to: 'sample' })).toEqual({ changed: true });
  expect(early).toBe('Bramble Lane School');
  const state = await desk.call('app.state', {});
  expect(state).toMatchObject({ sample: true, phase: 'unlocked', otherSchool: 'own' });
  const documents = await desk.call('documents.list', {});
  expect(documents.length).toBeGreaterThan(0);
  for (const { folder, fileName } of documents) {
    expect(folder).toBe(path.join(desk.sample, 'documents'));
    expect(fs.existsSync(path.join(folder, fileName)), fileName).toBe(true);
  }

  const words = 'nobody will know this one';
  await desk.call('access.changePassphrase', { current: samplePassphrase, passphrase: words });
  await desk.call('schools.change', { to: 'own' });
  await expect(desk.call('schools.change', { to: 'sample' })).rejects.toThrow(
    `Its passphrase was changed. Your own school is as it was. To have the sample made anew, remove the folder ${desk.sample}.`,
  );
  await staysOwn();
});
