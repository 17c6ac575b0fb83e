import type { RegisteredRouter } from '@tanstack/react-router';

/** How an element is found again when its screen is drawn anew: what it is and what it says. */
type Found = { tag: string; words: string; nth: number };

/** How a screen was left: how far down, and on what. */
type Left = { scroll: number; focus: Found | null };

/** How a screen was left last, by its address. In memory only: it holds words. */
const left = new Map<string, Left>();

/** Forgets how screens were left, when the program locks. */
export const forgetReturns = (): void => left.clear();

const page = (): HTMLElement | null => document.getElementById('content');

const wordsOf = (element: Element): string => {
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
  return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').slice(0, 200);
};

const alike = (inside: HTMLElement, { tag, words }: Omit<Found, 'nth'>): HTMLElement[] =>
  [...inside.querySelectorAll<HTMLElement>(tag)].filter((element) => wordsOf(element) === words);

const lookFor = (element: Element | null): Found | null => {
  const inside = page();
  if (!(element instanceof HTMLElement) || element === inside || !inside?.contains(element)) {
    return null;
  }
  const what = { tag: element.localName, words: wordsOf(element) };
  return { ...what, nth: alike(inside, what).indexOf(element) };
};

const find = (found: Found): HTMLElement | null => {
  const inside = page();
  return inside ? (alike(inside, found)[found.nth] ?? null) : null;
};

/** As long as a screen may take to be drawn as it was, in milliseconds. */
const patienceMs = 3000;
const inputs = ['wheel', 'pointerdown', 'keydown'] as const;

/** Brings a screen to where it was left, as soon as it is drawn that far; any input ends it. */
const bringBack = ({ scroll, focus }: Left): void => {
  const until = performance.now() + patienceMs;
  let going = true;
  const end = (): void => {
    going = false;
    for (const kind of inputs) window.removeEventListener(kind, end, { capture: true });
  };
  for (const kind of inputs) window.addEventListener(kind, end, { capture: true });
  const step = (): void => {
    const inside = page();
    if (!going || !inside) {
      end();
      return;
    }
    inside.scrollTop = scroll;
    const element = focus === null ? null : find(focus);
    element?.focus({ preventScroll: true });
    const there = Math.abs(inside.scrollTop - scroll) <= 1 && (focus === null || element !== null);
    if (there || performance.now() > until) end();
    else requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
};

const goes: Readonly<Record<number, -1 | 1>> = { 3: -1, 4: 1 };

/**
 * Back and Forward, by keys and by the mouse's own buttons, return to the place that was left: its
 * scroll and its focus. Electron itself hears neither.
 *
 * @param isMac A Mac's keyboard moves by words with Option and the arrows; there it is Cmd and brackets.
 */
export const returnToPlaces = (
  router: Pick<RegisteredRouter, 'history' | 'subscribe'>,
  isMac: boolean,
): void => {
  let returning = false;
  router.history.subscribe(({ action }) => {
    returning = action.type === 'BACK' || action.type === 'FORWARD' || action.type === 'GO';
  });
  router.subscribe('onBeforeLoad', ({ fromLocation }) => {
    if (!fromLocation) return;
    const scroll = page()?.scrollTop ?? 0;
    left.set(fromLocation.href, { scroll, focus: lookFor(document.activeElement) });
  });
  router.subscribe('onRendered', ({ toLocation }) => {
    const was = left.get(toLocation.href);
    if (returning && was) bringBack(was);
    returning = false;
  });

  const go = (event: Event, step: -1 | 1): void => {
    event.preventDefault();
    // The window's own first entry is nobody's screen: where a browser carries it, it leads out.
    const leads = step > 0 || router.history.canGoBack();
    if (leads && event.type !== 'mousedown') router.history.go(step);
  };
  const onMouse = (event: MouseEvent): void => {
    const step = goes[event.button];
    if (step !== undefined) go(event, step);
  };
  window.addEventListener('mousedown', onMouse);
  window.addEventListener('mouseup', onMouse);
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.shiftKey) return;
    const [back, forward] = isMac ? ['[', ']'] : ['ArrowLeft', 'ArrowRight'];
    const held = isMac ? event.metaKey && !event.altKey : event.altKey && !event.metaKey;
    if (held && event.key === back) go(event, -1);
    if (held && event.key === forward) go(event, 1);
  });
};
