import { says } from '../fixtures/says.ts';
import { completePep, goTo, setUpPep, term } from './a-pep.ts';
import { axe, expect, test } from './app.ts';
import { call } from './calls.ts';
import { openRow } from './open-section.ts';

test('tuition that PP+ pays for is planned from its row, gets its target where the line is, and goes with the row', async ({
  page,
}) => {
  const { pupilId, pepId } = await setUpPep(page);
  const target = (await call(page, 'targets.add', { pepId })).value.id;
  await call(page, 'targets.save', {
    id: target,
    answers: { 'target-outcome': says('Fractions, 8 of 10 right') },
  });
  const lines = async () => (await call(page, 'ppplus.ledger', { pupilId, term })).lines;
  await goTo(page, `/peps/${pepId}?section=support-now`);
  await page.getByRole('button', { name: 'Add a row to Extra tuition' }).click();
  const row = page.getByRole('rowgroup', { name: 'Extra tuition, row 1' });
  await row.getByLabel('Subject').fill('Mathematics');
  await row.getByLabel('Provider').fill('Bright Tutors');
  await row.getByLabel('Hours in all').fill('10');
  await row.getByLabel('Paid from').selectOption({ label: 'PP+' });
  await expect(row.getByText('Write what it costs, and it goes into the PP+ plan.')).toBeVisible();
  await row.getByLabel('Cost of an hour').fill('42');
  await expect(row.getByLabel('Cost in all')).toHaveAttribute('placeholder', '420.00');
  await expect(row.getByText('In the PP+ plan: £420.00 · open · no target yet.')).toBeVisible();
  await axe(page);

  await row.getByRole('link', { name: 'Choose its target' }).click();
  const planned = page.getByRole('rowgroup', { name: 'Planned line 1' });
  await expect(planned).toContainText('Mathematics tuition: Bright Tutors');
  await expect(planned).toContainText('£420.00');
  await expect(planned.getByRole('button', { name: /Remove/ })).toHaveCount(0);
  await planned.getByLabel('For which target').selectOption({ index: 1 });
  await expect.poll(async () => (await lines())[0]?.targetId).toBe(target);
  await axe(page);

  await planned.getByRole('link', { name: 'Change it under “Extra tuition”' }).click();
  await expect(row.getByText('In the PP+ plan: £420.00 · open.')).toBeVisible();
  await openRow(row);
  await row.getByLabel('Cost in all').fill('400');
  await expect(row.getByText('In the PP+ plan: £400.00 · open.')).toBeVisible();
  await row.getByRole('button', { name: 'Remove row 1 of Extra tuition' }).click();
  await expect.poll(async () => (await lines()).length).toBe(0);
  await page.keyboard.press('Control+z');
  await expect(row.getByText('In the PP+ plan: £400.00 · open.')).toBeVisible();
  expect(await lines()).toMatchObject([{ amountPence: 40_000, targetId: target }]);

  await goTo(page, `/ppplus/${pupilId}`);
  await expect(page.getByLabel('Cost of one, line 1')).not.toBeEditable();
  await expect(page.getByRole('link', { name: '“Extra tuition” in the PEP' })).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: /^Mark as spent/ }).click();
  await expect.poll(async () => (await lines()).length).toBe(2);
  await goTo(page, `/peps/${pepId}?section=support-now`);
  await openRow(row);
  await row.getByLabel('Cost in all').fill('500');
  await expect(
    row.getByText(
      'In the PP+ plan: £400.00 · all of it ordered or spent, so it no longer follows this row. This row now says £500.00.',
    ),
  ).toBeVisible();
  expect((await lines()).map(({ amountPence }) => amountPence)).toEqual([40_000, 40_000]);
});

test('a meeting without the social worker waits for another day or a word with the virtual school, where the authority says so', async ({
  page,
}) => {
  const { pepId } = await setUpPep(page);
  await goTo(page, '/settings/authorities');
  await page.getByRole('button', { name: 'Luton' }).click();
  await page.getByText('What it asks of a PEP').click();
  await page.getByLabel('The meeting cannot take place without them').check();
  await expect(page.getByRole('checkbox', { name: 'Social worker' })).toBeChecked();
  await page.getByLabel('Where that is written').fill('Letter of 4 September');
  await page.keyboard.press('Tab');
  await expect
    .poll(async () => (await call(page, 'authorities.list', {}))[0]?.profile)
    .toMatchObject({ attendance: 'block', attendanceSource: 'Letter of 4 September' });
  await axe(page);

  await completePep(page, pepId);
  const cells = (role: string, attended: string) => ({ id: role, cells: { role, attended } });
  await call(page, 'peps.saveAnswers', {
    id: pepId,
    answers: {
      attendees: says([
        cells('social-worker', 'apologies'),
        cells('carer', 'yes'),
        cells('designated-teacher', 'yes'),
      ]),
      'attendee-absence-reason': says('In court'),
      'attendee-agreed': null,
    },
  });
  await goTo(page, `/peps/${pepId}/sign-off`);
  await expect(page.getByRole('button', { name: 'Sign off', exact: true })).toBeDisabled();
  const missing = page.getByRole('region', { name: 'What is lacking' });
  await expect(missing).toContainText(
    'Luton: the meeting cannot take place without the social worker. Find another day, or say who at the virtual school agreed.',
  );
  await expect(missing).toContainText('Letter of 4 September');
  await axe(page);
  await missing.getByRole('link', { name: /^Who at the virtual school agreed/ }).click();
  const agreed = page.getByLabel(/^Who at the virtual school agreed/);
  await agreed.fill('Agreed with Ms Rahman on 3 March; the next social worker starts in April.');
  await page.getByRole('button', { name: 'Ready?' }).click();
  await expect(page.getByText('Everything that is needed is answered.')).toBeVisible();
});

test('what an authority refuses to fund is one list, of kinds of support and of words', async ({
  page,
}) => {
  const { pupilId } = await setUpPep(page);
  await goTo(page, '/settings/authorities');
  await page.getByRole('button', { name: 'Luton' }).click();
  await page.getByText('When PP+ is paid, and what it refuses').first().click();
  const refused = page.getByRole('combobox', { name: 'What PP+ may not pay for' });
  await refused.fill('Trips');
  await page.getByRole('option', { name: 'Trips and visits' }).click();
  await refused.fill('Uniform');
  await refused.press('Enter');
  await page.getByLabel('Where it is written what PP+ may not pay for').fill('Letter of 4 May');
  await page.keyboard.press('Tab');
  await axe(page);
  await expect
    .poll(async () => (await call(page, 'authorities.list', {}))[0]?.profile)
    .toMatchObject({ refuses: ['Trips and visits', 'Uniform'], refusesSource: 'Letter of 4 May' });
  const line = {
    ...{ pupilId, ...term, kind: 'planned' as const, date: '', category: 'trip' as const },
    ...{ description: 'Museum', quantity: 1, unitCostPence: 1200 },
  };
  await call(page, 'ppplus.saveLine', { id: null, line });
  const uniform = { ...line, category: 'other' as const, description: 'School uniform' };
  await call(page, 'ppplus.saveLine', { id: null, line: uniform });
  const { warnings } = await call(page, 'ppplus.ledger', { pupilId, term });
  expect(warnings.filter(({ kind }) => kind === 'refused')).toMatchObject([
    { text: 'Luton does not fund this: Trips and visits.', rule: 'Letter of 4 May' },
    { text: 'Luton does not fund this: Uniform.', rule: 'Letter of 4 May' },
  ]);
});
