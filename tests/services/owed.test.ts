import { expect, test } from 'vitest';
import { shippedOf } from '../fixtures/councils.ts';
import { says } from '../fixtures/says.ts';
import {
  addPupil,
  changePupil,
  type PupilChange,
  saveAnswers,
  signOffComplete,
  startPep,
  takeStep,
} from './a-pep.ts';
import { schoolForEachTest } from './a-school.ts';
import { autumn, spring } from './services.ts';

const services = schoolForEachTest();

const on = (day: string): void => {
  services.env.today = day;
  services.env.now = `${day}T10:00:00.000Z`;
};

const addShipped = async (name: string): Promise<string> =>
  (await services.call('authorities.save', { id: null, authority: shippedOf(name) })).value.id;

/** Adds a pupil who has been in care for years; gives the id. */
const add = async (over: PupilChange = {}): Promise<string> =>
  (await addPupil(services, { careStartDate: '2024-03-01', ...over })).value.id;

const today = () => services.call('today.get', {});
/** The lines of everybody, the most pressing child first. */
const lines = async () =>
  (await today()).needs.flatMap(({ pupilId, lines: own }) =>
    own.map((line) => ({ ...line, pupilId })),
  );
const whats = async () => (await lines()).map(({ what }) => what);

test('a signed-off PEP is to be sent, a sent one waits, and a returned one comes first', async () => {
  const pupilId = await add();
  const pepId = await startPep(services, pupilId);
  await signOffComplete(services, pepId);
  expect(await lines()).toMatchObject([
    { what: 'signed off, not sent yet', pepId, urgency: '', rung: { rung: 'send' } },
  ]);
  expect(await today()).toMatchObject({ peps: { done: 0, toSend: 1 } });

  const detail = { to: 'Luton Virtual School', how: 'portal' } as const;
  await takeStep(services, pepId, 'sent', '2026-11-23', { detail });
  expect(await whats()).toEqual([]);
  expect(await today()).toMatchObject({ peps: { done: 1, toSend: 0 } });

  const other = await add({ legalSurname: 'Aba', careStartDate: '2026-10-05' });
  on('2026-11-27');
  const reason = 'Targets without a measure';
  await takeStep(services, pepId, 'returned', '2026-11-27', { detail: { grade: 'Red', reason } });
  const mend = { what: 'returned, to be mended', pepId, detail: reason, rung: { rung: 'mend' } };
  const ofPupil = async () => (await lines()).filter((line) => line.pupilId === pupilId);
  expect((await ofPupil())[0]).toMatchObject(mend);
  expect((await ofPupil())[0]?.why).toContain(reason);
  expect((await lines()).some((one) => one.pupilId === other && one.urgency === 'late')).toBe(true);
  expect((await today()).peps).toMatchObject({ done: 0, returned: 1 });
  const board = await services.call('peps.board', { term: autumn });
  expect(board.find((row) => row.pupilId === pupilId)?.due).toMatchObject({ kind: 'amend', pepId });

  // In the new term it still waits.
  on('2027-01-11');
  const what = 'Autumn term 2026: returned, to be mended';
  expect((await ofPupil())[0]).toMatchObject({ ...mend, what });

  // So it does once a revision is begun, with what was said, until that is sent.
  const revision = (await services.call('peps.amend', { id: pepId, reason })).value.id;
  expect((await ofPupil())[0]).toMatchObject({ ...mend, what, pepId: revision });
  expect((await ofPupil())[0]?.why).toContain('ask Luton by when it is wanted again');
  expect((await ofPupil()).filter(({ urgency }) => urgency === 'late')).toEqual([]);

  // What was said stands beside the revision, a second one, and next term's PEP.
  const saidBeside = async (id: string) => {
    const { answeredBefore, answeredLast } = await services.call('peps.life', { id });
    return (answeredBefore ?? answeredLast)?.answer.detail.reason;
  };
  expect(await saidBeside(revision)).toBe(reason);
  await signOffComplete(services, revision, '2027-01-11');
  const second = (await services.call('peps.amend', { id: revision, reason: 'Costs' })).value.id;
  expect(await saidBeside(second)).toBe(reason);
  expect(await saidBeside(await startPep(services, pupilId, spring))).toBe(reason);
});

test('where the authority gives days for the write-up, a signed-off PEP is to be sent by then', async () => {
  const authorityId = await addShipped('Lancashire');
  const pepId = await startPep(services, await add({ authorityId }));
  await signOffComplete(services, pepId);
  expect(await lines()).toMatchObject([{ rung: { rung: 'send' }, day: '2026-12-04' }]);
  on('2026-12-07');
  expect(await lines()).toMatchObject([
    { rung: { rung: 'send' }, urgency: 'late', when: '1 school day late' },
  ]);
});

test('a first PEP begun before Christmas is never called “not started” in January', async () => {
  const pupilId = await add({ careStartDate: '2026-12-10' });
  on('2026-12-14');
  expect(await lines()).toMatchObject([
    { what: 'first PEP not initiated yet', rung: { byOthers: true } },
    { what: 'first PEP' },
  ]);
  const pepId = await startPep(services, pupilId);
  on('2027-01-06');
  const begun = (await lines()).filter((line) => line.pepId === pepId).map(({ what }) => what);
  expect(begun).toContain('first PEP to be initiated');
  expect(begun).toContain('Autumn term 2026: nobody is invited yet');
  await takeStep(services, pepId, 'initiated', '2026-12-15', { by: 'social-worker' });
  expect(await whats()).not.toContain('first PEP to be initiated');
  await signOffComplete(services, pepId, '2027-01-06');
  expect((await lines()).map(({ why }) => why).join()).not.toContain('First PEP');
});

test('who owes no PEP is asked for none, counted apart, and can have one all the same', async () => {
  const previously = await add({ careStatus: 'previously' });
  const breaks = await add({ legalStatus: 'V4', careStartDate: '2026-11-02' });
  const inCare = await add();
  const { peps, needs, others } = await today();
  expect(peps).toMatchObject({ notStarted: 1, notOwed: 2 });
  expect(needs.filter(({ pupilId }) => pupilId !== inCare)).toEqual([]);
  expect(others).toHaveLength(3 - needs.length);
  const board = new Map(
    (await services.call('peps.board', { term: autumn })).map((row) => [row.pupilId, row]),
  );
  expect(board.get(previously)).toMatchObject({
    due: null,
    owing: { is: 'none', words: 'Previously looked after: a plan is voluntary' },
  });
  expect(board.get(breaks)?.owing.words).toBe('Short breaks: no PEP');
  expect(board.get(inCare)?.owing.is).toBe('owed');
  const plan = await services.call('peps.get', { id: await startPep(services, previously) });
  expect(plan.templateId).toBe('voluntary-plan');
});

test('a Year 12 who has had the one PEP of the year is not counted as not started', async () => {
  const authorityId = await addShipped('Solihull');
  const pupilId = await add({ authorityId, dateOfBirth: '2010-02-20' });
  const pepId = await startPep(services, pupilId);
  await signOffComplete(services, pepId);
  on('2027-01-11');
  const [row] = await services.call('peps.board', { term: spring });
  expect(row).toMatchObject({
    pep: null,
    owing: { is: 'none', words: 'Solihull asks for 1 a year in Years 12 to 14: done' },
  });
  expect((await today()).peps).toMatchObject({ notStarted: 0, notOwed: 1 });
});

test('how a child stands to care is one fact on the pupil’s page and in an open PEP', async () => {
  const pupilId = await add();
  const pepId = await startPep(services, pupilId);
  const inPep = async () => (await services.call('peps.get', { id: pepId })).answers['care-status'];
  expect(await inPep()).toEqual(says('looked-after'));
  const { changeId } = await saveAnswers(services, pepId, { 'care-status': says('kinship') });
  expect((await services.call('pupils.get', { id: pupilId })).careStatus).toBe('kinship');
  await services.call('changes.undo', { changeId });
  expect((await services.call('pupils.get', { id: pupilId })).careStatus).toBe('looked-after');
  await changePupil(services, pupilId, { careStatus: 'child-in-need' });
  expect(await inPep()).toEqual(says('child-in-need'));
});

test('a voluntary plan is sent nowhere, and says that the child was looked after before', async () => {
  const pupilId = await add();
  const { value } = await services.call('peps.start', {
    pupilId,
    term: autumn,
    templateId: 'voluntary-plan',
  });
  expect((await services.call('pupils.get', { id: pupilId })).careStatus).toBe('previously');
  await signOffComplete(services, value.id);
  expect(await today()).toMatchObject({ needs: [], peps: { done: 1, toSend: 0 } });
});
