/** Stands for the screen where nothing of it had the focus. */
const heading = 'main h1[tabindex]';

/**
 * Gives the focus back when the notice that has it goes away: to where it was before, or to the
 * heading of the screen.
 *
 * @param strip Where notices stand.
 * @returns What ends it.
 */
export const giveFocusBack = (strip: Element): (() => void) => {
  /** What has the focus in the strip. */
  let held: Element | null = null;
  /** Where the focus was before it came there. */
  let before: Element | null = null;
  const enter = ({ target, relatedTarget: from }: FocusEvent): void => {
    const inside = target instanceof Element && strip.contains(target);
    if (inside && !(from instanceof Node && strip.contains(from))) {
      before = from instanceof Element ? from : null;
    }
    held = inside ? target : null;
  };
  const leave = (): void => {
    // What is on its way off the page may be told of as left; what stays has been left.
    queueMicrotask(() => {
      if (held?.isConnected && document.activeElement !== held) held = null;
    });
  };
  const watch = new MutationObserver(() => {
    if (held === null || held.isConnected) return;
    held = null;
    if (document.activeElement !== document.body) return;
    const back = before?.isConnected ? before : document.querySelector(heading);
    if (back instanceof HTMLElement) back.focus({ preventScroll: true });
  });
  window.addEventListener('focusin', enter);
  window.addEventListener('focusout', leave);
  watch.observe(strip, { childList: true, subtree: true });
  return () => {
    window.removeEventListener('focusin', enter);
    window.removeEventListener('focusout', leave);
    watch.disconnect();
  };
};
