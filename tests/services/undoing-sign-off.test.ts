import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { nothingToDo } from '#domain/form/to-do.ts';
import { readableText, readPdf, squeezed } from '#tests/documents/read-pdf.ts';
import { says } from '../fixtures/says.ts';
import { spending } from '../fixtures/spending.ts';
import {
  addLine,
  changePupil,
  completePep,
  newPep,
  saveAnswers,
  startPep,
  takeStep,
} from './a-pep.ts';
import { schoolForEachTest } from './a-school.ts';
import { autumn, summer } from './services.ts';

const services = schoolForEachTest();
let pupilId: string;
let pepId: string;

/** Lets the clock go on, so that one instant is not taken for another. */
const later = (): void => {
  services.env.now = new Date(Date.parse(services.env.now) + 60_000).toISOString();
};

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const life = () => services.call('peps.life', { id: pepId });
const record = () => services.call('peps.get', { id: pepId });
const history = async () => services.call('pupils.history', { id: pupilId });

const signOff = async () => {
  later();
  const { changeId } = await services.call('peps.signOff', { id: pepId });
  later();
  return changeId;
};

const undoSignOff = async (evenWithPdf = false) => {
  later();
  const { changeId } = await services.call('peps.undoSignOff', { id: pepId, evenWithPdf });
  later();
  return changeId;
};

const exportPdf = async (): Promise<string> => {
  later();
  const { folder, fileName } = await services.call('documents.exportPep', {
    pepId,
    recipient: 'Luton Virtual School',
  });
  later();
  return readableText((await readPdf(fs.readFileSync(path.join(folder, fileName)))).pages);
};

beforeEach(async () => {
  ({ pupilId, pepId } = await newPep(services, { careStartDate: '2024-03-01' }));
  await completePep(services, pepId);
});

describe('A sign-off that nothing has followed', () => {
  test('is undone: the PEP is ready, can be changed, and every screen says so', async () => {
    await signOff();
    expect(await life()).toMatchObject({ stage: 'signed-off', undoable: 'signed-off', pdf: null });
    await undoSignOff();
    expect(await life()).toMatchObject({ stage: 'ready', next: ['signed-off'], missing: 0 });
    expect(await record()).toMatchObject({ status: 'in-preparation', signedOff: null });
    const [row] = await services.call('peps.board', { term: autumn });
    expect(row).toMatchObject({
      stage: 'ready',
      pep: { stage: 'ready', toDo: nothingToDo, signedOffAt: '' },
    });
    expect((await services.call('today.get', {})).peps).toMatchObject({
      toSend: 0,
      inPreparation: 1,
    });
    expect((await services.call('pupils.list', { term: autumn })).rows[0]?.pep).toMatchObject({
      stage: 'ready',
    });
  });

  test('leaves in the history that it was signed off and undone, by whom and when', async () => {
    await signOff();
    await undoSignOff();
    expect((await history()).slice(0, 2)).toMatchObject([
      { what: 'PEP for Autumn term 2026: sign-off undone', who: 'Priya Nair', canUndo: true },
      { what: 'PEP for Autumn term 2026 signed off', who: 'Priya Nair' },
    ]);
  });

  test('frees the term’s record, the pupil’s details and the spending, which the PEP follows again', async () => {
    await services.call('learning.save', {
      pupilId,
      term: autumn,
      answers: { 'attendance-ytd-percent': says(91) },
    });
    await signOff();
    await services.call('learning.save', {
      pupilId,
      term: autumn,
      answers: { 'attendance-ytd-percent': says(96.5) },
    });
    await changePupil(services, pupilId, { preferredName: 'Zo' });
    const [target] = (await record()).targets;
    const line = await addLine(services, spending(pupilId, { targetId: target?.id ?? '' }));
    expect((await record()).answers['attendance-ytd-percent']).toEqual(says(91));
    expect((await record()).ppPlus.lines).toEqual([]);
    await undoSignOff();
    const now = await record();
    expect(now.answers['attendance-ytd-percent']).toEqual(says(96.5));
    expect(now.pupil.preferredName).toBe('Zo');
    expect(now.ppPlus.lines).toMatchObject([{ id: line.id, targetId: target?.id }]);
  });

  test('brings the PEP back to preparation when an answer has gone missing meanwhile', async () => {
    await signOff();
    await services.call('learning.save', {
      pupilId,
      term: autumn,
      answers: { 'attendance-ytd-percent': null },
    });
    await undoSignOff();
    const { stage, missing } = await life();
    expect(missing).toBeGreaterThan(0);
    expect(['in-preparation', 'meeting-held']).toContain(stage);
    expect((await services.refused('peps.signOff', { id: pepId })).code).toBe('not-allowed');
  });

  test('lets one word be corrected, and the next sign-off holds only the corrected one', async () => {
    await saveAnswers(services, pepId, { 'how-needs-met': says('Redaing group twice a week') });
    await signOff();
    await undoSignOff();
    await saveAnswers(services, pepId, { 'how-needs-met': says('Reading group twice a week') });
    await signOff();
    const printed = await exportPdf();
    expect(printed).toContain(squeezed('Reading group twice a week'));
    expect(printed).not.toContain('Redaing');
    expect((await life()).steps.map(({ step }) => step).at(-1)).toBe('signed-off');
  });

  test('opens the last PEP’s actions again that it closed, but none that was changed since', async () => {
    const first = await startPep(services, pupilId, summer);
    const action = async (description: string) =>
      (
        await services.call('actions.add', {
          pepId: first,
          action: { description, owner: 'Jo Marsh', dueDate: '2026-07-01' },
        })
      ).value.id;
    const chess = await action('Join the chess club');
    const tutor = await action('Ring the tutor');
    const review = (outcome: string) =>
      says(
        [chess, tutor].map((id) => ({
          id,
          cells: { action: 'Earlier', outcome, why: 'As agreed' },
        })),
      );
    await saveAnswers(services, pepId, {
      'action-review': review('done'),
      'target-review': { kind: 'none', reason: 'No targets last term' },
    });
    const statusOf = async (id: string) =>
      (await services.call('actions.list', {})).find((one) => one.id === id)?.status;
    await signOff();
    expect([await statusOf(chess), await statusOf(tutor)]).toEqual(['done', 'done']);
    await services.call('actions.setStatus', { id: tutor, status: 'done', note: 'On Monday' });
    await undoSignOff();
    expect([await statusOf(chess), await statusOf(tutor)]).toEqual(['open', 'done']);
    await saveAnswers(services, pepId, { 'action-review': review('not') });
    await signOff();
    expect([await statusOf(chess), await statusOf(tutor)]).toEqual(['not-done', 'done']);
  });
});

describe('A sign-off that something has followed', () => {
  test('stays once the PEP is sent, until that is taken back', async () => {
    await signOff();
    const detail = { to: 'Luton Virtual School', how: 'portal' } as const;
    await takeStep(services, pepId, 'sent', '2026-11-23', { detail });
    const before = await record();
    const refusal = await services.refused('peps.undoSignOff', { id: pepId, evenWithPdf: true });
    expect(refusal).toMatchObject({ code: 'not-allowed' });
    expect(refusal.message).toContain('Undo that first');
    await takeStep(services, pepId, 'returned', '2026-11-23', { detail: { reason: 'No measure' } });
    expect((await services.refused('peps.undoSignOff', { id: pepId })).code).toBe('not-allowed');
    expect(await record()).toEqual(before);
    await services.call('peps.withdrawStep', { id: pepId, step: 'returned' });
    await services.call('peps.withdrawStep', { id: pepId, step: 'sent' });
    await undoSignOff();
    expect((await life()).stage).toBe('ready');
  });

  test('stays once a new revision is begun, until that is discarded', async () => {
    await signOff();
    const { value } = await services.call('peps.amend', { id: pepId, reason: 'A slip' });
    const refusal = await services.refused('peps.undoSignOff', { id: pepId });
    expect(refusal.message).toContain('newer revision');
    await services.call('peps.discard', { id: value.id });
    await undoSignOff();
  });

  test('asks first when a PDF has left, which the register then calls out of date', async () => {
    await signOff();
    await exportPdf();
    expect((await life()).pdf).toMatchObject({ recipient: 'Luton Virtual School', current: true });
    const refusal = await services.refused('peps.undoSignOff', { id: pepId });
    expect(refusal.message).toContain('A PDF of this PEP has been saved');
    expect((await life()).stage).toBe('signed-off');
    await undoSignOff(true);
    const outdated = async () =>
      (await services.call('documents.list', {})).map((row) => row.outdated);
    expect(await outdated()).toEqual([true]);
    await signOff();
    expect((await life()).pdf).toMatchObject({ current: false });
    await exportPdf();
    expect(await outdated()).toEqual([false, true]);
  });
});

describe('Ctrl+Z', () => {
  test('right after a sign-off undoes it in the same way, and only that one', async () => {
    const first = await signOff();
    await services.call('changes.undo', { changeId: first });
    expect(await life()).toMatchObject({ stage: 'ready' });
    expect((await history())[0]?.what).toBe('PEP for Autumn term 2026: sign-off undone');
    expect((await services.refused('changes.undo', { changeId: first })).code).toBe('conflict');
    await signOff();
    expect((await services.refused('changes.undo', { changeId: first })).code).toBe('conflict');
    expect((await life()).stage).toBe('signed-off');
  });

  test('after a PDF has left says where the sign-off can be undone', async () => {
    const changeId = await signOff();
    await exportPdf();
    const refusal = await services.refused('changes.undo', { changeId });
    expect(refusal.message).toContain('“Undo sign-off”');
    expect((await history())[0]).toMatchObject({ what: 'A document was saved', canUndo: false });
  });

  test('right after undoing a sign-off puts it back as it was signed', async () => {
    await signOff();
    const signed = await record();
    const steps = (await life()).steps;
    const changeId = await undoSignOff();
    await services.call('changes.undo', { changeId });
    expect(await record()).toEqual(signed);
    expect((await life()).steps).toEqual(steps);
    expect((await services.refused('peps.discard', { id: pepId })).code).toBe('not-allowed');
  });

  test.each([
    ['an answer', () => saveAnswers(services, pepId, { 'how-needs-met': says('Other') })],
    [
      'the term’s record',
      () =>
        services.call('learning.save', {
          pupilId,
          term: autumn,
          answers: { 'attendance-ytd-percent': says(12) },
        }),
    ],
    ['a target', () => services.call('targets.add', { pepId })],
    [
      'a drawing',
      () => {
        services.env.openFile = path.join(services.exportsFolder, 'drawing.png');
        fs.writeFileSync(services.env.openFile, png);
        return services.call('voice.addPicture', { pepId });
      },
    ],
  ])('signs nothing that nobody has signed: not once %s has changed', async (_, change) => {
    await signOff();
    const changeId = await undoSignOff();
    await change();
    const before = await record();
    const refusal = await services.refused('changes.undo', { changeId });
    expect(refusal).toMatchObject({ code: 'conflict' });
    expect(refusal.message).toContain('sign it off');
    expect(await record()).toEqual(before);
  });

  test('takes back an answer and what follows from it as one change', async () => {
    await takeStep(services, pepId, 'ready', '2026-11-23');
    later();
    const gone = await saveAnswers(services, pepId, { 'how-needs-met': null });
    expect((await life()).stage).toBe('in-preparation');
    later();
    const before = (await history()).length;
    await services.call('changes.undo', { changeId: gone.changeId });
    expect(await life()).toMatchObject({ stage: 'ready', missing: 0 });
    expect(await history()).toHaveLength(before + 1);
    const [row] = await services.call('peps.board', { term: autumn });
    expect(row?.pep?.toDo).toEqual(nothingToDo);
  });
});
