/**
 * What a hand does, and nothing that only a driver can: the mouse is moved, pressed and turned at
 * places that are read from the window, and keys go down and up.
 */
import type { CDPSession, Locator, Page } from '@playwright/test';
import { type App, expect } from '../e2e/app.ts';
import { passphrase } from '../e2e/calls.ts';
import { drawn, settled } from '../e2e/settled.ts';
import type { Size } from './sizes.ts';

export { settled };

/** A place in the window, in CSS pixels. */
export type Point = { x: number; y: number };

/** Where an element can be pressed now; null where something else lies there, or nothing does. */
const pressable = (control: Locator): Promise<Point | null> =>
  control.evaluate((element) => {
    const label = element instanceof HTMLInputElement ? (element.labels?.[0] ?? null) : null;
    const seen = (target: Element | null): Point | null => {
      if (target === null) return null;
      for (const box of target.getClientRects()) {
        const at = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
        const hit = document.elementFromPoint(at.x, at.y);
        const isIt = hit !== null && (target.contains(hit) || element.contains(hit));
        if (box.width > 1 && box.height > 1 && isIt) return at;
      }
      return null;
    };
    return seen(element) ?? seen(label);
  });

/** How far the wheel has to be turned, and where, to bring an element into the middle. */
const wheelFor = (control: Locator): Promise<{ at: Point; down: number } | null> =>
  control.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const scrolls = (other: Element): boolean =>
      ['auto', 'scroll'].includes(getComputedStyle(other).overflowY) &&
      other.scrollHeight > other.clientHeight + 1;
    for (let other = element.parentElement; other !== null; other = other.parentElement) {
      if (!scrolls(other)) continue;
      const view = other.getBoundingClientRect();
      const down = box.top + box.height / 2 - (view.top + view.height / 2);
      if (Math.abs(down) < 2) continue;
      return { at: { x: view.left + view.width / 2, y: view.top + view.height / 2 }, down };
    }
    return null;
  });

/** How far everything has scrolled, as one number. */
const scrolled = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('html, body, body *')];
    return all.reduce((sum, { scrollTop, scrollLeft }) => sum + scrollTop + scrollLeft, 0);
  });

/** Turns the wheel at a place, and waits until what it moves has come to rest. */
export const wheel = async (page: Page, at: Point, down: number): Promise<void> => {
  const before = await scrolled(page);
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, down);
  let last = before;
  for (let frames = 0; frames < 12; frames += 1) {
    await drawn(page);
    const now = await scrolled(page);
    if (now !== before && now === last) return;
    last = now;
  }
};

/**
 * Where a control can be pressed, once the wheel has brought it into sight.
 * @throws If no turning of the wheel brings it there.
 */
export const reach = async (control: Locator): Promise<Point> => {
  const page = control.page();
  await expect(control).toBeVisible();
  // What is still on its way has no place yet.
  await drawn(page);
  for (let turn = 0; turn < 8; turn += 1) {
    const point = await pressable(control);
    if (point !== null) return point;
    const wanted = await wheelFor(control);
    if (wanted === null) break;
    await wheel(page, wanted.at, wanted.down);
  }
  const late = await pressable(control);
  if (late !== null) return late;
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  throw new Error(`Out of reach at ${width}×${height}: ${control}`);
};

/** Presses a control as a hand does: the mouse goes there, down, and up. */
export const press = async (control: Locator): Promise<Point> => {
  const page = control.page();
  const at = await reach(control);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.up();
  return at;
};

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Presses twice at one place, so many milliseconds apart; 0 sends all four at once. */
export const pressTwice = async (page: Page, { x, y }: Point, gap: number): Promise<void> => {
  const tools = await toolsOf(page);
  await page.mouse.move(x, y);
  const send = (type: 'mousePressed' | 'mouseReleased', clickCount: number) =>
    tools.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount });
  const first = [send('mousePressed', 1), send('mouseReleased', 1)];
  if (gap > 0) await pause(gap);
  await Promise.all([...first, send('mousePressed', 2), send('mouseReleased', 2)]);
};

/** Notes each control that a press reaches, from now on. */
export const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Reflect.set(window, 'pressedAt', []);
    const known: unknown = Reflect.get(window, 'reached');
    if (Array.isArray(known)) {
      known.length = 0;
      return;
    }
    window.addEventListener(
      'pointerdown',
      ({ timeStamp }) => Reflect.get(window, 'pressedAt').push(timeStamp),
      { capture: true },
    );
    const reached: { control: Element; name: string; at: number }[] = [];
    const controls = 'button, a[href], input, select, textarea, summary, tr[tabindex], [role=tab]';
    Reflect.set(window, 'reached', reached);
    const note = ({ target, timeStamp: at }: Event): void => {
      const control = target instanceof Element ? target.closest(controls) : null;
      if (control === null) return;
      const name = control.getAttribute('aria-label') ?? control.textContent?.trim() ?? '';
      // Only what comes as far as the control itself has reached it.
      const reach = (): void => void reached.push({ control, name: name.slice(0, 50), at });
      control.addEventListener('click', reach, { once: true });
    };
    window.addEventListener('click', note, { capture: true });
  });

/** Whether the second press came so late, on a slow computer, that it is one of its own. */
export const tooLate = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const [first, second] = Reflect.get(window, 'pressedAt') ?? [];
    return second - first >= 480;
  });

/** The first control that a press reached, and those after it that are another or have another name. */
export const slipped = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const reached: unknown = Reflect.get(window, 'reached');
    const all = Array.isArray(reached) ? reached : [];
    const [first, ...rest] = all;
    return (
      rest
        // On a slow computer the second may come so late that it is a press of its own.
        .filter(({ at }) => at - first.at < 480)
        .filter(({ control, name }) => control !== first.control || name !== first.name)
        .map(({ name }) => `the second press reached “${name}”`)
    );
  });

/** Keeps Enter down for as long as asked, as a heavy finger does. */
export const holdEnter = async (page: Page, ms: number): Promise<void> => {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    // Going down again while it is down is what the keyboard's own repeating sends.
    await page.keyboard.down('Enter');
    await pause(30);
  }
  await page.keyboard.up('Enter');
};

/** Presses the mouse's own Back, and waits a moment for what that leads to, if anything. */
export const mouseBack = async (page: Page): Promise<void> => {
  const address = page.url();
  const tools = await toolsOf(page);
  const common = { x: 5, y: 5, button: 'back', buttons: 8, clickCount: 1 } as const;
  await tools.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...common });
  await tools.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...common, buttons: 0 });
  await page.waitForURL((url) => url.href !== address, { timeout: 700 }).catch(() => undefined);
};

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Chromium's own tools, for what the driver has no name for. */
export const toolsOf = (page: Page): Promise<CDPSession> => {
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  return known;
};

/** Slows the window's processor so many times. */
export const slowed = async (page: Page, times: number): Promise<void> => {
  const tools = await toolsOf(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: times });
};

/** Types the passphrase into the locked window, which has the focus in its field, and comes in. */
export const typePassphrase = async (page: Page): Promise<void> => {
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
};

/** Opens the program on its data, at a size. */
export const comeIn = async (app: App, size: Size): Promise<Page> => {
  const page = await app.start();
  page.setDefaultTimeout(15_000);
  await page.setViewportSize(size);
  await typePassphrase(page);
  if (size.text !== 100) {
    await page.evaluate((text) => localStorage.setItem('pep-desk-text-size', text), `${size.text}`);
    await page.reload();
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  }
  await settled(app);
  return page;
};

/**
 * Goes to an address of the window, as a link would. Of a PEP that is being written, what stands beside
 * it is opened where there is no room for it: the steps that it can take are there.
 */
export const go = async (app: App, path: string): Promise<void> => {
  await app.page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, path);
  await settled(app);
  if (!/^\/peps\/[^/?]+$/.test(path)) return;
  // What stands beside a PEP is there with its heading.
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  const folded = app.page
    .getByRole('complementary', { name: 'Beside' })
    .getByRole('button', { name: /^Show/ });
  if (!(await folded.isVisible())) return;
  await folded.click();
  await settled(app);
};
