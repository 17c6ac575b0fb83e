import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { unlockWithPassphrase } from '#electron/store/access/keyring.ts';
import { connect } from '#electron/store/kernel/connection.ts';
import { names } from '#electron/store/kernel/files.ts';
import { says } from '../fixtures/says.ts';
import { addPupil, saveAnswers } from './a-pep.ts';
import { schoolForEachTest } from './a-school.ts';
import { autumn, passphrase } from './services.ts';

const services = schoolForEachTest();
let pupilIds: string[];
let pepIds: string[];

/** Changes the closed records past everything that guards them, and opens them again. */
const damage = async (sql: string): Promise<void> => {
  const personId = (await services.call('app.state', {})).people[0]?.id ?? '';
  await services.call('access.lock', {});
  const unlocked = await unlockWithPassphrase({ folder: services.folder, personId, passphrase });
  if (!unlocked.ok) throw new Error(unlocked.error.message);
  const file = path.join(services.folder, names.database);
  const db = connect(file, unlocked.value, { mustExist: true });
  db.exec(sql);
  db.close();
  await services.call('access.unlock', { personId, passphrase });
};

beforeEach(async () => {
  const pupils = [await addPupil(services), await addPupil(services)];
  pupilIds = pupils.map(({ value }) => value.id);
  pepIds = [];
  for (const pupilId of pupilIds) {
    const { value } = await services.call('peps.start', { pupilId, term: autumn });
    pepIds.push(value.id);
    const answers = { 'meeting-date': says('2026-12-01') } as const;
    await saveAnswers(services, value.id, answers);
  }
  await damage(`
    UPDATE pep_answer SET answer = '{"kind":"value"}' WHERE pep_id = '${pepIds[0]}';
    UPDATE pupil SET carer = '{"name":7}' WHERE id = '${pupilIds[0]}';
    INSERT INTO pep_step (id, pep_id, step, on_date, by_whom, detail, created_at)
      VALUES ('s', '${pepIds[0]}', 'ready', '2026-11-20', 'Jo', '{"comment":7}', 'now')`);
});

describe('What cannot be read of one pupil', () => {
  test('is refused in words where it is opened, and nowhere else', async () => {
    const [broken = '', whole = ''] = pepIds;
    expect(await services.refused('peps.get', { id: broken })).toEqual({
      code: 'damaged',
      message: expect.stringMatching(/^Somebody around a pupil cannot be read/),
    });
    expect(await services.refused('peps.life', { id: broken })).toMatchObject({
      message: `What was noted of a step of a PEP cannot be read (PEP ${broken}, ready). Nothing was changed; restore the newest backup in which it can be.`,
    });
    await services.call('peps.get', { id: whole });
    await services.call('peps.life', { id: whole });
  });

  test('takes no other out of a list', async () => {
    const board = await services.call('peps.board', { term: autumn });
    expect(board.map(({ pep }) => pep?.id)).toEqual(expect.arrayContaining(pepIds));
  });

  test('nor does a fault in reckoning how far PEPs are', async () => {
    await damage(`CREATE TRIGGER fault BEFORE UPDATE ON pep_progress
      BEGIN SELECT RAISE(ABORT, 'a fault'); END`);
    services.env.today = '2026-11-25';
    const board = await services.call('peps.board', { term: autumn });
    expect(board).toHaveLength(pupilIds.length);
  });

  test('holds up no change of what all pupils share', async () => {
    const school = await services.call('school.get', {});
    await services.call('school.save', { ...school, name: 'Elmbrook High School' });
    expect((await services.call('school.get', {})).name).toBe('Elmbrook High School');
  });
});
