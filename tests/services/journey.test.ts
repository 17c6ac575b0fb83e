import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { says } from '../fixtures/says.ts';
import { plan } from '../fixtures/spending.ts';
import {
  addLine,
  addPupil,
  completePep,
  newPep,
  saveAnswers,
  signOffComplete,
  startPep,
} from './a-pep.ts';
import { schoolForEachTest } from './a-school.ts';
import { autumn, passphrase, summer } from './services.ts';

const services = schoolForEachTest();

test('a PEP goes from first words to a signed-off PDF in the chosen folder', async () => {
  const pupil = (await addPupil(services)).value;
  const id = await startPep(services, pupil.id);
  expect((await services.refused('peps.signOff', { id })).code).toBe('not-allowed');
  await signOffComplete(services, id);
  const exported = await services.call('documents.exportPep', {
    pepId: id,
    recipient: 'Virtual school',
  });
  expect(exported.fileName).toBe(`PEP-${pupil.code}-autumn-2026.pdf`);
  const bytes = fs.readFileSync(path.join(exported.folder, exported.fileName));
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const second = await services.call('documents.exportPep', { pepId: id });
  expect(second.fileName).toBe(`PEP-${pupil.code}-autumn-2026-2.pdf`);
  expect(await services.call('documents.list', {})).toHaveLength(2);
});

test('a signed-off PEP refuses every change and reads the same after the records have moved on', async () => {
  const pupil = (await addPupil(services)).value;
  const id = await startPep(services, pupil.id);
  const action = await services.call('actions.add', {
    pepId: id,
    action: { description: 'Ring the tutor', owner: 'Priya Nair', dueDate: '2026-12-01' },
  });
  await signOffComplete(services, id);
  const before = await services.call('peps.get', { id });
  const change = { 'how-needs-met': says('Changed') } as const;
  for (const refusal of [
    await services.refused('peps.saveAnswers', { id, answers: change }),
    await services.refused('peps.signOff', { id }),
    await services.refused('peps.discard', { id }),
    await services.refused('targets.add', { pepId: id }),
    await services.refused('actions.remove', { id: action.value.id }),
  ]) {
    expect(refusal.code).toBe('not-allowed');
  }
  await services.call('actions.setStatus', { id: action.value.id, status: 'done', note: 'Rang' });
  await services.call('pupils.save', { id: pupil.id, pupil: { ...pupil, legalSurname: 'Moved' } });
  expect(await services.call('peps.get', { id })).toEqual(before);
});

test('an amended PEP begins with all that the signed-off one says, and its spending follows', async () => {
  const { pupilId, pepId: id } = await newPep(services);
  await completePep(services, id);
  const [target] = (await services.call('peps.get', { id })).targets;
  await addLine(services, plan(pupilId, { targetId: target?.id ?? null }));
  await services.call('peps.saveAnswers', { id, answers: { 'pp-plan': null } });
  await services.call('peps.signOff', { id });
  const amended = (await services.call('peps.amend', { id, reason: 'A date was wrong' })).value;
  const [was, is] = [
    await services.call('peps.get', { id }),
    await services.call('peps.get', { id: amended.id }),
  ];
  expect(is.answers).toEqual(was.answers);
  expect(is.revision).toBe(2);
  expect(is.targets.map((t) => t.answers)).toEqual(was.targets.map((t) => t.answers));
  expect(is.ppPlus.lines[0]?.targetId).toBe(is.targets[0]?.id);
  expect(was.ppPlus.lines[0]?.targetId).toBe(was.targets[0]?.id);
  expect((await services.refused('peps.amend', { id, reason: 'Again' })).code).toBe('conflict');
});

test("the next term's PEP asks how each earlier target and action went", async () => {
  const pupil = (await addPupil(services, { careStartDate: '2024-03-01' })).value;
  const first = (await services.call('peps.start', { pupilId: pupil.id, term: summer })).value;
  await services.call('actions.add', {
    pepId: first.id,
    action: { description: 'Join the chess club', owner: 'Jo Marsh', dueDate: '2026-07-01' },
  });
  await completePep(services, first.id);
  const [action] = (await services.call('peps.get', { id: first.id })).actions;
  await services.call('actions.setStatus', {
    id: action?.id ?? '',
    status: 'done',
    note: 'Plays on Mondays.',
  });
  const next = (await services.call('peps.start', { pupilId: pupil.id, term: autumn })).value;
  const record = await services.call('peps.get', { id: next.id });
  expect(JSON.stringify(record.answers['action-review'])).toContain('Join the chess club');
  expect(JSON.stringify(record.answers['action-review'])).toContain('Plays on Mondays.');
  expect(JSON.stringify(record.answers['target-review'])).toContain(
    'Words about What will be different',
  );
  expect(record.hasPrevious).toBe(true);
});

test('Luton gives £600 for the term, and a later change of rate leaves it as it was', async () => {
  const pupil = (await addPupil(services)).value;
  const ledger = () => services.call('ppplus.ledger', { pupilId: pupil.id, term: autumn });
  expect((await ledger()).streams[0]?.balance.expected).toBe(60000);
  const [luton] = await services.call('authorities.list', {});
  if (!luton) throw new Error('Luton is gone.');
  const { id, ...authority } = luton;
  await services.call('authorities.save', {
    id,
    authority: { ...authority, ppPlusPencePerTerm: 70000 },
  });
  expect((await ledger()).streams[0]?.balance.expected).toBe(60000);
});

test('every write can be undone, and a second undo takes the first one back', async () => {
  const pupil = (await addPupil(services)).value;
  const id = await startPep(services, pupil.id);
  const before = await services.call('peps.get', { id });
  const saved = await saveAnswers(services, id, { 'how-needs-met': says('Small group reading') });
  await services.call('changes.undo', { changeId: saved.changeId });
  expect(await services.call('peps.get', { id })).toEqual(before);
  const discarded = await services.call('peps.discard', { id });
  expect(await services.call('peps.forPupil', { pupilId: pupil.id })).toHaveLength(0);
  await services.call('changes.undo', { changeId: discarded.changeId });
  expect(await services.call('peps.get', { id })).toEqual(before);
});

test('what is typed is there after a restart, and only with the right passphrase or the recovery code', async () => {
  await addPupil(services);
  await services.call('access.lock', {});
  expect((await services.refused('pupils.list', { term: autumn })).code).toBe('locked');
  const restarted = services.again();
  const { people } = await restarted.call('app.state', {});
  const personId = people[0]?.id ?? '';
  const wrong = await restarted.refused('access.unlock', {
    personId,
    passphrase: 'not this one at all',
  });
  expect(wrong.code).toBe('wrong-secret');
  await restarted.call('access.unlock', { personId, passphrase });
  expect((await restarted.call('pupils.list', { term: autumn, search: 'lukasz zoe' })).total).toBe(
    1,
  );
  await restarted.call('access.lock', {});
  await restarted.call('access.recover', {
    personId,
    code: services.recoveryCode.toLowerCase(),
    passphrase: 'another long passphrase',
  });
  await restarted.call('access.lock', {});
  expect((await restarted.refused('access.unlock', { personId, passphrase })).code).toBe(
    'wrong-secret',
  );
});

test("no pupil's name lies readable in any file of the data folder", async () => {
  await addPupil(services, {
    legalForename: 'Quenby',
    legalSurname: 'Quillfeather',
    aboutMe: 'Xylophones',
  });
  const filesIn = (folder: string): string[] =>
    fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? filesIn(file) : [file];
    });
  const held = () => filesIn(services.folder).map((file) => fs.readFileSync(file));
  for (const when of ['open', 'locked']) {
    if (when === 'locked') await services.call('access.lock', {});
    for (const bytes of held()) {
      for (const word of ['Quenby', 'Quillfeather', 'Xylophones', 'quillfeather']) {
        expect(bytes.includes(Buffer.from(word, 'utf8'))).toBe(false);
        expect(bytes.includes(Buffer.from(word, 'utf16le'))).toBe(false);
      }
    }
    expect(held().length).toBeGreaterThan(1);
  }
});

test('a pupil new in care has deadlines with their rules, in working days', async () => {
  const pupil = (await addPupil(services, { careStartDate: '2026-10-19' })).value;
  services.env.today = '2026-10-20';
  const { dues } = await services.call('pupils.deadlines', { id: pupil.id, term: autumn });
  expect(dues.map(({ kind, date }) => [kind, date])).toEqual([
    ['initiation', '2026-11-02'],
    ['first-review', '2026-11-16'],
    ['term-end', '2026-12-18'],
  ]);
  expect(dues[1]?.reason).toContain('20 working days after coming into care on 19 October 2026');
});

test('what is typed into an unfinished form is kept over a restart, and unreadable on the disk', async () => {
  const value = JSON.stringify({ legalForename: 'Quenby' });
  const act = crypto.randomUUID();
  await services.call('drafts.save', { key: 'new-pupil', value, act });
  await services.call('access.lock', {});
  const bytes = fs.readFileSync(path.join(services.folder, 'pep-desk.sqlite'));
  expect(bytes.includes(Buffer.from('Quenby'))).toBe(false);
  const restarted = services.again();
  const { people } = await restarted.call('app.state', {});
  await restarted.call('access.unlock', { personId: people[0]?.id ?? '', passphrase });
  expect(await restarted.call('drafts.get', { key: 'new-pupil' })).toEqual({ value, act });
  await restarted.call('drafts.save', { key: 'new-pupil', value: null, act });
  expect(await restarted.call('drafts.get', { key: 'new-pupil' })).toBeNull();
  await restarted.call('access.lock', {});
});

test('the board of a term says when each care plan is reviewed next', async () => {
  await addPupil(services, { firstReviewDate: '2026-11-10', nextReviewDate: '2027-02-01' });
  const board = () => services.call('peps.board', { term: autumn });
  expect((await board())[0]?.careReviewOn).toBe('2027-02-01');
  services.env.today = '2026-11-01';
  expect((await board())[0]?.careReviewOn).toBe('2026-11-10');
  services.env.today = '2027-02-02';
  expect((await board())[0]?.careReviewOn).toBe('');
});
