/**
 * Every control that writes, and how a hand comes to be about to press it. press.spec.ts fails for a
 * change that the renderer can make and that is neither here nor among those that need no such test.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { CallName } from '#domain/contract/calls.ts';
import { term } from '../e2e/a-pep.ts';
import { ofPep } from '../e2e/a-school.ts';
import type { App } from '../e2e/app.ts';
import { call } from '../e2e/calls.ts';
import { scrollThrough } from '../e2e/confirming.ts';
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

/** What a hand does on the way to a control. */
type Step = (here: Here) => Promise<void>;

/** An act by its name, its call, the address of its place, and its control there. */
const act = (
  name: string,
  ofCall: CallName,
  path: string | Act['path'],
  control: Act['control'],
  { ready, ...rest }: Omit<Partial<Act>, 'ready'> & { ready?: Step | readonly Step[] } = {},
): Act => ({
  name,
  call: ofCall,
  path: typeof path === 'string' ? () => path : path,
  control,
  ready: async (here) => {
    for (const step of [ready ?? []].flat()) await step(here);
  },
  ...rest,
});

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

const typing =
  (label: string, text: string): Step =>
  ({ page }) =>
    type(page, label, text);
const choosing =
  (label: string, down?: number): Step =>
  ({ page }) =>
    choose(page, label, down);

const fromMenu =
  (line: string | RegExp, item: string) =>
  async ({ page }: Here): Promise<void> => {
    const name = typeof line === 'string' ? `More: ${line}` : line;
    await press(page.getByRole('button', { name }).first());
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
const overview = ({ pupilId }: HandIds): string => `/pupils/${pupilId}`;
const plain = (ids: HandIds, at: number): string => ids.plainPupilIds[at] ?? '';

const logged = async ({ page }: Here): Promise<void> => {
  await page.keyboard.press('Control+Shift+L');
  await choose(page, 'Pupil');
  await choose(page, 'Kind of support');
  await type(page, 'Cost of one, in pounds', '7');
  await type(page, 'What it paid for', 'Ink');
};

const spending: readonly Act[] = [
  act('log spending: Save', 'ppplus.saveLine', '/today', inDialog(/^Save$/), {
    ready: logged,
    enter: 'where it is',
  }),
  act(
    'log spending: Save and log another',
    'ppplus.saveLine',
    '/today',
    inDialog('Save and log another'),
    { ready: logged },
  ),
  act(
    'log spending, split over two pupils: Save',
    'ppplus.splitInvoice',
    '/today',
    inDialog(/^Save$/),
    { ready: [logged, pressing('Split over another pupil'), choosing('Pupil 2', 2)] },
  ),
  act('ledger: Add line', 'ppplus.saveLine', ledger, button('Add line'), {
    ready: [
      choosing('Category, new line'),
      typing('Cost of one, new line', '4'),
      typing('For, new line', 'Pens'),
    ],
    enter: 'where it is',
  }),
  act('ledger: Mark as spent', 'ppplus.saveLine', ledger, button(/^Mark as spent: Lesson 1 /)),
  act('ledger: Remove', 'ppplus.removeLine', ledger, button(/^Remove: Lesson 1 /)),
  act('ledger: Repeat every week', 'ppplus.addLines', ledger, inDialog('Add the lines'), {
    ready: fromMenu(/^More of the plan: Lesson 1 /, 'Repeat every week…'),
    enter: 'where it is',
  }),
  act('ledger: Mark as paid', 'ppplus.payLine', ledger, inDialog('Mark as paid'), {
    ready: pressing(/^Mark as paid ?: Sports kit, ordered/),
    enter: 'where it is',
  }),
  act('ledger: Refund', 'ppplus.refundLine', ledger, inDialog('Write the refund down'), {
    ready: fromMenu('Guitar, rated', 'Refund…'),
    enter: 'where it is',
  }),
  act('ledger: Reverse', 'ppplus.reverseLine', ledger, inDialog('Reverse the line'), {
    ready: [fromMenu('Guitar, rated', 'Reverse…'), typing('Why', 'Twice')],
    enter: 'where it is',
  }),
  act('ledger: Impact', 'ppplus.saveImpact', ledger, inDialog('Save the impact'), {
    ready: async (here) => {
      await fromMenu('Guitar, rated', 'Impact…')(here);
      await press(here.page.getByRole('radio').nth(3));
    },
  }),
  act('ledger: Correct', 'ppplus.correctLine', ledger, button('Save the correction'), {
    ready: [fromMenu('Guitar, rated', 'Correct…'), typing('Why it is corrected', 'Wrong')],
    enter: 'where it is',
  }),
  act('ledger: Add a receipt', 'ppplus.addReceipt', ledger, inDialog('Add a receipt…'), {
    before: toFile,
    ready: fromMenu('Guitar, rated', 'Receipts…'),
  }),
  act('award: Add', 'ppplus.saveGrant', ledger, inDialog(/^Add$/), {
    ready: [pressing('Add another award…'), typing('Amount', '120')],
    enter: 'where it is',
  }),
  ...['Asked for…', 'Confirmed…', 'Received…'].map((step) =>
    act(`award: ${step}`, 'ppplus.stepGrant', ledger, inDialog(/^Save$/), {
      ready: pressing(new RegExp(`^${step} Extra`)),
      enter: 'where it is',
    }),
  ),
  act('award: Change', 'ppplus.saveGrant', ledger, inDialog(/^Save$/), {
    ready: [pressing(/^Change… Extra/), typing('Where the amount comes from', 'A letter')],
    enter: 'where it is',
  }),
  act('award: Goes out', 'ppplus.moveGrant', ledger, inDialog(/^Save$/), {
    ready: [pressing(/^Goes out… Extra/), typing('Amount', '1')],
    enter: 'where it is',
  }),
  act(
    'award: Whose money',
    'ppplus.passGrant',
    (ids) => `/ppplus/${plain(ids, 6)}`,
    inDialog(/^Save$/),
    {
      ready: [pressing(/^Whose money…/), typing('Looked after by Ashbourne since', '11/11/2026')],
      enter: 'where it is',
    },
  ),
  act('rate: This term too', 'ppplus.answerRate', '/ppplus', button(/^Yes, this term too/)),
  act('award: Remove', 'ppplus.removeGrant', ledger, button(/^Remove Extra/)),
  act('rate: Save', 'rates.save', '/settings/rates', inDialog(/^Save$/), {
    ready: [
      pressing('Add a rate'),
      typing('From', '1/4/2031'),
      typing('Where it is written', 'A letter'),
      typing('Amount', '2600'),
    ],
    enter: 'where it is',
  }),
  act(
    'statement: Save as PDF',
    'ppplus.exportStatement',
    ({ pupilId }) => `/ppplus/${pupilId}/statement`,
    button('Save as PDF'),
    { before: toFolder, counts: 'calls' },
  ),
];

const ofPupils: readonly Act[] = [
  act('pupil: Add pupil', 'pupils.add', '/pupils/new', button('Add pupil'), {
    ready: [
      choosing('Authority that looks after the child'),
      typing('Date of birth', '2/3/2014'),
      typing('Forename', 'Twice'),
      typing('Surname', 'Shy'),
    ],
    enter: 'where it is',
  }),
  act(
    'pupil: Mark as left',
    'pupils.setLeft',
    (ids) => `/pupils/${plain(ids, 1)}?tab=care`,
    button('Mark as left'),
    {
      ready: typing('Left on', '13/11/2026'),
      enter: 'where it is',
    },
  ),
  act(
    'pupil: Mark as back',
    'pupils.comeBack',
    (ids) => `/pupils/${plain(ids, 5)}?tab=care`,
    button('Mark as back at this school'),
    {
      before: async ({ page, ids }) => {
        await call(page, 'pupils.setLeft', { id: plain(ids, 5), leftOn: '2026-11-10' });
      },
    },
  ),
  act(
    'pupil: Record a move, suspension or exclusion',
    'events.save',
    (ids) => `/pupils/${plain(ids, 2)}?tab=care`,
    button('Record it'),
    { ready: pressing('Record a move, suspension or exclusion') },
  ),
  act('pupil: change an event', 'events.save', care, button('Keep the change'), {
    ready: [pressing(/^Change Suspension/), typing('Note', 'At home')],
  }),
  act('pupil: Bring it forward', 'events.save', overview, button('Bring it forward')),
  act('pupil: Leave it as it is', 'events.save', overview, button('Leave it as it is')),
  act('pupil: remove an event', 'events.remove', care, button(/^Remove Suspension/)),
  act('reminder: I telephoned', 'reminders.note', '/peps', inDialog('I telephoned'), {
    ready: pressing(/^Remind about Ada/),
  }),
  act('reminder: I sent the e-mail', 'reminders.note', '/peps', inDialog('I sent the e-mail'), {
    ready: pressing(/^Remind about Ada/),
  }),
  act('reminder: I sent the letter', 'reminders.note', '/peps', inDialog('I sent the letter'), {
    ready: pressing(/^Remind about Ada/),
  }),
  act('reminder: Save as a letter', 'reminders.letter', '/peps', inDialog('Save as a letter…'), {
    before: toFolder,
    ready: pressing(/^Remind about Ada/),
    counts: 'calls',
  }),
  act('reminder: Take away', 'reminders.remove', '/peps', inDialog(/^Take away/), {
    ready: pressing(/^Remind about Mia/),
  }),
  act('Today: Put it off', 'today.putOff', '/today', inDialog('Put it off'), {
    ready: [
      pressing(/^Later…/),
      typing('Until which day?', '30/11/2026'),
      typing('Why can it wait?', 'Moved'),
    ],
    enter: 'where it is',
  }),
  act('views: Keep this view', 'views.save', '/pupils', inDialog('Keep this view'), {
    ready: [pressing('Views'), typing('Name what is shown now', 'As it is')],
    enter: 'where it is',
    // The view, and that it is the one which is shown.
    changes: async () => 2,
  }),
  act('action: Keep this', 'actions.setStatus', '/actions', button('Keep this'), {
    ready: pressing(/^Close action: Bring the reading record/),
  }),
  act('action: Reopen', 'actions.setStatus', '/actions', button(/^Reopen: Ask about the library/), {
    ready: async ({ page }) => {
      await press(page.getByText(/^All \(/));
    },
  }),
];

const step = (
  name: string,
  pep: Extract<keyof HandIds, `${string}PepId`>,
  open: string,
  submit: string,
  ...ready: readonly Step[]
): Act =>
  act(`PEP: ${name}`, 'peps.takeStep', ofPep(pep), inDialog(submit), {
    ready: [pressing(open), ...ready],
  });

const ofPeps: readonly Act[] = [
  act('PEP: Start, on the list', 'peps.start', '/peps', button(/^Start the PEP/)),
  act(
    'PEP: Start, on the pupil’s page',
    'peps.start',
    (ids) => `/pupils/${plain(ids, 3)}`,
    button(/^Start the/),
  ),
  act('PEPs: Start all', 'peps.start', '/peps', inDialog('Start all'), {
    ready: pressing(/^Start all/),
    changes: async ({ page }) =>
      (await call(page, 'peps.board', { term })).filter(
        ({ pep, owing }) => pep === null && owing.is === 'owed',
      ).length,
  }),
  step('Note who initiated it', 'openPepId', 'Note who initiated it', 'Note it', choosing('Who')),
  step('Note as sent', 'signedPepId', 'Note as sent', 'Note as sent', choosing('How')),
  step('Record the answer', 'sentPepId', 'Record the answer', 'Record the answer'),
  act(
    'PEP: Save the answer',
    'peps.changeAnswer',
    ofPep('acceptedPepId'),
    inDialog('Save the answer'),
    { ready: [pressing('Change the answer'), typing('Comments on the whole PEP', 'Good')] },
  ),
  act('PEP: Take back “Ready”', 'peps.withdrawStep', ofPep('readyPepId'), button(/^Take back/)),
  act('PEP: Sign off', 'peps.signOff', ofPep('readyPepId', '/sign-off'), inDialog(/^Sign off/), {
    ready: pressing(/^Sign off/),
  }),
  act(
    'PEP: Undo the sign-off',
    'peps.undoSignOff',
    ofPep('signedPepId'),
    inDialog('Undo the sign-off'),
    {
      // Undone before, it is signed off again; that cannot be taken back as other changes are.
      before: async ({ page, ids }) => {
        await call(page, 'peps.signOff', { id: ids.signedPepId }).catch(() => undefined);
      },
      ready: pressing('Undo sign-off'),
    },
  ),
  act(
    'PEP: Start the new revision',
    'peps.amend',
    ofPep('signedPepId'),
    inDialog('Start the new revision'),
    {
      ready: [pressing(/^Amend$/), typing('Why is it amended?', 'New')],
      enter: 'where it is',
    },
  ),
  act(
    'PEP: Discard this revision',
    'peps.discard',
    ofPep('revisionId', '/sign-off'),
    inDialog('Discard it'),
    { ready: [pressing(/^Discard this/)] },
  ),
  act(
    'PEP: Mark as not to be finished',
    'peps.giveUp',
    ofPep('leftOverPepId'),
    inDialog('Mark as not to be finished'),
    {
      ready: [pressing(/^Not to be finished…/), typing('Why will it not be finished?', 'Moved')],
      enter: 'where it is',
    },
  ),
  act('PEP: Take it up again', 'peps.takeUp', ofPep('leftOverPepId'), button('Take it up again'), {
    before: async ({ page, ids }) => {
      await call(page, 'peps.giveUp', { id: ids.leftOverPepId, reason: 'Moved' });
    },
  }),
  act(
    'PEP form: Still true',
    'peps.confirmCarried',
    ofPep('openPepId', '?section=support-now'),
    button(/still true( ?: .+)?$/),
    // What was not in sight is shown first, and nothing is confirmed.
    { ready: ({ page }) => scrollThrough(page) },
  ),
  act(
    'PEP form: Add a target',
    'targets.add',
    ofPep('emptyPepId', '?section=targets-actions-and-pp'),
    button('Add a target'),
  ),
  act(
    'PEP form: Add an action',
    'actions.add',
    ofPep('emptyPepId', '?section=targets-actions-and-pp'),
    button('Add an action'),
    { rows: (page) => page.getByRole('rowgroup', { name: /^Action \d/ }) },
  ),
  act(
    'PEP form: Add a planned line',
    'ppplus.saveLine',
    ofPep('emptyPepId', '?section=targets-actions-and-pp'),
    button('Add a planned line'),
    { rows: (page) => page.getByRole('rowgroup', { name: /^Planned line \d/ }) },
  ),
  act(
    'parts: Note as asked today',
    'contributions.ask',
    ofPep('openPepId', '/parts'),
    button(/^Note (one|\d+) as asked today/),
  ),
  act('parts: Forget', 'contributions.forget', ofPep('emptyPepId', '/parts'), button(/^Forget/), {
    before: async ({ page, ids }) => {
      await call(page, 'contributions.ask', {
        pepId: ids.emptyPepId,
        roles: ['carer'],
        asked: { askedOn: '2026-11-16', returnBy: '2026-11-30' },
      });
    },
  }),
  act(
    'parts: Write forms',
    'contributions.forms',
    ofPep('emptyPepId', '/parts'),
    button(/^Write (one|\d+) forms?…/),
    { before: toFolder, counts: 'calls' },
  ),
  act(
    'export: Choose a folder and export',
    'documents.exportPep',
    ofPep('acceptedPepId'),
    inDialog('Choose a folder and export'),
    {
      before: toFolder,
      ready: pressing('Export PDF'),
      counts: 'calls',
    },
  ),
];

const ofSettings: readonly Act[] = [
  act(
    'documents: Print a blank form',
    'documents.blankForm',
    '/documents',
    inDialog(/folder|Save|Print/),
    {
      before: toFolder,
      ready: pressing(/blank form/),
      counts: 'calls',
    },
  ),
  act(
    'settings: Add authority',
    'authorities.replace',
    '/settings/authorities',
    button(/^Add authority$/),
    {
      ready: [pressing('Add an authority'), typing('Authority', 'Twiceshire')],
      enter: 'where it is',
    },
  ),
  act(
    'settings: Remove an authority',
    'authorities.remove',
    '/settings/authorities',
    button('Remove Onceshire'),
    {
      before: async ({ page }) => {
        const [authority] = await call(page, 'authorities.list', {});
        if (authority === undefined) return;
        const { id: _, ...rest } = authority;
        await call(page, 'authorities.save', {
          id: null,
          authority: { ...rest, name: 'Onceshire' },
        });
      },
      ready: pressing(/^Onceshire$/),
    },
  ),
  act(
    'settings: Copy the records to a folder',
    'backup.create',
    '/settings/backups',
    button('Copy the records to a folder…'),
    { before: toFolder, counts: 'calls' },
  ),
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
  'documents.pupilForm': 'goes the way of the blank form',
  'documents.termReport': 'goes the way of the blank form',
  'today.takeUp': 'can only be once: what is taken up again stands above',
  'meeting.hide': 'a tick, which a second press takes away',
  'meeting.invite': 'goes the way of the forms for the parts',
  'meeting.asked': 'goes the way of asking for a part',
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
