/** The smallest type and the smallest control that a form shows. */
import type { Page } from '@playwright/test';

/** So many CSS pixels, and the words or the name of what is so small. */
export type Small = { px: number; what: string };

/** The smallest that was found: type by its size, controls by the shorter of their sides. */
export type Smallest = { type: Small; control: Small };

/**
 * Looks over the form as it stands. What is only read aloud has no size, a link in a sentence is as high
 * as its line, and a box with its label is pressed on either.
 */
export const smallestIn = (page: Page): Promise<Smallest> =>
  page.locator('form').evaluate((form) => {
    const onlyReadAloud = (element: Element): boolean => {
      for (let at: Element | null = element; at !== null && at !== form; at = at.parentElement) {
        if (getComputedStyle(at).clipPath.startsWith('inset(50%')) return true;
      }
      return false;
    };
    const seen = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !onlyReadAloud(element);
    const labelsOf = (element: Element): Element[] =>
      element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const words = (element: Element): string =>
      (
        element.getAttribute('aria-label') ??
        labelsOf(element)[0]?.textContent ??
        element.textContent ??
        ''
      )
        .trim()
        .replace(/\s+/g, ' ')
        .slice(0, 50) || element.tagName.toLowerCase();
    const least = (all: readonly { px: number; what: string }[]) =>
      all.reduce((a, b) => (b.px < a.px ? b : a), { px: Number.POSITIVE_INFINITY, what: '' });

    const written = new Set<Element>(form.querySelectorAll('input, textarea, select'));
    const walker = document.createTreeWalker(form, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.textContent?.trim() && node.parentElement) written.add(node.parentElement);
    }
    const type = [...written].filter(seen).map((element) => ({
      px: Number.parseFloat(getComputedStyle(element).fontSize),
      what: words(element),
    }));

    const inSentence = (element: Element): boolean =>
      element.matches('a') && getComputedStyle(element).display === 'inline';
    const side = (element: Element): number => {
      const { width, height } = element.getBoundingClientRect();
      return Math.min(width, height);
    };
    const controls = 'a[href], button, input, select, textarea, summary';
    const control = [...form.querySelectorAll(controls)]
      .filter((element) => seen(element) && !inSentence(element))
      .map((element) => ({
        px: Math.max(...[element, ...labelsOf(element)].map(side)),
        what: words(element),
      }));
    return { type: least(type), control: least(control) };
  });

const smaller = (a: Small, b: Small): Small => (b.px < a.px ? b : a);

/** The smallest of several looks; undefined before the first. */
export const smallestOf = (looks: readonly Smallest[]): Smallest | undefined =>
  looks.reduce<Smallest | undefined>(
    (least, look) =>
      least === undefined
        ? look
        : { type: smaller(least.type, look.type), control: smaller(least.control, look.control) },
    undefined,
  );
