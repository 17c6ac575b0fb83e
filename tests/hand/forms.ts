/**
 * Every form that words are typed into, and one of its fields. The sweep over the places fails for a
 * dialog with a field to type in that is not here.
 */
import type { Locator, Page } from '@playwright/test';
import { ofPep } from '../e2e/a-school.ts';
import { expect } from '../e2e/app.ts';
import { press } from './hand.ts';
import { type Place, places } from './places.ts';

/** A form, open at its place, and where words are typed into it. */
export type Form = {
  place: Place;
  field: (page: Page) => Locator;
  /** What is typed, where words would not do. */
  text?: string;
  /** It is saved as it is typed, or when its field is left, and has nothing to say of it. */
  saves?: true;
};

const at = (name: string): Place => {
  const found = places.find((place) => place.name === name);
  if (found === undefined) throw new Error(`No place is called ${name}.`);
  return found;
};

const inDialog = (label: string | RegExp) => (page: Page) =>
  page.getByRole('dialog').getByLabel(label).first();
const inMain = (label: string | RegExp) => (page: Page) =>
  page.getByRole('main').getByLabel(label).first();

/** A place with one more press upon it. */
const then = (name: string, press: (page: Page) => Promise<void>): Place => {
  const place = at(name);
  const act = async (page: Page): Promise<void> => {
    await place.act?.(page);
    await press(page);
  };
  return { ...place, act };
};

/** The forms whose words wait until they are sent. */
const unfinished: readonly Form[] = [
  { place: at('today: later'), field: inDialog('Why can it wait?') },
  { place: at('log spending'), field: inDialog('What it paid for') },
  { place: at('report on a term'), field: inDialog(/^For whom is this copy/) },
  { place: at('ledger: refund'), field: inDialog('Note') },
  { place: at('ledger: reverse'), field: inDialog('Why') },
  { place: at('ledger: pay'), field: inDialog('Invoice') },
  { place: at('ledger: impact'), field: inDialog('After') },
  { place: at('ledger: repeat'), field: inDialog('How many more weeks'), text: '17' },
  { place: at('ledger, a line corrected'), field: inMain('Why it is corrected') },
  { place: at('ledger'), field: inMain('For, new line') },
  { place: at('ledger: paste'), field: inDialog('Supplier') },
  { place: at('award: add'), field: inDialog('Where the amount comes from') },
  { place: at('award: Asked for…'), field: inDialog('Reference') },
  { place: at('award: Held back…'), field: inDialog('Why, as the payer says it') },
  { place: at('award: Confirmed…'), field: inDialog('Who said so') },
  { place: at('award: Received…'), field: inDialog('Paid to the school'), text: '431.20' },
  { place: at('award: Change…'), field: inDialog('Where the amount comes from') },
  { place: at('award: Goes out…'), field: inDialog('Reference, or why') },
  { place: at('award: Whose money…'), field: inDialog(/^Looked after by/), text: '11/11/2026' },
  { place: at('pp+ rate: add'), field: inDialog('Where it is written') },
  {
    place: at('life: Note who initiated it'),
    field: inDialog('On which day?'),
    text: '11/11/2026',
  },
  { place: at('life: note as sent'), field: inDialog('To whom') },
  { place: at('virtual school’s answer: record'), field: inDialog('Comments on the whole PEP') },
  { place: at('virtual school’s answer: change'), field: inDialog('Comments on the whole PEP') },
  { place: at('amend'), field: inDialog('Why is it amended?') },
  { place: at('pep left over: give up'), field: inDialog('Why will it not be finished?') },
  {
    place: then('export', async (page: Page) => {
      await press(page.getByRole('dialog').getByLabel('Someone else'));
    }),
    field: inDialog('Name and role'),
  },
  { place: at('pupil, an event'), field: inMain('Note') },
  { place: at('pupil, an event changed'), field: inMain('Note') },
  {
    place: { ...at('pupil, care'), name: 'pupil, has left' },
    field: inMain('Left on'),
    text: '12/11/2026',
  },
  { place: at('action: close'), field: inMain(/^Note/) },
  { place: { name: 'new pupil', path: () => '/pupils/new' }, field: inMain('Surname') },
  { place: at('settings, a new authority'), field: inMain('What they ask of a PEP') },
  {
    place: {
      name: 'sign-off, a check seen otherwise',
      path: ofPep('openPepId', '/sign-off'),
      act: async (page: Page) => {
        // What the checks found lies folded, by outcome.
        await press(page.getByText(/^Not met: /));
        const disagree = page.getByRole('button', { name: /^I see it otherwise/ });
        await press(disagree.filter({ visible: true }).first());
        await expect(page.getByLabel(/^Why\s*\*?$/).first()).toBeVisible();
      },
    },
    field: (page) =>
      page
        .getByRole('main')
        .getByLabel(/^Why\s*\*?$/)
        .first(),
  },
];

/** The forms that are saved as they are typed. */
const saving: readonly Form[] = [
  { place: at('pupil, care'), field: inMain('Languages at home') },
  { place: at('settings, school'), field: inMain('School name') },
  { place: at('settings, one authority'), field: inMain('What they ask of a PEP') },
  {
    place: { name: 'pep form', path: ofPep('openPepId', '?section=support-now') },
    field: inMain('How are the child’s educational needs being met?'),
  },
  {
    place: at('part typed in'),
    field: inMain('The social worker’s views'),
  },
].map((form) => ({ ...form, saves: true as const }));

/** Every form that words are typed into. */
export const forms: readonly Form[] = [...unfinished, ...saving];

/** Dialogs with a field to type in whose words need not wait, each with the reason. */
export const noForms: Readonly<Record<string, string>> = {
  search: 'a search, begun afresh each time',
  'pupils, views': 'a short name for what is shown now',
  'sign-off: confirm': 'asks for words only where the meeting is still to come',
};
