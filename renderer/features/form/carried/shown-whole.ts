import { createContext, type RefObject, useContext, useEffect, useMemo, useRef } from 'react';
import { scrollerOf } from '../../../ui/grid/rows-in-view.ts';

/** The lines of text that something shows, from top to bottom; what only asks beside it is none. */
const linesOf = (part: Element): DOMRect[] => {
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[data-beside]')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const range = document.createRange();
  const lines: DOMRect[] = [];
  while (texts.nextNode()) {
    range.selectNodeContents(texts.currentNode);
    lines.push(...range.getClientRects());
  }
  return lines.filter(({ width, height }) => width > 1 && height > 1);
};

/** Where what scrolls is in sight: not behind a bar that stays at its edge, nor under a dialog. */
const sightOf = (part: HTMLElement): { top: number; bottom: number } => {
  if (document.querySelector('[aria-modal="true"]')) return { top: 0, bottom: 0 };
  const scroller = scrollerOf(part) ?? document.documentElement;
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(scroller);
  const { top, bottom } = scroller.getBoundingClientRect();
  return {
    top: Math.max(0, top) + (Number.parseFloat(scrollPaddingTop) || 0),
    bottom: Math.min(window.innerHeight, bottom) - (Number.parseFloat(scrollPaddingBottom) || 0),
  };
};

/** What has been shown whole of a page since it was opened. */
type ShownWhole = {
  /** Of these parts, by their `data-carried`, the first that has not been shown whole. */
  firstUnseen: (ids: readonly string[]) => string | undefined;
};

/**
 * Each line of a part counts once it has lain inside the window, at one time or another, since the
 * page was opened. A part whose lines break otherwise than before begins anew.
 */
export const useShownWhole = (): {
  page: RefObject<HTMLElement | null>;
  whole: ShownWhole;
} => {
  const page = useRef<HTMLElement>(null);
  const seen = useRef(new Map<string, boolean[]>());
  useEffect(() => {
    let frame = 0;
    const look = (): void => {
      frame = 0;
      for (const part of page.current?.querySelectorAll<HTMLElement>('[data-carried]') ?? []) {
        const id = part.dataset.carried ?? '';
        const lines = linesOf(part);
        const before = seen.current.get(id);
        const known = before?.length === lines.length ? before : lines.map(() => false);
        const { top, bottom } = sightOf(part);
        seen.current.set(
          id,
          lines.map((line, i) => known[i] || (line.top >= top && line.bottom <= bottom)),
        );
      }
    };
    const soon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    const changed = new MutationObserver(soon);
    if (page.current) changed.observe(page.current, { childList: true, subtree: true });
    window.addEventListener('scroll', soon, { capture: true, passive: true });
    window.addEventListener('resize', soon);
    soon();
    return () => {
      cancelAnimationFrame(frame);
      changed.disconnect();
      window.removeEventListener('scroll', soon, { capture: true });
      window.removeEventListener('resize', soon);
    };
  }, []);
  const whole = useMemo(
    (): ShownWhole => ({
      firstUnseen: (ids) => ids.find((id) => !seen.current.get(id)?.every(Boolean)),
    }),
    [],
  );
  return { page, whole };
};

const Shown = createContext<ShownWhole>({ firstUnseen: ([first]) => first });

/** Tells everything inside what has been shown whole. */
export const ShownWholeProvider = Shown.Provider;

/** What has been shown whole of the page around. */
export const useShown = (): ShownWhole => useContext(Shown);
