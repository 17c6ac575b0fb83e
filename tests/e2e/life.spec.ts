import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suggestedTerms } from '#domain/school/terms.ts';
import { runTool } from '#tests/documents/read-pdf.ts';
import { shippedOf } from '../fixtures/councils.ts';
import { says, saysRows } from '../fixtures/says.ts';
import { addMia, completePep, goTo, setUpPep } from './a-pep.ts';
import { type App, axe, expect, test } from './app.ts';
import { call, passphrase } from './calls.ts';
import { scrollThrough } from './confirming.ts';
import { onScreen } from './journey-steps.ts';
import { openSection } from './open-section.ts';
import { letGo } from './press-again.ts';

const stages = (page: App['page']) => page.getByRole('list', { name: 'Where this PEP stands' });

const exportedText = (folder: string, name: string): string =>
  runTool('pdftotext', readFileSync(join(folder, name)));

test.describe('a PEP that comes back', () => {
  test.use({ today: '2026-12-03' });

  test('is sent, returned with comments, amended beside them, compared and accepted, and ends in its PDF', async ({
    app,
    page,
  }) => {
    test.slow();
    const { pepId } = await setUpPep(page);
    await completePep(page, pepId);
    await goTo(page, `/peps/${pepId}`);
    await onScreen(page, /Thompson/);

    await page.getByRole('button', { name: 'Note who initiated it' }).click();
    await page.getByLabel('Who', { exact: true }).selectOption('Social worker');
    await page.getByLabel('On which day?').fill('9/11/2026');
    await page.getByRole('button', { name: 'Note it' }).click();
    await expect(stages(page)).toContainText('Initiated 9 November by the social worker');
    // A day that has passed asks whether the meeting was held; who came says that it was.
    await call(page, 'peps.saveAnswers', {
      id: pepId,
      answers: {
        'meeting-date': says('2026-12-01'),
        attendees: saysRows({ role: 'carer', name: 'Karl Marsh' }),
        'attendee-absence-reason': says('The social worker was in court.'),
      },
    });
    await page.reload();
    await page.getByRole('link', { name: 'Was the meeting held?' }).click();
    await page.getByRole('tab', { name: 'Stages' }).click();
    await expect(stages(page)).not.toContainText('Meeting held');
    await scrollThrough(page);
    await page.getByRole('button', { name: 'Yes, and they came' }).click();
    await expect(stages(page)).toContainText('Meeting held 1 December');
    await axe(page);

    await page.getByRole('button', { name: 'Ready?' }).click();
    const ownMark = page.getByLabel('Your own mark for the whole PEP');
    await ownMark.fill('Good');
    await ownMark.press('Tab');
    await expect
      .poll(async () => (await call(page, 'quality.get', { pepId })).views)
      .toMatchObject([{ verdict: 'Good' }]);
    await page.getByRole('button', { name: 'Sign off', exact: true }).click();
    await page.getByRole('button', { name: 'Sign off now' }).click();
    await expect(stages(page)).toContainText('Signed off 3 December');

    await app.answerDialog('openFolder', app.exportsFolder);
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await page.getByLabel('How is it sent?').selectOption('Secure e-mail');
    await page.getByRole('button', { name: 'Choose a folder and export' }).click();
    await expect(stages(page)).toContainText('Sent 3 December');

    await page.getByRole('button', { name: 'Record the answer' }).click();
    await page.getByLabel('Returned for amendment').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Record the answer' }).click();
    await expect(page.getByText('Say why it came back.')).toBeVisible();
    await page.getByLabel('Why did it come back?').fill('Say how the support is known to help.');
    await expect(page.getByText('You marked this “Good”.')).toBeVisible();
    await page.getByLabel('Their mark').fill('Needs work');
    const difference = 'You marked this “Good”; the virtual school marked it “Needs work”.';
    await expect(page.getByRole('dialog')).toContainText(difference);
    await page.getByLabel('Add a comment on a section').selectOption('Support now');
    await page
      .getByRole('group', { name: 'Support now' })
      .getByLabel('Comment')
      .fill('What changed since September?');
    await axe(page);
    // Nothing is lost by a key pressed too soon, and a recorded answer can be put right.
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: 'Record the answer' }).click();
    await expect(page.getByText('What you had typed is still here.')).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Record the answer' }).click();
    await expect(stages(page)).toContainText('Returned 3 December');
    await page.getByRole('button', { name: 'Take back “Returned”' }).click();
    await page.getByRole('button', { name: 'Record the answer' }).click();
    await expect(
      page.getByRole('group', { name: 'Support now' }).getByLabel('Comment'),
    ).toHaveValue('What changed since September?');
    await page.getByRole('dialog').getByRole('button', { name: 'Record the answer' }).click();
    await expect(stages(page)).toContainText('Returned 3 December');
    const answered = page.getByRole('region', { name: 'What the virtual school said' });
    await expect(answered).toContainText(difference);

    await page.getByRole('button', { name: 'Start a revision' }).click();
    await expect(page.getByLabel('Why is it amended?')).toHaveValue(
      'Say how the support is known to help.',
    );
    await page.getByRole('button', { name: 'Start the new revision' }).click();
    await expect(page.getByText('Revision 2')).toBeVisible();
    const said = page.getByRole('region', { name: 'What the virtual school said' });
    await expect(said).toContainText('What changed since September?');
    await expect(said).toContainText(difference);
    await openSection(page, 'support-now');
    await page
      .getByLabel(/educational needs being met/)
      .fill('Reading group twice a week: 31 words a minute in September, 45 now.');
    await expect(page.getByText(/^Saved /).first()).toBeVisible();

    await page.getByRole('tab', { name: 'Stages' }).click();
    await page.getByRole('link', { name: 'Compare revisions' }).click();
    await onScreen(page, 'Revisions side by side');
    const row = page.getByRole('row', { name: /educational needs being met/ });
    await expect(row).toContainText('45 now');
    await expect(page.getByRole('row')).toHaveCount(2);
    await axe(page);

    await page.getByRole('link', { name: 'Back to the PEP' }).click();
    await page.getByRole('button', { name: 'Ready?' }).click();
    await page.getByRole('button', { name: 'Sign off', exact: true }).click();
    await page.getByRole('button', { name: 'Sign off now' }).click();
    await app.answerDialog('openFolder', app.exportsFolder);
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await page.getByLabel('How is it sent?').selectOption('The authority’s portal');
    await page.getByRole('button', { name: 'Choose a folder and export' }).click();
    await page.getByRole('button', { name: 'Record the answer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Record the answer' }).click();
    await expect(stages(page)).toContainText('Accepted 3 December');

    await page.getByRole('button', { name: 'Take back “Accepted”' }).click();
    await expect(stages(page)).not.toContainText('Accepted 3 December');
    await page.getByRole('button', { name: 'Record the answer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Record the answer' }).click();
    await expect(stages(page)).toContainText('Accepted 3 December');

    const names = readdirSync(app.exportsFolder).sort();
    expect(names).toHaveLength(2);
    const last = names.find((name) => name.includes('revision-2')) ?? '';
    expect(exportedText(app.exportsFolder, last)).toContain('45 now');
    expect(exportedText(app.exportsFolder, last)).not.toContain('What changed since September?');
  });
});

test.describe('a slip that is seen after sign-off', () => {
  test.use({ today: '2026-12-03' });

  test('is corrected by undoing the sign-off, and the PDF holds the corrected word and not the old one', async ({
    app,
    page,
  }) => {
    const { pepId } = await setUpPep(page);
    await completePep(page, pepId);
    const needs = /educational needs being met/;
    const saved = page.getByRole('status').filter({ hasText: /^Saved \d/ });
    await goTo(page, `/peps/${pepId}?section=support-now`);
    await page.getByLabel(needs).fill('Redaing group twice a week');
    await expect(saved.first()).toBeVisible();
    const signOff = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Ready?' }).click();
      await page.getByRole('button', { name: 'Sign off', exact: true }).click();
      await page.getByRole('button', { name: 'Sign off now' }).click();
      await expect(stages(page)).toContainText('Signed off 3 December');
    };
    const undo = page.getByRole('button', { name: 'Undo sign-off' });
    const dialog = page.getByRole('dialog', { name: 'Undo the sign-off?' });

    await test.step('Ctrl+Z right after signing off undoes it as well, and can itself be undone', async () => {
      await signOff();
      await page.keyboard.press('Control+z');
      await openSection(page, 'support-now');
      await expect(page.getByLabel(needs)).toHaveValue('Redaing group twice a week');
      await page.getByRole('tab', { name: 'Stages' }).click();
      await expect(stages(page)).not.toContainText('Signed off');
      await expect(stages(page)).toContainText('Ready 3 December');
      await signOff();
      await undo.click();
      await axe(page);
      await dialog.getByRole('button', { name: 'Undo the sign-off' }).click();
      await expect(page.getByRole('button', { name: 'Ready?' })).toBeVisible();
      await page
        .getByRole('alert')
        .filter({ hasText: 'The sign-off is undone.' })
        .getByRole('button', { name: 'Undo' })
        .click();
      await expect(undo).toBeVisible();
    });

    await test.step('with a PDF outside, the dialog says when it was saved and offers a revision', async () => {
      await app.answerDialog('openFolder', app.exportsFolder);
      await page.getByRole('button', { name: 'Export PDF' }).click();
      await page.getByRole('button', { name: 'Choose a folder and export' }).click();
      await expect(page.getByText(/^Saved as PEP-/)).toBeVisible();
      await page.getByRole('button', { name: 'Note as sent to Luton Virtual School' }).click();
      await expect(page.getByRole('dialog').getByLabel('To whom')).toHaveValue(
        'Luton Virtual School',
      );
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
      await undo.click();
      await expect(dialog).toContainText(/A PDF of this PEP was saved on \d+ \w+ \d{4} for Luton/);
      await axe(page);
      await dialog.getByRole('button', { name: 'Amend instead' }).click();
      await expect(page.getByLabel('Why is it amended?')).toBeVisible();
      await letGo(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
      await letGo(page);
      await undo.click();
      await dialog.getByRole('button', { name: 'Undo the sign-off' }).click();
    });

    await test.step('the word is corrected, signed off again, and the new PDF holds it', async () => {
      await openSection(page, 'support-now');
      await page.getByLabel(needs).fill('Reading group twice a week');
      await expect(saved.first()).toBeVisible();
      await signOff();
      await app.answerDialog('openFolder', app.exportsFolder);
      await page.getByRole('button', { name: 'Export PDF' }).click();
      await page.getByLabel('How is it sent?').selectOption('Secure e-mail');
      await page.getByRole('button', { name: 'Choose a folder and export' }).click();
      await expect(stages(page)).toContainText('Sent 3 December');
      await expect(undo).toHaveCount(0);
      const names = readdirSync(app.exportsFolder);
      expect(names).toHaveLength(2);
      const corrected = names.find((name) => name.endsWith('-2.pdf')) ?? '';
      const text = exportedText(app.exportsFolder, corrected);
      expect(text).toContain('Reading group twice a week');
      expect(text).not.toContain('Redaing');
    });

    await goTo(page, '/documents');
    await expect(page.getByText('Sign-off undone since')).toHaveCount(1);
    await goTo(page, '/pupils');
    await page.getByRole('row', { name: /Thompson/ }).click();
    await page.getByRole('tab', { name: 'History' }).click();
    await expect(page.getByText('PEP for Autumn term 2026: sign-off undone').first()).toBeVisible();
  });
});

test.describe('a nursery child placed in an emergency before Easter', () => {
  test.use({ today: '2026-03-30' });

  const spring = { academicYear: 2025, term: 'spring' } as const;

  test('has an initial PEP due by 14 and 28 April, over the bank holidays, and it ends in its PDF', async ({
    app,
    page,
  }) => {
    const { recoveryCode } = await call(page, 'setup.create', {
      school: {
        name: 'Bramble Lane Nursery',
        urn: '123456',
        laestab: '821/2001',
        designatedTeacher: 'Priya Nair',
        designatedTeacherEmail: '',
      },
      authorities: [shippedOf('Luton')],
      terms: [...suggestedTerms(2025), ...suggestedTerms(2026)],
      passphrase,
    });
    await call(page, 'recovery.confirm', { code: recoveryCode });
    const pupilId = await addMia(page, {
      legalForename: 'Posy',
      legalSurname: 'Hart',
      preferredName: '',
      dateOfBirth: '2022-05-04',
      careStartDate: '2026-03-27',
      legalStatus: 'L2',
    });
    await goTo(page, `/pupils/${pupilId}`);
    await expect(page.getByText('Tue 14 Apr 2026').first()).toBeVisible();
    await expect(
      page.getByText(
        'PEP initiated within 10 working days after coming into care on 27 March 2026',
      ),
    ).toBeVisible();
    await expect(
      page.getByText(
        'First PEP ready within 20 working days after coming into care on 27 March 2026',
      ),
    ).toBeVisible();
    await expect(page.getByText('Tue 28 Apr 2026').first()).toBeVisible();

    // The day was a Monday after all: both dates follow.
    await page.getByRole('tab', { name: 'People and care' }).click();
    await page.getByLabel('Became looked after').fill('30/3/2026');
    await page.getByRole('tab', { name: 'Overview' }).click();
    await expect(page.getByText('Wed 29 Apr 2026').first()).toBeVisible();
    await page.getByRole('tab', { name: 'People and care' }).click();
    await page.getByLabel('Became looked after').fill('27/3/2026');
    await page.getByRole('tab', { name: 'Overview' }).click();
    await expect(page.getByText('Tue 28 Apr 2026').first()).toBeVisible();

    await page.getByRole('button', { name: /^Start the .* PEP$/ }).click();
    await onScreen(page, /Hart/);
    const [board] = await call(page, 'peps.board', { term: spring });
    const [summer] = await call(page, 'peps.board', {
      term: { academicYear: 2025, term: 'summer' },
    });
    const pepId = board?.pep?.id ?? summer?.pep?.id ?? '';
    const started = await call(page, 'peps.get', { id: pepId });
    expect(started.templateId).toBe('early-years');
    expect(started.answers['pep-type']).toEqual(says('initial'));
    await completePep(page, pepId);
    await goTo(page, `/peps/${pepId}/sign-off`);
    await page.getByRole('button', { name: 'Sign off', exact: true }).click();
    await page.getByRole('button', { name: 'Sign off now' }).click();
    await app.answerDialog('openFolder', app.exportsFolder);
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await page.getByRole('button', { name: 'Choose a folder and export' }).click();
    await expect(page.getByText(/^Saved as PEP-/)).toBeVisible();
    const [name = ''] = readdirSync(app.exportsFolder);
    const text = exportedText(app.exportsFolder, name);
    expect(text).toContain('Posy Hart');
    expect(text).toContain('Early years');
  });
});

test.describe('the term board', () => {
  test('starts every review, shows pupils by stage, and is worked by the arrow keys', async ({
    page,
  }) => {
    await setUpPep(page);
    for (const legalForename of ['Ada', 'Bea', 'Cal']) {
      await addMia(page, { legalForename, preferredName: '' });
    }
    await goTo(page, '/peps');
    await page.getByRole('button', { name: 'Start all 3 not started' }).click();
    await page.getByRole('button', { name: 'Start all', exact: true }).click();
    await expect(page.getByText('3 PEPs started.')).toBeVisible();
    await page.getByRole('button', { name: 'Take all back' }).click();
    await expect(page.getByText('Taken back.')).toBeVisible();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Start all 3 not started' }).click();
    await page.getByRole('button', { name: 'Start all', exact: true }).click();
    await expect(page.getByText('3 PEPs started.')).toBeVisible();
    await page.getByRole('button', { name: 'Done' }).click();

    await page.getByLabel('Year', { exact: true }).selectOption('Year 8');
    await page.getByText('By stage').click();
    await expect(page.getByRole('region', { name: 'In preparation, 4' })).toBeVisible();
    await axe(page);
    const first = page.getByRole('button', { name: /^Ada Thompson/ });
    await first.focus();
    await page.keyboard.press('End');
    await expect(page.getByRole('button', { name: /^Mia Thompson/ })).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await onScreen(page, /Ada Thompson/);
  });

  test('a suspension recorded on the pupil asks whether the PEP comes forward, and becomes a deadline', async ({
    page,
  }) => {
    const { pupilId } = await setUpPep(page);
    await goTo(page, `/pupils/${pupilId}?tab=care`);
    await page.getByRole('button', { name: 'Record a move, suspension or exclusion' }).click();
    await page.getByLabel('What happened').selectOption('Suspension');
    await page.getByLabel('On which day').fill('12/11/2026');
    await page.getByLabel('Last day', { exact: true }).fill('16/11/2026');
    await page.getByLabel('Only the morning of the last day').check();
    // The weekend between is no school.
    await expect(page.getByText('By the school’s calendar: 2.5 days.')).toBeVisible();
    await page.getByLabel('Half days, if it was otherwise').fill('3');
    await page.getByRole('button', { name: 'Record it' }).click();
    await expect(page.getByText('this is 2.5 days of school, not 1.5 days')).toBeVisible();
    await page.getByLabel('Why it was otherwise').fill('Came back on Friday');
    await page.getByLabel('Social worker told on').fill('12/11/2026');
    await page.getByLabel('At', { exact: true }).fill('14.10');
    await page.getByLabel('By', { exact: true }).fill('Mr Baptiste');
    await axe(page);
    await page.getByRole('button', { name: 'Record it' }).click();
    const question = page.getByRole('region', { name: /bring the PEP forward/ });
    await expect(question.getByLabel('A PEP by')).toHaveValue('26/11/2026');
    await axe(page);
    await question.getByRole('button', { name: 'Bring it forward' }).click();
    const told =
      /1\.5 days \(as typed: Came back on Friday\)\. Social worker told on 12 November 2026, 14:10 by Mr Baptiste\..*PEP brought forward to 26 November 2026/;
    await expect(page.getByText(told)).toBeVisible();
    await page.getByRole('tab', { name: 'Overview' }).click();
    await expect(page.getByText('Brought forward: suspension on 12 November 2026')).toBeVisible();
  });
});

test.describe('an authority', () => {
  test('begins with what is shipped, is edited, leaves as a file and is read again', async ({
    app,
    page,
  }) => {
    await setUpPep(page);
    await goTo(page, '/settings/authorities');
    await page.getByRole('button', { name: 'Add an authority' }).click();
    await page.getByLabel('Begin with').selectOption('Lancashire');
    await expect(page.getByLabel('PP+ for each term')).toHaveValue('550.00');
    const add = page.getByRole('button', { name: 'Add authority' });
    await add.click();
    await expect(add).toHaveCount(0);
    await page.getByText('Days and deadlines').click();
    const writeUp = page.getByRole('textbox', { name: /written up after the meeting, within/ });
    await expect(writeUp).toHaveValue('10');
    await writeUp.fill('8');
    await axe(page);
    await expect
      .poll(async () => (await call(page, 'authorities.list', {}))[1]?.profile?.timing.writeUp)
      .toEqual({ days: 8, kind: 'working' });

    const file = join(app.exportsFolder, 'lancashire.json');
    await app.answerDialog('save', file);
    await page.getByRole('button', { name: 'Save Lancashire as a file' }).click();
    await expect(page.getByText('The file is saved.')).toBeVisible();
    await writeUp.fill('12');
    await page.getByRole('button', { name: 'All authorities' }).click();
    await page.getByRole('button', { name: 'Add an authority' }).click();
    await app.answerDialog('openFile', file);
    await page.getByRole('button', { name: 'Read from a file' }).click();
    const changes = page.getByRole('table', { name: 'What would change for Lancashire' });
    await expect(changes.getByRole('row')).toHaveCount(2);
    await expect(changes).toContainText('12 working days');
    await expect(changes).toContainText('8 working days');
    await axe(page);
    await page.getByRole('button', { name: 'Take over the 1 chosen' }).click();
    await expect
      .poll(async () => (await call(page, 'authorities.list', {}))[1]?.profile?.timing.writeUp)
      .toEqual({ days: 8, kind: 'working' });
  });

  test('that is there already takes over what is known of it, and its PEPs show it with its sources', async ({
    page,
  }) => {
    const { pepId } = await setUpPep(page);
    await goTo(page, '/settings/authorities');
    await page.getByRole('button', { name: 'Luton' }).click();
    await page.getByRole('button', { name: 'Take over what PEP Desk knows of Luton' }).click();
    const changes = page.getByRole('table', { name: 'What would change for Luton' });
    await expect(changes).toContainText('day of reading not recorded');
    await changes.getByRole('checkbox', { name: 'When PP+ is paid' }).uncheck();
    await page.getByRole('button', { name: /Take over the \d+ chosen/ }).click();
    await expect(page.getByText('Luton was changed.')).toBeVisible();
    const [luton] = await call(page, 'authorities.list', {});
    expect(luton?.profile).toMatchObject({ release: '', pepsAYear: { school: 3 } });

    await goTo(page, `/peps/${pepId}`);
    const beside = page.getByRole('complementary', { name: 'Beside' });
    await beside.getByRole('tab', { name: 'Luton' }).click();
    await expect(beside).toContainText('Anything in place of high-needs funding');
    await expect(beside).toContainText('The rule for all of England: Care Planning');
    await expect(beside).toContainText(/m\.luton\.gov\.uk.*day of reading not recorded/);
    await axe(page);
  });
});
