/**
 * Keeps the keys that compose a character (Enter that chooses it, Escape that gives it up, arrows
 * that look for it) from every shortcut and form: they belong to the keyboard's own program. What it
 * writes into the field is not touched.
 *
 * @returns What ends it.
 */
export const leaveCompositionsAlone = (): (() => void) => {
  const hear = (event: KeyboardEvent): void => {
    if (event.isComposing) event.stopImmediatePropagation();
  };
  const options = { capture: true };
  window.addEventListener('keydown', hear, options);
  window.addEventListener('keyup', hear, options);
  return () => {
    window.removeEventListener('keydown', hear, options);
    window.removeEventListener('keyup', hear, options);
  };
};
