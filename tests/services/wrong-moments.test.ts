import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newSchool } from '../fixtures/school.ts';
import { plan } from '../fixtures/spending.ts';
import { addLine, completePep, newPep, signedOffPep } from './a-pep.ts';
import { autumn, freshServices, passphrase, setUp, type TestServices } from './services.ts';

let services: TestServices;

beforeEach(() => {
  services = freshServices();
});

afterEach(async () => {
  vi.useRealTimers();
  await services.call('access.lock', {});
  fs.rmSync(path.dirname(services.folder), { recursive: true });
});

/** Locks the program while a file dialog stands open, which then gives `answer`. */
const lockDuring = (dialog: 'openFolder' | 'openFile' | 'saveFile', answer: string): void => {
  Object.defineProperty(services.env, dialog, {
    get: () => {
      void services.call('access.lock', {});
      return answer;
    },
  });
};

const unlock = async (): Promise<void> => {
  const { people } = await services.call('app.state', {});
  await services.call('access.unlock', { personId: people[0]?.id ?? '', passphrase });
};

test('setting up twice at once makes one school, which still opens afterwards', async () => {
  const [first, second] = await Promise.allSettled([
    services.call('setup.create', newSchool()),
    services.call('setup.create', { ...newSchool(), passphrase: 'another passphrase' }),
  ]);
  expect([first.status, second.status]).toEqual(['fulfilled', 'rejected']);
  await services.call('access.lock', {});
  services = services.again();
  await unlock();
  expect((await services.call('school.get', {})).name).toBe('Bramble Lane School');
});

test('a first run that was cut off before the school was written begins again', async () => {
  const rename = vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    if (String(to).endsWith('.sqlite')) throw new Error('The power is gone.');
    fs.copyFileSync(from, to);
    fs.rmSync(from);
  });
  await expect(services.call('setup.create', newSchool())).rejects.toThrow();
  rename.mockRestore();
  services = services.again();
  expect((await services.call('app.state', {})).phase).toBe('first-run');
  const { recoveryCode } = await services.call('setup.create', newSchool());
  await services.call('recovery.confirm', { code: recoveryCode });
  expect(fs.readdirSync(services.folder).sort()).toEqual([
    'keyring.json',
    'keyring.json.previous',
    'pep-desk.sqlite',
    'pep-desk.sqlite-wal',
  ]);
});

test('no PDF leaves when the program was locked while the folder was chosen', async () => {
  const pepId = await signedOffPep(await setUp(services));
  lockDuring('openFolder', services.exportsFolder);
  const refusal = await services.refused('documents.exportPep', { pepId });
  expect(refusal.code).toBe('locked');
  expect(fs.readdirSync(services.exportsFolder)).toEqual([]);
  await unlock();
  expect(await services.call('documents.list', {})).toEqual([]);
});

test('no PDF and no row of the register are left when the folder cannot be written to', async () => {
  const pepId = await signedOffPep(await setUp(services));
  services.env.openFolder = path.join(services.exportsFolder, 'gone');
  expect((await services.refused('documents.exportPep', { pepId })).code).toBe('storage');
  expect(await services.call('documents.list', {})).toEqual([]);
});

test('no copy of a file or of the records leaves a program that was locked meanwhile', async () => {
  const pepId = await signedOffPep(await setUp(services));
  const file = path.join(services.exportsFolder, 'letter.pdf');
  fs.writeFileSync(file, '%PDF-1.7\n%%EOF\n');
  services.env.openFile = file;
  const { value } = await services.call('files.add', { pepId });
  const copy = path.join(services.exportsFolder, 'copy.pdf');
  lockDuring('saveFile', copy);
  expect((await services.refused('files.saveCopy', { id: value.id })).code).toBe('locked');
  expect(fs.existsSync(copy)).toBe(false);
  await unlock();
  lockDuring('openFolder', services.exportsFolder);
  expect((await services.refused('backup.create', {})).code).toBe('locked');
  expect(fs.readdirSync(services.exportsFolder)).toEqual(['letter.pdf']);
});

test('unlocking that is under way when the program is locked does not open it', async () => {
  await setUp(services);
  await services.call('access.lock', {});
  const unlocking = unlock();
  await services.call('app.state', {});
  await services.call('access.lock', {});
  await expect(unlocking).rejects.toThrow('locked');
  expect((await services.call('app.state', {})).phase).toBe('locked');
});

test('a recovery whose new passphrase cannot be kept leaves the records locked', async () => {
  const { recoveryCode } = await setUp(services);
  await services.call('access.lock', {});
  const [person] = (await services.call('app.state', {})).people;
  const rename = vi.spyOn(fs, 'renameSync').mockImplementation(() => {
    throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  });
  const refusal = await services.refused('access.recover', {
    personId: person?.id ?? '',
    code: recoveryCode,
    passphrase: 'a new passphrase',
  });
  rename.mockRestore();
  expect(refusal.code).toBe('storage');
  expect((await services.call('app.state', {})).phase).toBe('locked');
  await unlock();
});

test('what is easy to guess is refused wherever a passphrase is chosen, and changes nothing', async () => {
  const easy = 'Bramble Lane 2026!';
  const refused = { code: 'bad-input', field: 'newPassphrase' };
  expect(
    await services.refused('setup.create', { ...newSchool(), passphrase: easy }),
  ).toMatchObject(refused);
  expect(fs.existsSync(services.folder) ? fs.readdirSync(services.folder) : []).toEqual([]);

  const { recoveryCode } = await setUp(services);
  const keyring = fs.readFileSync(path.join(services.folder, 'keyring.json'), 'utf8');
  const change = { current: passphrase, passphrase: easy };
  expect(await services.refused('access.changePassphrase', change)).toMatchObject(refused);
  await services.call('access.lock', {});
  const personId = (await services.call('app.state', {})).people[0]?.id ?? '';
  const recover = { personId, code: recoveryCode, passphrase: easy };
  expect(await services.refused('access.recover', recover)).toMatchObject(refused);
  expect((await services.call('app.state', {})).phase).toBe('locked');
  expect(fs.readFileSync(path.join(services.folder, 'keyring.json'), 'utf8')).toBe(keyring);
  await unlock();
});

test('an old backup that cannot be removed does not end the program', async () => {
  await setUp(services);
  await services.call('access.lock', {});
  const backups = path.join(services.folder, 'backups');
  for (let day = 10; day < 40; day += 1) {
    const at = new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10);
    fs.mkdirSync(path.join(backups, `pep-desk-${at}-120000.sqlite`), { recursive: true });
  }
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  await unlock();
  expect(() => vi.advanceTimersByTime(60_000)).not.toThrow();
  expect(fs.readdirSync(backups).some((name) => name.includes('2026-11-23'))).toBe(true);
});

test('nothing is called saved while the data folder is away, and all goes on when it is back', async () => {
  await setUp(services);
  const away = `${services.folder}-away`;
  const draft = { key: 'pupil:new', value: '{}', act: crypto.randomUUID() };
  fs.renameSync(services.folder, away);
  expect((await services.refused('drafts.save', draft)).code).toBe('storage');
  fs.renameSync(away, services.folder);
  await services.call('drafts.save', draft);
});

test('no backup is made in the place of a data folder that is away', async () => {
  await setUp(services);
  await services.call('access.lock', {});
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await unlock();
  fs.renameSync(services.folder, `${services.folder}-away`);
  vi.advanceTimersByTime(60_000);
  expect(fs.existsSync(services.folder)).toBe(false);
  expect(services.logged.join(' ')).toContain('the data folder is not there');
  fs.renameSync(`${services.folder}-away`, services.folder);
});

test('a discarded revision hands back its spending and how its actions went', async () => {
  const { pupilId, pepId: id } = await newPep(await setUp(services));
  const action = { description: 'Ring the tutor', owner: 'Priya Nair', dueDate: '2026-12-01' };
  await services.call('actions.add', { pepId: id, action });
  await completePep(services, id);
  const { targets } = await services.call('peps.get', { id });
  const line = await addLine(services, plan(pupilId, { targetId: targets[0]?.id ?? '' }));
  await services.call('peps.saveAnswers', { id, answers: { 'pp-plan': null } });
  await services.call('peps.signOff', { id });
  const { value: revision } = await services.call('peps.amend', { id, reason: 'By mistake' });
  const [open] = await services.call('actions.list', { statuses: ['open'] });
  const outcome = { status: 'done', note: 'Rang on Monday' } as const;
  await services.call('actions.setStatus', { id: open?.id ?? '', ...outcome });
  const { changeId } = await services.call('peps.discard', { id: revision.id });

  expect(await services.call('actions.list', {})).toMatchObject([{ pepId: id, ...outcome }]);
  const ledger = { pupilId, term: autumn };
  expect((await services.call('ppplus.ledger', ledger)).lines).toMatchObject([
    { id: line.id, targetId: targets[0]?.id },
  ]);
  await services.call('changes.undo', { changeId });
  expect(await services.call('actions.list', {})).toMatchObject([
    { pepId: revision.id, ...outcome },
  ]);
});

test('undoing a change of the school’s name changes the lock screen back as well', async () => {
  await setUp(services);
  const school = await services.call('school.get', {});
  const renamed = { ...school, name: 'Renamed', designatedTeacher: 'Robin Hale' };
  const { changeId } = await services.call('school.save', renamed);
  expect((await services.call('app.state', {})).schoolName).toBe('Renamed');
  await services.call('changes.undo', { changeId });
  expect(await services.call('app.state', {})).toMatchObject({
    schoolName: 'Bramble Lane School',
    person: { name: 'Priya Nair' },
    people: [{ name: 'Priya Nair' }],
  });
});
