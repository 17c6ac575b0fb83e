import { expect, test } from 'vitest';
import { calls } from '#domain/contract/calls.ts';
import { says } from '../fixtures/says.ts';
import { plan } from '../fixtures/spending.ts';
import { addLine, addPupil, completePep, saveAnswers, startPep } from './a-pep.ts';
import { schoolForAllTests } from './a-school.ts';
import { autumn } from './services.ts';

const services = schoolForAllTests();

const find = async (search: string): Promise<string[]> =>
  (await services.call('pupils.list', { search, term: autumn })).rows.map(({ id }) => id);

const odd = [
  ['a script', '<script>alert(1)</script>'],
  ['a path', '../../etc/passwd'],
  ['quotes and a percent sign', `"'%_\\ -- ;`],
  ['letters from right to left', 'مُحَمَّد\u202e'],
  ['flags and families', '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿'.repeat(6)],
  ['a control character', 'Zoë\u0000\u0007\u001b[31m'],
  ['half a letter', 'Mia\ud83d'],
] as const;

for (const [what, name] of odd) {
  test(`a name of ${what} is kept, found, signed off and printed`, async () => {
    const { value } = await addPupil(services, { legalForename: name });
    expect(await find(value.code)).toEqual([value.id]);
    await services.call('pupils.list', { search: name.slice(0, 200), term: autumn });
    const id = await startPep(services, value.id);
    await completePep(services, id);
    await saveAnswers(services, id, { 'how-needs-met': says(name.repeat(40)) });
    await services.call('peps.signOff', { id });
    const { fileName } = await services.call('documents.exportPep', { pepId: id });
    expect(fileName).toBe(`PEP-${value.code}-autumn-2026.pdf`);
  });
}

test('control characters never get into the records', async () => {
  const parsed = calls['pupils.add'].input.parse({
    legalForename: 'Zoë\u0000\u0007',
    legalSurname: 'Marsh\u2028Lane',
    dateOfBirth: '2013-11-20',
    authorityId: services.lutonId,
  });
  expect(parsed.legalForename).toBe('Zoë');
  expect(parsed.legalSurname).toBe('Marsh Lane');
});

test('the same UPN is noticed however it is spaced', async () => {
  const pupil = {
    legalForename: 'Ade',
    legalSurname: 'Bello',
    dateOfBirth: '2013-11-20',
    authorityId: services.lutonId,
  };
  await services.call('pupils.add', { ...pupil, upn: 'r674 1231 01121' });
  const refusal = await services.refused('pupils.add', { ...pupil, upn: 'R674123101121' });
  expect(refusal).toMatchObject({ code: 'conflict', field: 'upn' });
  expect(await find('R674123101121')).toHaveLength(1);
});

test('a line of spending stays with the pupil and term it was made for', async () => {
  const one = (await addPupil(services)).value;
  const other = (await addPupil(services)).value;
  const line = plan(one.id);
  const { id } = await addLine(services, line);
  const refusal = await services.refused('ppplus.saveLine', {
    id,
    line: { ...line, pupilId: other.id },
  });
  expect(refusal.code).toBe('bad-input');
});
