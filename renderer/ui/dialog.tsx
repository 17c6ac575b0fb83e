import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useState } from 'react';

/** What opened the newest dialog; where that lay in a dialog, what opened that one comes next. */
let newest: readonly Element[] = [];

const openersNow = (): readonly Element[] => {
  const opener = document.activeElement ?? document.body;
  newest = opener.closest('[role="dialog"]') === null ? [opener] : [opener, ...newest];
  return newest;
};

/**
 * A dialog that is put on the page to be opened and taken off it to be closed. When it goes, the
 * focus goes back to what opened it, unless it has gone elsewhere meanwhile.
 */
export const Dialog = (props: Omit<ModalProps, 'opened'>) => {
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
  return <Modal {...props} opened />;
};
