import { Modal, type ModalProps } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** What opened the newest dialog; where that lay in a dialog, what opened that one comes next. */
let newest: readonly Element[] = [];

/** An item of a menu is gone once it is chosen; the button of the menu stays. */
const lasting = (opener: Element): Element => {
  const menu = opener.closest('[role="menu"]');
  return document.getElementById(menu?.getAttribute('aria-labelledby') ?? '') ?? opener;
};

const openersNow = (): readonly Element[] => {
  const opener = lasting(document.activeElement ?? document.body);
  newest = opener.closest('[role="dialog"]') === null ? [opener] : [opener, ...newest];
  return newest;
};

/** Whether nobody has gone anywhere in the dialog: the focus is nowhere, or on what closes it. */
const untouched = (dialog: Element): boolean => {
  const { activeElement } = document;
  if (activeElement === document.body || activeElement === dialog) return true;
  return dialog.querySelector('header')?.contains(activeElement) === true;
};

const acts = ['keydown', 'pointerdown'] as const;

/** What is in a dialog. Its first field takes the focus when it comes late: what it shows may be asked for first. */
const Content = ({ children }: { children: ReactNode }) => {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const dialog = content.current?.closest('[role="dialog"]');
    const first = (): HTMLElement | null =>
      content.current?.querySelector<HTMLElement>('[data-autofocus]') ?? null;
    if (!dialog || first() !== null) return;
    const watch = new MutationObserver(() => {
      const field = first();
      if (field === null) return;
      stop();
      if (untouched(dialog)) field.focus({ preventScroll: true });
    });
    const stop = (): void => {
      watch.disconnect();
      for (const act of acts) window.removeEventListener(act, stop, { capture: true });
    };
    watch.observe(dialog, { childList: true, subtree: true });
    for (const act of acts) window.addEventListener(act, stop, { capture: true });
    return stop;
  }, []);
  return <div ref={content}>{children}</div>;
};

/**
 * A dialog that is put on the page to be opened and taken off it to be closed. The focus begins on
 * what is marked `data-autofocus`; when the dialog goes, it goes back to what opened it, unless it has
 * gone elsewhere meanwhile.
 */
export const Dialog = ({ children, ...props }: Omit<ModalProps, 'opened'>) => {
  // Read while it is drawn for the first time: afterwards the focus is in the dialog.
  const [openers] = useState(openersNow);
  useEffect(
    () => () => {
      // What was in the dialog leaves the page after this.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const opener = openers.find((one) => one.isConnected);
        if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
      });
    },
    [openers],
  );
  return (
    <Modal {...props} opened>
      <Content>{children}</Content>
    </Modal>
  );
};
