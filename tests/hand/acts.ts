/**
 * Every control that writes, and how a hand comes to be about to press it. press.spec.ts fails for a
 * change that the renderer can make and that is neither here nor among those that need no such test.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { CallName } from '#domain/contract/calls.ts';
import { term } from '../e2e/a-pep.ts';
import type { App } from '../e2e/app.ts';
import { call } from '../e2e/calls.ts';
import { press } from './hand.ts';
import type { HandIds } from './school.ts';

type Here = { app: App; page: Page; ids: HandIds };

/** One control that writes. */
export type Act = {
  name: string;
  /** The call that it makes. */
  call: CallName;
  path: (ids: HandIds) => string;
  /** What is done by calls before the place is opened. */
  before?: (here: Here) => Promise<void>;
  /** What is typed and pressed until the control is there. */
  ready?: (here: Here) => Promise<void>;
  control: (page: Page) => Locator;
  /** Where Enter is held, if not on the control: where typing ended. */
  enter?: 'where it is' | 'never';
  /** How many changes one press makes, if not one. */
  changes?: (here: Here) => Promise<number>;
  /** What there is one more of afterwards, where it is kept only once something is typed in it. */
  rows?: (page: Page) => Locator;
  /** It leaves no change behind, but a file or a choice: its calls are counted instead. */
  counts?: 'calls';
};

const button = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first();
const inDialog = (name: string | RegExp) => (page: Page) =>
  page.getByRole('dialog').getByRole('button', { name }).first();

const pressing =
  (...names: (string | RegExp)[]) =>
  async ({ page }: Here): Promise<void> => {
    for (const name of names) await press(page.getByRole('button', { name }).first());
  };

/** A field by its whole label, with or without its asterisk, in the dialog where one is open. */
const fieldOf = async (page: Page, label: string): Promise<Locator> => {
  const dialog = page.getByRole('dialog');
  const scope = (await dialog.count()) > 0 ? dialog.last() : page;
  const whole = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return scope.getByLabel(new RegExp(`^${whole}\\s*\\*?$`)).first();
};

/** Types into a field, over whatever stands in it. */
const type = async (page: Page, label: string, text: string): Promise<void> => {
  await press(await fieldOf(page, label));
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
};

/** Chooses in a list, so many further down. */
const choose = async (page: Page, label: string, down = 1): Promise<void> => {
  const list = await fieldOf(page, label);
  // Who chooses looks first whether there is anything to choose from.
  await expect.poll(() => list.locator('option').count()).toBeGreaterThan(down);
  await list.focus();
  for (let times = 0; times < down; times += 1) await page.keyboard.press('ArrowDown');
};

const fromMenu =
  (line: string, item: string) =>
  async ({ page }: Here): Promise<void> => {
    await press(page.getByRole('button', { name: `More: ${line}` }).first());
    await press(page.getByRole('menuitem', { name: item }));
  };

const toFolder = async ({ app }: Here): Promise<void> => {
  for (let times = 0; times < 6; times += 1)
    await app.answerDialog('openFolder', app.exportsFolder);
  for (let times = 0; times < 6; times += 1) {
    await app.answerDialog('save', join(app.exportsFolder, `file-${Date.now()}-${times}`));
  }
};

/** A picture of one point. */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const toFile = async ({ app }: Here): Promise<void> => {
  const file = join(app.exportsFolder, 'picture.png');
  writeFileSync(file, Buffer.from(png, 'base64'));
  for (let times = 0; times < 6; times += 1) await app.answerDialog('openFile', file);
};

const ledger = ({ pupilId }: HandIds): string => `/ppplus/${pupilId}`;
const care = ({ pupilId }: HandIds): string => `/pupils/${pupilId}?tab=care`;
const plain = (ids: HandIds, at: number): string => ids.plainPupilIds[at] ?? '';

const logged = async ({ page }: Here): Promise<void> => {
  await page.keyboard.press('Control+Shift+L');
  await choose(page, 'Pupil');
  await type(page, 'Cost of one, in pounds', '7');
  await type(page, 'What it paid for', 'Ink');
};

const spending: readonly Act[] = [
  {
    name: 'log spending: Save',
    call: 'ppplus.saveLine',
    path: () => '/today',
    ready: logged,
    control: inDialog(/^Save$/),
    enter: 'where it is',
  },
  {
    name: 'log spending: Save and log another',
    call: 'ppplus.saveLine',
    path: () => '/today',
    ready: logged,
    control: inDialog('Save and log another'),
  },
  {
    name: 'log spending, split over two pupils: Save',
    call: 'ppplus.splitInvoice',
    path: () => '/today',
    ready: async (here) => {
      await logged(here);
      await pressing('Split over another pupil')(here);
      await choose(here.page, 'Pupil 2', 2);
    },
    control: inDialog(/^Save$/),
  },
  {
    name: 'ledger: Add line',
    call: 'ppplus.saveLine',
    path: ledger,
    ready: async ({ page }) => {
      await type(page, 'Cost of one, new line', '4');
      await type(page, 'For, new line', 'Pens');
    },
    control: button('Add line'),
    enter: 'where it is',
  },
  {
    name: 'ledger: Mark as spent',
    call: 'ppplus.saveLine',
    path: ledger,
    control: button(/^Mark as spent: Lesson 1 /),
  },
  {
    name: 'ledger: Remove',
    call: 'ppplus.removeLine',
    path: ledger,
    control: button(/^Remove: Lesson 1 /),
  },
  {
    name: 'ledger: Repeat every week',
    call: 'ppplus.addLines',
    path: ledger,
    ready: pressing(/^Repeat every week: Lesson 1 /),
    control: inDialog('Add the lines'),
    enter: 'where it is',
  },
  {
    name: 'ledger: Mark as paid',
    call: 'ppplus.payLine',
    path: ledger,
    ready: pressing(/^Mark as paid ?: Sports kit, ordered/),
    control: inDialog('Mark as paid'),
    enter: 'where it is',
  },
  {
    name: 'ledger: Refund',
    call: 'ppplus.refundLine',
    path: ledger,
    ready: fromMenu('Guitar, rated', 'Refund…'),
    control: inDialog('Write the refund down'),
    enter: 'where it is',
  },
  {
    name: 'ledger: Reverse',
    call: 'ppplus.reverseLine',
    path: ledger,
    ready: async (here) => {
      await fromMenu('Guitar, rated', 'Reverse…')(here);
      await type(here.page, 'Why', 'Twice');
    },
    control: inDialog('Reverse the line'),
    enter: 'where it is',
  },
  {
    name: 'ledger: Impact',
    call: 'ppplus.saveImpact',
    path: ledger,
    ready: async (here) => {
      await fromMenu('Guitar, rated', 'Impact…')(here);
      await press(here.page.getByRole('radio').nth(3));
    },
    control: inDialog('Save the impact'),
  },
  {
    name: 'ledger: Correct',
    call: 'ppplus.correctLine',
    path: ledger,
    ready: async (here) => {
      await fromMenu('Guitar, rated', 'Correct…')(here);
      await type(here.page, 'Why it is corrected', 'Wrong');
    },
    control: button('Save the correction'),
    enter: 'where it is',
  },
  {
    name: 'ledger: Add a receipt',
    call: 'ppplus.addReceipt',
    path: ledger,
    before: toFile,
    ready: fromMenu('Guitar, rated', 'Receipts…'),
    control: inDialog('Add a receipt…'),
  },
  {
    name: 'ledger: Use the usual award',
    call: 'ppplus.saveAward',
    path: (ids) => `/ppplus/${plain(ids, 6)}`,
    control: button(/^Use Luton/),
  },
  {
    name: 'award: Add',
    call: 'ppplus.saveGrant',
    path: ledger,
    ready: async (here) => {
      await pressing('Add another award…')(here);
      await type(here.page, 'Amount', '120');
    },
    control: inDialog(/^Add$/),
    enter: 'where it is',
  },
  ...['Approved…', 'Received…', 'Close…'].map(
    (step): Act => ({
      name: `award: ${step}`,
      call: 'ppplus.stepGrant',
      path: ledger,
      ready: pressing(new RegExp(`^${step} Extra`)),
      control: inDialog(/^Save$/),
      enter: 'where it is',
    }),
  ),
  {
    name: 'award: Remove',
    call: 'ppplus.removeGrant',
    path: ledger,
    control: button(/^Remove Extra/),
  },
  {
    name: 'rate: Save',
    call: 'rates.save',
    path: () => '/settings/rates',
    ready: async (here) => {
      await pressing('Add a rate')(here);
      await type(here.page, 'From', '1/4/2031');
      await type(here.page, 'Where it is written', 'A letter');
      await type(here.page, 'Amount', '2600');
    },
    control: inDialog(/^Save$/),
    enter: 'where it is',
  },
  {
    name: 'statement: Save as PDF',
    call: 'ppplus.exportStatement',
    path: ({ pupilId }) => `/ppplus/${pupilId}/statement`,
    before: toFolder,
    control: button('Save as PDF'),
    counts: 'calls',
  },
];

const ofPupils: readonly Act[] = [
  {
    name: 'pupil: Add pupil',
    call: 'pupils.add',
    path: () => '/pupils/new',
    ready: async ({ page }) => {
      await type(page, 'Date of birth', '2/3/2014');
      await type(page, 'Forename', 'Twice');
      await type(page, 'Surname', 'Shy');
    },
    control: button('Add pupil'),
    enter: 'where it is',
  },
  {
    name: 'pupil: Mark as left',
    call: 'pupils.setLeft',
    path: (ids) => `/pupils/${plain(ids, 1)}?tab=care`,
    ready: async ({ page }) => type(page, 'Left on', '13/11/2026'),
    control: button('Mark as left'),
    enter: 'where it is',
  },
  {
    name: 'pupil: Record a move, suspension or exclusion',
    call: 'events.save',
    path: (ids) => `/pupils/${plain(ids, 2)}?tab=care`,
    ready: pressing('Record a move, suspension or exclusion'),
    control: button('Record it'),
  },
  {
    name: 'pupil: change an event',
    call: 'events.save',
    path: care,
    ready: async (here) => {
      await pressing(/^Change Suspension/)(here);
      await type(here.page, 'Note', 'At home');
    },
    control: button('Keep the change'),
  },
  {
    name: 'pupil: Bring it forward',
    call: 'events.save',
    path: ({ pupilId }) => `/pupils/${pupilId}`,
    control: button('Bring it forward'),
  },
  {
    name: 'pupil: Leave it as it is',
    call: 'events.save',
    path: ({ pupilId }) => `/pupils/${pupilId}`,
    control: button('Leave it as it is'),
  },
  {
    name: 'pupil: remove an event',
    call: 'events.remove',
    path: care,
    control: button(/^Remove Suspension/),
  },
  {
    name: 'reminder: I telephoned',
    call: 'reminders.note',
    path: () => '/peps',
    ready: pressing(/^Remind about Ada/),
    control: inDialog('I telephoned'),
  },
  {
    name: 'reminder: Copy the text and note it',
    call: 'reminders.note',
    path: () => '/peps',
    ready: pressing(/^Remind about Ada/),
    control: inDialog('Copy the text and note it'),
  },
  {
    name: 'reminder: Save as a letter',
    call: 'reminders.letter',
    path: () => '/peps',
    before: toFolder,
    ready: pressing(/^Remind about Ada/),
    control: inDialog('Save as a letter…'),
    counts: 'calls',
  },
  {
    name: 'reminder: Take away',
    call: 'reminders.remove',
    path: () => '/peps',
    ready: pressing(/^Remind about Mia/),
    control: inDialog(/^Take away/),
  },
  {
    name: 'action: Keep this',
    call: 'actions.setStatus',
    path: () => '/actions',
    ready: pressing(/^Close action: Bring the reading record/),
    control: button('Keep this'),
  },
  {
    name: 'action: Reopen',
    call: 'actions.setStatus',
    path: () => '/actions',
    ready: async ({ page }) => {
      await press(page.getByText(/^All \(/));
    },
    control: button(/^Reopen: Ask about the library/),
  },
];

const signing = ({ readyPepId }: HandIds): string => `/peps/${readyPepId}/sign-off`;
const step = (
  name: string,
  pep: (ids: HandIds) => string,
  open: string,
  submit: string,
  ready?: (here: Here) => Promise<void>,
): Act => ({
  name: `PEP: ${name}`,
  call: 'peps.takeStep',
  path: (ids) => `/peps/${pep(ids)}`,
  ready: async (here) => {
    await pressing(open)(here);
    await ready?.(here);
  },
  control: inDialog(submit),
});

const ofPeps: readonly Act[] = [
  {
    name: 'PEP: Start, on the list',
    call: 'peps.start',
    path: () => '/peps',
    control: button(/^Start Adebayo/),
  },
  {
    name: 'PEP: Start, on the pupil’s page',
    call: 'peps.start',
    path: (ids) => `/pupils/${plain(ids, 3)}`,
    control: button(/^Start the/),
  },
  {
    name: 'PEPs: Start all',
    call: 'peps.start',
    path: () => '/peps',
    ready: pressing(/^Start all/),
    control: inDialog('Start all'),
    changes: async ({ page }) =>
      (await call(page, 'peps.board', { term })).filter(
        ({ pep, notOwed }) => pep === null && notOwed === '',
      ).length,
  },
  step(
    'Note who initiated it',
    ({ openPepId }) => openPepId,
    'Note who initiated it',
    'Note it',
    ({ page }) => choose(page, 'Who'),
  ),
  step('Meeting held', ({ openPepId }) => openPepId, 'Meeting held', 'Note the meeting'),
  step(
    'Note as sent',
    ({ signedPepId }) => signedPepId,
    'Note as sent',
    'Note as sent',
    ({ page }) => choose(page, 'How'),
  ),
  step('Record the answer', ({ sentPepId }) => sentPepId, 'Record the answer', 'Record the answer'),
  {
    name: 'PEP: Save the answer',
    call: 'peps.changeAnswer',
    path: ({ acceptedPepId }) => `/peps/${acceptedPepId}`,
    ready: async (here) => {
      await pressing('Change the answer')(here);
      await type(here.page, 'Comments on the whole PEP', 'Good');
    },
    control: inDialog('Save the answer'),
  },
  {
    name: 'PEP: Take back “Meeting held”',
    call: 'peps.withdrawStep',
    path: ({ meetingHeldPepId }) => `/peps/${meetingHeldPepId}`,
    control: button(/^Take back/),
  },
  {
    name: 'PEP: Sign off',
    call: 'peps.signOff',
    path: signing,
    ready: pressing(/^Sign off/),
    control: inDialog(/^Sign off/),
  },
  {
    name: 'PEP: Undo the sign-off',
    call: 'peps.undoSignOff',
    // Undone before, it is signed off again; that cannot be taken back as other changes are.
    before: async ({ page, ids }) => {
      await call(page, 'peps.signOff', { id: ids.signedPepId }).catch(() => undefined);
    },
    path: ({ signedPepId }) => `/peps/${signedPepId}`,
    ready: pressing('Undo sign-off'),
    control: inDialog('Undo the sign-off'),
  },
  {
    name: 'PEP: Start the new revision',
    call: 'peps.amend',
    path: ({ signedPepId }) => `/peps/${signedPepId}`,
    ready: async (here) => {
      await pressing(/^Amend$/)(here);
      await type(here.page, 'Why is it amended?', 'New');
    },
    control: inDialog('Start the new revision'),
    enter: 'where it is',
  },
  {
    name: 'PEP: Discard this revision',
    call: 'peps.discard',
    path: ({ revisionId }) => `/peps/${revisionId}/sign-off`,
    control: button(/^Discard/),
  },
  {
    name: 'PEP: Mark as not to be finished',
    call: 'peps.giveUp',
    path: ({ leftOverPepId }) => `/peps/${leftOverPepId}`,
    ready: async (here) => {
      await pressing(/^Not to be finished…/)(here);
      await type(here.page, 'Why will it not be finished?', 'Moved');
    },
    control: inDialog('Mark as not to be finished'),
    enter: 'where it is',
  },
  {
    name: 'PEP: Take it up again',
    call: 'peps.takeUp',
    path: ({ leftOverPepId }) => `/peps/${leftOverPepId}`,
    before: async ({ page, ids }) => {
      await call(page, 'peps.giveUp', { id: ids.leftOverPepId, reason: 'Moved' });
    },
    control: button('Take it up again'),
  },
  {
    name: 'sign-off: Everything carried is still true',
    call: 'peps.confirmCarried',
    path: ({ openPepId }) => `/peps/${openPepId}/sign-off`,
    control: button('Everything carried is still true'),
  },
  {
    name: 'PEP form: Add a target',
    call: 'targets.add',
    path: ({ emptyPepId }) => `/peps/${emptyPepId}?section=targets-actions-and-pp`,
    control: button('Add a target'),
  },
  {
    name: 'PEP form: Add an action',
    call: 'actions.add',
    path: ({ emptyPepId }) => `/peps/${emptyPepId}?section=targets-actions-and-pp`,
    control: button('Add an action'),
    rows: (page) => page.getByRole('group', { name: /^Action \d/ }),
  },
  {
    name: 'PEP form: Add a planned line',
    call: 'ppplus.saveLine',
    path: ({ emptyPepId }) => `/peps/${emptyPepId}?section=targets-actions-and-pp`,
    control: button('Add a planned line'),
    rows: (page) => page.getByRole('group', { name: /^Planned line \d/ }),
  },
  {
    name: 'parts: Asked without a form',
    call: 'contributions.ask',
    path: ({ openPepId }) => `/peps/${openPepId}/parts`,
    control: button(/^Asked without a form/),
  },
  {
    name: 'parts: Forget',
    call: 'contributions.forget',
    path: ({ emptyPepId }) => `/peps/${emptyPepId}/parts`,
    before: async ({ page, ids }) => {
      await call(page, 'contributions.ask', {
        pepId: ids.emptyPepId,
        role: 'carer',
        asked: { askedOn: '2026-11-16', returnBy: '2026-11-30' },
      });
    },
    control: button(/^Forget/),
  },
  {
    name: 'parts: Write forms',
    call: 'contributions.forms',
    path: ({ emptyPepId }) => `/peps/${emptyPepId}/parts`,
    before: toFolder,
    control: button(/^Write (one|\d+) forms?…/),
    counts: 'calls',
  },
  {
    name: 'export: Choose a folder and export',
    call: 'documents.exportPep',
    path: ({ acceptedPepId }) => `/peps/${acceptedPepId}`,
    before: toFolder,
    ready: pressing('Export PDF'),
    control: inDialog('Choose a folder and export'),
    counts: 'calls',
  },
];

const ofSettings: readonly Act[] = [
  {
    name: 'documents: Print a blank form',
    call: 'documents.blankForm',
    path: () => '/documents',
    before: toFolder,
    ready: pressing(/blank form/),
    control: inDialog(/folder|Save|Print/),
    counts: 'calls',
  },
  {
    name: 'settings: Add authority',
    call: 'authorities.replace',
    path: () => '/settings/authorities',
    ready: async (here) => {
      await pressing('Add an authority')(here);
      await type(here.page, 'Authority', 'Twiceshire');
    },
    control: button(/^Add authority$/),
    enter: 'where it is',
  },
  {
    name: 'settings: Remove an authority',
    call: 'authorities.remove',
    path: () => '/settings/authorities',
    before: async ({ page }) => {
      const [authority] = await call(page, 'authorities.list', {});
      if (authority === undefined) return;
      const { id: _, ...rest } = authority;
      await call(page, 'authorities.save', { id: null, authority: { ...rest, name: 'Onceshire' } });
    },
    ready: pressing(/^Onceshire$/),
    control: button('Remove Onceshire'),
  },
  {
    name: 'settings: Copy the records to a folder',
    call: 'backup.create',
    path: () => '/settings/backups',
    before: toFolder,
    control: button('Copy the records to a folder…'),
    counts: 'calls',
  },
];

/** Every control that writes. */
export const acts: readonly Act[] = [...spending, ...ofPupils, ...ofPeps, ...ofSettings];

/** Changes that the window makes and that are not pressed here, each with the reason. */
export const notPressed: Readonly<Record<string, string>> = {
  'documents.showInFolder': 'writes nothing',
  'files.saveCopy': 'writes a file of the name that is chosen in its dialog',
  'files.remove': 'can only be once: what is removed is gone',
  'authorities.exportFile': 'writes a file of the name that is chosen in its dialog',
  'authorities.readFile': 'writes nothing',
  'documents.termReport': 'goes the way of the blank form',
  'meeting.hide': 'a tick, which a second press takes away',
  'meeting.invite': 'goes the way of the forms for the parts',
  'contributions.back': 'stands on the page where a part is typed in, behind a tick',
  'peps.saveAnswers': 'the form saves what stands in it, not what was pressed',
  'ppplus.linkLine': 'a list: what is chosen in it stands in it',
  'rates.remove': 'can only be once: what is removed is gone',
  'quality.say': 'says what stands in its list',
  'rubrics.readFile': 'asks for a file',
  'rubrics.forget': 'goes back to what came along, once',
  'recovery.save': 'writes a file of the name that is chosen in its dialog',
  'terms.save': 'the usual dates of a year that has none, which are then there',
  'voice.addPicture': 'is offered in PEPs of earlier forms only',
  'voice.describePicture': 'saved when its field is left',
  'voice.removePicture': 'can only be once: what is removed is gone',
};
