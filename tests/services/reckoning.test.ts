import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { profileOf } from '#domain/authority/profile.ts';
import { nothingToDo } from '#domain/form/to-do.ts';
import { pepsInSlice } from '#electron/services/reckoning.ts';
import type { Store } from '#electron/store/kernel/store.ts';
import { markedPeps } from '#electron/store/stages/progress.ts';
import { says } from '../fixtures/says.ts';
import { addPupil, completePep, saveAnswers, takeStep } from './a-pep.ts';
import { schoolForAllTests } from './a-school.ts';
import { autumn, betweenTwoRuns } from './services.ts';

const pupils = pepsInSlice + 4;
const services = schoolForAllTests();
let pupilIds: string[];

/** A school with more PEPs than one slice reckons, one of them ready, and a clock that stands. */
beforeAll(async () => {
  await attendanceAsked('off');
  pupilIds = [];
  for (let n = 0; n < pupils; n += 1) {
    const { value } = await addPupil(services, { legalForename: `Zoë ${n}`, upn: '' });
    pupilIds.push(value.id);
  }
  for (const pupilId of pupilIds) await services.call('peps.start', { pupilId, term: autumn });
  const [ready] = await services.call('peps.forPupil', { pupilId: pupilIds[0] ?? '' });
  const id = ready?.id ?? '';
  await completePep(services, id);
  const carer = { id: 'a', cells: { role: 'carer', name: 'Ms Hale', attended: 'yes' } };
  await saveAnswers(services, id, { attendees: says([carer]) });
  await takeStep(services, id, 'ready', services.env.today);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
}, 120_000);

beforeEach(async () => {
  await attendanceAsked('off');
  await vi.runAllTimersAsync();
});

afterAll(async () => {
  vi.useRealTimers();
});

const attendanceAsked = async (attendance: 'block' | 'off'): Promise<string> => {
  const { authority } = await services.call('authorities.whole', { id: services.lutonId });
  const profile = { ...profileOf(authority), attendance, insistsOn: ['social-worker' as const] };
  const save = { id: services.lutonId, authority: { ...authority, profile } };
  return (await services.call('authorities.save', save)).changeId;
};

const marked = (store: Store): number =>
  store.read((read) => markedPeps(read, services.env.today, {}).length);

test('what all PEPs hang on is reckoned in slices, and by the next run where one was cut off', async () => {
  expect(await betweenTwoRuns(services, marked)).toBe(0);
  await attendanceAsked('block');
  // The one that is ready was reckoned with the change.
  expect(await betweenTwoRuns(services, marked)).toBe(pupils - 1);
  await vi.advanceTimersToNextTimerAsync();
  expect(await betweenTwoRuns(services, marked)).toBe(pupils - 1 - pepsInSlice);
  await vi.runAllTimersAsync();
  expect(await betweenTwoRuns(services, marked)).toBe(0);
});

test('whatever is read is reckoned first: of a pupil theirs alone, of a list all that it shows', async () => {
  await attendanceAsked('block');
  const { needs } = await services.call('today.get', {});
  expect(needs.length).toBeGreaterThan(0);
  expect(await betweenTwoRuns(services, marked)).toBe(0);
  await attendanceAsked('off');
  await attendanceAsked('block');
  const [row] = await services.call('peps.forPupil', { pupilId: pupilIds[0] ?? '' });
  expect(row).toMatchObject({ stage: 'meeting-held' });
  expect(row?.toDo).not.toEqual(nothingToDo);
  expect(await betweenTwoRuns(services, marked)).toBe(pupils - 1);
});

test('a new day reckons every PEP once, in a program that stays open as in one that is opened', async () => {
  services.env.today = '2026-11-24';
  await services.call('school.get', {});
  await vi.runAllTimersAsync();
  expect(await betweenTwoRuns(services, marked)).toBe(0);
  await vi.runAllTimersAsync();
  expect(vi.getTimerCount()).toBe(0);
  services.env.today = '2026-11-25';
  expect(await betweenTwoRuns(services, marked)).toBe(pupils);
});

test('what somebody said to be ready goes with the change that it lacks, and comes back with its undo', async () => {
  const [pep] = await services.call('peps.forPupil', { pupilId: pupilIds[0] ?? '' });
  const id = pep?.id ?? '';
  const stage = async () => (await services.call('peps.life', { id })).stage;
  if ((await stage()) !== 'ready') {
    await takeStep(services, id, 'ready', services.env.today);
  }
  const changeId = await attendanceAsked('block');
  expect(await stage()).toBe('meeting-held');
  await vi.runAllTimersAsync();
  await services.call('changes.undo', { changeId });
  expect(await stage()).toBe('ready');
});
