import { expect, test } from 'vitest';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import type { Clock } from '#domain/ppplus/clocks.ts';
import { renderPep } from '#electron/documents/pep.ts';
import { readableText, readPdf, squeezed } from '../documents/read-pdf.ts';
import { plan, spending } from '../fixtures/spending.ts';
import { addLine, addPupil, changePupil, type PupilChange, startPep } from './a-pep.ts';
import { schoolForEachTest } from './a-school.ts';
import { autumn } from './services.ts';

/** A child whom nobody looks after: kin care for it, or it was looked after before. */
const services = schoolForEachTest();
const term: Clock = { by: 'term', ...autumn };

const nobodys: PupilChange = {
  ...{ legalForename: 'Kit', legalSurname: 'Vale', careStartDate: '', authorityId: '' },
  ...{ socialWorker: { name: '' }, virtualSchoolContact: { name: '' } },
};
const add = async (over: PupilChange): Promise<string> =>
  (await addPupil(services, { ...nobodys, ...over })).value.id;

/** Everything that the window reads of a pupil and of all, as one text. */
const everywhere = async (pupilId: string): Promise<string> => {
  const { code } = await services.call('pupils.get', { id: pupilId });
  const said = [
    await services.call('pupils.list', { term: autumn, limit: 50 }),
    await services.call('pupils.deadlines', { id: pupilId, term: autumn }),
    await services.call('today.get', {}),
    await services.call('peps.board', { term: autumn }),
    await services.call('peps.byTerm', { term: autumn }),
    await services.call('peps.forPupil', { pupilId }),
    await services.call('events.list', { pupilId }),
    await services.call('learning.get', { pupilId, term: autumn }),
    await services.call('ppplus.ledger', { pupilId, term: autumn }),
    await services.call('ppplus.overview', { clock: term }),
    await services.call('ppplus.statement', { of: { pupilId }, clock: term }),
  ];
  for (const as of ['pdf', 'csv', 'bursar'] as const) {
    const row = await services.call('ppplus.exportStatement', { of: { pupilId }, clock: term, as });
    expect(row.fileName).toContain(code);
  }
  await services.call('documents.termReport', { term: autumn, naming: 'name' });
  return JSON.stringify(said);
};

test('a looked-after child needs the authority that looks after it, and so does one who left care at 18', async () => {
  for (const careStatus of ['looked-after', 'left-care'] as const) {
    await expect(add({ careStatus })).rejects.toThrow('Choose the authority');
  }
  const pupilId = await add({ careStatus: 'kinship' });
  await expect(changePupil(services, pupilId, { careStatus: 'looked-after' })).rejects.toThrow(
    'Choose the authority',
  );
});

test.each([
  ['kinship', 'Kinship care: no PP+'],
  ['previously', ''],
  ['child-in-need', 'Child in need: no PP+'],
  ['not-known', 'Status not known: nothing is expected'],
] as const)(
  'a pupil of the status %s is added without one, and every page opens',
  async (careStatus, none) => {
    const pupilId = await add({ careStatus });
    const text = await everywhere(pupilId);
    expect(text).toContain('No authority');
    // No rule of any council is applied to it.
    const { rows } = await services.call('pupils.list', { term: autumn, limit: 50 });
    expect(rows).toMatchObject([{ authority: 'No authority', next: null }]);
    const { needs, others, authorities } = await services.call('today.get', {});
    expect([...needs, ...others].map((one) => one.pupilId)).toEqual([pupilId]);
    expect(authorities).toBe(0);
    expect(JSON.stringify(rows)).not.toContain('Luton');
    const ledger = await services.call('ppplus.ledger', { pupilId, term: autumn });
    expect(ledger).toMatchObject({ authority: 'No authority', none });
    expect(JSON.stringify(ledger.warnings)).not.toMatch(/authority|Luton/);
    const statement = await services.call('ppplus.statement', { of: { pupilId }, clock: term });
    expect(statement.usualReader).toBe('');
    if (careStatus === 'previously') {
      expect(ledger.streams).toMatchObject([
        { stream: 'previously', payers: ['DfE, by the school’s census'], unknownTerms: 1 },
      ]);
    }
  },
);

test('its money is awarded, planned, spent and read in no council’s name, and its voluntary plan opens', async () => {
  const pupilId = await add({ careStatus: 'previously' });
  await services.call('ppplus.saveGrant', {
    id: null,
    grant: {
      ...{ pupilId, ...autumn, kind: 'usual', stream: 'previously' },
      ...{ authorityId: null, amountPence: 87_667 },
    },
  });
  const planned = await addLine(services, plan(pupilId, { quantity: 4 }));
  expect(planned).toMatchObject({ stream: 'previously', authorityId: null });
  // PP+ proper is nobody's here, and is not laid on a council.
  const odd = await addLine(services, spending(pupilId, { stream: 'pp-plus' }));
  expect(odd.authorityId).toBeNull();
  expect(await everywhere(pupilId)).not.toContain('null’s');
  const pepId = await startPep(services, pupilId);
  const record = await services.call('peps.get', { id: pepId });
  expect(record.authority).toMatchObject({ id: '', name: 'No authority' });
  await services.call('peps.life', { id: pepId });
  await services.call('quality.get', { pepId });
  const words = JSON.stringify(await everywhere(pupilId));
  expect(words).not.toMatch(/No authority virtual school|No authority’s|ask No authority/i);
});

test('a PEP that the school makes for it all the same ascribes the child to no council', async () => {
  const pupilId = await add({ careStatus: 'kinship' });
  const { value: pep } = await services.call('peps.start', {
    ...{ pupilId, term: autumn, templateId: 'school-age' },
  });
  const record = await services.call('peps.get', { id: pep.id });
  const { bytes } = await renderPep({ template: templateOfRecord(record), record });
  const text = readableText((await readPdf(bytes)).pages);
  expect(text).toContain(squeezed('made by the school for Kit, whom no authority looks after'));
  expect(text).not.toMatch(/NoauthorityVirtual|afterbyNo|Noauthority’s|Luton/i);
});

test('care that ended in the term leaves what was expected then to be asked for, in nobody’s name', async () => {
  const pupilId = await add({
    careStatus: 'previously',
    careStartDate: '2024-01-08',
    careEnd: { on: '2026-11-12', reason: 'special-guardianship' },
  });
  const { streams, warnings } = await services.call('ppplus.ledger', { pupilId, term: autumn });
  expect(streams).toMatchObject([
    { stream: 'pp-plus', payers: ['the looking-after authority'], unknownTerms: 1 },
  ]);
  expect(JSON.stringify(warnings)).toContain('Ask the authority that looked after the pupil then');
});
