import type { Page } from '@playwright/test';
import type { CallInput } from '#domain/contract/calls.ts';
import { completeBy } from '../fixtures/complete-pep.ts';
import { call, passphrase, setUpSchool } from './calls.ts';

const someone = (name: string) => ({ name, email: '', phone: '' });

/** The term in which these specs play; the fixture's today lies in it. */
export const term = { academicYear: 2026, term: 'autumn' } as const;

type Pupil = CallInput<'pupils.add'>;

/** Adds a pupil of the school's first authority, in Year 8 unless said otherwise; gives the id. */
export const addPupil = async (
  page: Page,
  pupil: Partial<Pupil> & Pick<Pupil, 'legalForename' | 'legalSurname'>,
): Promise<string> => {
  const [authority] = await call(page, 'authorities.list', {});
  const usual = { dateOfBirth: '2014-03-02', authorityId: authority?.id ?? '' };
  return (await call(page, 'pupils.add', { ...usual, ...pupil })).value.id;
};

/** Adds Mia, who has been in care and at the school for a while; gives the id. */
export const addMia = (page: Page, more: Partial<Pupil> = {}): Promise<string> =>
  addPupil(page, {
    legalForename: 'Amelia',
    legalSurname: 'Thompson',
    preferredName: 'Mia',
    dateOfBirth: '2014-03-01',
    careStartDate: '2025-02-03',
    enrolledOn: '2025-09-03',
    socialWorker: someone('Joan Whitfield'),
    carer: someone('Karl Marsh'),
    virtualSchoolContact: someone('Lee Grant'),
    ...more,
  });

/** A school with one pupil, Mia, and her PEP for the term. */
export const setUpPep = async (
  page: Page,
  words: string = passphrase,
): Promise<{ pupilId: string; pepId: string }> => {
  await setUpSchool(page, words);
  const pupilId = await addMia(page);
  const pep = await call(page, 'peps.start', { pupilId, term });
  return { pupilId, pepId: pep.value.id };
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
