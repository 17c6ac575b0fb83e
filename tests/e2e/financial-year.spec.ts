import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { profileOf } from '#domain/authority/profile.ts';
import type { Stream } from '#domain/authority/rates.ts';
import type { CallInput } from '#domain/contract/calls.ts';
import { formatPence } from '#domain/kernel/money.ts';
import type { Balance } from '#domain/ppplus/balance.ts';
import type { Clock } from '#domain/ppplus/clocks.ts';
import type { TermName } from '#domain/school/terms.ts';
import { axe, expect, test } from './app.ts';
import { call, setUpSchool } from './calls.ts';

test.use({ today: '2027-03-25' });
test.setTimeout(120_000);

const worked = readFileSync(join(import.meta.dirname, 'financial-year.md'), 'utf8');

/** The rows under a heading of the hand-worked table: the first cell, then the others by column. */
const rowsUnder = (heading: string): Record<string, Record<string, string>> => {
  const part = worked.split(/^## /m).find((one) => one.startsWith(heading)) ?? '';
  const [head = [], , ...rows] = part
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((text) => text.trim()),
    );
  expect(rows.length, heading).toBeGreaterThan(0);
  return Object.fromEntries(
    rows.map(([name = '', ...cells]) => [
      name,
      Object.fromEntries(cells.map((text, i) => [head[i + 1] ?? '', text])),
    ]),
  );
};

/** "1,283.34", and "-183.34" for what is overspent: as the table is written. */
const written = (pence: number | null): string =>
  pence === null ? 'not known' : formatPence(pence).replace('£', '').replace('−', '-');

const names: Partial<Record<Stream, string>> = { 'pp-plus': 'PP+', eypp: 'early years' };

const asRow = (balance: Balance) => ({
  Expected: written(balance.expected),
  Received: written(balance.received),
  Ordered: written(balance.committed),
  Spent: written(balance.spent),
  Left: written(balance.left),
});

type Ids = Record<'luton' | 'ashbourne' | 'oakshire' | 'ade' | 'bea' | 'cal' | 'dot', string>;

const years = { spring26: 2025, summer26: 2025, autumn26: 2026, spring27: 2026 } as const;
type When = keyof typeof years;
const term = (when: When): { academicYear: number; term: TermName } => ({
  academicYear: years[when],
  term: when.startsWith('spring') ? 'spring' : when.startsWith('summer') ? 'summer' : 'autumn',
});

/** Authorities with their rates and rules, and four pupils. */
const setUpYear = async (page: Page): Promise<Ids> => {
  const code = await setUpSchool(page);
  await call(page, 'recovery.confirm', { code });
  const [luton] = await call(page, 'authorities.list', {});
  const authority = async (name: string): Promise<string> =>
    (await call(page, 'authorities.save', { id: null, authority: { name } })).value.id;
  const ashbourne = await authority('Ashbourne');
  const oakshire = await authority('Oakshire');
  const rate = async (change: Partial<CallInput<'rates.save'>['rate']>): Promise<void> => {
    await call(page, 'rates.save', {
      id: null,
      rate: {
        authorityId: ashbourne,
        stream: 'pp-plus',
        basis: 'term',
        amountPence: 50_000,
        validFrom: '',
        validTo: '',
        ...change,
      },
    });
  };
  await rate({ validTo: '2026-08-31' });
  await rate({ validFrom: '2026-09-01', amountPence: 55_000 });
  await rate({ authorityId: oakshire, basis: 'year', amountPence: 160_000 });
  const lutonId = luton?.id ?? '';
  if (luton) {
    const { id, ...authority } = luton;
    const profile = profileOf(authority);
    const refuses = [...profile.refuses, 'Laptop or printer'];
    const refusesSource = 'A letter of 4 September 2026';
    await call(page, 'authorities.save', {
      id,
      authority: { ...authority, profile: { ...profile, refuses, refusesSource } },
    });
  }
  const pupil = async (forename: string, born: string, authorityId: string): Promise<string> =>
    (
      await call(page, 'pupils.add', {
        legalForename: forename,
        legalSurname: 'Reed',
        dateOfBirth: born,
        authorityId,
      })
    ).value.id;
  return {
    luton: lutonId,
    ashbourne,
    oakshire,
    ade: await pupil('Ade', '2014-03-02', lutonId),
    bea: await pupil('Bea', '2013-05-12', ashbourne),
    cal: await pupil('Cal', '2012-10-01', oakshire),
    dot: await pupil('Dot', '2022-11-01', ashbourne),
  };
};

/** Everything that happened, in the order of the hand-worked account. */
const liveYear = async (page: Page, ids: Ids): Promise<void> => {
  const award = async (
    pupilId: string,
    authorityId: string,
    when: When,
    amountPence: number,
    on: string,
    more: Partial<CallInput<'ppplus.saveGrant'>['grant']> = {},
  ): Promise<string> => {
    // What is expected already is that award; no second one is written.
    const { grants } = await call(page, 'ppplus.ledger', { pupilId, term: term(when) });
    const { value } = await call(page, 'ppplus.saveGrant', {
      id: grants.find(({ kind }) => kind === 'usual')?.id ?? null,
      grant: { pupilId, ...term(when), kind: 'usual', authorityId, amountPence, ...more },
    });
    await call(page, 'ppplus.stepGrant', { id: value.id, step: 'received', on, amountPence });
    return value.id;
  };
  type Line = CallInput<'ppplus.saveLine'>['line'];
  const line = (
    pupilId: string,
    when: When,
    date: string,
    category: Line['category'],
    pounds: number,
    more: Partial<Line> = {},
  ): Line => ({
    pupilId,
    ...term(when),
    kind: 'spent',
    date,
    category,
    description: `${category} for the term`,
    quantity: 1,
    unitCostPence: Math.round(pounds * 100),
    ...more,
  });
  const spend = async (...given: Parameters<typeof line>): Promise<string> =>
    (await call(page, 'ppplus.saveLine', { id: null, line: line(...given) })).value.id;
  const { luton, ashbourne, oakshire, ade, bea, cal, dot } = ids;

  await award(ade, luton, 'summer26', 60_000, '2026-05-15');
  await award(ade, luton, 'autumn26', 60_000, '2026-10-16');
  await award(ade, luton, 'spring27', 60_000, '2027-02-05');
  const beaSummer = await award(bea, ashbourne, 'summer26', 50_000, '2026-06-01');
  await award(bea, ashbourne, 'autumn26', 55_000, '2026-11-01');
  await award(cal, oakshire, 'summer26', 53_333, '2026-05-20');
  await award(cal, oakshire, 'autumn26', 53_334, '2026-10-02');
  const calSpring = await award(cal, oakshire, 'spring27', 53_333, '2027-01-20', {
    kind: 'part-term',
  });
  const early = { stream: 'eypp' as const };
  await award(dot, luton, 'autumn26', 180 * 105, '2026-10-30', { ...early, hours: 180 });
  await award(dot, luton, 'spring27', 160 * 105, '2027-02-26', { ...early, hours: 160 });

  await spend(ade, 'spring26', '2026-03-30', 'books', 77);
  await spend(ade, 'summer26', '2026-06-10', 'tuition', 30, { quantity: 10 });
  await spend(ade, 'autumn26', '2026-11-10', 'computer', 750);
  const mentoring = await spend(ade, 'spring27', '2027-02-20', 'mentoring', 12.5, {
    quantity: 20,
    timesPerWeek: 2,
    weeks: 10,
  });
  await call(page, 'ppplus.refundLine', { id: mentoring, date: '2027-03-10', amountPence: 5000 });
  await spend(ade, 'spring27', '2027-04-08', 'trip', 90, { kind: 'ordered' });

  await spend(bea, 'summer26', '2026-06-24', 'tuition', 320);
  const carry = {
    kind: 'carried-on',
    id: beaSummer,
    on: '2026-07-20',
    amountPence: 18_000,
  } as const;
  await call(page, 'ppplus.moveGrant', carry);
  await spend(bea, 'autumn26', '2026-11-20', 'music', 400);

  await spend(cal, 'summer26', '2026-06-30', 'tuition', 500);
  await spend(cal, 'autumn26', '2026-10-05', 'elsa', 450);
  await spend(cal, 'spring27', '2027-01-28', 'books', 120);
  await call(page, 'pupils.setLeft', { id: cal, leftOn: '2027-02-12' });
  await call(page, 'ppplus.moveGrant', {
    id: calSpring,
    kind: 'returned',
    on: '2027-02-15',
    amountPence: 41_333,
  });

  await spend(dot, 'autumn26', '2026-11-25', 'books', 150);
  await spend(dot, 'spring27', '2027-03-05', 'books', 100);

  await call(page, 'ppplus.splitInvoice', {
    line: line(ade, 'autumn26', '2026-12-01', 'arts-sport', 100),
    totalPence: 10_000,
    shares: [ade, bea, cal].map((pupilId) => ({ pupilId, share: 1 })),
  });
};

const clocks: Record<string, Clock> = {
  'Financial year 2026-27, by pupil': { by: 'financial-year', financialYear: 2026 },
  'Autumn term 2026, by pupil': { by: 'term', academicYear: 2026, term: 'autumn' },
  'School year 2026/27, by pupil': { by: 'academic-year', academicYear: 2026 },
};

test('a financial year of three authorities adds up as it was worked by hand', async ({ page }) => {
  const ids = await setUpYear(page);
  await liveYear(page, ids);

  for (const [heading, clock] of Object.entries(clocks)) {
    const { pupils, totals } = await call(page, 'ppplus.overview', { clock });
    const rows = [
      ...pupils.flatMap(({ pupilName, streams }) =>
        streams.map(({ balance }) => [pupilName.replace(/ Reed$/, ''), asRow(balance)]),
      ),
      ...totals.map(({ stream, balance }) => [`All ${names[stream]}`, asRow(balance)]),
    ];
    expect(Object.fromEntries(rows), heading).toEqual(rowsUnder(heading));
  }

  const clock: Clock = { by: 'financial-year', financialYear: 2026 };
  const year = await call(page, 'ppplus.overview', { clock });
  expect(
    Object.fromEntries(
      year.authorities.flatMap(({ name, streams }) =>
        streams.map(({ stream, balance }) => [`${name} ${names[stream]}`, asRow(balance)]),
      ),
    ),
  ).toEqual(rowsUnder('Financial year 2026-27, by authority'));
  expect(
    Object.fromEntries(
      year.categories
        .filter(({ spent }) => spent !== 0)
        .map(({ stream, category, spent }) => [
          stream === 'pp-plus' ? category : `${category}, ${names[stream]}`,
          { Spent: written(spent) },
        ]),
    ),
  ).toEqual(rowsUnder('Financial year 2026-27, by kind of support'));
  expect(
    Object.fromEntries(
      year.spendBy.map((one) => [
        `${one.authority} ${names[one.stream]}`,
        { Pupils: String(one.pupils), Unspent: written(one.pence) },
      ]),
    ),
  ).toEqual(rowsUnder('Received and not spent by 31 March 2027'));
  expect(year.spendBy.every((one) => one.date === '2027-03-31')).toBe(true);

  const around = rowsUnder('Financial years before and after');
  for (const financialYear of [2025, 2027]) {
    const { totals } = await call(page, 'ppplus.overview', {
      clock: { by: 'financial-year', financialYear },
    });
    const [total] = totals;
    const label = `${financialYear}-${(financialYear + 1) % 100}`;
    expect(total && asRow(total.balance), label).toEqual(around[label]);
  }
});

test('the screens show the same figures, the overspend and the year end', async ({ app, page }) => {
  const ids = await setUpYear(page);
  await liveYear(page, ids);
  await page.reload();
  await page.getByRole('link', { name: 'PP+', exact: true }).click();

  const notices = page.getByRole('region', { name: 'Money with a last day' });
  await expect(notices).toContainText('Luton, PP+: £516.66 of one pupil received and not spent.');
  await expect(notices).toContainText('Last day 31 March 2027, in 6 days.');
  await expect(notices).toContainText('Ashbourne, PP+: £296.67 of one pupil');

  await page.getByText('Financial year 2026-27', { exact: true }).click();
  const byPupil = page.getByRole('table', { name: 'PP+ by pupil, Financial year 2026-27' });
  for (const [name, figures] of Object.entries(rowsUnder('Financial year 2026-27, by pupil'))) {
    if (name.startsWith('All')) continue;
    const row = byPupil.getByRole('row', { name: new RegExp(`${name} Reed`) });
    for (const key of ['Expected', 'Spent', 'Left']) {
      await expect(row).toContainText(`£${figures[key]}`);
    }
  }
  await expect(byPupil.getByRole('row', { name: /Cal Reed/ })).toContainText('(left)');
  const authorities = page.getByRole('table', { name: 'PP+ by authority' });
  await expect(authorities.getByRole('row', { name: /Oakshire/ })).toContainText('£1,186.67');
  await axe(page);

  await authorities.getByRole('link', { name: 'Luton' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('PP+ statement: Luton');
  await expect(page.getByRole('table', { name: 'PP+ by pupil' })).toContainText('£1,283.34');
  await expect(page.getByRole('table', { name: /^Lines of PP\+/ })).toContainText('−£50.00');
  await app.answerDialog('openFolder', app.exportsFolder);
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const name = 'PP-statement-authority-821-financial-year-2026-27.csv';
  await expect(page.getByText(`Saved as ${name}.`)).toBeVisible();
  const csv = parse(readFileSync(join(app.exportsFolder, name)), { bom: true, columns: true });
  const lines = (csv as Record<string, string>[]).filter(
    ({ Row: row, Money: money }) => row === 'Line' && money === 'PP+',
  );
  const spent = lines.reduce(
    (sum, row) => sum + Math.round(Number(row['Counts as spent (£)']) * 100),
    0,
  );
  expect(written(spent)).toBe(
    rowsUnder('Financial year 2026-27, by authority')['Luton PP+']?.Spent,
  );

  await call(page, 'ppplus.ledger', { pupilId: ids.ade, term: term('autumn26') });
  await page.goto(`${page.url().split('#')[0]}#/ppplus/${ids.ade}`);
  await page.getByRole('button', { name: 'Previous term' }).click();
  await expect(page.getByText('Overspent by £183.34.')).toBeVisible();
  await expect(page.getByText('Luton does not fund this: Laptop or printer.')).toBeVisible();
  await expect(page.getByText('A letter of 4 September 2026')).toBeVisible();
});
