import type { Page } from '@playwright/test';

/**
 * Watches from the window's own rectangles which questions have been shown: from now on, each line of
 * a question and its value that has lain inside the window, with nothing upon it. A question that is
 * drawn anew begins anew. `window.notShown()` gives the ids of those of which a line has not been shown.
 */
export const watchLines = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = new WeakMap<Element, boolean[]>();
    const isOpen = (part: Element, { left, top, bottom, width }: DOMRect): boolean =>
      top >= 0 &&
      bottom <= window.innerHeight &&
      [top + 1, bottom - 1].every((y) => {
        const hit = document.elementFromPoint(left + Math.min(width / 2, 8), y);
        return hit !== null && part.contains(hit);
      });
    const look = (): void => {
      for (const part of document.querySelectorAll('form [data-key^="answer:"]')) {
        const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        const lines: DOMRect[] = [];
        while (texts.nextNode()) {
          const range = document.createRange();
          range.selectNodeContents(texts.currentNode);
          const heard = texts.currentNode.parentElement?.closest('.only-read-aloud');
          if (!heard) lines.push(...range.getClientRects());
        }
        const before = seen.get(part);
        const known = before?.length === lines.length ? before : lines.map(() => false);
        seen.set(
          part,
          lines.map((line, i) => known[i] || line.width < 2 || isOpen(part, line)),
        );
      }
    };
    look();
    setInterval(look, 150);
    window.addEventListener('scroll', look, { capture: true });
    Object.assign(window, {
      notShown: () => {
        look();
        return [...document.querySelectorAll('form [data-key^="answer:"]')]
          .filter((part) => !seen.get(part)?.every(Boolean))
          .map((part) => part.getAttribute('data-key')?.replace('answer:', '') ?? '');
      },
    });
  });
