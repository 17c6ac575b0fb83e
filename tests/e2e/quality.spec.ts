import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completePep, goTo, setUpPep } from './a-pep.ts';
import { axe, expect, test } from './app.ts';
import { call } from './calls.ts';

test.setTimeout(120_000);

test('before sign-off each check says why, leads to its field, and can be disagreed with', async ({
  app,
  page,
}) => {
  const { pepId } = await setUpPep(page);
  await goTo(page, `/peps/${pepId}/sign-off`);
  const quality = page.getByRole('region', { name: 'Quality check' });
  await expect(quality).toContainText('Luton publishes no rubric');
  const check = quality.getByRole('listitem').filter({ hasText: 'The next meeting has a date' });
  await quality.getByText(/^Not yet: /).click();
  await expect(check).toContainText('Not yet');
  await axe(page);

  await check.getByRole('button', { name: /I see it otherwise/ }).click();
  await check.getByRole('button', { name: 'Keep' }).click();
  await expect(check).toContainText('Say why you see it otherwise.');
  await check.getByRole('radio', { name: 'It does not apply' }).check();
  await check.getByLabel('Why').fill('She leaves care in February.');
  await check.getByRole('button', { name: 'Keep' }).click();
  await quality.getByText(/^Does not apply: /).click();
  await expect(check).toContainText('because “She leaves care in February.”');
  expect((await call(page, 'quality.get', { pepId })).views).toHaveLength(1);

  const rubric = join(app.exportsFolder, 'rubric.json');
  writeFileSync(
    rubric,
    JSON.stringify({
      id: 'own',
      authority: 'Luton',
      levels: [
        { id: 'yes', label: 'Good quality', rank: 2 },
        { id: 'no', label: 'To be improved', rank: 1, returned: true },
      ],
      criteria: [
        {
          id: 'voice',
          label: 'The child is heard',
          descriptors: { yes: 'Clearly' },
          checks: ['CHK-01'],
          reach: [{ level: 'yes', met: ['CHK-01'] }],
        },
      ],
      questions: [{ id: 'aim', text: 'Is the aim ambitious?' }],
      overall: { rule: 'worst-criterion' },
    }),
  );
  await app.answerDialog('openFile', rubric);
  await quality.getByRole('button', { name: 'Read a rubric from a file…' }).click();
  await expect(quality).toContainText('Luton: likely “To be improved”');
  await expect(quality).toContainText('the authority does not say');
  await quality
    .getByLabel('Your own mark for The child is heard')
    .selectOption({ label: 'Good quality' });
  await expect(quality).toContainText('Luton: likely “Good quality”');
  await quality.getByRole('radio', { name: 'Yes' }).click();
  await axe(page);

  await quality.getByText(/^Not met: /).click();
  await quality.getByRole('link', { name: /Nothing that the child said/ }).click();
  await expect(
    page.getByRole('heading', { level: 3, name: 'My views', exact: true }),
  ).toBeVisible();
});

test('the teacher’s marks stand beside the virtual school’s, on the PEP and beside the next one', async ({
  app,
  page,
}) => {
  const { pupilId, pepId } = await setUpPep(page);
  const rubric = join(app.exportsFolder, 'rubric.json');
  const level = (id: string, label: string, rank: number) => ({ id, label, rank });
  const criterion = (id: string, label: string, section: string, check: string) => ({
    id,
    label,
    sections: [section],
    checks: [check],
    reach: [{ level: 'green', met: [check] }],
  });
  writeFileSync(
    rubric,
    JSON.stringify({
      id: 'own',
      authority: 'Luton',
      levels: [level('green', 'Green', 2), level('amber', 'Amber', 1)],
      criteria: [
        criterion('voice', 'The child is heard', 'N', 'CHK-01'),
        criterion('carer', 'The carer is heard', 'O', 'CHK-26'),
      ],
      overall: { rule: 'worst-criterion' },
    }),
  );
  await app.answerDialog('openFile', rubric);
  await call(page, 'rubrics.readFile', { pepId });
  await completePep(page, pepId);
  await goTo(page, `/peps/${pepId}/sign-off`);
  const quality = page.getByRole('region', { name: 'Quality check' });
  await quality.getByLabel('Your own mark for The child is heard').selectOption('Amber');
  await quality.getByLabel('Your own mark for the whole PEP').selectOption('Amber');
  await expect.poll(async () => (await call(page, 'quality.get', { pepId })).views).toHaveLength(2);
  await call(page, 'peps.signOff', { id: pepId });
  // What the authority asks from now on changes nothing of how this PEP was marked.
  await call(page, 'rubrics.forget', { pepId });
  const { steps } = await call(page, 'peps.life', { id: pepId });
  const day = steps.find(({ step }) => step === 'signed-off')?.onDate ?? '';
  await call(page, 'peps.takeStep', {
    id: pepId,
    step: 'sent',
    onDate: day,
    detail: { to: 'Luton Virtual School', how: 'portal' },
  });
  await call(page, 'peps.takeStep', {
    id: pepId,
    step: 'accepted',
    onDate: day,
    detail: {
      grade: 'Green',
      comment: 'A strong PEP.',
      sections: [
        { sectionId: 'my-views', grade: 'Green', comment: 'Her words carry it.' },
        { sectionId: 'what-the-adults-say', grade: 'Amber', comment: '' },
      ],
    },
  });

  const whole = 'You marked this “Amber”; the virtual school marked it “Green”.';
  await goTo(page, `/peps/${pepId}`);
  const said = page.getByRole('region', { name: 'What the virtual school said' });
  await expect(said.getByText(whole)).toHaveCount(2);
  await expect(said).toContainText('The check before sign-off read this as “Amber” too.');
  await axe(page);

  const next = await call(page, 'peps.start', {
    pupilId,
    term: { academicYear: 2026, term: 'spring' },
  });
  await goTo(page, `/peps/${next.value.id}?section=review-of-the-last-pep`);
  await expect(said).toContainText('Autumn term 2026');
  await expect(said).toContainText('A strong PEP.');
  await expect(said.getByText(whole)).toHaveCount(2);
  await axe(page);
  await goTo(page, `/peps/${next.value.id}?section=my-views`);
  await expect(said).toContainText('Her words carry it.');
  await expect(said).not.toContainText('A strong PEP.');
  await goTo(page, `/peps/${next.value.id}?section=health`);
  await expect(page.getByRole('complementary', { name: 'Beside' })).toBeVisible();
  await expect(said).toHaveCount(0);
});
