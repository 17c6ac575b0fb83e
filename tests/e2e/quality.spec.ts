import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goTo, setUpPep } from './a-pep.ts';
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
  await expect(check).toContainText('Not met');
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

  await quality.getByRole('link', { name: /Nothing that the child said/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'My views' })).toBeVisible();
});
