import { foldText, matchesSearch } from '#domain/kernel/fold.ts';
import type { NextRung, Rung } from '#domain/stages/ladder.ts';

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

/** What the program can be told to do that is about no pupil in particular. */
type Deed = 'log-spending' | 'lock' | 'backup' | 'add-pupil' | 'help' | 'shortcuts';

/** What decides whether a deed is possible now. */
export type DeedFacts = {
  /** How many pupils there are to do anything for. */
  pupils: number;
};

/** The deeds: how each is called, by which other words it is found, and when it is offered. */
export const deeds: readonly {
  deed: Deed;
  label: string;
  also: string;
  possible: (facts: DeedFacts) => boolean;
}[] = [
  {
    deed: 'log-spending',
    label: 'Log spending',
    also: 'PP+ money bought invoice',
    possible: ({ pupils }) => pupils > 0,
  },
  { deed: 'add-pupil', label: 'Add a pupil', also: 'new child', possible: () => true },
  { deed: 'lock', label: 'Lock', also: 'leave close', possible: () => true },
  { deed: 'backup', label: 'Make a backup', also: 'copy save records', possible: () => true },
  { deed: 'help', label: 'Help for this screen', also: 'how', possible: () => true },
  { deed: 'shortcuts', label: 'Show the shortcuts', also: 'keys', possible: () => true },
];

/** What is done for one pupil, by the step that comes next: its name, and other words that find it. */
const rungDeeds: Readonly<Record<Rung, { says: (name: string) => string; also: string }>> = {
  start: { says: (name) => `Start ${name}’s PEP`, also: 'begin review new' },
  invite: { says: (name) => `Invite people for ${name}`, also: 'ask meeting review pep' },
  child: { says: (name) => `Let ${name} answer`, also: 'child voice views pep' },
  hold: { says: (name) => `Say how ${name}’s meeting went`, also: 'hold held review pep' },
  answer: { says: (name) => `Answer what is left for ${name}`, also: 'fill continue write pep' },
  'sign-off': { says: (name) => `Sign off ${name}’s PEP`, also: 'finish' },
  send: { says: (name) => `Send ${name}’s PEP`, also: 'export sent' },
  ask: { says: (name) => `Ask for the answer to ${name}’s PEP`, also: 'remind' },
  mend: { says: (name) => `Mend ${name}’s PEP and send it again`, also: 'returned revise' },
};

/** What says nothing of whom or what is meant. */
const fillers = ['a', 'an', 'for', 'of', 'the', 'to'];

/** What was typed, word for word: folded, without what belongs to no word of a name or a deed. */
const wordsOf = (query: string): string[] =>
  query
    .replace(/['’]s\b/gi, '')
    .split(/\s+/)
    .map(foldText)
    .filter((word) => word !== '' && !fillers.includes(word));

const deedWords = [
  ...new Set(
    Object.values(rungDeeds).flatMap(({ says, also }) =>
      foldText(`${says('')} ${also}`).split(' '),
    ),
  ),
];

/** The words of what was typed by which a pupil is looked for: those that belong to no deed. */
export const namesIn = (query: string): string =>
  wordsOf(query)
    .filter((word) => !deedWords.some((one) => one.startsWith(word)))
    .join(' ');

const fits = (text: string, query: string): boolean =>
  wordsOf(query).length > 0 && matchesSearch(foldText(text), wordsOf(query).join(' '));

/** The deeds that are about nobody, that what was typed asks for and that are possible now. */
export const deedsFor = (query: string, facts: DeedFacts) =>
  deeds.filter(({ label, also, possible }) => possible(facts) && fits(`${label} ${also}`, query));

/** A pupil of whom something can be asked. */
type Asked = { id: string; name: string; legalName: string; left: boolean; next: NextRung | null };

/**
 * What can be done now for those whom what was typed names, or for all whom it asks the same: the step
 * that comes next for each, and no other. What others have to do is asked of them elsewhere.
 */
export const rungDeedsFor = (
  query: string,
  pupils: readonly Asked[],
): { pupilId: string; label: string; next: NextRung }[] =>
  pupils.flatMap(({ id, name, legalName, left, next }) => {
    if (left || next === null || next.byOthers) return [];
    const { says, also } = rungDeeds[next.rung];
    const label = says(name);
    return fits(`${label} ${also} ${legalName}`, query) ? [{ pupilId: id, label, next }] : [];
  });
