import { beforeEach, describe, expect, test } from 'vitest';
import { rowsOf, textOf } from '#domain/form/answer.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import { progressOf } from '#domain/form/missing.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { allCarriedOn, confirmAll } from '#tests/fixtures/complete-pep.ts';
import { says } from '../fixtures/says.ts';
import { addPupil, completePep, saveAnswers, signOffComplete, startPep } from './a-pep.ts';
import { schoolForEachTest } from './a-school.ts';
import { autumn, summer } from './services.ts';

const services = schoolForEachTest();
let pupilId: string;
let lastId: string;

const get = (id: string): Promise<PepRecord> => services.call('peps.get', { id });

beforeEach(async () => {
  pupilId = (await addPupil(services, { careStartDate: '2025-10-01' })).value.id;
  services.env.today = '2026-06-10';
  lastId = await startPep(services, pupilId, summer);
  await saveAnswers(services, lastId, {
    'care-plan-summary': says('Long-term fostering with the Okafors.'),
    'health-conditions': says('Asthma, blue inhaler.'),
    'meeting-date': says('2026-06-08'),
    'next-pep-date': says('2026-11-16'),
    'voice-summary': says('I like art.'),
    ethnicity: says('WBRI'),
  });
  await services.call('actions.add', {
    pepId: lastId,
    action: { description: 'Order a laptop', owner: 'Priya Nair', dueDate: '2026-07-01' },
  });
  await signOffComplete(services, lastId);
  services.env.today = '2026-11-16';
});

const startReview = async (): Promise<PepRecord> => get(await startPep(services, pupilId));

describe('A review begins with what is still true', () => {
  test('takes over what the form says can be, and asks for it to be confirmed', async () => {
    const review = await startReview();
    expect(textOf(review.answers['care-plan-summary'])).toBe(
      'Long-term fostering with the Okafors.',
    );
    expect(review.carried).toContain('care-plan-summary');
    expect(review.carried).toContain('health-conditions');
    expect(textOf(review.answers.ethnicity)).toBe('WBRI');
    expect(review.carried).toContain('ethnicity');
    // What the child says is heard anew each time.
    expect(review.answers['voice-summary']).toBeUndefined();
  });

  test('knows when the last meeting was, and of no other', async () => {
    const { answers } = await startReview();
    expect(textOf(answers['previous-pep-date'])).toBe('2026-06-08');
    // That the meeting is on the day that was named last time, somebody says.
    expect(answers['meeting-date']).toBeUndefined();
    expect(answers['next-pep-date']).toBeUndefined();
  });

  test('is not signed off while something taken over is not confirmed', async () => {
    const { id } = await startReview();
    await saveAnswers(services, id, allCarriedOn((await get(id)).answers));
    await completePep(services, id, '2026-11-16');
    expect((await services.refused('peps.signOff', { id })).message).toMatch(/not confirmed/);
    await confirmAll(services.call, id);
    expect((await get(id)).carried).toEqual([]);
    await services.call('peps.signOff', { id });
  });

  test('takes an answer that a teacher gives as confirmed, and one confirmation back', async () => {
    const { id } = await startReview();
    await saveAnswers(services, id, { 'health-conditions': says('Asthma. A new inhaler.') });
    expect((await get(id)).carried).not.toContain('health-conditions');
    const { changeId } = await services.call('peps.confirmCarried', {
      id,
      fieldIds: ['care-plan-summary'],
    });
    expect((await get(id)).carried).not.toContain('care-plan-summary');
    await services.call('changes.undo', { changeId });
    expect((await get(id)).carried).toContain('care-plan-summary');
  });
});

describe('The review of the last PEP', () => {
  const decide = async (id: string, next: string): Promise<void> => {
    const rows = rowsOf((await get(id)).answers['target-review']);
    await saveAnswers(services, id, {
      'target-review': says(
        rows.map((row) => ({ ...row, cells: { ...row.cells, outcome: 'partly', next } })),
      ),
    });
  };

  test('carries a target on once, and takes it away again when that is taken back', async () => {
    const { id } = await startReview();
    await decide(id, 'carry-over');
    await decide(id, 'adjust');
    const { targets } = await get(id);
    expect(targets).toHaveLength(1);
    expect(textOf(targets[0]?.answers['target-outcome'])).toBe(
      'Words about What will be different',
    );
    await decide(id, 'finish');
    expect((await get(id)).targets).toHaveLength(0);
  });

  test('keeps a carried-on target that has been worked on', async () => {
    const { id } = await startReview();
    await decide(id, 'carry-over');
    const [target] = (await get(id)).targets;
    await services.call('targets.save', {
      id: target?.id ?? '',
      answers: { 'target-outcome': says('Reads 100 words a minute.') },
    });
    await decide(id, 'finish');
    expect((await get(id)).targets).toHaveLength(1);
  });

  test('carries an action on with its history, by a day that is said anew', async () => {
    const { id } = await startReview();
    await saveAnswers(services, id, allCarriedOn((await get(id)).answers));
    const { actions } = await get(id);
    expect(actions).toMatchObject([{ description: 'Order a laptop', dueDate: '' }]);
    const listed = await services.call('actions.list', { statuses: ['open'] });
    expect(listed).toMatchObject([{ pepId: id, before: [{ term: summer, status: 'open' }] }]);
  });

  test('closes the earlier action as the review says when the PEP is signed off', async () => {
    const { id } = await startReview();
    await saveAnswers(services, id, allCarriedOn((await get(id)).answers));
    await completePep(services, id, '2026-11-16');
    await confirmAll(services.call, id);
    await services.call('peps.signOff', { id });
    const listed = await services.call('actions.list', { statuses: ['open'] });
    expect(listed).toMatchObject([{ pepId: id, before: [{ status: 'partly' }] }]);
  });
});

describe('The pupil’s record of the term', () => {
  test('is one with the PEP’s answers, from whichever side it is changed', async () => {
    const { id } = await startReview();
    await services.call('learning.save', {
      pupilId,
      term: autumn,
      answers: { 'attendance-ytd-percent': says(91.5) },
    });
    expect((await get(id)).answers['attendance-ytd-percent']).toEqual(says(91.5));
    await saveAnswers(services, id, { 'sdq-score': says(12) });
    const record = await services.call('learning.get', { pupilId, term: autumn });
    expect(record.answers['sdq-score']).toEqual(says(12));
  });

  test('is kept for each term, and stays as it was in a signed-off PEP', async () => {
    await services.call('learning.save', {
      pupilId,
      term: summer,
      answers: { 'attendance-ytd-percent': says(70) },
    });
    expect((await get(lastId)).answers['attendance-ytd-percent']).toEqual(says(95));
    const terms = await services.call('learning.terms', { pupilId });
    expect(terms.map(({ term }) => term)).toEqual([summer]);
  });

  test('refuses what does not fit its field, or is not of the term', async () => {
    const input = { pupilId, term: autumn };
    expect(
      await services.refused('learning.save', { ...input, answers: { 'sdq-score': says(50) } }),
    ).toMatchObject({ code: 'bad-input', field: 'sdq-score' });
    expect(
      await services.refused('learning.save', {
        ...input,
        answers: { 'voice-summary': says('I like art.') },
      }),
    ).toMatchObject({ code: 'bad-input', field: 'voice-summary' });
  });

  test('counts towards how far the PEP is', async () => {
    const { id } = await startReview();
    const missing = async () => {
      const record = await get(id);
      return progressOf(templateOf(record), record).missing.map(({ fieldId }) => fieldId);
    };
    expect(await missing()).toContain('attendance-ytd-percent');
    await services.call('learning.save', {
      pupilId,
      term: autumn,
      answers: { 'attendance-ytd-percent': says(96) },
    });
    expect(await missing()).not.toContain('attendance-ytd-percent');
  });
});
