import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { runTool } from '#tests/documents/read-pdf.ts';
import { says } from '../fixtures/says.ts';
import { addMia, completePep, goTo, term } from './a-pep.ts';
import { expect, test } from './app.ts';
import { call, setUpSchool } from './calls.ts';

const lastYear = { academicYear: 2025, term: 'summer' } as const;

/** A PEP in preparation whose last one was signed off with these interests; the new one has a day. */
const prepare = async (page: Page): Promise<string> => {
  await setUpSchool(page);
  const pupilId = await addMia(page);
  const { value: last } = await call(page, 'peps.start', { pupilId, term: lastYear });
  await call(page, 'peps.saveAnswers', {
    id: last.id,
    answers: {
      'leisure-interests': says('Art club, and her rabbit.'),
      'health-conditions': says('Asthma. The inhaler is in the office.'),
    },
  });
  await completePep(page, last.id);
  await call(page, 'peps.signOff', { id: last.id });
  const { value: pep } = await call(page, 'peps.start', { pupilId, term });
  await call(page, 'peps.saveAnswers', {
    id: pep.id,
    answers: {
      'meeting-date': says('2026-12-10'),
      'how-needs-met': says('A reader in every test.'),
    },
  });
  return pep.id;
};

test('before the meeting the form gives a draft that says on every page what it is, and what is only last term’s', async ({
  app,
  page,
}) => {
  const pepId = await prepare(page);
  expect((await call(page, 'peps.get', { id: pepId })).carried).toContain('leisure-interests');
  await goTo(page, `/peps/${pepId}?section=support-now`);
  await page.getByRole('tab', { name: 'Stages' }).click();
  await page.getByRole('button', { name: 'Draft as PDF' }).click();
  const dialog = page.getByRole('dialog', { name: /^Save a draft of / });
  await expect(dialog).toContainText('Every page says that it is a draft.');
  await dialog.getByRole('radio', { name: 'Luton Virtual School' }).check();
  await app.answerDialog('openFolder', app.exportsFolder);
  await dialog.getByRole('button', { name: 'Choose a folder and export' }).click();
  const saved = page.getByRole('status').filter({ hasText: 'Saved as' });
  await expect(saved).toContainText('-draft.pdf');
  const fileName = /\S+-draft\.pdf/.exec((await saved.textContent()) ?? '')?.[0] ?? '';

  const text = runTool('pdftotext', readFileSync(join(app.exportsFolder, fileName)));
  const pages = text.split('\f').slice(0, -1);
  expect(pages.length).toBeGreaterThan(1);
  for (const [at, words] of pages.entries()) {
    expect(words, `page ${at + 1}`).toContain('Draft for the meeting of 10 December 2026');
  }
  expect(pages[0]).toContain('not signed off. It may still change.');
  const support = text.slice(text.indexOf('A reader in every test.'));
  const apart = support.indexOf('Last term’s, not confirmed');
  expect(apart).toBeGreaterThan(0);
  expect(support.indexOf('Art club, and her rabbit.')).toBeGreaterThan(apart);

  await page.getByRole('link', { name: 'Documents' }).click();
  const register = page.getByRole('row').filter({ hasText: fileName });
  await expect(register).toContainText('PEP, Autumn term 2026, draft');
  await expect(register).toContainText('Luton Virtual School');
});

test('what is confirmed stands in the next draft with the answers of this term', async ({
  app,
  page,
}) => {
  const pepId = await prepare(page);
  const draft = async (): Promise<string> => {
    await app.answerDialog('openFolder', app.exportsFolder);
    const { fileName } = await call(page, 'documents.exportPep', { pepId });
    return runTool('pdftotext', readFileSync(join(app.exportsFolder, fileName)));
  };
  const apart = /Last term’s, not confirmed[\s\S]*?Art club, and her rabbit\./;
  expect(await draft()).toMatch(apart);
  await goTo(page, `/peps/${pepId}?section=support-now`);
  await page.getByRole('button', { name: /^Change ?: Leisure interests/ }).click();
  await page.getByRole('textbox', { name: 'Leisure interests' }).fill('Swimming on Fridays.');
  await expect
    .poll(async () => (await call(page, 'peps.get', { id: pepId })).carried)
    .not.toContain('leisure-interests');
  const now = await draft();
  const [answered = ''] = now.split('A reader in every test.').slice(1);
  const [ofThisTerm = ''] = answered.split('Last term’s, not confirmed');
  expect(ofThisTerm).toContain('Swimming on Fridays.');
});
