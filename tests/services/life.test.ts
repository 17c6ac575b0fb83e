import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { profileOf } from '#domain/authority/profile.ts';
import { readableText, readPdf, squeezed } from '#tests/documents/read-pdf.ts';
import { says, saysRows } from '../fixtures/says.ts';
import { completePep, newPep, saveAnswers, signOffComplete, takeStep } from './a-pep.ts';
import { schoolForEachTest } from './a-school.ts';
import { autumn, spring } from './services.ts';

const services = schoolForEachTest();
let pupilId: string;
let pepId: string;

beforeEach(async () => {
  ({ pupilId, pepId } = await newPep(services, { careStartDate: '2024-03-01' }));
});

const sent = { to: 'Luton Virtual School', how: 'portal' } as const;

const life = () => services.call('peps.life', { id: pepId });

test('who initiated a PEP and when is the same fact in the form and in its life', async () => {
  expect(await life()).toMatchObject({ stage: 'in-preparation', undoable: null });
  await takeStep(services, pepId, 'initiated', '2026-10-20', { by: 'social-worker' });
  const { answers } = await services.call('peps.get', { id: pepId });
  expect(answers['initiated-by']).toEqual(says('social-worker'));
  expect(answers['initiated-date']).toEqual(says('2026-10-20'));
  await saveAnswers(services, pepId, { 'initiated-date': says('2026-10-22') });
  const [initiated] = (await life()).steps;
  expect(initiated).toMatchObject({ step: 'initiated', onDate: '2026-10-22' });
  await saveAnswers(services, pepId, { 'initiated-by': null });
  expect((await life()).steps.map(({ step }) => step)).toEqual(['started']);
});

/** The list of the meeting on which these came. */
const came = (...roles: string[]) =>
  saysRows(
    ...['social-worker', 'carer'].map((role) => ({
      role,
      ...(roles.includes(role) && { attended: 'yes' }),
    })),
  );

test('a meeting is held when somebody says who came, and stage and form say the same', async () => {
  const stage = async () => (await life()).stage;
  await saveAnswers(services, pepId, { 'meeting-date': says('2026-11-12'), attendees: came() });
  // A day that has passed says nothing.
  expect(await stage()).toBe('in-preparation');
  await saveAnswers(services, pepId, { attendees: came('carer') });
  expect(await life()).toMatchObject({ stage: 'meeting-held', meetingDate: '2026-11-12' });
  await saveAnswers(services, pepId, { 'meeting-date': says('2026-11-13') });
  expect((await life()).steps.at(-1)).toMatchObject({ step: 'meeting-held', onDate: '2026-11-13' });
  // Planned anew it has not been held before its new day.
  await saveAnswers(services, pepId, { 'meeting-date': says('2026-12-03') });
  expect(await stage()).toBe('in-preparation');
  await saveAnswers(services, pepId, { 'meeting-date': says('2026-11-13'), attendees: came() });
  expect(await stage()).toBe('in-preparation');
});

test('a meeting that was continued on another day has two days, and was held on the last', async () => {
  const continued = (...days: string[]) =>
    saysRows(...days.map((date) => ({ date, who: 'Jo Marsh' })));
  await saveAnswers(services, pepId, {
    'meeting-date': says('2026-11-12'),
    attendees: came('carer', 'social-worker'),
    'meeting-continued': continued('2026-11-19'),
  });
  const held = async () => (await life()).steps.find(({ step }) => step === 'meeting-held');
  expect(await held()).toMatchObject({ onDate: '2026-11-19' });
  // A day that is still to come takes nothing away from the one that was.
  await saveAnswers(services, pepId, { 'meeting-continued': continued('2026-12-03') });
  expect(await held()).toMatchObject({ onDate: '2026-11-12' });
  // Nor is one a day of the meeting of which nobody has said who came.
  await saveAnswers(services, pepId, { 'meeting-continued': saysRows({ date: '2026-11-19' }) });
  expect(await held()).toMatchObject({ onDate: '2026-11-12' });
  await saveAnswers(services, pepId, { 'meeting-continued': continued('2026-11-19') });
  await signOffComplete(services, pepId);
  const pdf = async (call: Promise<{ fileName: string; folder: string }>): Promise<string> => {
    const { folder, fileName } = await call;
    return readableText((await readPdf(fs.readFileSync(path.join(folder, fileName)))).pages);
  };
  const pep = await pdf(services.call('documents.exportPep', { pepId }));
  expect(pep).toContain(squeezed('12 November 2026'));
  expect(pep).toContain(squeezed('Day: 19 November 2026 · Who came then: Jo Marsh'));
  const report = await pdf(services.call('documents.termReport', { term: autumn, naming: 'name' }));
  expect(report).toContain(squeezed('12 November 2026, 19 November 2026'));
});

test('who initiated a PEP is unanswered again once that is taken back', async () => {
  const initiated = { id: pepId, step: 'initiated', onDate: '2026-10-20', by: 'both' } as const;
  await services.call('peps.takeStep', initiated);
  await services.call('peps.withdrawStep', { id: pepId, step: 'initiated' });
  expect((await services.call('peps.get', { id: pepId })).answers['initiated-by']).toBeUndefined();
});

test('who initiated a PEP is told once the day that the form names has come', async () => {
  await saveAnswers(services, pepId, {
    'initiated-by': says('both'),
    'initiated-date': says('2026-11-25'),
  });
  expect((await life()).steps.map(({ step }) => step)).toEqual(['started']);
  services.env.today = '2026-11-25';
  expect((await life()).steps.map(({ step }) => step)).toEqual(['initiated', 'started']);
});

test('the history says who initiated a PEP as one step, noted and taken back', async () => {
  const initiated = { id: pepId, step: 'initiated', onDate: '2026-10-20' } as const;
  const by = 'somebody';
  expect((await services.refused('peps.takeStep', { ...initiated, by })).code).toBe('bad-input');
  await services.call('peps.takeStep', { ...initiated, by: 'both' });
  await services.call('peps.withdrawStep', { id: pepId, step: 'initiated' });
  const told = await services.call('pupils.history', { id: pupilId });
  expect(told.slice(0, 2).map(({ what }) => what)).toEqual([
    '“Initiated” taken back',
    'PEP noted as “Initiated”',
  ]);
});

test('each step says who took it, the start of the PEP as well', async () => {
  expect((await life()).steps).toMatchObject([{ step: 'started', by: 'Priya Nair' }]);
});

test('what was recorded of the answer is corrected in one step, and undone in one', async () => {
  await signOffComplete(services, pepId);
  const change = {
    id: pepId,
    step: 'returned' as const,
    onDate: '2026-11-23',
    detail: {
      ...sent,
      fileName: '',
      grade: '',
      comment: '',
      sections: [],
      reason: 'No measure',
    },
  };
  expect((await services.refused('peps.changeAnswer', change)).code).toBe('not-allowed');
  await takeStep(services, pepId, 'sent', '2026-11-23', { detail: sent });
  await takeStep(services, pepId, 'accepted', '2026-11-23');
  const { changeId } = await services.call('peps.changeAnswer', change);
  expect(await life()).toMatchObject({ stage: 'returned' });
  expect((await life()).steps.at(-1)).toMatchObject({ by: 'Luton Virtual School' });
  await services.call('changes.undo', { changeId });
  expect(await life()).toMatchObject({ stage: 'accepted' });
});

test('the virtual school is asked for its answer by a letter, until it has given one', async () => {
  const asked = { pupilId, term: autumn, role: 'virtual-school', naming: 'initials' } as const;
  expect(await services.refused('reminders.letter', asked)).toMatchObject({ code: 'not-allowed' });
  await signOffComplete(services, pepId);
  await takeStep(services, pepId, 'sent', '2026-11-23', { detail: sent });
  services.env.today = '2026-12-08';
  // Nobody is asked for an answer that this authority does not give.
  expect((await services.call('reminders.compose', asked)).reminder.waitedFor).toEqual([]);
  const [luton] = await services.call('authorities.list', {});
  if (!luton) throw new Error('The school has no authority.');
  const { id, ...authority } = luton;
  const profile = { ...profileOf(authority), acceptedWord: 'Signed off' };
  await services.call('authorities.save', { id, authority: { ...authority, profile } });
  const { next, unanswered } = await services.call('pupils.deadlines', {
    id: pupilId,
    term: autumn,
  });
  expect(next).toMatchObject({ rung: 'ask', byOthers: true, label: 'Ask for the answer' });
  expect(unanswered).toBe('11 school days without an answer');
  const { reminder, email } = await services.call('reminders.compose', asked);
  expect(reminder.waitedFor).toEqual(['Whether the PEP is accepted, or what is to be mended']);
  expect([reminder.copyTo, reminder.bring]).toEqual(['', []]);
  expect(email).toContain('on 23 November 2026, 11 school days ago, and have had no answer yet.');
  expect((await services.call('reminders.letter', asked)).fileName).toMatch(/virtual-school/);
  // The day stands beside what it was for, and nowhere else.
  const note = { pupilId, term: autumn, role: 'virtual-school', how: 'email' } as const;
  await services.call('reminders.note', { ...note, onDate: '2026-12-08' });
  const { needs } = await services.call('today.get', {});
  expect(needs).toMatchObject([{ askedOn: ['2026-12-08'], remindedOn: [] }]);
  await takeStep(services, pepId, 'accepted', '2026-12-08');
  const late = await services.refused('reminders.note', { ...note, onDate: '2026-12-07' });
  expect(late).toMatchObject({ code: 'not-allowed' });
  expect((await services.call('reminders.compose', asked)).reminder.waitedFor).toEqual([]);
});

test('a plan of school and parents is initiated by nobody else, and its files do not say PEP', async () => {
  const plan = await services.call('peps.start', {
    pupilId,
    term: spring,
    templateId: 'voluntary-plan',
  });
  const planLife = await services.call('peps.life', { id: plan.value.id });
  expect(planLife.voluntary).toBe(true);
  expect(planLife.next).toEqual(['meeting-held', 'ready']);
  expect((await life()).next).toContain('initiated');
  await signOffComplete(services, plan.value.id);
  const { fileName } = await services.call('documents.exportPep', {
    pepId: plan.value.id,
    recipient: 'The parents',
    sentHow: 'by-hand',
  });
  expect(fileName).toMatch(/^plan-/);
  expect(await services.call('peps.life', { id: plan.value.id })).toMatchObject({
    stage: 'sent',
    next: ['amended'],
  });
});

test('a ready PEP is so no longer once an answer is missing again', async () => {
  const early = await services.refused('peps.takeStep', {
    id: pepId,
    step: 'ready',
    onDate: '2026-11-23',
  });
  expect(early.message).toContain('missing');
  await completePep(services, pepId);
  await takeStep(services, pepId, 'ready', '2026-11-23');
  expect(await life()).toMatchObject({ stage: 'ready', next: ['signed-off'], undoable: 'ready' });
  await saveAnswers(services, pepId, { 'how-needs-met': null });
  expect((await life()).stage).toBe('in-preparation');
});

test('a returned PEP is amended, shows what was said, is accepted, and both revisions stay', async () => {
  await signOffComplete(services, pepId);
  expect(await life()).toMatchObject({ stage: 'signed-off', next: ['sent', 'amended'] });
  expect((await life()).steps.map(({ step }) => step)).toEqual(['started', 'ready', 'signed-off']);
  const early = await services.refused('peps.takeStep', {
    id: pepId,
    step: 'accepted',
    onDate: '2026-11-23',
  });
  expect(early.code).toBe('not-allowed');
  const exported = await services.call('documents.exportPep', {
    pepId,
    recipient: 'Luton Virtual School',
    sentHow: 'portal',
  });
  expect((await life()).steps.at(-1)).toMatchObject({
    step: 'sent',
    detail: { to: 'Luton Virtual School', how: 'portal', fileName: exported.fileName },
  });
  services.env.today = '2026-11-27';
  services.env.now = '2026-11-27T10:00:00.000Z';
  const sections = [{ sectionId: 'targets', grade: 'Amber', comment: 'Say how you will know.' }];
  await takeStep(services, pepId, 'returned', '2026-11-27', {
    detail: { grade: 'Amber', reason: 'Targets without a measure', sections },
  });
  expect(await life()).toMatchObject({ stage: 'returned', next: ['amended'] });
  const printed = async (includeFeedback: boolean): Promise<string> => {
    const { folder, fileName } = await services.call('documents.exportPep', {
      pepId,
      includeFeedback,
    });
    return readableText((await readPdf(fs.readFileSync(path.join(folder, fileName)))).pages);
  };
  expect(await printed(false)).not.toContain(squeezed('Say how you will know.'));
  const whole = await printed(true);
  for (const said of [
    `Sent on 23 November 2026 to Luton Virtual School: the authority’s portal, the file ${exported.fileName}.`,
    'Returned on 27 November 2026, Luton Virtual School: Amber.',
    'Targets without a measure',
    'Say how you will know.',
  ]) {
    expect(whole).toContain(squeezed(said));
  }
  const first = await services.call('peps.get', { id: pepId });

  const amended = (
    await services.call('peps.amend', { id: pepId, reason: 'Targets without a measure' })
  ).value.id;
  const next = await services.call('peps.life', { id: amended });
  expect(next.answeredBefore?.answer).toMatchObject({
    step: 'returned',
    by: 'Luton Virtual School',
    detail: { grade: 'Amber', sections },
  });
  expect((await life()).stage).toBe('amended');
  const late = await services.refused('peps.withdrawStep', { id: pepId, step: 'returned' });
  expect(late.code).toBe('not-allowed');

  await services.call('peps.signOff', { id: amended });
  const detail = { to: 'Luton Virtual School', how: 'secure-email' } as const;
  await takeStep(services, amended, 'sent', '2026-11-27', { detail });
  await takeStep(services, amended, 'accepted', '2026-11-27');
  expect((await services.call('peps.life', { id: amended })).revisions).toEqual([
    { id: pepId, revision: 1, stage: 'amended', reason: '' },
    { id: amended, revision: 2, stage: 'accepted', reason: 'Targets without a measure' },
  ]);
  expect(await services.call('peps.get', { id: pepId })).toEqual(first);
  const [row] = await services.call('peps.board', { term: autumn });
  expect(row).toMatchObject({ stage: 'accepted', pep: { id: amended, stage: 'accepted' } });
});

test('a PEP is signed off before its meeting only when it is said why, and that stays with it', async () => {
  await completePep(services, pepId);
  const meetingOn = (value: string) =>
    saveAnswers(services, pepId, {
      'meeting-date': says(value),
      'next-pep-date': says('2027-06-01'),
    });
  await meetingOn('2027-03-01');
  const refused = await services.refused('peps.signOff', { id: pepId });
  expect(refused).toMatchObject({ code: 'not-allowed', field: 'reason' });
  expect(refused.message).toContain('1 March 2027');
  expect((await life()).stage).toBe('in-preparation');
  const why = 'Agreed on paper; the meeting confirms it';
  await services.call('peps.signOff', { id: pepId, beforeMeeting: why });
  const { steps } = await life();
  expect(steps.map(({ step }) => step)).toEqual(['started', 'ready', 'signed-off']);
  expect(steps.at(-1)?.detail.reason).toBe(why);
  const { dues } = await services.call('pupils.deadlines', { id: pupilId, term: autumn });
  expect(dues).toContainEqual(expect.objectContaining({ kind: 'meeting', date: '2027-03-01' }));
});

test('a suspension asks whether to bring the PEP forward, and only then becomes a deadline', async () => {
  const duesOf = async () =>
    (await services.call('pupils.deadlines', { id: pupilId, term: autumn })).dues.map(
      (d) => d.kind,
    );
  const event = {
    kind: 'suspension',
    onDate: '2026-11-16',
    lastDay: '2026-11-17',
    untilNoon: true,
  } as const;
  const saved = await services.call('events.save', { id: null, pupilId, event });
  expect(saved.value).toMatchObject({ decision: '', forwardBy: '2026-11-30' });
  expect(await duesOf()).not.toContain('brought-forward');
  await services.call('events.save', {
    id: saved.value.id,
    pupilId,
    event: { ...event, decision: 'forward' },
  });
  expect(await duesOf()).toContain('brought-forward');
  const [history] = await services.call('pupils.history', { id: pupilId });
  expect(history?.what).toBe('A suspension changed');
  const removed = await services.call('events.remove', { id: saved.value.id });
  expect(await services.call('events.list', { pupilId })).toEqual([]);
  await services.call('changes.undo', { changeId: removed.changeId });
  expect(await services.call('events.list', { pupilId })).toHaveLength(1);
});

test('a suspension reaches the open PEP, is counted once, and follows when it is changed', async () => {
  const rowsNow = async () => {
    const { suspensions } = (await services.call('peps.get', { id: pepId })).answers;
    return suspensions?.kind === 'value' && Array.isArray(suspensions.value)
      ? suspensions.value
      : [];
  };
  const days = async () => (await services.call('events.suspendedDays', { pupilId })).days;
  await saveAnswers(services, pepId, { suspensions: { kind: 'none', reason: '' } });
  const event = {
    kind: 'suspension',
    onDate: '2026-11-16',
    lastDay: '2026-11-17',
    untilNoon: true,
    told: { virtualSchool: { on: '2026-11-16', at: '15:10', who: 'Mr Baptiste' } },
  } as const;
  const { value } = await services.call('events.save', { id: null, pupilId, event });
  expect(await rowsNow()).toMatchObject([
    {
      cells: { start: '2026-11-16', days: 1.5, type: 'SUSP', 'virtual-school-told': '2026-11-16' },
    },
  ]);
  expect(await days()).toBe(1.5);
  const { changeId } = await services.call('events.save', {
    id: value.id,
    pupilId,
    event: {
      ...event,
      untilNoon: false,
      told: { ...event.told, socialWorker: { on: '2026-11-16' } },
    },
  });
  expect(await rowsNow()).toMatchObject([
    { cells: { days: 2, 'social-worker-told': '2026-11-16' } },
  ]);
  expect(await days()).toBe(2);
  await services.call('changes.undo', { changeId });
  expect(await days()).toBe(1.5);
  expect(await rowsNow()).toMatchObject([{ cells: { days: 1.5 } }]);
  await services.call('events.remove', { id: value.id });
  expect(await rowsNow()).toEqual([]);
  expect(await days()).toBe(0);
});

test('a PEP brought forward after sign-off says what may be done, and opens what is begun', async () => {
  await signOffComplete(services, pepId);
  services.env.today = '2026-11-25';
  services.env.now = '2026-11-25T10:00:00.000Z';
  const event = { kind: 'suspension', onDate: '2026-11-24' } as const;
  await services.call('events.save', {
    id: null,
    pupilId,
    event: { ...event, decision: 'forward' },
  });
  const forward = async () =>
    (await services.call('today.get', {})).needs
      .flatMap(({ lines }) => lines)
      .find(({ why }) => why.startsWith('Brought forward'));
  expect(await forward()).toMatchObject({ what: 'PEP brought forward', pepId: null });
  expect((await forward())?.why).toContain('start the Spring term 2027 review early');
  const { value, changeId } = await services.call('peps.start', {
    pupilId,
    term: spring,
  });
  expect(await forward()).toMatchObject({ pepId: value.id });
  await services.call('changes.undo', { changeId });
  const revision = await services.call('peps.amend', { id: pepId, reason: 'Suspension' });
  expect(await forward()).toMatchObject({ pepId: revision.value.id });
});
