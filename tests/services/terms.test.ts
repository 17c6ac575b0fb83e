import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { cellWords } from '#domain/cohort/term-by-term.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { readableText, readPdf, runTool, squeezed, tagsOf } from '#tests/documents/read-pdf.ts';
import { addPupil, signOffComplete, startPep } from './a-pep.ts';
import { schoolForEachTest } from './a-school.ts';
import { autumn, summer } from './services.ts';

const services = schoolForEachTest();
let pupilId: string;

beforeEach(async () => {
  pupilId = (await addPupil(services, { careStartDate: '2025-11-03' })).value.id;
});

const start = (term: TermKey): Promise<string> => startPep(services, pupilId, term);

const words = async () => {
  const { rows } = await services.call('peps.byTerm', { term: autumn });
  return rows.map(({ cells }) => cells.map(cellWords));
};

test('term by term, a term without a PEP is seen, and so is one before the child came', async () => {
  const before = 'Not in care then';
  const kept = 'Before the school kept its PEPs here (since 23 November 2026)';
  expect(await words()).toEqual([
    [before, before, before, kept, kept, kept, 'Not started', 'To come', 'To come'],
  ]);
  services.env.today = '2027-01-11';
  expect((await words())[0]?.slice(6)).toEqual(['None', 'Not started', 'To come']);
  services.env.today = '2026-11-23';
  const id = await start(summer);
  await signOffComplete(services, id, '2026-06-10');
  await start(autumn);
  expect((await words())[0]?.slice(3)).toEqual([
    kept,
    kept,
    // Signed off and not sent: it is late until it is.
    'Signed off: 54 school days late',
    'In preparation',
    'To come',
    'To come',
  ]);
});

test('an authority that asks for one PEP a year is not told of missing ones', async () => {
  const [luton] = await services.call('authorities.list', {});
  if (!luton) throw new Error('no Luton');
  const { id: authorityId, ...authority } = luton;
  const profile = {
    ...authority.profile,
    pepsAYear: { ...authority.profile?.pepsAYear, school: 1 },
  };
  await services.call('authorities.save', {
    id: authorityId,
    authority: { ...authority, profile } as never,
  });
  const id = await start(autumn);
  await signOffComplete(services, id, '2026-11-10');
  services.env.today = '2027-04-20';
  const done = 'Luton asks for 1 a year in Reception to Year 11: done';
  expect((await words())[0]?.slice(6)).toEqual(['Signed off: 61 school days late', done, done]);
});

test('an unsigned PEP of an earlier term stays on Today until it is signed off or given up', async () => {
  services.env.today = '2026-06-22';
  const id = await start(summer);
  const leftOver = async () =>
    (await services.call('today.get', {})).needs.flatMap(({ lines }) =>
      lines.filter(({ mayGiveUp }) => mayGiveUp),
    );
  expect(await leftOver()).toEqual([]);
  services.env.today = '2026-11-23';
  const [left] = await leftOver();
  expect(left).toMatchObject({ pepId: id, late: true });
  expect(left?.what).toMatch(/^Summer term 2026: /);
  expect(left?.when).toMatch(/^\d\d school days late$/);
  const reason = 'Started on paper by the school before';
  const { changeId } = await services.call('peps.giveUp', { id, reason });
  expect(await leftOver()).toEqual([]);
  expect((await words())[0]?.[5]).toBe('Not finished');
  await services.call('changes.undo', { changeId });
  expect(await leftOver()).toHaveLength(1);
  await services.call('peps.giveUp', { id, reason });
  await services.call('peps.takeUp', { id });
  expect(await leftOver()).toHaveLength(1);
  await services.call('peps.giveUp', { id, reason });
  await signOffComplete(services, id, '2026-06-10');
  expect(await leftOver()).toEqual([]);
  expect((await words())[0]?.[5]).toBe('Signed off: 54 school days late');
});

test('an action with no day is open on Today, and neither overdue nor due', async () => {
  const pepId = await start(autumn);
  const action = { description: 'Ring the tutor', owner: 'Jo Marsh', dueDate: '' };
  await services.call('actions.add', { pepId, action });
  const { actions } = await services.call('today.get', {});
  expect(actions).toEqual({ late: 0, thisWeek: 0, later: 1 });
});

test('of a pupil who has left no action stays overdue on Today', async () => {
  const pepId = await start(autumn);
  const action = { description: 'Ring the tutor', owner: 'Jo Marsh', dueDate: '2026-11-02' };
  await services.call('actions.add', { pepId, action });
  const overdue = async () => (await services.call('today.get', {})).actions.late;
  expect(await overdue()).toBe(1);
  await services.call('pupils.setLeft', { id: pupilId, leftOn: '2026-11-23' });
  expect(await overdue()).toBe(0);
  // It waits to be handed over or ended.
  const [left] = await services.call('actions.list', { statuses: ['open'] });
  expect(left).toMatchObject({ pupilLeft: true, days: { daysLeft: -15, dayKind: 'school' } });
});

test('a PEP of this term is not given up, and none without a reason', async () => {
  const id = await start(autumn);
  const refused = await services.refused('peps.giveUp', { id, reason: 'No' });
  expect(refused.message).toContain('The term of this PEP is not over');
  await expect(services.refused('peps.giveUp', { id, reason: ' ' })).rejects.toThrow('Say why');
});

test('the report on a term counts by stage and authority, with initials unless asked otherwise', async () => {
  const hull = await services.call('authorities.save', {
    id: null,
    authority: { name: 'Hull' } as never,
  });
  const brothers: string[] = [];
  for (const legalForename of ['Ben', 'Bo']) {
    const { value } = await addPupil(services, {
      authorityId: hull.value.id,
      legalForename,
      legalSurname: 'Ash',
      careStartDate: '2024-01-08',
    });
    brothers.push(`B.A. (${value.code})`);
  }
  const { code } = await services.call('pupils.get', { id: pupilId });
  await addPupil(services, {
    authorityId: hull.value.id,
    legalForename: 'Cy',
    legalSurname: 'Birch',
    careStartDate: '2026-09-20',
  });
  const id = await start(summer);
  await signOffComplete(services, id, '2026-06-10');
  const report = async (naming: 'initials' | 'name') => {
    const { fileName } = await services.call('documents.termReport', {
      ...{ term: summer, naming, recipient: 'the governors' },
    });
    const bytes = fs.readFileSync(path.join(services.exportsFolder, fileName));
    runTool('qpdf', bytes);
    const { pages } = await readPdf(bytes);
    expect(tagsOf(pages[0]?.tags ?? null, 'Table')).toHaveLength(2);
    for (const { artifacts } of pages) {
      const margins = artifacts.map(({ text }) => text);
      expect(margins).toContain('PEPs of a term · Summer term 2026');
      expect(margins).toContain('Bramble Lane School · For the governors');
    }
    return readableText(pages);
  };
  const byInitials = await report('initials');
  for (const said of [
    'Summer term 2026',
    '3 pupils.',
    'Authority Signed off Before PEPs here All',
    'Hull 0 2 2',
    'Luton 1 0 1',
    'All 1 2 3',
    ...brothers.map(
      (one) =>
        `${one} Year 7 Hull Before the school kept its PEPs here (since 23 November 2026) – –`,
    ),
    `Z.O. (${code}) Year 7 Luton Signed off: 54 school days late 10 June 2026 23 November 2026`,
  ]) {
    expect(byInitials).toContain(squeezed(said));
  }
  expect(byInitials).not.toMatch(/Zo|Birch|Ash/);
  expect(await report('name')).toContain(squeezed("Zoë O'Neill-Łukasz"));
});

test('a PEP is not begun for a term that is far away, nor for one before the child was born', async () => {
  const begin = (academicYear: number) =>
    services.refused('peps.start', { pupilId, term: { academicYear, term: 'spring' } });
  expect((await begin(2051)).message).toBe(
    'The spring term 2052 is too far away. A PEP can be started for this school year and the next.',
  );
  expect((await begin(2002)).message).toMatch(/^The spring term 2003 was before .* was born\.$/);
});
