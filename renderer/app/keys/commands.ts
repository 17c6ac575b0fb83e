/** A press of a key, as far as it matters what it means. */
export type KeyPress = {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  /** AltGr is held, which types the third character of a key. */
  altGraph: boolean;
  /** Where it is pressed, characters are typed. */
  typing: boolean;
};

/** What a key of the frame asks for. */
export type Command =
  | { to: 'place'; index: number }
  | { to: 'log-spending' | 'lock' | 'help' | 'shortcuts' | 'undo' }
  | { to: 'find'; step: -1 | 0 | 1 };

const plainly = ({ ctrlKey, metaKey, altKey, altGraph }: KeyPress): boolean =>
  !ctrlKey && !metaKey && !altKey && !altGraph;

/** Ctrl alone, on a Mac Cmd alone. Windows reports AltGr as Ctrl and Alt together. */
const ordering = ({ ctrlKey, metaKey, altKey, altGraph }: KeyPress, mac: boolean): boolean =>
  !altKey && !altGraph && (mac ? metaKey && !ctrlKey : ctrlKey && !metaKey);

/** The key that leads to places: Alt alone, and Cmd on a Mac, where Option types a character. */
const leading = (press: KeyPress, mac: boolean): boolean =>
  mac ? ordering(press, true) : press.altKey && !press.ctrlKey && !press.metaKey && !press.altGraph;

/** What a press of a key asks of the frame; null when it only types, or is no key of the frame's. */
export const commandOf = (press: KeyPress, mac: boolean): Command | null => {
  const { code, shiftKey } = press;
  const key = press.key.toLowerCase();
  const digit = /^Digit([1-7])$/.exec(code)?.[1];
  if (digit && !shiftKey && leading(press, mac)) return { to: 'place', index: Number(digit) - 1 };
  if (ordering(press, mac)) {
    if (key === 'l') return { to: shiftKey ? 'log-spending' : 'lock' };
    if (key === 'f' && !shiftKey) return { to: 'find', step: 0 };
    if (key === 'g' && mac) return { to: 'find', step: shiftKey ? -1 : 1 };
    if (key === 'z' && !shiftKey && !press.typing) return { to: 'undo' };
    return null;
  }
  if (!plainly(press)) return null;
  if (key === 'f3') return { to: 'find', step: shiftKey ? -1 : 1 };
  if (key === 'f1') return { to: 'help' };
  return key === '?' && !press.typing ? { to: 'shortcuts' } : null;
};
