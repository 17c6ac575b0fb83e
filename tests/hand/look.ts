/** What an eye sees of a screen: what sticks out, what lies over what, what no hand can reach. */
import type { Page } from '@playwright/test';

/** What was found on one screen. */
export type Looked = { controls: number; faults: string[] };

/** Looks over the screen as it is. What is found is said in words, with the control. */
export const lookOver = (page: Page): Promise<Looked> =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    // What is far off is left undrawn by some lists until it comes near: here all of it is looked at.
    const drawAll = document.createElement('style');
    drawAll.textContent = '* { content-visibility: visible !important }';
    document.head.append(drawAll);
    const faults = new Set<string>();
    const style = (element: Element) => getComputedStyle(element);
    const words = (element: Element): string => {
      const said =
        element.getAttribute('aria-label') ??
        (element instanceof HTMLElement && 'labels' in element && element.labels instanceof NodeList
          ? element.labels[0]?.textContent
          : null) ??
        element.textContent ??
        '';
      const name = said.trim().replace(/\s+/g, ' ').slice(0, 50);
      const kind = element.getAttribute('role') ?? element.tagName.toLowerCase();
      const from = element.className.toString().split(' ')[0] ?? '';
      return name === '' ? `${kind}.${from}` : `${kind} “${name}”`;
    };
    const scrollsBy = (element: Element, axis: 'X' | 'Y'): boolean =>
      ['auto', 'scroll'].includes(style(element)[`overflow${axis}`]);
    const up = (element: Element): Element[] => {
      const chain: Element[] = [];
      for (let other = element.parentElement; other !== null; other = other.parentElement) {
        chain.push(other);
      }
      return chain;
    };
    const isTableScroller = (element: Element): boolean =>
      scrollsBy(element, 'X') && element.querySelector(':scope > table') !== null;
    const seen = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest('[aria-hidden="true"], [inert], .only-read-aloud') === null;
    const top = [...document.querySelectorAll('[role=dialog]')].filter(seen).at(-1);
    const inPlay = (element: Element): boolean => top === undefined || top.contains(element);

    // Nothing but a table's own frame scrolls sideways.
    for (const element of document.querySelectorAll('html, body, body *')) {
      if (element.matches('input, textarea, select, svg *') || !inPlay(element)) continue;
      const over = element.scrollWidth - element.clientWidth;
      const scrolls = element === document.documentElement || scrollsBy(element, 'X');
      if (over > 1 && scrolls && !isTableScroller(element) && element.clientWidth > 1) {
        faults.add(`scrolls sideways by ${over} px: ${words(element)}`);
      }
    }

    // Every word is whole, inside the window, and clear of every other.
    type Line = {
      box: DOMRect;
      element: Element;
      layer: Element | null;
      left: number;
      right: number;
    };
    const lines: Line[] = [];
    const layerOf = (element: Element): Element | null =>
      [element, ...up(element)].find(
        (other) =>
          ['sticky', 'fixed'].includes(style(other).position) ||
          (style(other).position === 'absolute' && style(other).zIndex !== 'auto') ||
          scrollsBy(other, 'X') ||
          scrollsBy(other, 'Y'),
      ) ?? null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || node.textContent?.trim() === '' || !seen(element)) continue;
      if (element.closest('svg, select, textarea, script, style') !== null || !inPlay(element)) {
        continue;
      }
      const clips = [element, ...up(element)].filter((other) =>
        ['hidden', 'clip'].includes(style(other).overflowX),
      );
      const clipped = clips.find(
        (other) =>
          other !== document.documentElement &&
          other.clientWidth > 1 &&
          other.scrollWidth > other.clientWidth + 1,
      );
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(
        ({ width, height }) => width > 1 && height > 1,
      );
      if (
        clipped !== undefined &&
        boxes.some(({ right }) => right > clipped.getBoundingClientRect().right + 1)
      ) {
        faults.add(`cut off: ${words(element)}`);
      }
      const inTable = up(element).some(isTableScroller);
      for (const box of boxes) {
        const bound = up(element).find(
          (other) => scrollsBy(other, 'Y') || other.matches('[role=dialog]'),
        );
        const edge = Math.min(
          document.documentElement.clientWidth,
          bound?.getBoundingClientRect().right ?? Infinity,
        );
        if (box.right > edge + 1 && !inTable) {
          faults.add(
            `sticks out to the right by ${Math.round(box.right - edge)} px: ${words(element)}`,
          );
        }
        if (box.left < -1 && !inTable) faults.add(`sticks out to the left: ${words(element)}`);
        const right = Math.min(
          box.right,
          ...clips.map((other) => other.getBoundingClientRect().right),
        );
        lines.push({ box, element, layer: layerOf(element), left: box.left, right });
      }
    }
    const controlsOf =
      'button, a[href], input, select, textarea, summary, [role=tab], [role=menuitem], [tabindex="0"]';
    const controls = [...document.querySelectorAll<HTMLElement>(controlsOf)].filter(
      (element) =>
        inPlay(element) &&
        // The link to the content comes into sight when it has the focus.
        !element.matches(':disabled, [class*=skip]') &&
        element.closest('[inert], [aria-hidden="true"]') === null,
    );
    for (const control of controls) {
      if (!seen(control) || control.matches('tr, [role=tabpanel], [role=region], a')) continue;
      const box = control.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1) continue;
      lines.push({
        box,
        element: control,
        layer: layerOf(control),
        left: box.left,
        right: box.right,
      });
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    for (const [at, one] of lines.entries()) {
      for (let next = at + 1; next < lines.length; next += 1) {
        const other = lines[next];
        if (other === undefined || other.box.top > one.box.bottom - 3) break;
        // Lines that are set close share a little of their height.
        const share = Math.max(3, 0.3 * Math.min(one.box.height, other.box.height));
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        if (across <= 3 || one.layer !== other.layer) continue;
        if (Math.min(one.box.bottom, other.box.bottom) - other.box.top <= share) continue;
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const label = one.element.closest('label') ?? other.element.closest('label');
        if (label?.contains(one.element) && label.contains(other.element)) continue;
        // Lines of one paragraph, whose parts stand in elements of their own, share it.
        faults.add(
          `lies over by ${Math.round(across)} px: ${words(one.element)} and ${words(other.element)}`,
        );
      }
    }

    // Every control can be pressed, once the wheel has brought it into the middle.
    const targetOf = (control: HTMLElement): HTMLElement | null => {
      const { width, height } = control.getBoundingClientRect();
      if (width > 1 && height > 1 && seen(control)) return control;
      const label = control instanceof HTMLInputElement ? (control.labels?.[0] ?? null) : null;
      return label !== null && seen(label) ? label : null;
    };
    const places = new Map<Element, [number, number]>();
    const middle = (element: Element, axis: 'X' | 'Y', part = 0.5): void => {
      for (const other of [...up(element)]) {
        if (!scrollsBy(other, axis)) continue;
        if (!places.has(other)) places.set(other, [other.scrollLeft, other.scrollTop]);
        const box = element.getBoundingClientRect();
        const view = other.getBoundingClientRect();
        if (axis === 'Y') {
          other.scrollTop += box.top + box.height / 2 - (view.top + view.height * part);
        } else other.scrollLeft += box.left + box.width / 2 - (view.left + view.width / 2);
      }
    };
    const hit = (target: Element, x: number, y: number): Element | null => {
      const found = document.elementFromPoint(x, y);
      const isIt =
        found !== null &&
        (target.contains(found) ||
          found.closest('label')?.contains(target) ||
          found.closest('[class*=Input-wrapper]')?.contains(target));
      return isIt ? null : (found ?? document.documentElement);
    };
    let met = 0;
    for (const control of controls) {
      const target = targetOf(control);
      if (target === null) continue;
      met += 1;
      const look = (): string => {
        const line = [...target.getClientRects()].find(({ width }) => width > 1);
        if (line === undefined) return '';
        const [x, y] = [line.left + line.width / 2, line.top + line.height / 2];
        const off = x < 0 || y < 0 || x > window.innerWidth || y > window.innerHeight;
        if (off) return `out of reach, at ${Math.round(x)}, ${Math.round(y)}`;
        const over = hit(target, x, y);
        if (over !== null) return `out of reach under ${words(over)}`;
        const inset = Math.min(5, line.width / 4, line.height / 4);
        const whole = up(target).every((other) => {
          if (!scrollsBy(other, 'Y') && !scrollsBy(other, 'X')) return true;
          const view = other.getBoundingClientRect();
          return (
            line.top >= view.top &&
            line.bottom <= view.bottom &&
            line.left >= view.left &&
            line.right <= view.right + 1
          );
        });
        if (!whole) return '';
        const corners = [
          [line.left + inset, y],
          [line.right - inset, y],
          [x, line.top + inset],
          [x, line.bottom - inset],
        ] as const;
        if (line.right > window.innerWidth + 1) return 'partly outside the window';
        const covered = corners
          .map(([cx, cy]) => hit(target, cx, cy))
          .find((found) => found !== null);
        return covered === undefined ? '' : `partly under ${words(covered)}`;
      };
      if (look() === '') continue;
      middle(target, 'Y');
      // What is far off is not drawn until it comes near.
      if (look() !== '') {
        await frame();
        await frame();
        middle(target, 'Y');
      }
      let why = look();
      // What stays in sight above or below may leave less than the middle.
      for (const part of [0.8, 0.65, 0.3]) {
        if (why === '') break;
        middle(target, 'Y', part);
        why = look();
      }
      // A cell of a table may wait at its side until it is gone to; what is pressed for its row may
      // not, unless every cell is one to press.
      const before = control.closest('td')?.previousElementSibling;
      const grid = before !== null && before?.querySelector('button') !== null;
      const cell =
        up(control).some(isTableScroller) && (control.matches('input, select, textarea') || grid);
      if (why !== '' && cell) {
        middle(target, 'Y');
        middle(target, 'X');
        why = look();
      }
      if (why !== '') faults.add(`${why}: ${words(control)}`);
      for (const [element, [left, y]] of places) element.scrollTo(left, y);
    }
    // Of many that are alike the first few say enough.
    const alike = new Map<string, number>();
    const told: string[] = [];
    for (const fault of faults) {
      const kind = fault.split(/[,:]| by /)[0] ?? '';
      const count = (alike.get(kind) ?? 0) + 1;
      alike.set(kind, count);
      if (count <= 4) told.push(fault);
    }
    for (const [kind, count] of alike) if (count > 4) told.push(`${kind}: ${count - 4} more`);
    drawAll.remove();
    return { controls: met, faults: told };
  });

/** What sweeping with the wheel and the keys found. */
type Region = { name: string; x: number; y: number };

/** Where the wheel is turned: every part of the window that is seen, and whatever scrolls. */
const regions = (page: Page): Promise<Region[]> =>
  page.evaluate(() => {
    const found: Region[] = [];
    const parts = document.querySelectorAll(
      'nav[aria-label=Main], header, footer, main, aside, [role=dialog], [role=dialog] header, section, form, nav, [role=tabpanel]',
    );
    const scrolls = (element: Element): boolean =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowY) &&
      element.scrollHeight > element.clientHeight + 1 &&
      !element.matches('textarea');
    const frame = 'nav[aria-label=Main], header, footer, main, [role=dialog]';
    const chosen = [
      ...[...parts].filter((part) => part.matches(frame)),
      ...[...document.querySelectorAll('main *, [role=dialog] *')].filter(scrolls).slice(0, 4),
    ];
    for (const element of chosen) {
      const box = element.getBoundingClientRect();
      const [x, y] = [
        box.left + box.width / 2,
        Math.min(box.top + box.height / 2, innerHeight - 4),
      ];
      if (box.width < 4 || box.height < 4 || x < 0 || y < 0 || x > innerWidth) continue;
      const known = found.some((other) => Math.abs(other.x - x) + Math.abs(other.y - y) < 20);
      const name = element.getAttribute('aria-label') ?? element.tagName.toLowerCase();
      if (!known) found.push({ name, x, y });
    }
    return found;
  });

/** Where everything that must stand still stands, and how far everything that must not has scrolled. */
const stands = (
  page: Page,
): Promise<{ frame: Record<string, string>; moved: string[]; behind: number }> =>
  page.evaluate(() => {
    const frame: Record<string, string> = {};
    const dialog = document.querySelector('[role=dialog]');
    const parts = {
      top: document.querySelector('[class*=frame] > header'),
      rail: document.querySelector('nav[aria-label=Main]'),
      // A screen that stands alone scrolls as a whole.
      main: document.querySelector('[class*=frame] > main'),
      status: document.querySelector('footer'),
      dialog,
    };
    for (const [name, element] of Object.entries(parts)) {
      if (element === null) continue;
      const { left, top, width, height } = element.getBoundingClientRect();
      frame[name] = [left, top, width, height].map(Math.round).join(' ');
    }
    const moved: string[] = [];
    for (const element of document.querySelectorAll('html, body, body *')) {
      if (element.scrollTop === 0 && element.scrollLeft === 0) continue;
      if (element.matches('input, textarea')) continue;
      const { overflowY, overflowX } = getComputedStyle(element);
      const mayScroll = (overflow: string): boolean => ['auto', 'scroll'].includes(overflow);
      const name = element.getAttribute('aria-label') ?? element.className.toString().split(' ')[0];
      const who = `${element.tagName.toLowerCase()} ${name ?? ''}`.trim();
      const isPage = element === document.documentElement;
      const down = element.scrollTop !== 0 && (isPage || !mayScroll(overflowY));
      const across = element.scrollLeft !== 0 && (isPage || !mayScroll(overflowX));
      if (down) moved.push(`${who} has slid by ${Math.round(element.scrollTop)} px`);
      if (across) moved.push(`${who} has slid sideways by ${Math.round(element.scrollLeft)} px`);
    }
    // How far the page behind an open dialog has scrolled.
    const behind = dialog === null ? 0 : (document.querySelector('main')?.scrollTop ?? 0);
    return { frame, moved, behind };
  });

/** Whether somebody who has scrolled to the end sees anything at all. */
const blank = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const points = [0.2, 0.35, 0.5, 0.65, 0.8].flatMap((across) =>
      [0.1, 0.3, 0.5, 0.7, 0.9].map((down) => [innerWidth * across, innerHeight * down] as const),
    );
    return points.every(([x, y]) => {
      const found = document.elementFromPoint(x, y);
      return found === null || found.matches('html, body, #root');
    });
  });

const toRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const all = [...document.querySelectorAll('html, body *')];
    const sum = (): number => all.reduce((total, { scrollTop }) => total + scrollTop, 0);
    for (let before = -1; before !== sum(); ) {
      before = sum();
      await frame();
      await frame();
    }
  });

const wheelAt = async (page: Page, { x, y }: { x: number; y: number }): Promise<void> => {
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 6000);
  // Off and on again: whoever stops at the end and turns once more begins a new turning.
  await page.mouse.move(x, y > 40 ? y - 30 : y + 30);
  await page.mouse.wheel(0, 6000);
};

/** Presses somewhere in the dialog, or on the page, where there is nothing to press. */
const pressNothing = async (page: Page): Promise<void> => {
  const at = await page.evaluate(() => {
    const part = document.querySelector('[role=dialog]') ?? document.querySelector('main');
    const box = part?.getBoundingClientRect();
    if (box === undefined) return null;
    const acts = 'a, button, input, select, textarea, label, summary, tr, [tabindex]:not(h1, main)';
    for (let down = 10; down < Math.min(box.height, innerHeight - box.top); down += 14) {
      for (let across = 10; across < box.width; across += 60) {
        const point = { x: box.left + across, y: box.top + down };
        const hit = document.elementFromPoint(point.x, point.y);
        if (hit !== null && part?.contains(hit) && hit.closest(acts) === null) return point;
      }
    }
    return null;
  });
  if (at === null) return;
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.up();
};

/**
 * Turns the wheel over every part of the window, presses the keys that scroll, and says what moved
 * that is not meant to. Everything is back in its place afterwards.
 *
 * @param wholePage Whether the page scrolls as a whole, as it does before anybody has come in.
 */
export const turnOver = async (page: Page, wholePage = false): Promise<string[]> => {
  const faults = new Set<string>();
  const before = await stands(page);
  const check = async (by: string): Promise<void> => {
    await toRest(page);
    const now = await stands(page);
    for (const words of wholePage ? [] : now.moved) faults.add(`${words}, by ${by}`);
    if (now.behind !== before.behind) faults.add(`main has scrolled behind the dialog, by ${by}`);
    // Where the whole page has slid, each part of it has.
    const slid = now.moved.some((words) => words.startsWith('html'));
    for (const [part, box] of slid ? [] : Object.entries(before.frame)) {
      const then = now.frame[part];
      if (then !== box) faults.add(`${part} stood at ${box} and stands at ${then}, by ${by}`);
    }
    if (await blank(page)) faults.add(`the window is blank, by ${by}`);
  };
  for (const region of await regions(page)) await wheelAt(page, region);
  await check('the wheel');
  await pressNothing(page);
  // In a field, and on a button, Space and End have a meaning of their own.
  const free = await page.evaluate(
    () => document.activeElement?.matches('button, a, input, select, textarea') !== true,
  );
  for (const key of free ? ['PageDown', 'Space', 'End'] : ['PageDown']) {
    await page.keyboard.press(key);
  }
  await check('Page Down, Space and End');
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('html, body *')) {
      if (element.scrollTop !== 0 || element.scrollLeft !== 0) element.scrollTo(0, 0);
    }
  });
  return [...faults];
};
