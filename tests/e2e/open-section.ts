import { expect, type Locator, type Page } from '@playwright/test';
import { planAgreement } from '#domain/form/fields/care-and-people/voluntary-plan.ts';
import { everySection } from '#domain/form/fields/index.ts';
import { type FormPartId, formParts } from '#domain/form/forms/parts.ts';
import { letGo } from './press-again.ts';

const anywhere = (text: string): RegExp =>
  new RegExp(`^\\d+ ${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/** The list of the form's parts. */
export const partList = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Parts of the form' });

/** The link that leads to a part of the form. */
export const partLink = (page: Page, part: FormPartId): Locator =>
  partList(page).getByRole('link', { name: anywhere(formParts[part]) });

/** The heading of a part of the form. */
export const partHeading = (page: Page, part: FormPartId): Locator =>
  page.getByRole('heading', { level: 2, name: anywhere(formParts[part]) });

/** In which part of the form a section stands. */
export const partOfSection = (sectionId: string): FormPartId => {
  const found = [...everySection, planAgreement].find(({ id }) => id === sectionId);
  if (!found) throw new Error(`There is no section ${sectionId}.`);
  return found.part;
};

/** Opens whatever is folded of the part that is shown. */
export const unfold = async (page: Page): Promise<void> => {
  const folded = page.locator('form [data-folded]');
  for (let left = await folded.count(); left > 0; left -= 1) {
    await letGo(page);
    await folded.first().click();
    await expect(folded).toHaveCount(left - 1);
  }
};

/** Opens what a row of a grid has no room for in its line. */
export const openRow = async (row: Locator): Promise<void> => {
  await expect(row).toBeVisible();
  const more = row.getByRole('button', { name: /^More of /, expanded: false });
  if ((await more.count()) > 0) await more.click();
};

/** Opens what a target says besides what will be different, who, and by when. */
export const openTarget = async (target: Locator): Promise<void> => {
  await expect(target).toBeVisible();
  const more = target.getByRole('button', { name: /Need, support/, expanded: false });
  if ((await more.count()) > 0) await more.click();
};

/** Opens the part of the form in which a section stands, by its link, and whatever is folded there; `by` presses it. */
export const openSection = async (
  page: Page,
  sectionId: string,
  by: (link: Locator) => Promise<void> = (link) => link.click(),
): Promise<void> => {
  const part = partOfSection(sectionId);
  await by(partLink(page, part));
  await expect(partHeading(page, part)).toBeVisible();
  await unfold(page);
};
