import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readPdf, runTool, squeezed } from '#tests/documents/read-pdf.ts';
import { addMia, completePep, goTo, term } from './a-pep.ts';
import { axe, expect, test } from './app.ts';
import { call, setUpSchool } from './calls.ts';
import { goToPlace, onScreen } from './journey-steps.ts';
import { openSection } from './open-section.ts';

const noPlace = 'No school place at present (since 3 September 2026)';
const written =
  'Written by the social worker, Joan Whitfield, and the virtual school’s caseworker, Lee Grant, because Ade has no school place at present.';

/** A school with one pupil, Ade, and nothing said of where he is educated. */
const setUpAde = async (page: Page): Promise<string> => {
  await setUpSchool(page);
  const ade = { legalForename: 'Adebayo', legalSurname: 'Okonkwo', preferredName: 'Ade' };
  const id = await addMia(page, ade);
  await goTo(page, `/pupils/${id}`);
  await onScreen(page, 'Ade Okonkwo');
  return id;
};

test('a child without a school place has a whole PEP, to its PDF', async ({ app, page }) => {
  test.setTimeout(120_000);
  const pupilId = await setUpAde(page);
  await page.getByRole('tab', { name: 'People and care' }).click();
  await page.getByLabel('School place').selectOption({ label: 'No school place at present' });
  await page.getByLabel('Since', { exact: true }).fill('3/9/2026');
  await page.getByLabel('Since', { exact: true }).press('Tab');
  await expect(page.getByText(noPlace)).toBeVisible();

  // What was lost or found is a change of school, and asks about the PEP as every other does.
  await page.getByRole('button', { name: 'Note a change of school' }).click();
  const question = page.getByRole('region', { name: /Change of school on 3 September 2026/ });
  await question.getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(page.getByText('The school place has changed')).toHaveCount(0);
  await axe(page);

  await goToPlace(page, 'Pupils');
  await expect(page.getByRole('row', { name: /Ade Okonkwo/ })).toContainText('No school place');
  await goToPlace(page, 'PEPs');
  await expect(page.getByRole('row', { name: /Ade Okonkwo/ })).toContainText('No school place');
  await page.getByRole('button', { name: /^Start .*Ade Okonkwo$/ }).click();
  await onScreen(page, 'Ade Okonkwo');
  await openSection(page, 'about-this-pep');
  await expect(page.getByText(noPlace)).toBeVisible();

  await openSection(page, 'education-so-far');
  await expect(page.getByRole('note')).toContainText(written);
  await openSection(page, 'support-now');
  await expect(page.getByRole('note')).toContainText(written);
  await expect(page.getByRole('radio', { name: 'No school place at present' })).toBeChecked();
  await expect(page.getByText(`${noPlace}.`)).toBeVisible();
  const meanwhile = page.locator('[data-key="answer:education-not-in-school"]');
  await meanwhile.getByRole('button', { name: /^Add a row/ }).click();
  await meanwhile.getByRole('textbox', { name: 'Provider' }).fill('Luton Tuition Centre');
  await meanwhile.getByRole('textbox', { name: 'Hours a week' }).fill('15');
  await meanwhile
    .getByRole('textbox', { name: 'Plan for the return' })
    .fill('A place from January, asked for by Joan Whitfield');
  await meanwhile.getByRole('textbox', { name: 'Plan for the return' }).press('Tab');
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
  await axe(page);
  await openSection(page, 'attendance');
  await expect(page.locator('[data-key="answer:attendance-ytd-percent"]')).not.toContainText('*');

  const [pep] = await call(page, 'peps.forPupil', { pupilId });
  const pepId = pep?.id ?? '';
  await completePep(page, pepId);
  await goTo(page, `/peps/${pepId}/sign-off`);
  await page.getByRole('button', { name: 'Sign off', exact: true }).click();
  await page.getByRole('button', { name: 'Sign off now' }).click();
  await expect(page.getByRole('article')).toContainText(written);
  await expect(page.getByRole('article')).toContainText(noPlace);

  await app.answerDialog('openFolder', app.exportsFolder);
  const { fileName } = await call(page, 'documents.exportPep', { pepId, recipient: 'Luton' });
  const bytes = readFileSync(join(app.exportsFolder, fileName));
  expect(runTool('pdfinfo', bytes)).toMatch(/Tagged:\s+yes/);
  const { pages } = await readPdf(bytes);
  const all = (n: number) =>
    squeezed(
      [...(pages[n]?.texts ?? []), ...(pages[n]?.artifacts ?? [])].map((t) => t.text).join(''),
    );
  expect(all(0)).toContain(squeezed(noPlace));
  expect(all(0)).toContain(squeezed('this plan is kept by Bramble Lane School'));
  for (const n of pages.keys()) expect(all(n)).toContain(squeezed('No school place at present · '));
  const text = pages.map((_, n) => all(n)).join('');
  expect(text).toContain(squeezed(written));
  expect(text).toContain(squeezed('Luton Tuition Centre'));
  expect(text).not.toContain(squeezed('Attendance this school year'));
});

test('a place that is found again asks nothing twice, and can be taken back', async ({ page }) => {
  test.setTimeout(120_000);
  const pupilId = await setUpAde(page);
  const { value } = await call(page, 'peps.start', { pupilId, term });
  await goTo(page, `/peps/${value.id}?section=support-now`);
  const roll = (name: string) => page.getByRole('radio', { name, exact: true });
  const meanwhile = page.locator('[data-key="answer:education-not-in-school"]');

  await roll('No school place at present').check();
  await expect(page.getByRole('note')).toContainText(written);
  await meanwhile.getByRole('button', { name: /^Add a row/ }).click();
  await meanwhile.getByRole('textbox', { name: 'Provider' }).fill('Luton Tuition Centre');
  await roll('On this school’s roll').check();
  await expect(page.getByRole('note')).toHaveCount(0);
  await expect(meanwhile).toHaveCount(0);
  await roll('On this school’s roll').press('Control+z');
  await expect(page.getByRole('note')).toContainText(written);
  await expect(meanwhile.getByRole('textbox', { name: 'Provider' })).toHaveValue(
    'Luton Tuition Centre',
  );
  await expect(page.getByText(/^Saved/).first()).toBeVisible();

  await page.getByRole('link', { name: 'Say since when on Ade’s page' }).click();
  await expect(page.getByLabel('School place')).toHaveValue('no');
  await page.getByLabel('School place').selectOption({ label: 'On two schools’ rolls (dual)' });
  await page.getByLabel('The other school').fill('Icknield PRU');
  await page.getByLabel('The other school').press('Tab');
  await expect(page.getByText('Saved', { exact: false }).first()).toBeVisible();
  await goTo(page, `/peps/${value.id}`);
  await openSection(page, 'about-this-pep');
  await expect(
    page.getByText('Bramble Lane School, and Icknield PRU (on both rolls)'),
  ).toBeVisible();
});
