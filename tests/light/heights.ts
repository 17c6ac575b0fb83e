/** How high the form of a PEP is in the window, in screens. */
import type { Page } from '@playwright/test';
import { partList } from '../e2e/open-section.ts';
import { type Settling, settled } from '../e2e/settled.ts';

/** The height of a screen, in CSS pixels; windows that are measured are so high, and 1280 wide. */
export const screen = 720;
export const measuredWindow = { width: 1280, height: screen } as const;

/** One of the ten parts: as it opens, and with everything in it unfolded. */
export type PartHeight = { title: string; opens: number; unfolded: number };

const formHeight = async (app: Settling): Promise<number> => {
  await settled(app);
  const height = await app.page
    .locator('form')
    .evaluate((form) => form.getBoundingClientRect().height);
  return height / screen;
};

/**
 * Unfolds all that is folded in the form: questions, rows and targets, what was said. A row that another
 * opens with itself is not pressed again, for that would close it.
 */
const unfoldAll = (page: Page): Promise<void> =>
  page.locator('form').evaluate(async (form) => {
    const folded = 'button[aria-expanded="false"]:not([aria-haspopup])';
    const pressed = new Set<Element>();
    const next = () => [...form.querySelectorAll<HTMLElement>(folded)].find((b) => !pressed.has(b));
    for (let button = next(); button !== undefined; button = next()) {
      pressed.add(button);
      button.click();
      await new Promise((done) => requestAnimationFrame(done));
    }
    for (const said of form.querySelectorAll('details')) said.open = true;
  });

/**
 * Opens each part of the PEP that is shown, and unfolds it.
 *
 * @param look Called with each part as it opens, and again once it is unfolded.
 */
export const partHeights = async (
  app: Settling,
  look: () => Promise<void> = async () => undefined,
): Promise<PartHeight[]> => {
  const { page } = app;
  await settled(app);
  const links = partList(page).getByRole('link');
  const heights: PartHeight[] = [];
  for (let at = 0; at < (await links.count()); at += 1) {
    await links.nth(at).click();
    const opens = await formHeight(app);
    await look();
    await unfoldAll(page);
    const unfolded = await formHeight(app);
    await look();
    const title = await page.locator('form h2').first().textContent();
    heights.push({ title: title ?? '', opens, unfolded });
  }
  return heights;
};

/** The groups of what is needed, by name: to answer before the meeting, to read through, at the meeting. */
export type NeededHeights = Readonly<Partial<Record<string, number>>>;

/** The height of each group of what the PEP that is shown needs. */
export const neededHeights = async (app: Settling): Promise<NeededHeights> => {
  await settled(app);
  const groups = await app.page.locator('form [data-group]').evaluateAll((all) =>
    all.map((group) => ({
      name: group.getAttribute('data-group') ?? '',
      height: group.getBoundingClientRect().height,
    })),
  );
  return Object.fromEntries(groups.map(({ name, height }) => [name, height / screen]));
};

/** The sum of one height of all parts. */
export const sum = (heights: readonly PartHeight[], which: 'opens' | 'unfolded'): number =>
  heights.reduce((whole, part) => whole + part[which], 0);
