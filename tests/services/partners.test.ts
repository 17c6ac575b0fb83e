import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readableText, readPdf, runTool, squeezed, tagsOf } from '#tests/documents/read-pdf.ts';
import { says } from '#tests/fixtures/says.ts';
import { addPupil, changePupil, signOffComplete, startPep } from './a-pep.ts';
import { schoolForEachTest } from './a-school.ts';
import { autumn } from './services.ts';

const services = schoolForEachTest();
let pupilId: string;

beforeEach(async () => {
  pupilId = (await addPupil(services)).value.id;
});

const start = (): Promise<string> => startPep(services, pupilId);

const text = async (fileName: string) => {
  const bytes = fs.readFileSync(path.join(services.exportsFolder, fileName));
  const { pages } = await readPdf(bytes);
  runTool('qpdf', bytes);
  expect(pages.some((page) => tagsOf(page.tags, 'H2').length > 0)).toBe(true);
  return readableText(pages);
};

const toSocialWorker = { term: autumn, role: 'social-worker', naming: 'initials' } as const;

describe('A reminder', () => {
  test('asks the social worker to initiate a PEP, says by when and why, and names nobody', async () => {
    const value = await services.call('reminders.letter', { pupilId, ...toSocialWorker });
    const letter = await text(value.fileName);
    for (const words of [
      'Sam Okafor, Social worker',
      'Copy to: Lee Grant',
      'PEP to be initiated: Z.O.',
      'It is part of the care plan',
      'The care plan in brief',
      'Was due on 2 November 2026: PEP initiated within 10 working days after coming into care on 19 October 2026',
      'A short summary of the care plan',
    ]) {
      expect(letter).toContain(squeezed(words));
    }
    expect(letter).not.toContain('Zoë');
    expect(value.fileName).not.toMatch(/Zo|Neil/);
    const [entry] = await services.call('documents.list', {});
    expect(entry).toMatchObject({ kind: 'reminder', recipient: 'Sam Okafor, Social worker' });
    // A letter that is saved has not gone.
    expect(await services.call('reminders.list', { pupilId, term: autumn })).toEqual([]);
  });

  test('with initials has no word that names the child, to either of them, by letter or e-mail', async () => {
    const change = { preferredName: 'Zozo', firstReviewDate: '2026-11-16' };
    await changePupil(services, pupilId, change);
    const words = async () => {
      const drafts = (['social-worker', 'carer'] as const).map((role) =>
        services.call('reminders.compose', { pupilId, term: autumn, role, naming: 'initials' }),
      );
      return JSON.stringify(await Promise.all(drafts));
    };
    const named = [await words()];
    await start();
    named.push(await words());
    for (const text of named) {
      expect(text).toContain('Z.O.');
      expect(text).toContain('Z.O.’s first care plan review');
      expect(text).not.toMatch(/Zo|Neill|ukasz/);
    }
  });

  test('names the child where the teacher chooses so', async () => {
    const { reminder, email } = await services.call('reminders.compose', {
      pupilId,
      ...toSocialWorker,
      naming: 'name',
    });
    expect(reminder.subject).toBe("PEP to be initiated: Zoë O'Neill-Łukasz");
    expect(email).toContain('Dear Sam Okafor,');
    expect(email).toContain('- The care plan in brief');
  });

  test('is kept, shown on the board and Today, mentioned in the next one, and can be undone', async () => {
    services.env.today = '2026-11-12';
    const note = { pupilId, term: autumn, role: 'social-worker', how: 'email' } as const;
    await services.call('reminders.note', { ...note, onDate: '2026-11-12' });
    await services.call('reminders.note', { ...note, onDate: '2026-11-12' });
    services.env.today = '2026-11-19';
    const second = await services.call('reminders.note', { ...note, onDate: '2026-11-19' });
    const reminded = async () => {
      const [row] = await services.call('peps.board', { term: autumn });
      const { needs, others } = await services.call('today.get', {});
      expect([...needs, ...others][0]?.remindedOn).toEqual(row?.remindedOn);
      return row?.remindedOn;
    };
    expect(await reminded()).toEqual(['2026-11-12', '2026-11-19']);
    const { email } = await services.call('reminders.compose', { pupilId, ...toSocialWorker });
    expect(email).toContain('on 12 November 2026 and 19 November 2026');
    await services.call('changes.undo', { changeId: second.changeId });
    expect(await reminded()).toEqual(['2026-11-12']);
    expect(
      await services.refused('reminders.note', { ...note, onDate: '2026-11-25' }),
    ).toMatchObject({
      field: 'onDate',
    });
  });

  test('asks for the part that is missing, and for nothing once it is here', async () => {
    const pepId = await start();
    const draft = (role: 'social-worker' | 'carer') =>
      services.call('reminders.compose', { pupilId, term: autumn, role, naming: 'initials' });
    expect((await draft('carer')).reminder.waitedFor).toEqual([
      'The carer’s views',
      'How does the carer support learning and leisure?',
      'Learning outside school hours',
      'Leisure interests',
    ]);
    expect((await draft('social-worker')).reminder.waitedFor).toContain(
      'That the PEP is initiated: by whom, and on which day',
    );
    await services.call('contributions.back', {
      pepId,
      role: 'carer',
      back: { backOn: '2026-11-10', toldBy: 'Jo Marsh', how: 'phone' },
    });
    expect((await draft('carer')).reminder.waitedFor).toEqual([]);
    expect(
      await services.refused('reminders.letter', {
        pupilId,
        term: autumn,
        role: 'carer',
        naming: 'initials',
      }),
    ).toMatchObject({ code: 'not-allowed' });
  });
});

describe('A form for one role’s part', () => {
  test('has only that role’s questions, the day to return it, how, and no name', async () => {
    const pepId = await start();
    const value = await services.call('contributions.forms', {
      pepId,
      roles: ['carer', 'child'],
      returnBy: '2026-12-01',
      naming: 'initials',
    });
    expect(value.fileNames).toHaveLength(2);
    expect(value.fileNames.join()).not.toMatch(/Zo|Neil/);
    const [carers = '', childs = ''] = value.fileNames;
    const form = await text(carers);
    for (const words of [
      'The carer’s part',
      'Jo Marsh, Carer',
      'Z.O.',
      '1 December 2026',
      'priya.nair@school.example',
      'Your views',
      'Leisure interests',
    ]) {
      expect(form).toContain(squeezed(words));
    }
    expect(form).not.toContain(squeezed('The care plan in brief'));
    expect(form).not.toContain('Zoë');
    const own = await text(childs);
    expect(own).toContain(squeezed('My views, in my words'));
    expect(own).not.toContain(squeezed('The carer’s views'));
    const carersPart = async () => {
      const { parts } = await services.call('contributions.get', { pepId });
      return parts.find(({ role }) => role === 'carer');
    };
    // A form that is saved has not gone: that it was asked for is said.
    expect(await carersPart()).toMatchObject({ askedOn: '', here: false });
    const days = { askedOn: '2026-11-23', returnBy: '2026-12-01' };
    await services.call('contributions.ask', { pepId, roles: ['carer'], asked: days });
    expect(await carersPart()).toMatchObject({ ...days, here: false });
  });

  test('what comes back is told in the PDF by whom, and goes with an amendment', async () => {
    const pepId = await start();
    await services.call('contributions.ask', {
      pepId,
      roles: ['carer'],
      asked: { askedOn: '2026-11-03', returnBy: '2026-11-10' },
    });
    const missing = async () => (await services.call('contributions.get', { pepId })).missing;
    expect((await missing()).map(({ sentence }) => sentence)).toEqual([
      'Social worker: nothing is here, and nothing was asked for.',
      'Carer: asked on 3 November 2026, not back yet.',
      'Child or young person: nothing is here, and nothing was asked for.',
      'Virtual school: nothing is here, and nothing was asked for.',
    ]);
    await services.call('contributions.back', {
      pepId,
      role: 'carer',
      back: { backOn: '2026-11-10', toldBy: 'Jo Marsh', how: 'form' },
    });
    expect((await missing()).map(({ role }) => role)).not.toContain('carer');
    await services.call('peps.saveAnswers', {
      id: pepId,
      answers: { 'carer-views': says('She reads to the dog.') },
      saidBy: 'carer',
    });
    await signOffComplete(services, pepId);
    const { fileName } = await services.call('documents.exportPep', { pepId });
    const pdf = await text(fileName);
    const told = squeezed('Told by Jo Marsh, carer, on the form, 10 November 2026');
    expect(pdf.split(told)).toHaveLength(2);
    expect(pdf).toContain(squeezed(`She reads to the dog.`) + told);
    expect(pdf).toContain(
      squeezed('Virtual school their part was never asked for, and is not here'),
    );
    expect(pdf).toContain(squeezed('asked 3 November, back 10 November: Jo Marsh, on the form'));
    expect(await services.refused('contributions.forget', { pepId, role: 'carer' })).toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('use “Amend”'),
    });
    const amended = (await services.call('peps.amend', { id: pepId, reason: 'A mistake' })).value;
    const { contributions } = await services.call('peps.get', { id: amended.id });
    expect(contributions).toMatchObject([{ role: 'carer', toldBy: 'Jo Marsh', how: 'form' }]);
    const said = async () => (await services.call('peps.get', { id: amended.id })).said;
    expect(await said()).toEqual({ 'carer-views': 'carer' });
    const change = { id: amended.id, answers: { 'carer-views': says('She reads to dogs.') } };
    await services.call('peps.saveAnswers', change);
    expect(await said()).toEqual({});
    await services.call('peps.discard', { id: amended.id });
  });

  test('is not offered to care’s own people where the plan is voluntary', async () => {
    const { id } = (
      await services.call('peps.start', { pupilId, term: autumn, templateId: 'voluntary-plan' })
    ).value;
    const { parts, missing } = await services.call('contributions.get', { pepId: id });
    expect(parts.map(({ role }) => role)).toEqual(['child', 'teacher', 'parent']);
    expect(missing.map(({ role }) => role)).toEqual(['child']);
  });
});
