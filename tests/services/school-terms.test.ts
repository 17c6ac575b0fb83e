import { expect, test } from 'vitest';
import { calls } from '#domain/contract/calls.ts';
import { suggestedTerms } from '#domain/school/terms.ts';
import { schoolForEachTest } from './a-school.ts';

const services = schoolForEachTest();

/** The autumn's dates as the spring term's, and the other way round. */
const swapped = () => {
  const [autumn, spring, summer] = suggestedTerms(2026);
  if (!autumn || !spring || !summer) throw new Error('a year has three terms');
  const { term: _autumn, ...autumnDates } = autumn;
  const { term: _spring, ...springDates } = spring;
  return [
    { ...springDates, term: 'autumn' as const },
    { ...autumnDates, term: 'spring' as const },
    summer,
  ];
};

test('terms of one year in the wrong order are refused, and what stood there stays', async () => {
  const before = await services.call('terms.list', {});
  const input = { academicYear: 2026, terms: swapped() };
  expect(calls['terms.save'].input.safeParse(input).success).toBe(false);
  await expect(services.call('terms.save', input)).rejects.toThrow(
    'Spring term 2027 must start after Autumn term 2026 has ended',
  );
  expect(await services.call('terms.list', {})).toEqual(before);
});

test('a term that reaches into the next school year’s first is refused by name', async () => {
  const [autumn, spring, summer] = suggestedTerms(2026);
  if (!autumn || !spring || !summer) throw new Error('a year has three terms');
  const [next] = suggestedTerms(2027);
  if (!next) throw new Error('a year has three terms');
  await services.call('terms.save', {
    academicYear: 2027,
    terms: [{ ...next, startsOn: '2027-08-23' }, ...suggestedTerms(2027).slice(1)],
  });
  await expect(
    services.call('terms.save', {
      academicYear: 2026,
      terms: [autumn, spring, { ...summer, endsOn: '2027-08-27' }],
    }),
  ).rejects.toThrow('Autumn term 2027 must start after Summer term 2027 has ended');
});
