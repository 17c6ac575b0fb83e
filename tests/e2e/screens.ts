import type { Page } from '@playwright/test';
import { settingsPages } from '#renderer/app/settings/pages.ts';
import { ofPep, type SchoolIds } from './a-school.ts';
import { type App, expect } from './app.ts';
import { passphrase } from './calls.ts';
import { settled } from './settled.ts';

/** A screen, or something opened upon it. */
export type Screen = {
  name: string;
  path: (ids: SchoolIds) => string;
  /** What is opened or pressed upon it. */
  act?: (page: Page) => Promise<void>;
  /** The way out, where an address alone does not lead away. */
  leave?: (page: Page) => Promise<void>;
};

const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
};

const dialog = (name: string | RegExp) => async (page: Page) => {
  await press(name)(page);
  await expect(page.getByRole('dialog')).toBeVisible();
};

/** Opens whatever stays closed until it is wanted. */
const openFolds = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '');
  });

/** The teacher's way out of a child's own screen. */
const leaveChild = async (page: Page): Promise<void> => {
  const stop = page.getByRole('button', { name: 'Stop' });
  if (await stop.isVisible()) await stop.click();
  await page.getByLabel('For the teacher: your passphrase, to leave').fill(passphrase);
  await press('Leave')(page);
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
};

/** The places that say something of their own while the school has no pupils. */
export const emptyScreens: readonly Screen[] = [
  'today',
  'pupils',
  'peps',
  'actions',
  'ppplus',
  'documents',
].map((place) => ({ name: `${place}, empty`, path: () => `/${place}` }));

const placesAndPupils: readonly Screen[] = [
  { name: 'today', path: () => '/today' },
  { name: 'pupils', path: () => '/pupils' },
  { name: 'pupils, columns', path: () => '/pupils', act: dialog('Columns') },
  { name: 'pupils, views', path: () => '/pupils', act: dialog('Views') },
  {
    name: 'new pupil, with errors',
    path: () => '/pupils/new',
    act: async (page) => {
      await press('Add pupil')(page);
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  ...['overview', 'peps', 'targets', 'ppplus', 'learning', 'care', 'history'].map((tab) => ({
    name: `pupil, ${tab}`,
    path: ({ pupilId }: SchoolIds) => `/pupils/${pupilId}?tab=${tab}`,
  })),
  {
    name: 'pupil, an event',
    path: ({ pupilId }) => `/pupils/${pupilId}?tab=care`,
    act: press('Record a move, suspension or exclusion'),
  },
  { name: 'peps', path: () => '/peps' },
  {
    name: 'peps, by stage',
    path: () => '/peps',
    act: async (page) => {
      await page.getByText('By stage').click();
      await expect(page.getByRole('group', { name: /^PEPs, / })).toBeVisible();
    },
  },
  { name: 'start all', path: () => '/peps', act: dialog(/^Start all/) },
];

const onePep: readonly Screen[] = [
  ...['my-views', 'learning-and-progress', 'the-meeting', 'education-so-far'].map((section) => ({
    name: `pep form, ${section}`,
    path: ({ openPepId }: SchoolIds) => `/peps/${openPepId}?section=${section}`,
  })),
  { name: 'pep form, targets', path: ofPep('openPepId', '?section=targets-actions-and-pp') },
  {
    name: 'pep form, last term beside',
    path: ofPep('openPepId', '?section=support-now&field=how-needs-met'),
    act: async (page) => {
      await page.getByRole('tab', { name: 'Last term' }).click();
      await expect(page.getByText('From the PEP of the')).toBeVisible();
    },
  },
  {
    name: 'peps, term by term',
    path: () => '/peps',
    act: async (page) => {
      await page.getByText('Term by term', { exact: true }).click();
      await expect(page.getByRole('table', { name: 'PEPs term by term' })).toBeVisible();
    },
  },
  {
    name: 'report on a term',
    path: () => '/peps',
    act: async (page) => {
      await page.getByText('Term by term', { exact: true }).click();
      await dialog('Report on this term…')(page);
    },
  },
  {
    name: 'reminder',
    path: () => '/peps',
    act: async (page) => {
      await page.getByText('By deadline', { exact: true }).click();
      await dialog(/^Remind about/)(page);
    },
  },
  { name: 'parts', path: ofPep('openPepId', '/parts') },
  { name: 'part typed in', path: ofPep('openPepId', '/parts/social-worker') },
  { name: 'sign-off', path: ofPep('openPepId', '/sign-off') },
  { name: 'sign-off, why a check says so', path: ofPep('openPepId', '/sign-off'), act: openFolds },
  { name: 'sign-off of a revision', path: ofPep('revisionId', '/sign-off') },
  ...['Note who initiated it'].map((step) => ({
    name: `life: ${step}`,
    path: ofPep('openPepId'),
    act: dialog(step),
  })),
  { name: 'life: note as sent', path: ofPep('signedPepId'), act: dialog('Note as sent') },
  { name: 'returned pep', path: ofPep('returnedPepId') },
  { name: 'comments beside a revision', path: ofPep('revisionId', '?section=support-now') },
  { name: 'compare', path: ofPep('revisionId', '/compare') },
  { name: 'meeting', path: ofPep('openPepId', '/meeting') },
  { name: 'meeting view', path: ofPep('openPepId', '/meeting/view') },
  { name: 'voice, preparation', path: ofPep('openPepId', '/voice') },
  {
    name: 'the child’s screen',
    path: ofPep('openPepId', '/child'),
    leave: leaveChild,
  },
  {
    name: 'the child’s screen, stopped',
    path: ofPep('openPepId', '/child'),
    act: async (page) => {
      await press('Stop')(page);
      await expect(page.getByRole('heading', { name: /^Thank you/ })).toBeVisible();
    },
    leave: leaveChild,
  },
  { name: 'signed-off pep', path: ofPep('signedPepId') },
  { name: 'export', path: ofPep('signedPepId'), act: dialog('Export PDF') },
  { name: 'amend', path: ofPep('signedPepId'), act: dialog('Amend') },
  { name: 'undo the sign-off', path: ofPep('signedPepId'), act: dialog('Undo sign-off') },
];

const actionsMoneyAndSettings: readonly Screen[] = [
  { name: 'actions', path: () => '/actions' },
  { name: 'pp+', path: () => '/ppplus' },
  { name: 'ledger', path: ({ pupilId }) => `/ppplus/${pupilId}` },
  {
    name: 'pp+ statement of an authority',
    path: ({ authorityId }) => `/ppplus/authority/${authorityId}`,
  },
  { name: 'pp+ statement', path: ({ pupilId }) => `/ppplus/${pupilId}/statement` },
  {
    name: 'log spending',
    path: () => '/today',
    act: async (page) => {
      await page.keyboard.press('Control+Shift+L');
      await expect(page.getByRole('dialog', { name: 'Log spending' })).toBeVisible();
    },
  },
  { name: 'documents', path: () => '/documents' },
  { name: 'blank form', path: () => '/documents', act: dialog(/blank form/) },
  ...settingsPages.map(({ page }) => ({
    name: `settings, ${page}`,
    path: () => `/settings/${page}`,
  })),
  {
    name: 'settings, one authority',
    path: () => '/settings/authorities',
    act: async (page) => {
      await press(/^Luton$/)(page);
      await expect(page.getByRole('button', { name: 'All authorities' })).toBeVisible();
      await openFolds(page);
    },
    leave: press('All authorities'),
  },
  {
    name: 'settings, a new authority',
    path: () => '/settings/authorities',
    act: press('Add an authority'),
  },
  {
    name: 'search',
    path: () => '/today',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('searchbox').or(page.getByPlaceholder(/name/)).first().fill('mia');
      await expect(page.getByRole('button', { name: /^Mia / })).toBeVisible();
    },
  },
  {
    name: 'help',
    path: () => '/ppplus',
    act: async (page) => {
      await page.keyboard.press('F1');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'shortcuts',
    path: () => '/pupils',
    act: async (page) => {
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  { name: 'nowhere', path: () => '/nowhere' },
];

/** Every screen of a school with pupils, and everything that opens upon one, in parts. */
export const screensByPart = {
  'places and pupils': placesAndPupils,
  'one PEP': onePep,
  'actions, PP+, documents and settings': actionsMoneyAndSettings,
} as const;

export const filledScreens: readonly Screen[] = Object.values(screensByPart).flat();

/** Goes to a screen as a link would, without reading the window afresh. */
export const openScreen = async (app: App, { path, act }: Screen, ids: SchoolIds) => {
  const { page } = app;
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, path(ids));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await settled(app);
  await act?.(page);
};
