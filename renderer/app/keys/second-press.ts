/** A second press comes within this time of the one before, in milliseconds by the events' own clock. */
const withinMs = 500;
/** How far apart the two presses of a double click may lie, in pixels. */
const withinPx = 8;

/** What can be pressed. */
const controls =
  'button, a[href], summary, input, select, textarea, label, option, [role="button"], [role="tab"], [role="option"], [role="menuitem"], tr[data-opens]';
/** Where a second press has a meaning of its own: it puts the caret, ticks and unticks. */
const takesMore = 'input:not([type="button"], [type="submit"]), select, textarea, label, option';
/** What may be pressed in quick succession: the term before the term before. */
const again = '[data-again]';

/** A control as it was when it was pressed: the same element may mean something else by now. */
type Control = { element: Element; words: string } | null;

const controlAt = (target: EventTarget | null): Control => {
  const element = target instanceof Element ? target.closest(controls) : null;
  if (element === null) return null;
  const words = element.matches(takesMore)
    ? ''
    : `${element.getAttribute('aria-label') ?? ''} ${element.textContent ?? ''}`;
  return { element, words };
};

const isSame = (a: Control, b: Control): boolean =>
  a === b || (a !== null && b !== null && a.element === b.element && a.words === b.words);

const mayFollow = (element: Element): boolean => element.closest(again) !== null;

const stop = (event: Event): void => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

/** Listens before anything else on the page does; gives what ends it. */
const hearFirst = <K extends keyof WindowEventMap>(
  kinds: readonly K[],
  hear: (event: WindowEventMap[K]) => void,
): (() => void) => {
  for (const kind of kinds) window.addEventListener(kind, hear, { capture: true });
  return () => {
    for (const kind of kinds) window.removeEventListener(kind, hear, { capture: true });
  };
};

/** Whether somebody has written, pasted or dictated; a box that is ticked writes nothing. */
const isWords = (event: Event): boolean => event.isTrusted && event instanceof InputEvent;

/** The pointer's half of `ignoreSecondPresses`. */
const ignoreSecondClicks = (): (() => void) => {
  let last: { at: number; x: number; y: number; control: Control } | null = null;
  /** What of the press that is going on was not meant: all of it, or that it presses a button. */
  let unmeant: 'all' | 'click' | null = null;

  const judge = (now: Control, event: PointerEvent): typeof unmeant => {
    const second =
      last !== null &&
      event.timeStamp - last.at < withinMs &&
      Math.hypot(event.clientX - last.x, event.clientY - last.y) < withinPx;
    if (!second || last === null) return null;
    if (!isSame(last.control, now)) {
      const { control } = last;
      const follows = now !== null && mayFollow(now.element) && control?.words === now.words;
      // Where the control has gone, its second press would take the focus from what has come.
      return follows ? null : 'all';
    }
    if (now === null) return null;
    return now.element.matches(takesMore) || mayFollow(now.element) ? null : 'click';
  };

  const endDown = hearFirst(['pointerdown'], (event) => {
    unmeant = null;
    if (!event.isTrusted || event.button !== 0) return;
    const control = controlAt(event.target);
    unmeant = judge(control, event);
    // A third press is measured against the control of the first, for as long as they go on.
    const first = unmeant === null ? control : (last?.control ?? null);
    last = { at: event.timeStamp, x: event.clientX, y: event.clientY, control: first };
    if (unmeant === 'all') stop(event);
  });
  // The focus stays where the first press has put it.
  const endPress = hearFirst(['mousedown', 'mouseup', 'pointerup'], (event) => {
    if (!event.isTrusted || event.button !== 0) return;
    // Nothing comes of a press, and nothing new stands there, before it is let go.
    if (last !== null && event.type === 'pointerup') last.at = event.timeStamp;
    if (unmeant === 'all') stop(event);
  });
  const endClick = hearFirst(['click'], (event) => {
    // One without a place is a key's: ignoreHeldKeys has judged it.
    if (event.isTrusted && event.detail > 0 && unmeant !== null) stop(event);
  });
  // Whoever has typed or pasted in between presses anew.
  const forget = (): void => {
    last = null;
  };
  const endKeys = hearFirst(['keydown'], forget);
  const endWords = hearFirst(['input'], (event) => {
    if (isWords(event)) forget();
  });
  return () => {
    endDown();
    endPress();
    endClick();
    endKeys();
    endWords();
  };
};

const writesLines = 'textarea, [contenteditable="true"]';
const typesSpaces = 'input, select';
/** Elsewhere, and on a link, a space turns the page, as often as it is pressed. */
const pressedBySpace =
  'button, summary, label, option, [role="button"], [role="tab"], [role="option"], [role="menuitem"]';

/** The keyboard's half of `ignoreSecondPresses`: Enter and space, held or pressed twice. */
const ignoreHeldKeys = (): (() => void) => {
  let last: { key: string; at: number } | null = null;
  const endWords = hearFirst(['input'], (event) => {
    if (isWords(event)) last = null;
  });
  const endKeys = hearFirst(['keydown'], (event) => {
    if (!event.isTrusted) return;
    const { key, target } = event;
    if (key !== 'Enter' && key !== ' ') {
      // Whoever types in between means the next Enter.
      last = null;
      return;
    }
    if (!(target instanceof Element) || target.matches(writesLines)) return;
    if (key === ' ' && (target.matches(typesSpaces) || !target.closest(pressedBySpace))) return;
    const second = last?.key === key && event.timeStamp - last.at < withinMs && !mayFollow(target);
    last = { key, at: event.timeStamp };
    if (event.repeat || second) stop(event);
  });
  const endPresses = hearFirst(['pointerdown'], () => {
    last = null;
  });
  return () => {
    endWords();
    endKeys();
    endPresses();
  };
};

/**
 * Takes the second press of a double click, and a key that is held, for what they are: nothing. A
 * second press at the same place within half a second reaches no control that was not there at the
 * first, and presses no button twice. What is marked with `data-again` may be pressed in quick
 * succession.
 *
 * @returns What ends it.
 */
export const ignoreSecondPresses = (): (() => void) => {
  const endClicks = ignoreSecondClicks();
  const endKeys = ignoreHeldKeys();
  return () => {
    endClicks();
    endKeys();
  };
};
