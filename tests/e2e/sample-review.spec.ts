import type { Locator, Page } from '@playwright/test';
import { templateOf } from '#domain/form/forms/index.ts';
import { type FormPartId, partsOf } from '#domain/form/forms/parts.ts';
import { progressOf } from '#domain/form/missing.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { type Field, isRequired, type Template } from '#domain/form/template.ts';
import { samplePassphrase } from '#domain/school/sample-school.ts';
import { sampleToday } from '#electron/sample/school.ts';
import { go, press } from '../hand/hand.ts';
import { type App, expect, test } from './app.ts';
import { call } from './calls.ts';
import { type Confirming, createConfirming } from './confirming.ts';
import { createTypist } from './fill-form.ts';
import { openTarget, partHeading, partLink, partList } from './open-section.ts';
import { prepareSample, sampleData } from './sample-data.ts';
import { settled } from './settled.ts';

test.use({ dataFrom: sampleData, today: sampleToday });

test.beforeAll(prepareSample);

/** Opens a part of the form from the list of parts. */
const open = async (app: App, part: FormPartId): Promise<void> => {
  await press(partLink(app.page, part));
  await expect(partHeading(app.page, part)).toBeVisible();
  await settled(app);
};

const type = async (box: Locator, text: string): Promise<void> => {
  await press(box);
  await box.page().keyboard.type(text);
};

/** Says of a question in words why there is no answer. */
const sayWhyNot = async (part: Locator, field: Field): Promise<void> => {
  // What asks for a reason has no other answer than one.
  if (field.requirement === 'optional') {
    await type(part.getByRole('textbox').first(), 'His key adult sees to it every morning.');
    return;
  }
  if (field.noneLabel === undefined) {
    await press(part.getByRole('button', { name: /^Other ways to answer/ }));
    await press(part.page().getByRole('menuitem', { name: /^Not known/ }));
  } else {
    await press(part.getByRole('button', { name: field.noneLabel }).first());
    const add = part.getByRole('button', { name: 'Add to it' });
    if ((await add.count()) > 0) await press(add);
  }
  await type(part.getByRole('textbox').first(), `Asked of Tommy-Lee’s carer: ${field.label}`);
};

const addTarget = async (page: Page, template: Template): Promise<void> => {
  await press(page.getByRole('button', { name: 'Add a target' }));
  const target = page.getByRole('region', { name: /^Target \d+$/ }).last();
  await openTarget(target);
  const typist = createTypist(page, {});
  for (const field of template.targetFields.filter(isRequired)) {
    await typist.field(target.locator(`[data-key^="answer:${field.id}:"]`), field);
  }
};

/** Types what is still to answer, and nothing else. */
const answerRest = async (app: App, read: () => Promise<PepRecord>): Promise<void> => {
  const { page } = app;
  const template = templateOf(await read());
  const terms = await call(page, 'terms.list', {});
  const lacking = async () => progressOf(template, await read(), terms).missing;
  for (let round = 0, missing = await lacking(); missing.length > 0; missing = await lacking()) {
    round += 1;
    expect(round, JSON.stringify(missing)).toBeLessThan(6);
    for (const section of template.sections) {
      const ids = new Set(
        missing.filter((one) => one.sectionId === section.id).map((one) => one.fieldId),
      );
      if (ids.size === 0) continue;
      await open(app, section.part);
      for (const field of section.fields.filter(({ id }) => ids.has(id))) {
        const part = page.locator(`[data-key="answer:${field.id}"]`);
        const rows = part.locator('[data-row]');
        if (field.type === 'targets') await addTarget(page, template);
        else if ((await rows.count()) > 0) await createTypist(page, {}).field(part, field);
        else await sayWhyNot(part, field);
      }
      await settled(app);
    }
  }
};

/** Every part that the form shows, one after the other, with whatever confirms pressed in it. */
const confirmEach = async (
  app: App,
  hand: Confirming,
  parts: readonly FormPartId[],
): Promise<void> => {
  for (const part of parts) {
    await open(app, part);
    await hand.section(/\bcame$/);
  }
};

/*
 * A review of the sample, from its beginning to its sign-off: the wheel is turned, every button that
 * confirms is pressed, and only what is to answer is typed.
 */
test('of the sample nothing is confirmed and nobody recorded as present without having been in sight', async ({
  app,
  page,
}) => {
  test.setTimeout(900_000);
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await page.keyboard.type(samplePassphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  const board = await call(page, 'peps.board', { term: { academicYear: 2026, term: 'autumn' } });
  // The one child of the sample whose review is not begun.
  const pupilId =
    board.find(({ pep, owing }) => pep === null && owing.is === 'owed')?.pupilId ?? '';
  await go(app, `/pupils/${pupilId}`);
  await press(page.getByRole('button', { name: 'Start the Autumn term 2026 PEP' }));
  await expect(partList(page)).toBeVisible();
  await settled(app);
  const [{ id } = { id: '' }] = await call(page, 'peps.forPupil', { pupilId });
  const read = () => call(page, 'peps.get', { id });
  const begun = await read();
  const parts = partsOf(templateOf(begun).sections).map((part) => part.id);
  expect(begun.carried.length).toBeGreaterThan(10);

  await open(app, 'meeting');
  await type(
    page.getByRole('textbox', { name: 'Date of the PEP meeting', exact: true }),
    '20 November 2026',
  );
  await page.keyboard.press('Tab');
  await settled(app);

  const hand = createConfirming(app, page, id);
  await confirmEach(app, hand, parts);
  expect(hand.unseen).toEqual([]);
  expect(hand.presentUnseen).toEqual([]);
  expect(hand.confirmed.toSorted()).toEqual(begun.carried.toSorted());
  expect(hand.present.length).toBeGreaterThan(2);

  await answerRest(app, read);
  await press(
    page.getByRole('link', { name: 'Ready?' }).or(page.getByRole('button', { name: 'Ready?' })),
  );
  await press(page.getByRole('button', { name: 'Sign off', exact: true }));
  await press(page.getByRole('button', { name: 'Sign off now' }));
  await expect(page.getByText(/^Signed off 23 November 2026/)).toBeVisible();
});
