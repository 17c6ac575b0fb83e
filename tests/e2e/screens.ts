import type { Page } from '@playwright/test';
import type { SchoolIds } from './a-school.ts';
import { expect } from './app.ts';

/** A screen, or something opened upon it. */
export type Screen = {
  name: string;
  path: (ids: SchoolIds) => string;
  /** What is opened or pressed upon it. */
  act?: (page: Page) => Promise<void>;
};

const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
};

const dialog = (name: string | RegExp) => async (page: Page) => {
  await press(name)(page);
  await expect(page.getByRole('dialog')).toBeVisible();
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

/** Every screen of a school with pupils, and everything that opens upon one. */
export const filledScreens: readonly Screen[] = [
  { name: 'today', path: () => '/today' },
  { name: 'pupils', path: () => '/pupils' },
  {
    name: 'new pupil, with errors',
    path: () => '/pupils/new',
    act: async (page) => {
      await press('Add pupil')(page);
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  ...['overview', 'peps', 'targets', 'ppplus', 'care', 'history'].map((tab) => ({
    name: `pupil, ${tab}`,
    path: ({ pupilId }: SchoolIds) => `/pupils/${pupilId}?tab=${tab}`,
  })),
  { name: 'peps', path: () => '/peps' },
  {
    name: 'pep form, targets',
    path: ({ openPepId }) => `/peps/${openPepId}?section=targets-actions-and-pp`,
  },
  {
    name: 'pep form, last term beside',
    path: ({ openPepId }) => `/peps/${openPepId}?section=support-now&field=how-needs-met`,
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
  { name: 'chase', path: () => '/today', act: dialog(/^Chase for/) },
  { name: 'parts', path: ({ openPepId }) => `/peps/${openPepId}/parts` },
  {
    name: 'part typed in',
    path: ({ openPepId }) => `/peps/${openPepId}/parts/social-worker`,
  },
  { name: 'sign-off', path: ({ openPepId }) => `/peps/${openPepId}/sign-off` },
  { name: 'signed-off pep', path: ({ signedPepId }) => `/peps/${signedPepId}` },
  {
    name: 'export',
    path: ({ signedPepId }) => `/peps/${signedPepId}`,
    act: dialog('Export PDF'),
  },
  { name: 'amend', path: ({ signedPepId }) => `/peps/${signedPepId}`, act: dialog('Amend') },
  { name: 'actions', path: () => '/actions' },
  { name: 'pp+', path: () => '/ppplus' },
  { name: 'ledger', path: ({ pupilId }) => `/ppplus/${pupilId}` },
  { name: 'pp+ statement', path: ({ pupilId }) => `/ppplus/${pupilId}/statement` },
  {
    name: 'log spending',
    path: () => '/today',
    act: async (page) => {
      await page.keyboard.press('Control+Shift+L');
      await expect(page.getByRole('dialog', { name: 'Log spending' })).toBeVisible();
    },
  },
  { name: 'pp+ rates', path: () => '/settings/rates' },
  { name: 'documents', path: () => '/documents' },
  ...['school', 'authorities', 'terms', 'people', 'look', 'backups', 'about'].map((page) => ({
    name: `settings, ${page}`,
    path: () => `/settings/${page}`,
  })),
  {
    name: 'search',
    path: () => '/today',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('searchbox').or(page.getByPlaceholder(/name/)).first().fill('mia');
      await expect(page.getByText('Mia Thompson').last()).toBeVisible();
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

/** Goes to a screen as a link would, without reading the window afresh. */
export const openScreen = async (page: Page, { path, act }: Screen, ids: SchoolIds) => {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, path(ids));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 250)));
  await act?.(page);
};
