import { Dialog } from '../../ui/page/dialog.tsx';
import { onMac, shownKeys } from '../../ui/words/key-names.ts';
import { places } from '../places.tsx';
import classes from './shortcuts.module.css';

const groups: readonly { title: string; keys: readonly (readonly [string, string])[] }[] = [
  {
    title: 'Anywhere',
    keys: [
      ['Ctrl+K', 'Find a pupil or a place, or say what to do'],
      ['Ctrl+F', 'Find words on this screen'],
      [onMac() ? 'Cmd+G' : 'F3', 'Find the next one'],
      ...places.map(({ label }, index) => [`Place+${index + 1}`, label] as const),
      ['Ctrl+Shift+L', 'Log spending'],
      ['Ctrl+Z', 'Take the last change back'],
      ['Ctrl+L', 'Lock'],
      [onMac() ? 'Cmd+[' : 'Alt+←', 'Back to the place that was left'],
      ['F1', 'Help for this screen'],
      ['?', 'This list'],
    ],
  },
  {
    title: 'In a table',
    keys: [
      ['↑ ↓', 'Previous or next row'],
      ['Home End', 'First or last row'],
      ['Enter', 'Open'],
      ['/', 'Search the pupils'],
    ],
  },
  {
    title: 'In a PEP',
    keys: [
      ['Ctrl+↓', 'Next question'],
      ['Ctrl+↑', 'Previous question'],
      ['Ctrl+U', 'Other ways to answer: not known, because…'],
      ['Alt+↓', 'In a date: the calendar'],
      ['F6', 'To the panel beside, and back'],
      ['Ctrl+Enter', "Use last term's answer"],
      ['Alt+Enter', 'Last term’s answer is still true'],
      ['Alt+PgDn', 'Next part of the form'],
      ['Alt+PgUp', 'Previous part of the form'],
      ['Ctrl+Z', 'Undo, across fields'],
      ['Ctrl+Y', 'Redo'],
    ],
  },
  {
    title: 'In the cells of a PEP',
    keys: [
      ['↑ ↓ ← →', 'To the next cell'],
      ['F2', 'Into the words of a cell, and out again'],
      ['Enter', 'Keep, and go down; in the last row, a new one'],
      ['Esc', 'Give the old value back; then leave'],
      ['Tab', 'Leave; once something was typed, the next cell'],
    ],
  },
];

/** Every key that PEP Desk knows. */
export const Shortcuts = ({ onClose }: { onClose: () => void }) => (
  <Dialog onClose={onClose} title="Keyboard shortcuts" size="56rem">
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list without a control, longer than a low window, is scrolled by the arrow keys */}
    <section className={classes.groups} aria-label="Keys" tabIndex={0} data-autofocus>
      {groups.map(({ title, keys }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl>
            {keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{shownKeys(key).replaceAll('+', ' ')}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  </Dialog>
);
