import { beforeEach, describe, expect, test } from 'vitest';
import { type Row, rowsOf } from '#domain/form/answer.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import type { ReviewField } from '#domain/form/look-back.ts';
import { progressOf } from '#domain/form/missing.ts';
import type { PepRecord } from '#domain/form/record.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { allCarriedOn, confirmAll, goesOn } from '#tests/fixtures/complete-pep.ts';
import { says } from '../fixtures/says.ts';
import { spending } from '../fixtures/spending.ts';
import { addLine, addPupil, completePep, saveAnswers, signOffComplete, startPep } from './a-pep.ts';
import { schoolForEachTest } from './a-school.ts';
import { summer } from './services.ts';

const services = schoolForEachTest();
let pupilId: string;
let lastId: string;

const get = (id: string): Promise<PepRecord> => services.call('peps.get', { id });
const start = (term?: TermKey): Promise<string> => startPep(services, pupilId, term);
const rows = async (id: string, field: ReviewField): Promise<readonly Row[]> =>
  rowsOf((await get(id)).answers[field]);
const type = async (id: string, field: ReviewField, cells: Row['cells']): Promise<void> => {
  const now = await rows(id, field);
  await saveAnswers(services, id, {
    [field]: says(
      now.map((row, i) => (i === 0 ? { ...row, cells: { ...row.cells, ...cells } } : row)),
    ),
  });
};
const missing = async (id: string) => {
  const record = await get(id);
  return progressOf(templateOf(record), record).missing;
};

/** Last term's PEP, in preparation, with one action. */
beforeEach(async () => {
  pupilId = (await addPupil(services, { careStartDate: '2025-10-01' })).value.id;
  services.env.today = '2026-06-10';
  lastId = await start(summer);
  await services.call('actions.add', {
    pepId: lastId,
    action: { description: 'Order a laptop', owner: 'Priya Nair', dueDate: '2026-07-01' },
  });
});

/** Logs spending for the one target of last term's PEP. */
const spendOnTarget = async (unitCostPence: number): Promise<void> => {
  const targetId = (await get(lastId)).targets[0]?.id ?? null;
  const change = { ...summer, date: '2026-06-20', unitCostPence, targetId };
  await addLine(services, spending(pupilId, change));
};
const signLastOff = async (): Promise<void> => {
  await signOffComplete(services, lastId, '2026-06-08');
};

describe('The review of the last PEP follows it', () => {
  test('an action that is closed later says so, and is not carried on again', async () => {
    await signLastOff();
    services.env.today = '2026-11-16';
    const id = await start();
    const [action] = (await get(lastId)).actions;
    await services.call('actions.setStatus', {
      id: action?.id ?? '',
      status: 'done',
      note: 'Rang',
    });
    expect(await rows(id, 'action-review')).toMatchObject([
      { id: action?.id, cells: { outcome: 'done', why: 'Rang', 'carry-over': 'no' } },
    ]);
    const { answers } = await get(id);
    await saveAnswers(services, id, allCarriedOn(answers));
    expect((await get(id)).actions).toEqual([]);
    expect((await get(id)).targets).toHaveLength(1);
  });

  test('money that is logged later is told, and what was typed stays', async () => {
    await signLastOff();
    const id = await start();
    await type(id, 'target-review', { outcome: 'achieved', evidence: 'Reads to the class' });
    await spendOnTarget(6000);
    expect(await rows(id, 'target-review')).toMatchObject([
      { cells: { 'pp-spent': 6000, outcome: 'achieved', evidence: 'Reads to the class' } },
    ]);
    // An outcome that the teacher gave is never overwritten by the action's own.
    await type(id, 'action-review', { outcome: 'partly', why: 'Ordered, not delivered' });
    const [action] = (await get(lastId)).actions;
    await services.call('actions.setStatus', { id: action?.id ?? '', status: 'done', note: '' });
    expect(await rows(id, 'action-review')).toMatchObject([
      { cells: { outcome: 'partly', why: 'Ordered, not delivered' } },
    ]);
  });

  test('a PEP that is not signed off yet is followed, and the new one says so', async () => {
    services.env.today = '2026-11-16';
    const id = await start();
    expect((await get(id)).earlier).toMatchObject({ term: summer, signedOff: false });
    expect(await rows(id, 'target-review')).toEqual([]);
    const target = await services.call('targets.add', { pepId: lastId });
    await services.call('targets.save', {
      id: target.value.id,
      answers: { 'target-outcome': says('Reads 90 words a minute') },
    });
    expect(await rows(id, 'target-review')).toMatchObject([
      { id: target.value.id, cells: { target: 'Reads 90 words a minute' } },
    ]);
  });

  test('an earlier PEP that is known makes this one not the first', async () => {
    expect((await get(await start())).answers['pep-first']).toEqual(says('no'));
    expect((await get(lastId)).answers['pep-first']).toBeUndefined();
  });

  test('what was signed off stays as it was signed', async () => {
    await signLastOff();
    services.env.today = '2026-12-01';
    const id = await start();
    await completePep(services, id);
    await confirmAll(services.call, id);
    await services.call('peps.signOff', { id });
    const signed = await rows(id, 'action-review');
    expect(signed).toMatchObject([{ cells: { outcome: 'partly', why: goesOn } }]);
    const [action] = (await get(lastId)).actions;
    await services.call('actions.setStatus', { id: action?.id ?? '', status: 'done', note: 'x' });
    expect(await rows(id, 'action-review')).toEqual(signed);
  });

  test('an amended PEP is looked back on in its newest revision, with what was typed', async () => {
    await signLastOff();
    const id = await start();
    await type(id, 'target-review', { outcome: 'partly', why: 'Away', next: 'carry-over' });
    await type(id, 'action-review', { outcome: 'partly', why: 'Ordered', 'carry-over': 'yes' });
    const before = [await rows(id, 'target-review'), await rows(id, 'action-review')];
    const revision = await services.call('peps.amend', { id: lastId, reason: 'A slip' });
    const newest = await get(revision.value.id);
    expect(await rows(id, 'target-review')).toEqual(
      before[0]?.map((row) => ({ ...row, id: newest.targets[0]?.id })),
    );
    expect(await rows(id, 'action-review')).toEqual(
      before[1]?.map((row) => ({ ...row, id: newest.actions[0]?.id })),
    );
    // What was carried on is carried on once, whichever revision it came from.
    await type(id, 'target-review', { why: 'Away for three weeks' });
    const { targets, actions } = await get(id);
    expect([targets.length, actions.length]).toEqual([1, 1]);
    await services.call('peps.discard', { id: revision.value.id });
    expect((await rows(id, 'target-review')).map((row) => row.id)).toEqual(
      before[0]?.map((row) => row.id),
    );
    expect((await get(id)).targets).toHaveLength(1);
  });

  test('a review whose sign-off is undone follows the last PEP again', async () => {
    await signLastOff();
    services.env.today = '2026-12-01';
    const id = await start();
    await completePep(services, id);
    await confirmAll(services.call, id);
    await services.call('peps.signOff', { id });
    await services.call('peps.undoSignOff', { id });
    await spendOnTarget(3000);
    expect(await rows(id, 'target-review')).toMatchObject([
      { cells: { outcome: 'partly', why: goesOn, 'pp-spent': 3000 } },
    ]);
  });
});

describe('Nothing that was agreed is left unevaluated', () => {
  test('a row that is taken out comes back, and counts as missing', async () => {
    await signLastOff();
    const id = await start();
    await saveAnswers(services, id, { 'action-review': says([]) });
    expect(await rows(id, 'action-review')).toHaveLength(1);
    expect((await missing(id)).map(({ fieldId }) => fieldId)).toContain('action-review');
    expect(
      await services.refused('peps.saveAnswers', {
        id,
        answers: { 'action-review': { kind: 'none', reason: 'There were none' } },
      }),
    ).toMatchObject({ code: 'bad-input', field: 'action-review' });
  });

  test('what was not wholly achieved or done needs its reason', async () => {
    await signLastOff();
    const id = await start();
    const reasons = async () =>
      (await missing(id)).find(({ fieldId }) => fieldId === 'target-review')?.reason;
    await type(id, 'target-review', { outcome: 'partly', next: 'carry-over' });
    expect(await reasons()).toBe('Row 1 still needs “Why”.');
    await type(id, 'target-review', { why: 'Away for three weeks' });
    expect(await reasons()).toBeUndefined();
  });

  test('an action is closed as partly done or not done only with a reason', async () => {
    const [action] = (await get(lastId)).actions;
    const id = action?.id ?? '';
    for (const status of ['partly', 'not-done'] as const) {
      expect(await services.refused('actions.setStatus', { id, status, note: ' ' })).toMatchObject({
        code: 'bad-input',
        field: 'note',
      });
    }
    await services.call('actions.setStatus', { id, status: 'done', note: '' });
    await services.call('actions.setStatus', { id, status: 'not-done', note: 'No money' });
  });
});
