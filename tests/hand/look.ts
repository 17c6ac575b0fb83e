/** What an eye sees of a screen: what sticks out, what lies over what, what no hand can reach. */
import type { Page } from '@playwright/test';

/** What was found on one screen. */
export type Looked = { controls: number; faults: string[] };

/** Looks over the screen as it is. What is found is said in words, with the control. */
export const lookOver = (page: Page): Promise<Looked> =>
  page.evaluate(() => {
    // What is far off is left undrawn by some lists until it comes near: here all of it is looked at.
    const drawAll = document.createElement('style');
    drawAll.textContent = '* { content-visibility: visible !important }';
    document.head.append(drawAll);
    const faults = new Set<string>();
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
    /** What an element inherits from those around it; worked out once for each. */
    type Around = {
      scrollsX: boolean;
      scrollsY: boolean;
      /** What it is drawn on: nothing is compared with what lies on another. */
      layer: Element | null;
      /** What cuts off at its right whatever is wider. */
      clips: readonly Element[];
      /** What scrolls it, the nearest first. */
      scrollers: readonly Element[];
      /** What it must not stick out of at the right. */
      bound: Element | null;
      inTable: boolean;
      /** Cut away to nothing, and there for those who hear the screen. */
      onlyReadAloud: boolean;
    };
    const known = new Map<Element, Around>();
    const around = (element: Element): Around => {
      const found = known.get(element);
      if (found !== undefined) return found;
      const parent = element.parentElement === null ? null : around(element.parentElement);
      const { overflowX, overflowY, position, zIndex, clipPath } = getComputedStyle(element);
      const scrollsX = ['auto', 'scroll'].includes(overflowX);
      const scrollsY = ['auto', 'scroll'].includes(overflowY);
      const apart =
        ['sticky', 'fixed'].includes(position) || (position === 'absolute' && zIndex !== 'auto');
      const cuts = ['hidden', 'clip'].includes(overflowX);
      const own: Around = {
        scrollsX,
        scrollsY,
        layer: apart || scrollsX || scrollsY ? element : (parent?.layer ?? null),
        clips: cuts ? [element, ...(parent?.clips ?? [])] : (parent?.clips ?? []),
        scrollers:
          scrollsX || scrollsY
            ? [element, ...(parent?.scrollers ?? [])]
            : (parent?.scrollers ?? []),
        bound: scrollsY || element.matches('[role=dialog]') ? element : (parent?.bound ?? null),
        inTable:
          parent?.inTable === true ||
          (scrollsX && element.querySelector(':scope > table') !== null),
        onlyReadAloud: parent?.onlyReadAloud === true || clipPath.startsWith('inset(50%'),
      };
      known.set(element, own);
      return own;
    };
    const scrollersOf = (element: Element): readonly Element[] =>
      element.parentElement === null ? [] : around(element.parentElement).scrollers;
    const inTable = (element: Element): boolean =>
      element.parentElement !== null && around(element.parentElement).inTable;
    const seen = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest('[aria-hidden="true"], [inert]') === null &&
      !around(element).onlyReadAloud;
    const top = [...document.querySelectorAll('[role=dialog]')].filter(seen).at(-1);
    const inPlay = (element: Element): boolean => top === undefined || top.contains(element);

    // Nothing but a table's own frame scrolls sideways.
    for (const element of document.querySelectorAll('html, body, body *')) {
      if (element.matches('input, textarea, select, svg *') || !inPlay(element)) continue;
      const over = element.scrollWidth - element.clientWidth;
      const scrolls = element === document.documentElement || around(element).scrollsX;
      const ofTable = around(element).inTable && !inTable(element);
      if (over > 1 && scrolls && !ofTable && element.clientWidth > 1) {
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
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || node.textContent?.trim() === '' || !seen(element)) continue;
      if (element.closest('svg, select, textarea, script, style') !== null || !inPlay(element)) {
        continue;
      }
      // Whoever reads the screen reads words, and nothing that a program says to itself.
      if (/\w\(\)|\b(undefined|NaN)\b|\[object /.test(node.textContent ?? '')) {
        faults.add(`reads like a program: ${words(element)}`);
      }
      const { clips, bound, layer } = around(element);
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
      // A column of single letters is no word.
      const letters = (node.textContent ?? '').trim().length;
      if (boxes.length > 4 && letters < boxes.length * 2.5) {
        faults.add(`squeezed into ${boxes.length} lines: ${words(element)}`);
      }
      const wide = around(element).inTable;
      for (const box of boxes) {
        const edge = Math.min(
          document.documentElement.clientWidth,
          bound?.getBoundingClientRect().right ?? Infinity,
        );
        if (box.right > edge + 1 && !wide) {
          faults.add(
            `sticks out to the right by ${Math.round(box.right - edge)} px: ${words(element)}`,
          );
        }
        if (box.left < -1 && !wide) faults.add(`sticks out to the left: ${words(element)}`);
        const right = Math.min(
          box.right,
          ...clips.map((other) => other.getBoundingClientRect().right),
        );
        lines.push({ box, element, layer, left: box.left, right });
      }
    }
    // What is asked stands above its box or before it, and never below.
    for (const label of document.querySelectorAll('label')) {
      const { control } = label;
      const isBox = control?.matches('input:not([type=checkbox], [type=radio]), select, textarea');
      if (!isBox || !control || !inPlay(control) || !inPlay(label)) continue;
      const asked = label.getBoundingClientRect();
      if (asked.width > 1 && asked.top >= control.getBoundingClientRect().bottom) {
        faults.add(`stands below its box: ${words(label)}`);
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
        layer: around(control).layer,
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
      for (const other of scrollersOf(element)) {
        if (!around(other)[`scrolls${axis}`]) continue;
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
        const whole = scrollersOf(target).every((other) => {
          const view = other.getBoundingClientRect();
          return (
            line.top >= view.top &&
            line.bottom <= view.bottom &&
            line.left >= view.left &&
            line.right <= view.right + 1
          );
        });
        // What is taller than the room that is left is pressed at its middle.
        if (!whole || line.height > window.innerHeight * 0.3) return '';
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
      let why = look();
      const first = why;
      // What stays in sight above or below may leave less than the middle.
      for (const part of [0.8, 0.65, 0.3]) {
        if (why === '') break;
        middle(target, 'Y', part);
        why = look();
      }
      // A cell of a table may wait at its side until it is gone to; what is pressed for its row may
      // not, unless every cell is one to press.
      const before = control.closest('td')?.previousElementSibling;
      const grid = (before?.querySelector('button') ?? null) !== null;
      const cell = inTable(control) && (control.matches('input, select, textarea') || grid);
      // What stays in sight itself comes whole into sight at one of the ends.
      for (const end of [0, 1_000_000]) {
        if (why === '') break;
        for (const other of scrollersOf(target)) other.scrollTop = end;
        why = look();
      }
      if (why !== '' && cell) {
        middle(target, 'Y');
        middle(target, 'X');
        why = look();
      }
      if (why !== '') faults.add(`${first}: ${words(control)}`);
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

type Point = { x: number; y: number };

/** Where the wheel is turned: over every part of the window, and over whatever scrolls. */
const regions = (page: Page): Promise<Point[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element): boolean =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowY) &&
      element.scrollHeight > element.clientHeight + 1 &&
      !element.matches('textarea');
    const found: Point[] = [];
    for (const element of [
      ...document.querySelectorAll(
        'nav[aria-label=Main], [class*=frame] > header, footer, main, [role=dialog]',
      ),
      ...[...document.querySelectorAll('main *, [role=dialog] *')].filter(scrolls).slice(0, 4),
    ]) {
      const box = element.getBoundingClientRect();
      const x = box.left + box.width / 2;
      const y = Math.min(box.top + box.height / 2, innerHeight - 4);
      if (box.width < 4 || box.height < 4 || x < 0 || y < 0 || x > innerWidth) continue;
      if (!found.some((other) => Math.abs(other.x - x) + Math.abs(other.y - y) < 20)) {
        found.push({ x, y });
      }
    }
    return found;
  });

/** How the window stands, once everything has come to rest. */
type Standing = {
  /** Where each part of the frame stands. */
  frame: Record<string, string>;
  /** What has scrolled that is not meant to. */
  moved: string[];
  /** How far the page behind an open dialog has scrolled. */
  behind: number;
  /** Whether somebody who looks sees nothing at all. */
  blank: boolean;
};

const standing = (page: Page): Promise<Standing> =>
  page.evaluate(async () => {
    const all = [...document.querySelectorAll('html, body, body *')];
    const sum = (): number => all.reduce((total, { scrollTop }) => total + scrollTop, 0);
    const drawn = () => new Promise((done) => requestAnimationFrame(done));
    await drawn();
    for (let before = -1; before !== sum(); ) {
      before = sum();
      await drawn();
    }
    const dialog = document.querySelector('[role=dialog]');
    const frame: Record<string, string> = {};
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
    for (const element of all) {
      if (element.scrollTop === 0 && element.scrollLeft === 0) continue;
      if (element.matches('input, textarea')) continue;
      const { overflowY, overflowX } = getComputedStyle(element);
      const mayScroll = (overflow: string): boolean =>
        element !== document.documentElement && ['auto', 'scroll'].includes(overflow);
      const name = element.getAttribute('aria-label') ?? element.className.toString().split(' ')[0];
      const who = `${element.tagName.toLowerCase()} ${name ?? ''}`.trim();
      if (element.scrollTop !== 0 && !mayScroll(overflowY)) {
        moved.push(`${who} has slid by ${Math.round(element.scrollTop)} px`);
      }
      if (element.scrollLeft !== 0 && !mayScroll(overflowX)) {
        moved.push(`${who} has slid sideways by ${Math.round(element.scrollLeft)} px`);
      }
    }
    const points = [0.2, 0.35, 0.5, 0.65, 0.8].flatMap((across) =>
      [0.1, 0.3, 0.5, 0.7, 0.9].map((down) => [innerWidth * across, innerHeight * down] as const),
    );
    const blank = points.every(([x, y]) => {
      const found = document.elementFromPoint(x, y);
      return found === null || found.matches('html, body, #root');
    });
    const behind = dialog === null ? 0 : (document.querySelector('main')?.scrollTop ?? 0);
    return { frame, moved, behind, blank };
  });

/** Turns the wheel at a place, off it and on again: whoever stops at an end begins a new turning. */
const wheelAt = (page: Page, { x, y }: Point): Promise<void>[] => [
  page.mouse.move(x, y),
  page.mouse.wheel(0, 6000),
  page.mouse.move(x, y > 40 ? y - 30 : y + 30),
  page.mouse.wheel(0, 6000),
];

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
  const before = await standing(page);
  const check = async (by: string): Promise<void> => {
    const now = await standing(page);
    for (const words of wholePage ? [] : now.moved) faults.add(`${words}, by ${by}`);
    if (now.behind !== before.behind) faults.add(`main has scrolled behind the dialog, by ${by}`);
    // Where the whole page has slid, each part of it has.
    const slid = now.moved.some((words) => words.startsWith('html'));
    for (const [part, box] of slid ? [] : Object.entries(before.frame)) {
      const then = now.frame[part];
      if (then !== box) faults.add(`${part} stood at ${box} and stands at ${then}, by ${by}`);
    }
    if (now.blank) faults.add(`the window is blank, by ${by}`);
  };
  // One after the other, and none waits until the one before it is drawn.
  await Promise.all((await regions(page)).flatMap((region) => wheelAt(page, region)));
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
  // What no wheel moves, a script can, or the focus of something that is only read aloud.
  const pushed = await page.evaluate(() => {
    window.scrollTo(0, 9999);
    [...document.querySelectorAll('.only-read-aloud')].at(-1)?.scrollIntoView({ block: 'start' });
    const parts = [...document.querySelectorAll('html, body, #root')];
    return parts.some(({ scrollTop }) => scrollTop !== 0);
  });
  if (pushed && !wholePage) faults.add('the window slides when what is only read aloud is gone to');
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('html, body *')) {
      if (element.scrollTop !== 0 || element.scrollLeft !== 0) element.scrollTo(0, 0);
    }
  });
  return [...faults];
};
