import type { MouseEvent } from 'react';
import type { CallInput, CallName } from '#domain/contract/calls.ts';
import { changeIdOf } from './call.ts';
import { showDone } from './notices.tsx';
import { undoChange, useChange } from './queries.ts';

/** Marks what holds rows that can be taken away, and the button that adds one. */
export const holdsRows = { 'data-rows': '' } as const;

/** A press within this time of the last removal was meant for the row that has gone, in ms. */
const sameRowMs = 500;
/** So long is waited for a row to leave the page, in milliseconds. */
const patienceMs = 3000;

let lastRemoval = Number.NEGATIVE_INFINITY;

const own = <E extends HTMLElement>(list: Element, what: string): E[] =>
  [...list.querySelectorAll<E>(what)].filter((one) => one.closest('[data-rows]') === list);

const removers = (list: Element): HTMLElement[] => own(list, '[data-remove]');

/** The hands are nowhere, or still where the row was: nobody has gone on to something else. */
const handsAreFree = (list: Element): boolean => {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return true;
  return list.contains(activeElement) && activeElement.hasAttribute('data-remove');
};

/** Puts the focus beside the row that was the `at`th of `count`, once it has left the page. */
const focusBeside = (list: Element, at: number, count: number): void => {
  const settle = (): boolean => {
    const left = removers(list);
    if (left.length >= count) return !list.isConnected;
    const beside =
      left[at] ??
      left[at - 1] ??
      own(list, '[data-add]')[0] ??
      own(list, 'input, select, textarea, button')[0];
    if (handsAreFree(list)) beside?.focus();
    return true;
  };
  if (settle()) return;
  const watch = new MutationObserver(() => {
    if (settle()) stop();
  });
  const late = window.setTimeout(() => watch.disconnect(), patienceMs);
  const stop = (): void => {
    watch.disconnect();
    window.clearTimeout(late);
  };
  watch.observe(list, { childList: true, subtree: true });
};

/** A key that is held would go on pressing whatever the focus comes to: row after row, then "Add". */
const hearOnce = (): void => {
  const hush = (event: KeyboardEvent): void => {
    if (event.repeat) event.preventDefault();
  };
  window.addEventListener('keydown', hush, { capture: true });
  window.addEventListener('keyup', () => window.removeEventListener('keydown', hush, true), {
    once: true,
    capture: true,
  });
};

/** What brings a row back; `of` is the change that took it away, where one did. */
export type BringBack = { act: () => void; of?: string };

/** What takes a row away: gives what brings it back, or null when the row stays. */
type Take = () => Promise<BringBack | null> | BringBack | null;

const remove = async (button: HTMLElement, what: string, take: Take): Promise<void> => {
  if (performance.now() - lastRemoval < sameRowMs) return;
  lastRemoval = performance.now();
  const list = button.closest('[data-rows]');
  const buttons = list === null ? [] : removers(list);
  const bringBack = await take();
  if (bringBack === null) return;
  lastRemoval = performance.now();
  showDone(`Removed: ${what}`, bringBack);
  if (list !== null) focusBeside(list, buttons.indexOf(button), buttons.length);
};

/**
 * What makes a button one that takes a row away. Pressed, it says what went, with a way to take that
 * back, and leaves the focus beside it: on the next row's own button, else the one before, else the
 * one that adds. It stands in what is marked as `holdsRows`; the button that adds is marked
 * `data-add`.
 *
 * @param what What goes, in the words of its row: "Suspension, 5 October 2026".
 */
export const removes = (what: string, take: Take) => ({
  'data-remove': '',
  onKeyDown: hearOnce,
  onClick: (event: MouseEvent<HTMLElement>): void => {
    void remove(event.currentTarget, what, take);
  },
});

/** Takes away what is stored by itself; gives what brings it back. */
export const useRemove = <N extends CallName>(name: N) => {
  const { run, pending } = useChange(name);
  const remove = async (input: CallInput<N>): Promise<BringBack | null> => {
    const changeId = changeIdOf(await run(input));
    return changeId === null ? null : { act: () => void undoChange(changeId), of: changeId };
  };
  return { remove, pending };
};

/**
 * Says what went where it was taken away on a page of its own, which is closed after that; the focus
 * goes to the button that adds another, as soon as it is nowhere else.
 *
 * @param adds Finds that button, once it is on the screen.
 */
export const removedApart = (
  what: string,
  bringBack: BringBack,
  adds: () => HTMLElement | null,
): void => {
  showDone(`Removed: ${what}`, bringBack);
  const until = performance.now() + patienceMs;
  const look = (): void => {
    const button = document.activeElement === document.body ? adds() : null;
    if (button) button.focus();
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};
