import fs from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { calls } from '#domain/contract/calls.ts';
import type { Result } from '#domain/contract/result.ts';
import { spending } from '../fixtures/spending.ts';
import { addPupil } from './a-pep.ts';
import { schoolForEachTest } from './a-school.ts';
import { autumn, passphrase } from './services.ts';

const services = schoolForEachTest();
let pupilId: string;

const log = (act?: string): Promise<Result<unknown>> =>
  services.handlers['ppplus.saveLine'](
    calls['ppplus.saveLine'].input.parse({ id: null, line: spending(pupilId) }),
    act,
  );

const logged = async (): Promise<number> =>
  (await services.call('ppplus.ledger', { pupilId, term: autumn })).lines.length;

beforeEach(async () => {
  pupilId = (await addPupil(services)).value.id;
});

test('what is asked for twice under one key is done once, and the second is told so', async () => {
  const act = crypto.randomUUID();
  const [first, second] = await Promise.all([log(act), log(act)]);
  expect(first?.ok).toBe(true);
  expect(second).toMatchObject({ ok: false, error: { code: 'repeated' } });
  expect(await log(act)).toMatchObject({ ok: false, error: { code: 'repeated' } });
  expect(await logged()).toBe(1);
  expect((await log(crypto.randomUUID())).ok).toBe(true);
  expect(await logged()).toBe(2);
});

test('a key whose act was refused can be used again', async () => {
  const act = crypto.randomUUID();
  const away = `${services.folder}-away`;
  fs.renameSync(services.folder, away);
  expect(await log(act)).toMatchObject({ ok: false, error: { code: 'storage' } });
  fs.renameSync(away, services.folder);
  expect((await log(act)).ok).toBe(true);
  expect(await logged()).toBe(1);
});

test('a form that was sent is no longer kept, and after a restart its key is still spent', async () => {
  const act = crypto.randomUUID();
  const draft = { key: 'log-spending', value: '{"for":"Ten guitar lessons"}', act };
  const other = { key: 'new-pupil', value: '{}', act: crypto.randomUUID() };
  await services.call('drafts.save', draft);
  await services.call('drafts.save', other);
  expect((await log(act)).ok).toBe(true);
  await services.call('access.lock', {});
  Object.assign(services, services.again());
  const { people } = await services.call('app.state', {});
  await services.call('access.unlock', { personId: people[0]?.id ?? '', passphrase });
  expect(await services.call('drafts.get', { key: draft.key })).toBeNull();
  expect(await services.call('drafts.get', { key: other.key })).toEqual({
    value: other.value,
    act: other.act,
  });
  expect(await log(act)).toMatchObject({ ok: false, error: { code: 'repeated' } });
  expect(await logged()).toBe(1);
});
