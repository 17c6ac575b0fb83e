import type { Page } from '@playwright/test';
import { says, saysRows } from '../fixtures/says.ts';
import { addPupil, goTo, term } from './a-pep.ts';
import { axe, axeInBothThemes, expect, test } from './app.ts';
import { call, setUpSchool } from './calls.ts';
import { letGo } from './press-again.ts';

test.use({ today: '2026-11-23' });

const openSchool = async (page: Page): Promise<void> => {
  const code = await setUpSchool(page);
  await call(page, 'recovery.confirm', { code });
  await page.reload();
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Pupils' })
    .click();
};

const addNewcomer = (page: Page): Promise<string> =>
  addPupil(page, {
    legalForename: 'Amelia',
    legalSurname: 'Wójcik',
    preferredName: 'Mia',
    careStartDate: '2026-11-02',
    aboutMe: 'I like drawing dragons.',
  });

const openMia = async (page: Page): Promise<string> => {
  await openSchool(page);
  const id = await addNewcomer(page);
  await page.reload();
  await page.getByRole('row', { name: /Mia Wójcik/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Mia Wójcik' })).toBeVisible();
  return id;
};

test('an empty school says what to do; what is missing is listed and linked', async ({ page }) => {
  await openSchool(page);
  await axe(page);
  await page.getByRole('button', { name: 'Add your first pupil' }).click();
  await axe(page);
  await page.getByRole('button', { name: 'Add pupil' }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'Some things to put right' });
  await expect(summary).toBeFocused();
  await axe(page);
  await summary.getByRole('link', { name: 'Forename' }).click();
  await expect(page.getByLabel('Forename')).toBeFocused();
});

test('a child whom no authority looks after is added without one, and its pages say so', async ({
  page,
}) => {
  await openSchool(page);
  await page.getByRole('button', { name: 'Add your first pupil' }).click();
  const authority = page.getByLabel('Authority that looks after the child');
  await expect(authority.locator('option:checked')).toHaveText('Luton');
  await page.getByLabel('Care status').selectOption({ label: 'In kinship care' });
  await expect(authority.locator('option:checked')).toHaveText('No authority');
  await page.getByLabel('Forename').fill('Kit');
  await page.getByLabel('Surname').fill('Vale');
  await page.getByLabel('Date of birth').fill('3 March 2014');
  await page.getByRole('button', { name: 'Add pupil' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kit Vale' })).toBeVisible();
  await expect(page.getByText('No authority', { exact: true }).first()).toBeVisible();
  await axe(page);
  const main = page.getByRole('navigation', { name: 'Main' });
  await main.getByRole('link', { name: 'Pupils' }).click();
  await expect(page.getByRole('row', { name: /Kit Vale/ })).toContainText('No authority');
  await main.getByRole('link', { name: 'PP+' }).click();
  await expect(page.getByRole('row', { name: /Kit Vale/ })).toContainText('Kinship care: no PP+');
  await page.getByRole('row', { name: /Kit Vale/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'PP+: Kit Vale' })).toBeVisible();
  await page.getByRole('link', { name: 'Statement' }).click();
  await expect(page.getByText('No money is expected, planned or spent.')).toBeVisible();
  await main.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByText('1 pupil', { exact: false }).first()).toBeVisible();
});

test('a pupil is added with the year worked out and a UPN that is only warned about', async ({
  page,
}) => {
  await openSchool(page);
  await page.getByRole('button', { name: 'Add your first pupil' }).click();
  await page.getByLabel('Forename').fill('Łukasz');
  await page.getByLabel('Surname').fill('Nowak');
  await page.getByLabel('Date of birth').fill('3 March 2014');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Year group: Year 8')).toBeVisible();
  await page.getByLabel('UPN').fill('d0519 1063 9385');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('UPN')).toHaveValue('D051910639385');
  await expect(page.getByText('The first letter should be R')).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Actions' })
    .click();
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Pupils' })
    .click();
  await page.getByRole('button', { name: 'Add your first pupil' }).click();
  await expect(page.getByLabel('Forename')).toHaveValue('Łukasz');
  await page.getByRole('button', { name: 'Add pupil' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Łukasz Nowak' })).toBeVisible();
  await axe(page);
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Pupils' })
    .click();
  await expect(page.getByRole('row', { name: /Łukasz Nowak/ })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByLabel('Search pupils')).toBeFocused();
  await page.keyboard.type('lukasz');
  await expect(page.getByRole('status').filter({ hasText: '1 pupil' })).toBeVisible();
  await axe(page);
  // Typed and opened at once: Enter does not wait to see the list.
  await page.getByLabel('Search pupils').fill('nowak');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Łukasz Nowak' })).toBeVisible();
});

test('a pupil opens with the child’s own words and what is due, by whose rule', async ({
  page,
}) => {
  const id = await openMia(page);
  await expect(page.getByText('I like drawing dragons.')).toBeVisible();
  for (const due of (await call(page, 'pupils.deadlines', { id, term })).dues) {
    await expect(page.getByText(due.reason)).toBeVisible();
  }
  await expect(page.getByText('No targets yet.')).toBeVisible();
  await expect(page.getByText('No attendance is recorded yet.')).toBeVisible();
  const { value: pep } = await call(page, 'peps.start', { pupilId: id, term });
  const { value: target } = await call(page, 'targets.add', { pepId: pep.id });
  await call(page, 'targets.save', {
    id: target.id,
    answers: { 'target-outcome': says('Reads a page aloud') },
  });
  const { value: action } = await call(page, 'actions.add', {
    pepId: pep.id,
    action: { description: 'Ask the library', targetId: target.id },
  });
  await call(page, 'actions.setStatus', { id: action.id, status: 'done', note: 'Joined' });
  await call(page, 'learning.save', {
    pupilId: id,
    term,
    answers: {
      'attendance-ytd-percent': says(91.5),
      'attainment-lines': saysRows({ subject: 'English', 'working-at': '3b', expected: 'below' }),
    },
  });
  await page.reload();
  const targets = page.getByRole('region', { name: 'My targets' });
  await expect(targets).toContainText('Reads a page aloud');
  await expect(targets).toContainText('Last seen: Done: Ask the library: Joined');
  await expect(page.getByRole('img', { name: 'Attendance: Autumn 2026 91.5%' })).toBeVisible();
  await expect(
    page.getByRole('img', { name: 'English: Autumn 2026 3b, below for the age' }),
  ).toBeVisible();
  for (const [chart, cell] of [
    ['Attendance', '91.5%'],
    ['Attainment', '3b, below for the age'],
    ['PP+', '£600.00'],
  ] as const) {
    const button = page.getByRole('figure', { name: chart, exact: true }).getByRole('button');
    await expect(button).toContainText('Show as table');
    await button.focus();
    await page.keyboard.press('Enter');
    const table = page.getByRole('table', { name: `${chart}, term by term` });
    await expect(table.getByRole('cell', { name: cell })).toBeVisible();
    await expect(button).toContainText('Show as chart');
    await expect(button).toBeFocused();
    await letGo(page);
  }
  await axeInBothThemes(page);
  for (const tab of ['PEPs', 'Targets and actions', 'PP+', 'People and care', 'History']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
    await axe(page);
  }
});

test('the main button starts the term’s PEP and then continues it', async ({ page }) => {
  await openMia(page);
  await page.getByRole('button', { name: 'Start the Autumn term 2026 PEP' }).click();
  await expect(page).toHaveURL(/\/peps\//);
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Continue the PEP' })).toBeVisible();
});

test('people and care are saved while typing; what does not fit is held back alone', async ({
  page,
}) => {
  const id = await openMia(page);
  await page.getByRole('tab', { name: 'People and care' }).click();
  const carer = page.getByRole('group', { name: 'Carer' });
  await carer.getByLabel('Name').fill('Jo Field');
  await expect(page.getByText(/^Saved \d\d:\d\d$/).first()).toBeVisible();
  await carer.getByLabel('E-mail').fill('not an address');
  await page.getByLabel('Languages at home').fill('Polish');
  await expect(page.getByText('An e-mail address looks like name@example.org.')).toBeVisible();
  await expect.poll(async () => (await call(page, 'pupils.get', { id })).languages).toBe('Polish');
  expect((await call(page, 'pupils.get', { id })).carer).toMatchObject({
    name: 'Jo Field',
    email: '',
  });
  await page.getByRole('button', { name: 'Undo the last change' }).click();
  await expect(page.getByLabel('Languages at home')).toHaveValue('');
});

test('a pupil who left is kept, hidden from the list, and can come back', async ({ page }) => {
  const id = await openMia(page);
  await page.getByRole('tab', { name: 'People and care' }).click();
  await page.getByLabel('Left on').fill('20/11/2026');
  await page.getByRole('button', { name: 'Mark as left' }).click();
  await expect(page.getByText('Left this school on 20 November 2026')).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Pupils' })
    .click();
  await expect(page.getByRole('row', { name: /Mia Wójcik/ })).toHaveCount(0);
  await page.getByLabel('Show pupils who have left').click();
  await page.getByRole('row', { name: /Mia Wójcik/ }).click();
  await page.getByRole('tab', { name: 'People and care' }).click();
  await page.getByLabel('Back on').fill('1/11/2026');
  await page.getByRole('button', { name: 'Mark as back at this school' }).click();
  await expect(page.getByText('This is before 20 November 2026')).toBeVisible();
  await page.getByLabel('Back on').fill('23/11/2026');
  await page.getByRole('button', { name: 'Mark as back at this school' }).click();
  await expect(page.getByText('Left this school on')).toHaveCount(0);
  expect(await call(page, 'pupils.get', { id })).toMatchObject({
    leftOn: '',
    enrolledOn: '2026-11-23',
    earlierStays: [{ enrolledOn: '', leftOn: '2026-11-20' }],
  });
});

test('a pupil who may be here already is remarked, and added all the same', async ({ page }) => {
  await openMia(page);
  await goTo(page, '/pupils/new');
  await page.getByLabel('Forename').fill('Mia');
  await page.getByLabel('Surname').fill('Wojcik');
  await page.getByLabel('Date of birth').fill('2/3/2014');
  await page.getByRole('button', { name: 'Add pupil' }).click();
  const remarks = page.getByRole('region', { name: 'Please check' });
  await expect(remarks).toContainText('Is this the same child?');
  await expect(remarks).toBeFocused();
  await axe(page);
  await page.getByRole('button', { name: 'Add all the same' }).click();
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Pupils' })
    .click();
  await expect(page.getByText('Mia Wojcik (born 2 March 2014)')).toBeVisible();
  await expect(page.getByText('Mia Wójcik (born 2 March 2014)')).toBeVisible();
});

test('a child taught apart moves up with the years, and is asked about again each September', async ({
  page,
}) => {
  const id = await openMia(page);
  await page.getByRole('tab', { name: 'People and care' }).click();
  await page.getByLabel('Taught in').selectOption({ label: 'Year 7' });
  await expect(
    page.getByText('a year below the usual Year 8, since 1 September 2026'),
  ).toBeVisible();
  await expect
    .poll(async () => (await call(page, 'pupils.get', { id })).yearsApart)
    .toEqual([{ years: -1, from: '2026-09-01' }]);
  await page.getByLabel('Since').fill('1/9/2024');
  await page.getByRole('button', { name: 'Still so in 2026/27' }).click();
  await expect
    .poll(async () => (await call(page, 'pupils.get', { id })).yearsApart)
    .toEqual([
      { years: -1, from: '2024-09-01' },
      { years: -1, from: '2026-09-01' },
    ]);
  await page.getByLabel('Former names').fill('Amelia Kos');
  await page.keyboard.press('Tab');
  await expect
    .poll(async () => (await call(page, 'pupils.get', { id })).formerNames)
    .toBe('Amelia Kos');
  await page.keyboard.press('Control+k');
  await page.getByLabel('Find a pupil or a place, or say what to do').fill('kos');
  await expect(page.getByRole('dialog').getByText('Mia Wójcik')).toBeVisible();
});

test('the history says what was changed, and the newest change can be taken back', async ({
  page,
}) => {
  const id = await openMia(page);
  await page.getByRole('tab', { name: 'People and care' }).click();
  await page.getByLabel('Preferred name').fill('Mimi');
  await expect(page.getByRole('heading', { level: 1, name: 'Mimi Wójcik' })).toBeVisible();
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByRole('button', { name: 'Undo this' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mia Wójcik' })).toBeVisible();
  expect((await call(page, 'pupils.get', { id })).preferredName).toBe('Mia');
});
