import { says } from '../fixtures/says.ts';
import { plan } from '../fixtures/spending.ts';
import { addPupil, completePep, goTo, setUpPep } from './a-pep.ts';
import { axe, expect, test } from './app.ts';
import { call, setUpSchool } from './calls.ts';
import { openSection } from './open-section.ts';

const spring = { academicYear: 2026, term: 'spring' } as const;

test('a child new in care has a first PEP to be ready for the care plan review, counted in working days', async ({
  page,
}) => {
  await setUpSchool(page);
  const ines = { legalForename: 'Ines', legalSurname: 'Reed', careStartDate: '2026-11-09' };
  await addPupil(page, ines);
  const counted = 'First PEP ready within 20 working days after coming into care';
  await goTo(page, '/peps');
  const row = page.getByRole('row', { name: /Ines Reed/ });
  await expect(row).toContainText('PEP initiated within 10 working days after coming into care');
  await expect(row).toContainText('Mon 23 Nov 2026 in 5 school days');
  await goTo(page, '/today');
  const needs = page.getByRole('region', { name: 'What needs you' });
  await expect(needs).toContainText('first PEP not initiated yet by the social worker');
  await goTo(page, '/pupils');
  await page.getByRole('row', { name: /Ines Reed/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(counted)).toContainText('9 November 2026');
});

test('every term asks for a PEP of every pupil, and earlier terms stay in sight', async ({
  page,
}) => {
  const { pepId } = await setUpPep(page);
  await completePep(page, pepId);
  await call(page, 'peps.signOff', { id: pepId });
  await addPupil(page, {
    legalForename: 'Tariq',
    legalSurname: 'Reed',
    dateOfBirth: '2009-01-15',
    careStartDate: '2020-01-06',
  });
  await goTo(page, '/peps');
  await expect(page.getByText('1 signed off, 1 not started')).toBeVisible();
  await expect(page.getByRole('row', { name: /Tariq Reed/ })).toContainText(
    'A PEP every term: Autumn term 2026 ends on 18 December 2026',
  );
  await page.getByRole('button', { name: 'Next term' }).click();
  await expect(page.getByText(/: 2 not started/)).toBeVisible();
  await page.getByRole('button', { name: 'Back to this term' }).click();
  await expect(page.getByRole('row', { name: /Mia Thompson/ })).toContainText('Signed off');
});

test('the next PEP asks what became of each target and action, and does not sign off without', async ({
  page,
}) => {
  const { pupilId, pepId } = await setUpPep(page);
  await call(page, 'actions.add', {
    pepId,
    action: { description: 'Join the chess club', owner: 'Karl Marsh', dueDate: '2026-12-01' },
  });
  await completePep(page, pepId);
  await call(page, 'peps.signOff', { id: pepId });
  const next = await call(page, 'peps.start', { pupilId, term: spring });
  await goTo(page, `/peps/${next.value.id}?section=review-of-the-last-pep`);
  const target = page.getByRole('rowgroup', { name: /targets\?, row 1/ });
  await expect(target.getByRole('textbox', { name: 'Target' })).toHaveValue(
    'Words about What will be different',
  );
  const action = page.getByRole('rowgroup', { name: /actions carried out\?, row 1/ });
  await expect(action.getByRole('textbox', { name: 'Action' })).toHaveValue('Join the chess club');
  await goTo(page, `/peps/${next.value.id}/sign-off`);
  const missing = page.getByRole('region', { name: 'What is lacking' });
  await expect(missing.getByRole('link', { name: /became of the last PEP/ })).toBeVisible();
  await expect(missing.getByRole('link', { name: /actions carried out/ })).toBeVisible();
});

test('a hope with a next step, and a target that starts from somewhere, are insisted on with their source', async ({
  page,
}) => {
  const { pepId } = await setUpPep(page);
  await completePep(page, pepId);
  const [target] = (await call(page, 'peps.get', { id: pepId })).targets;
  await call(page, 'targets.save', {
    id: target?.id ?? '',
    answers: { 'target-baseline': null },
  });
  await call(page, 'peps.saveAnswers', {
    id: pepId,
    answers: { 'aspiration-words': null, 'aspiration-next-steps': null },
  });
  await goTo(page, `/peps/${pepId}/sign-off`);
  await expect(page.getByRole('button', { name: 'Sign off', exact: true })).toBeDisabled();
  const missing = page.getByRole('region', { name: 'What is lacking' });
  await expect(missing).toContainText('3 needed for sign-off');
  const hope = missing.getByRole('listitem').filter({ hasText: 'What I want to do or be' });
  await expect(hope).toContainText('The aim of the PEP is to build life chances for the child');
  await expect(missing).toContainText('My next steps');
  const targets = missing
    .getByRole('listitem')
    .filter({ hasText: 'needed' })
    .filter({ hasText: 'Targets' });
  await expect(targets).toContainText('Target 1 still needs “Where we start”');
  await expect(targets).toContainText('help improve the child’s educational attainment');
  await axe(page);

  await targets.getByRole('link', { name: 'Targets' }).click();
  const start = page.getByLabel('Where we start');
  await start.fill('3 out of 10 right');
  await start.press('Tab');
  await openSection(page, 'hopes-and-plans');
  await page.getByLabel('What I want to do or be, in my words').fill('To be a vet');
  await page.getByRole('button', { name: 'No next step agreed yet (My next steps)' }).click();
  await page
    .getByRole('group', { name: 'My next steps' })
    .getByRole('textbox')
    .fill('Mia asked to talk about it at Easter.');
  await page.getByRole('button', { name: 'Ready?' }).click();
  await expect(page.getByText('Everything that is needed is answered.')).toBeVisible();
});

test('before sign-off it says who was not there, which kind of need has no target, and what PP+ lacks', async ({
  page,
}) => {
  const { pupilId, pepId } = await setUpPep(page);
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
      'developmental-needs': says([
        { id: 'one', cells: { need: 'Feeling safe', helps: 'A day’s warning' } },
      ]),
    },
  });
  await call(page, 'ppplus.saveLine', {
    id: null,
    line: plan(pupilId, { unitCostPence: 70_000 }),
  });
  await goTo(page, `/peps/${pepId}/sign-off`);
  const missing = page.getByRole('region', { name: 'What is lacking' });
  await expect(missing).toContainText('Why was the social worker, the carer or the');
  await expect(missing).toContainText('No target is for a developmental need.');
  await expect(missing).toContainText('is not for a target of this PEP.');
  const absent = missing.getByRole('listitem').filter({ hasText: 'Why was the social worker' });
  await expect(absent).toContainText('Luton, needed');
});

test('what the authority asks, and its contact, stand beside the PEP', async ({ page }) => {
  const { pepId } = await setUpPep(page);
  await goTo(page, `/peps/${pepId}`);
  const beside = page.getByRole('complementary', { name: 'Beside' });
  await beside.getByRole('tab', { name: 'Luton' }).click();
  await expect(beside).toContainText('It is reviewed every term, in every phase.');
  await expect(beside).toContainText('must not replace high-needs funding');
});
