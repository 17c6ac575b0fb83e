/** Whether this is a Mac, where Cmd gives orders and Option types characters. */
export const onMac = (): boolean => /^mac/i.test(navigator.platform);

/** What a key is called: for other programs to read aloud, and on the keyboard of each kind. */
const names: Record<string, { aria: string; mac: { aria: string; shown: string } }> = {
  Ctrl: { aria: 'Control', mac: { aria: 'Meta', shown: 'Cmd' } },
  /** The key that leads to a place with its number. */
  Place: { aria: 'Alt', mac: { aria: 'Meta', shown: 'Cmd' } },
  Alt: { aria: 'Alt', mac: { aria: 'Alt', shown: 'Option' } },
};

const shown = (key: string, mac: boolean): string =>
  mac ? (names[key]?.mac.shown ?? key) : key === 'Place' ? 'Alt' : key;

/** Keys as a keyboard of this kind names them: "Ctrl+Shift+L" is "Cmd+Shift+L" on a Mac. */
export const shownKeys = (keys: string, mac = onMac()): string =>
  keys
    .split('+')
    .map((key) => shown(key, mac))
    .join('+');

/** The same for `aria-keyshortcuts`. */
export const ariaKeys = (keys: string, mac = onMac()): string =>
  keys
    .split('+')
    .map((key) => (mac ? names[key]?.mac.aria : names[key]?.aria) ?? key)
    .join('+');
