/** The sample school in a window, and those of its PEPs that are measured. */
import type { Page } from '@playwright/test';
import { samplePassphrase } from '#domain/school/sample-school.ts';
import { unlock } from '../e2e/a-pep.ts';
import { call } from '../e2e/calls.ts';
import { type Settling, settled } from '../e2e/settled.ts';

/** The term in which the sample stands. */
export const sampleTerm = { academicYear: 2026, term: 'autumn' } as const;

/** Unlocks the sample school, and waits for Today. */
export const openSample = async (app: Settling): Promise<void> => {
  const { page } = app;
  await unlock(page, samplePassphrase);
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await settled(app);
};

/**
 * Opens the fullest PEP of the sample for writing, as a new revision, and gives its id: that of Reuben
 * Castle, whose form is the highest of all in the sample.
 */
export const reviseFullest = async (page: Page): Promise<string> => {
  const { rows } = await call(page, 'pupils.list', { term: sampleTerm, search: 'castle' });
  const id = rows[0]?.pep?.id ?? '';
  return (await call(page, 'peps.amend', { id, reason: 'To be measured.' })).value.id;
};

/** Shows all of a PEP's form, at its first part. */
export const showEverything = async (app: Settling, pepId: string): Promise<void> => {
  await app.page.evaluate((id) => {
    window.location.hash = `#/peps/${id}?all=true`;
  }, pepId);
  await app.page.locator('form h2').first().waitFor();
  await settled(app);
};
