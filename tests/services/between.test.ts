import { expect, test } from 'vitest';
import { rowsOf } from '#domain/form/answer.ts';
import { says } from '../fixtures/says.ts';
import { addPupil, saveAnswers, signOffComplete, startPep } from './a-pep.ts';
import { schoolForEachTest } from './a-school.ts';
import { autumn, spring, summer } from './services.ts';

const services = schoolForEachTest();

test('what the next PEP says of a target is seen, also once the one after that is begun', async () => {
  const pupilId = (await addPupil(services, { careStartDate: '2025-10-01' })).value.id;
  services.env.today = '2026-06-10';
  const agreedId = await startPep(services, pupilId, summer);
  await signOffComplete(services, agreedId, '2026-06-08');
  services.env.today = '2026-11-16';
  const reviewId = await startPep(services, pupilId, autumn);
  const { answers } = await services.call('peps.get', { id: reviewId });
  await saveAnswers(services, reviewId, {
    'target-review': says(
      rowsOf(answers['target-review']).map((row) => ({
        ...row,
        cells: { ...row.cells, outcome: 'partly', evidence: 'Managed four of five.' },
      })),
    ),
  });
  services.env.today = '2027-01-11';
  await startPep(services, pupilId, spring);
  const { agreed, targets } = await services.call('pupils.between', { id: pupilId });
  expect(agreed?.pepId).toBe(agreedId);
  expect(targets[0]?.seen[0]).toEqual({
    outcome: 'Partly',
    words: 'Managed four of five.',
    where: 'Review being written, Autumn term 2026',
  });
});
