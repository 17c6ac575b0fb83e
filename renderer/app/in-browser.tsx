import { Section } from '../ui/page/section.tsx';
import { shownKeys } from '../ui/words/key-names.ts';

const lockKeys = (): string => shownKeys('Ctrl+L');

/** In one line, where nothing is open yet, what it asks of the teacher that a browser carries it. */
export const InBrowserLine = () => (
  <p className="quiet">
    A browser carries PEP Desk on this computer. It does not notice that the screen is locked: lock
    PEP Desk with {lockKeys()} when you leave.
  </p>
);

/** What a browser keeps of what PEP Desk promises, and what it cannot. */
export const InBrowserWords = () => (
  <Section title="In a browser">
    <p>
      The program that PEP Desk is made for (Electron) is not installed here, so a browser carries
      it, in a private window. The records are encrypted just the same. What you type is not written
      into the browser’s own files, and PEP Desk answers every request of its window itself, so that
      none reaches a network.
    </p>
    <p>
      It does not notice that the screen is locked or that the computer sleeps: it locks after ten
      minutes without use, and with {lockKeys()}. What is typed in the last second before its window
      is closed may be lost. The browser keeps commands of its own, such as printing or saving the
      page, and PEP Desk cannot answer for what has been added to it or what its settings make it
      do.
    </p>
  </Section>
);
