/**
 * Puts a text on the clipboard, at the press of a button. The window may not reach the clipboard by
 * itself, but it may say what a copy takes along.
 * @returns whether it was copied.
 */
export const copyOut = (text: string): boolean => {
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', onCopy, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
  }
};
