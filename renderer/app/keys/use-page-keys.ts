import { useEffect } from 'react';

/** Where these keys have a meaning of their own, whatever else is on the screen. */
const ownPlaces =
  'main, input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], ' +
  '[role="listbox"], [role="tablist"], [role="search"], search';

const pressedBySpace = 'button, summary, [role="button"]';

const canScroll = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight + 1 &&
  /auto|scroll/.test(getComputedStyle(element).overflowY);

/** What scrolls on this screen: the screen itself, or the part of it that holds its content. */
const screenScroller = (): Element | null => {
  const main = document.getElementById('content');
  if (main === null || canScroll(main)) return main;
  return [...main.querySelectorAll('*')].find(canScroll) ?? main;
};

/** As far as a page goes: a little of what was read stays in sight. */
const page = 0.875;

/** How far a key scrolls; null for any other. */
const distance = ({ key, shiftKey }: KeyboardEvent, scroller: Element): number | null => {
  const height = scroller.clientHeight * page;
  switch (key) {
    case 'PageDown':
      return height;
    case 'PageUp':
      return -height;
    case ' ':
      return shiftKey ? -height : height;
    case 'Home':
      return -scroller.scrollTop;
    case 'End':
      return scroller.scrollHeight;
    default:
      return null;
  }
};

/**
 * The keys that turn pages do so wherever the last click was. A browser scrolls only what holds the
 * focus, so after a press on the rail or the top bar they would do nothing.
 */
export const usePageKeys = (): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!(target instanceof Element) || target.closest(ownPlaces)) return;
      if (event.key === ' ' && target.closest(pressedBySpace)) return;
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return;
      const scroller = screenScroller();
      const by = scroller && distance(event, scroller);
      if (!scroller || by === null) return;
      event.preventDefault();
      scroller.scrollBy({ top: by });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
};
