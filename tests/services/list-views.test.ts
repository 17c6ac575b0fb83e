import { expect, test } from 'vitest';
import { everything } from '#domain/cohort/list-view.ts';
import { says } from '../fixtures/says.ts';
import { addPupil, startPep } from './a-pep.ts';
import { schoolForEachTest } from './a-school.ts';
import { autumn, passphrase } from './services.ts';

const services = schoolForEachTest();

const look = { columns: ['name', 'flags'], sort: null, filter: { ...everything, year: 'Year 8' } };

test('a list stands as it was left, and its views keep their names, through a lock and a restart', async () => {
  await services.call('views.save', { id: null, list: 'pupils', name: '', look });
  await services.call('views.save', {
    ...{ id: null, list: 'pupils', name: '' },
    look: { ...look, columns: ['name', 'year'] },
  });
  await services.call('views.save', { id: null, list: 'pupils', name: 'Year 8', look });
  await services.call('access.lock', {});
  Object.assign(services, services.again());
  const { people } = await services.call('app.state', {});
  await services.call('access.unlock', { personId: people[0]?.id ?? '', passphrase });
  const views = await services.call('views.list', { list: 'pupils' });
  expect(views.map(({ name, look: { columns } }) => [name, columns])).toEqual([
    ['', ['name', 'year']],
    ['Year 8', ['name', 'flags']],
  ]);
  expect(await services.call('views.list', { list: 'peps' })).toEqual([]);
});

test('two views of a list do not share a name; one that is removed comes back by undo', async () => {
  const view = { id: null, list: 'peps', name: 'Late', look } as const;
  const { value } = await services.call('views.save', view);
  expect(await services.refused('views.save', view)).toMatchObject({ field: 'name' });
  await services.call('views.save', { ...view, id: value.id, name: 'Later' });
  await services.call('views.save', { ...view, list: 'pupils' });
  const { changeId } = await services.call('views.remove', { id: value.id });
  expect(await services.call('views.list', { list: 'peps' })).toEqual([]);
  expect((await services.call('changes.undo', { changeId })).what).toContain('list');
  expect(await services.call('views.list', { list: 'peps' })).toMatchObject([{ name: 'Later' }]);
});

test('the list of pupils tells attendance, flags and the key worker out of the records', async () => {
  const pupilId = (await addPupil(services)).value.id;
  const pepId = await startPep(services, pupilId);
  await services.call('peps.saveAnswers', {
    id: pepId,
    answers: { 'sen-status': says('K'), 'attendance-ytd-percent': says(91.5) },
  });
  await services.call('events.save', {
    id: null,
    pupilId,
    event: { kind: 'suspension', onDate: '2026-11-20', lastDay: '2026-11-24' },
  });
  const { rows } = await services.call('pupils.list', { term: autumn });
  expect(rows[0]).toMatchObject({
    attendance: { percent: 91.5, term: autumn },
    flags: ['SEN support', 'Suspended'],
    keyWorker: '',
  });
});
