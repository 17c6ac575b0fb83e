import type { Page } from '@playwright/test';
import { completeBy } from '../fixtures/complete-pep.ts';
import { call, passphrase, setUpSchool } from './calls.ts';

const someone = (name: string) => ({ name, email: '', phone: '' });

/** The term in which these specs play; the fixture's today lies in it. */
export const term = { academicYear: 2026, term: 'autumn' } as const;

/** A school with one pupil, Mia, and her PEP for the term. */
export const setUpPep = async (
  page: Page,
  words: string = passphrase,
): Promise<{ pupilId: string; pepId: string }> => {
  await setUpSchool(page, words);
  const [authority] = await call(page, 'authorities.list', {});
  const mia = await call(page, 'pupils.add', {
    legalForename: 'Amelia',
    legalSurname: 'Thompson',
    preferredName: 'Mia',
    dateOfBirth: '2014-03-01',
    authorityId: authority?.id ?? '',
    careStartDate: '2025-02-03',
    enrolledOn: '2025-09-03',
    socialWorker: someone('Joan Whitfield'),
    carer: someone('Karl Marsh'),
    virtualSchoolContact: someone('Lee Grant'),
  });
  const pep = await call(page, 'peps.start', { pupilId: mia.value.id, term });
  return { pupilId: mia.value.id, pepId: pep.value.id };
};

/** Goes to an address of the window, as a link would. */
export const goTo = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    window.location.hash = `#${to}`;
    // What was set up behind the window's back is read afresh.
    window.location.reload();
  }, path);

/** Types the passphrase on the lock screen. */
export const unlock = async (page: Page, words: string = passphrase): Promise<void> => {
  await page.getByLabel('Passphrase', { exact: true }).fill(words);
  await page.getByRole('button', { name: 'Unlock' }).click();
};

/**
 * Answers whatever the PEP still needs, as if it had been typed. Its dates have come, for a PEP is
 * signed off after its meeting.
 */
export const completePep = async (page: Page, pepId: string): Promise<void> => {
  const { today } = await call(page, 'app.state', {});
  const day = today < '2026-12-01' ? today : '2026-12-01';
  await completeBy((name, input) => call(page, name, input), pepId, day);
};
