import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CallInput } from '#domain/contract/calls.ts';
import { keptOfDocuments } from '#electron/documents/kit/kept.ts';
import { addPupil, newPep, startPep } from './a-pep.ts';
import { schoolForEachTest } from './a-school.ts';

const services = schoolForEachTest();

test('locking forgets the words of the documents that left', async () => {
  const { pepId } = await newPep(services);
  await services.call('documents.exportPep', { pepId });
  expect(keptOfDocuments()).toBeGreaterThan(0);
  await services.call('access.lock', {});
  expect(keptOfDocuments()).toBe(0);
});

const register = async () =>
  (await services.call('documents.list', {})).map(({ kind, fileName }) => ({ kind, fileName }));

describe('What leaves the program', () => {
  test('leaves whole or not at all: where one of several files fails, none stays and nothing is noted', async () => {
    const { value: pupil } = await addPupil(services);
    const pepId = await startPep(services, pupil.id);
    const ask: CallInput<'contributions.forms'> = {
      pepId,
      roles: ['social-worker', 'carer'],
      returnBy: '2026-12-04',
      naming: 'initials',
    };
    const inTheWay = path.join(services.exportsFolder, `.Part-${pupil.code}-carer.pdf.part`);
    fs.mkdirSync(inTheWay);
    await expect(services.call('contributions.forms', ask)).rejects.toThrow();
    fs.rmdirSync(inTheWay);
    expect(fs.readdirSync(services.exportsFolder)).toEqual([]);
    expect(await register()).toEqual([]);
    const { parts } = await services.call('contributions.get', { pepId });
    expect(parts.filter(({ askedOn }) => askedOn !== '')).toEqual([]);

    await services.call('contributions.forms', ask);
    expect(fs.readdirSync(services.exportsFolder).length).toBe(2);
    expect((await register()).map(({ kind }) => kind)).toEqual([
      'contribution-form',
      'contribution-form',
    ]);
  });

  test('has its row in the register: a council’s file, the recovery code and a copy of the records too', async () => {
    const at = (name: string): string => path.join(services.exportsFolder, name);
    services.env.saveFile = at('luton.json');
    await services.call('authorities.exportFile', { id: services.lutonId });
    services.env.saveFile = at('code.pdf');
    await services.call('recovery.save', { code: services.recoveryCode });
    const { fileName } = await services.call('backup.create', {});
    expect((await register()).toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([
      { kind: 'authority-file', fileName: 'luton.json' },
      { kind: 'backup', fileName },
      { kind: 'recovery-sheet', fileName: 'code.pdf' },
    ]);
  });
});
