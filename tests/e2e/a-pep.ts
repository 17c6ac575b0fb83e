import type { Page } from '@playwright/test';
import type { Answer } from '#domain/form/answer.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import { progressOf } from '#domain/form/missing.ts';
import { type AnyField, findField, isRequired } from '#domain/form/template.ts';
import { carryOnWithAll, usualReason } from '#domain/review/review.ts';
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

const valueFor = (field: AnyField, day: string): Answer => {
  switch (field.type) {
    case 'date':
      return { kind: 'value', value: day };
    case 'number':
      return { kind: 'value', value: 95 };
    case 'choice':
      return { kind: 'value', value: field.options?.[0]?.value ?? '' };
    case 'people':
      return { kind: 'value', value: [someone('Robin Hale')] };
    case 'text':
    case 'longText':
      return { kind: 'value', value: `Words about ${field.label}` };
    default:
      return { kind: 'none', reason: `Nothing for ${field.label}` };
  }
};

/**
 * Answers whatever the PEP still needs, as if it had been typed. Its dates have come, for a PEP is
 * signed off after its meeting.
 */
export const completePep = async (page: Page, pepId: string): Promise<void> => {
  const { today } = await call(page, 'app.state', {});
  const day = today < '2026-12-01' ? today : '2026-12-01';
  const target = await call(page, 'targets.add', { pepId });
  const begun = await call(page, 'peps.get', { id: pepId });
  const reviewed = carryOnWithAll(begun.answers, usualReason);
  await call(page, 'peps.saveAnswers', { id: pepId, answers: reviewed });
  for (let round = 0; round < 10; round += 1) {
    const record = await call(page, 'peps.get', { id: pepId });
    const template = templateOf(record);
    const { missing } = progressOf(template, record);
    if (missing.length === 0) return;
    const needed = template.targetFields.filter(isRequired);
    await call(page, 'targets.save', {
      id: target.value.id,
      answers: Object.fromEntries(needed.map((field) => [field.id, valueFor(field, day)])),
    });
    const answers = missing.flatMap(({ fieldId }) => {
      const field = findField(template, fieldId);
      return field && field.type !== 'targets' ? [[fieldId, valueFor(field, day)] as const] : [];
    });
    await call(page, 'peps.saveAnswers', { id: pepId, answers: Object.fromEntries(answers) });
  }
  throw new Error('The PEP is never complete.');
};
