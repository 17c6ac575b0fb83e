/**
 * Every place of the program: each screen, tab, section, dialog and panel, and how a hand comes to
 * it. places.spec.ts fails for a route, a tab or a dialog in the renderer's source that is not here.
 */
import type { Locator, Page } from '@playwright/test';
import { newestOf, templateId } from '#domain/form/forms/index.ts';
import { partsOf } from '#domain/form/forms/parts.ts';
import { ofPep } from '../e2e/a-school.ts';
import { type App, expect } from '../e2e/app.ts';
import { passphrase } from '../e2e/calls.ts';
import { letGo } from '../e2e/press-again.ts';
import { filledScreens } from '../e2e/screens.ts';
import { go, press, settled } from './hand.ts';
import type { HandIds } from './school.ts';

/** A place, and how one comes there. */
export type Place = {
  name: string;
  path: (ids: HandIds) => string;
  /** What is pressed there until the place is open. */
  act?: (page: Page) => Promise<void>;
  /** The way out, where an address alone does not lead away. */
  leave?: (page: Page) => Promise<void>;
  /** The source file, under renderer/, of the dialog that is open. */
  dialog?: string;
};

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name }).first();

const pressing =
  (...names: (string | RegExp)[]) =>
  async (page: Page): Promise<void> => {
    for (const name of names) await press(button(page, name));
  };

/** Opens a dialog by pressing a button. */
const opening =
  (...names: (string | RegExp)[]) =>
  async (page: Page): Promise<void> => {
    await pressing(...names)(page);
    await expect(page.getByRole('dialog')).toBeVisible();
  };

/** Opens a dialog from the menu of a line of the ledger. */
const fromMenu = (line: string | RegExp, item: string) => async (page: Page) => {
  await press(button(page, typeof line === 'string' ? `More: ${line}` : line));
  await press(page.getByRole('menuitem', { name: item }));
};

const ledger = ({ pupilId }: HandIds): string => `/ppplus/${pupilId}`;
const luton = async (page: Page): Promise<void> => {
  await press(button(page, /^Luton$/));
  await expect(button(page, 'All authorities')).toBeVisible();
};

/** Rows as a spreadsheet gives them: one that fits, and one that does not. */
const pasted = [
  'Spent\t12/11/2026\tBooks and revision guides\tRevision guides\tWaterstones\t2\t12.50\tA-1',
  'Spent\tsome day\tBooks and revision guides\tAtlas\tWaterstones\t2\ttwelve\tA-2',
].join('\n');

const paste = async (page: Page): Promise<void> => {
  await press(page.getByLabel('For, new line'));
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, pasted);
  await expect(page.getByRole('dialog')).toBeVisible();
};

const lineDialogs = 'features/ppplus/ledger/line-dialogs.tsx';
const awards = 'features/ppplus/awards-panel.tsx';

const money: readonly Place[] = [
  { name: 'ledger, more of a line', path: ledger, act: pressing('More: Guitar, rated') },
  ...(
    [
      ['refund', fromMenu('Guitar, to be paid back', 'Refund…')],
      ['reverse', fromMenu('Guitar, to be paid back', 'Reverse…')],
      ['pay', pressing(/^Mark as paid ?: Sports kit, ordered/)],
      ['impact', fromMenu('Guitar, rated', 'Impact…')],
      ['receipts', fromMenu('Guitar, rated', 'Receipts…')],
      ['repeat', fromMenu(/^More of the plan: Lesson 1 /, 'Repeat every week…')],
    ] as const
  ).map(([name, act]) => ({ name: `ledger: ${name}`, path: ledger, act, dialog: lineDialogs })),
  {
    name: 'ledger, the note of a plan',
    path: ledger,
    act: fromMenu(/^More of the plan: Lesson 1 /, 'Note, effect and what pays…'),
    leave: pressing(/^Done with the note/),
  },
  {
    name: 'ledger, a line corrected',
    path: ledger,
    act: fromMenu('Guitar, rated', 'Correct…'),
    leave: pressing('Cancel'),
  },
  {
    name: 'ledger: paste',
    path: ledger,
    act: paste,
    dialog: 'features/ppplus/paste/paste-dialog.tsx',
  },
  { name: 'award: add', path: ledger, act: opening('Add another award…'), dialog: awards },
  ...['Asked for…', 'Held back…', 'Confirmed…', 'Received…', 'Change…', 'Goes out…'].map(
    (step) => ({
      name: `award: ${step}`,
      path: ledger,
      act: opening(new RegExp(`^${step}`)),
      dialog: awards,
    }),
  ),
  {
    name: 'award: Whose money…',
    path: ({ plainPupilIds }) => `/ppplus/${plainPupilIds[6]}`,
    act: opening(/^Whose money…/),
    dialog: awards,
  },
  {
    name: 'pp+, school year',
    path: () => '/ppplus',
    act: async (page) => {
      await press(page.getByText(/^School year/).first());
    },
  },
  {
    name: 'pp+ rate: add',
    path: () => '/settings/rates',
    act: opening('Add a rate'),
    dialog: 'features/authority/rate-list.tsx',
  },
];

const ofPupils: readonly Place[] = [
  {
    name: 'pupil, an event changed',
    path: ({ pupilId }) => `/pupils/${pupilId}?tab=care`,
    act: pressing(/^Change Suspension/),
    leave: pressing('Cancel'),
  },
  {
    name: 'action: close',
    path: () => '/actions',
    act: pressing(/^Close action: Bring the reading record/),
    leave: pressing('Cancel'),
  },
  {
    name: 'action: remind',
    path: () => '/actions',
    act: opening(/^Remind .*: Bring the reading record/),
    dialog: 'ui/remind/remind.tsx',
  },
  {
    name: 'actions, closed ones',
    path: () => '/actions',
    act: async (page) => {
      await press(page.getByText(/^Closed \(/));
    },
  },
  {
    name: 'today: later',
    path: () => '/today',
    act: opening(/^Later…/),
    dialog: 'features/cohort/put-off.tsx',
  },
  {
    name: 'pep left over: give up',
    path: ofPep('leftOverPepId'),
    act: opening(/^Not to be finished…/),
    dialog: 'ui/page/give-up.tsx',
  },
];

/** A section of each part of the form: the parts are the pages. */
const formSections = partsOf(newestOf(templateId)?.sections ?? []).flatMap(
  ({ sections: [first] }) => first?.id ?? [],
);

/** The parts that other tests do not go to. */
const otherSections = formSections.filter(
  (section) => !filledScreens.some(({ name }) => name === `pep form, ${section}`),
);

const onePep: readonly Place[] = [
  ...otherSections.map((section) => ({
    name: `pep form, section ${section}`,
    path: ({ openPepId }: HandIds) => `/peps/${openPepId}?section=${section}`,
  })),
  {
    name: 'pep form, needed',
    path: ofPep('openPepId', '?all=false'),
  },
  {
    name: 'pep form, guidance beside',
    path: ofPep('openPepId', '?section=support-now&field=how-needs-met'),
  },
  {
    name: 'pep form, quality beside',
    path: ofPep('openPepId', '?section=support-now&field=how-needs-met'),
    act: async (page) => {
      await press(page.getByRole('tab', { name: 'Quality' }));
    },
  },
  {
    name: 'pep form, authority beside',
    path: ofPep('openPepId', '?section=support-now&field=how-needs-met'),
    act: async (page) => {
      await press(page.getByRole('tab', { name: 'Luton' }));
    },
  },
  ...(['meetingHeldPepId', 'readyPepId', 'sentPepId', 'acceptedPepId'] as const).map((which) => ({
    name: `pep, ${which.replace('PepId', '')}`,
    path: (ids: HandIds) => `/peps/${ids[which]}`,
  })),
  {
    name: 'sign-off: confirm',
    path: ofPep('readyPepId', '/sign-off'),
    act: opening(/^Sign off/),
    dialog: 'features/stages/sign-off-screen.tsx',
  },
  {
    name: 'sign-off: discard',
    path: ofPep('revisionId', '/sign-off'),
    act: opening(/^Discard this/),
    dialog: 'features/stages/discard.tsx',
  },
  ...(
    [
      ['record', 'sentPepId', 'Record the answer'],
      ['change', 'acceptedPepId', 'Change the answer'],
    ] as const
  ).map(([name, pep, words]) => ({
    name: `virtual school’s answer: ${name}`,
    path: (ids: HandIds) => `/peps/${ids[pep]}`,
    act: opening(words),
    dialog: 'features/stages/life/answer-dialog.tsx',
  })),
];

const settings: readonly Place[] = [
  {
    name: 'settings, an authority compared with what is known of it',
    path: () => '/settings/authorities',
    act: async (page) => {
      await luton(page);
      await press(button(page, /^Take over what PEP Desk knows/));
      await expect(page.getByRole('heading', { name: /^What would change/ })).toBeVisible();
    },
    leave: async (page) => {
      await press(button(page, /^(Cancel|Back to)/));
      await press(button(page, 'All authorities'));
    },
  },
  {
    name: 'settings, a new recovery code',
    path: () => '/settings/people',
    act: async (page) => {
      await press(page.getByLabel('Passphrase now').last());
      await page.keyboard.type(passphrase);
      await page.keyboard.press('Enter');
      await expect(page.getByTestId('recovery-code')).toBeVisible();
    },
  },
  {
    name: 'settings, a copy that was looked at',
    path: () => '/settings/backups',
    act: async (page) => {
      // One is made by itself soon after unlocking.
      await press(button(page, /^Look at it/).first());
      await page.keyboard.type(passphrase);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'This copy is whole' })).toBeVisible();
    },
    leave: async (page) => {
      await press(button(page, 'Cancel'));
    },
  },
  {
    name: 'not saved yet',
    path: () => '/settings/school',
    act: async (page) => {
      await press(page.getByLabel('School name'));
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      await page.keyboard.press('Alt+1');
      await expect(page.getByRole('dialog', { name: 'Not saved yet' })).toBeVisible();
    },
    leave: async (page) => {
      await press(button(page, 'Stay here'));
      await press(page.getByLabel('School name'));
      await page.keyboard.type('Bramble Lane School');
    },
    dialog: 'ui/save/stay-until-saved.tsx',
  },
];

/** The dialogs among the screens that other tests go through too, by their source. */
const dialogsOfScreens: Readonly<Record<string, string>> = {
  'start all': 'features/cohort/start-all.tsx',
  'report on a term': 'features/cohort/term-report.tsx',
  reminder: 'ui/remind/reminder.tsx',
  'life: Note who initiated it': 'features/stages/life/step-dialog.tsx',
  'life: note as sent': 'features/stages/life/step-dialog.tsx',
  export: 'features/documents/export-dialog.tsx',
  amend: 'features/stages/amend-dialog.tsx',
  'undo the sign-off': 'features/stages/undo-sign-off-dialog.tsx',
  'log spending': 'features/ppplus/log-spending.tsx',
  'blank form': 'features/documents/blank-form-dialog.tsx',
  search: 'app/keys/find.tsx',
  help: 'app/help.tsx',
  shortcuts: 'app/keys/shortcuts.tsx',
};

/** Every place behind the lock. */
export const places: readonly Place[] = [
  ...filledScreens.map((screen) => {
    const dialog = dialogsOfScreens[screen.name];
    return dialog === undefined ? screen : { ...screen, dialog };
  }),
  ...ofPupils,
  ...onePep,
  ...money,
  ...settings,
];

/** Whatever is open is put away, whether something was typed in it or not. */
export const putAway = async (page: Page): Promise<void> => {
  for (let tries = 0; tries < 3 && (await page.getByRole('dialog').count()) > 0; tries += 1) {
    await page.keyboard.press('Escape');
    await page
      .getByRole('dialog')
      .first()
      .waitFor({ state: 'detached', timeout: 2000 })
      .catch(() => undefined);
  }
};

/** Comes to a place, whatever is open. */
export const open = async (app: App, place: Place, ids: HandIds): Promise<void> => {
  await putAway(app.page);
  await go(app, place.path(ids));
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  // What leads to it may lie where something was pressed a moment ago: that would be a second press.
  if (place.act) await letGo(app.page);
  await place.act?.(app.page);
  await settled(app);
};

/** Goes away from a place that an address alone does not lead away from. */
export const leave = async (app: App, place: Place): Promise<void> => {
  await place.leave?.(app.page);
};

/** The same list in so many parts, each of which goes through all of it in great strides. */
export const shares = <T>(all: readonly T[], parts: number): T[][] =>
  Array.from({ length: parts }, (_, part) => all.filter((_one, at) => at % parts === part));
