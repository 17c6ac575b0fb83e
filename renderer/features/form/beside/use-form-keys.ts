import { useEffect } from 'react';
import type { PepRecord } from '#domain/form/record.ts';
import { placeOf, targetKey } from '../draft/entries.ts';
import type { PepForm } from './context.tsx';
import { focusPart, keyAround, partOf } from './focused-field.ts';
import { lastAnswer, wayWithLast, withLastAnswer } from './last-term.ts';

type Options = {
  form: PepForm;
  previous: PepRecord | null;
  /** Goes to the section that lies so many places on. */
  stepSection: (step: number) => void;
  /** Goes to the section of something that is not on the screen. */
  showKey: (key: string) => void;
};

/** The parts of the form in reading order: the innermost ones, where something is answered. */
const partsInOrder = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('form [data-key]')].filter(
    (part) => part.querySelector('[data-key]') === null,
  );

const stepField = (from: EventTarget | null, step: number): void => {
  const parts = partsInOrder();
  const here = from instanceof Element ? from.closest<HTMLElement>('[data-key]') : null;
  const at = here ? parts.indexOf(here) : step > 0 ? -1 : parts.length;
  const next = parts[Math.max(0, Math.min(parts.length - 1, at + step))];
  if (next) focusPart(next);
};

/**
 * The form's own keys: Ctrl+Z and Ctrl+Y across fields, Alt+Enter to confirm what was taken over, Ctrl+Enter for last
 * term's answer where it may still be true,
 * Ctrl+Up and Ctrl+Down between fields, Alt+Page Up and Alt+Page Down between parts. Any other
 * key with Ctrl or Alt may lead away, so what is typed is saved before it is heard by others.
 */
export const useFormKeys = ({ form, previous, stepSection, showKey }: Options): void => {
  useEffect(() => {
    const { draft, focused, template } = form;

    const goTo = (key: string | null): void => {
      if (key === null) return;
      const place = placeOf(key);
      if (place.is === 'action' || place.is === 'line') form.openRows.set(key, true);
      else if (place.is === 'answer' && place.targetId !== null) {
        form.openRows.set(targetKey(place.targetId), true);
      }
      requestAnimationFrame(() => {
        const part = partOf(key);
        if (part) focusPart(part);
        else showKey(key);
      });
    };
    const takeLast = (): boolean => {
      const key = focused.key();
      const last = lastAnswer(key, template, previous);
      if (key === null || last === null || wayWithLast(key, template) !== 'use') return false;
      // What was typed before is a step of its own, to be taken back by itself.
      draft.leave(key);
      draft.set(key, withLastAnswer(draft.entry(key), last, 'instead'));
      void draft.flush();
      // Rows that were replaced take the focus with them.
      requestAnimationFrame(() => {
        const part = partOf(key);
        if (part && !part.contains(document.activeElement)) focusPart(part);
      });
      return true;
    };

    const confirmHere = (): boolean => {
      const key = focused.key();
      const place = key === null ? null : placeOf(key);
      if (place?.is !== 'answer' || place.targetId !== null) return false;
      const confirms = document.querySelector<HTMLElement>(`[data-confirms~="${place.fieldId}"]`);
      confirms?.click();
      return confirms !== null;
    };

    const act = (event: KeyboardEvent): boolean => {
      const control = event.ctrlKey || event.metaKey;
      const letter = event.key.toLowerCase();
      if (control && !event.altKey && letter === 'z') {
        goTo(event.shiftKey ? draft.redo() : draft.undo(keyAround(event.target)));
        return true;
      }
      if (control && !event.altKey && letter === 'y') {
        goTo(draft.redo());
        return true;
      }
      if (control && event.key === 'Enter') return takeLast();
      if (event.altKey && event.key === 'Enter') return confirmHere();
      if (control && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        stepField(event.target, event.key === 'ArrowDown' ? 1 : -1);
        return true;
      }
      if (event.altKey && (event.key === 'PageDown' || event.key === 'PageUp')) {
        stepSection(event.key === 'PageDown' ? 1 : -1);
        return true;
      }
      return false;
    };

    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey) return;
      const elsewhere =
        event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
      if (elsewhere) return;
      if (act(event)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else if (event.key !== 'Control' && event.key !== 'Alt' && event.key !== 'Meta') {
        void draft.flush();
      }
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [form, previous, stepSection, showKey]);
};
