import { UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { AppState } from '#domain/contract/calls/access.ts';
import { useAppState, useSaved } from '../ui/call/client.ts';
import { clockTime } from '../ui/save/saved-mark.tsx';
import { useAnythingUnsaved } from '../ui/save/unsaved.ts';
import { ago, useMinute } from '../ui/words/ago.ts';
import { StatusWord } from '../ui/words/status-word.tsx';
import classes from './status-line.module.css';

/** "Backed up 2 hours ago, copied elsewhere 9 days ago". */
const backupWords = ({ lastBackupAt, lastCopyAt }: AppState, now: number): string => {
  const own = lastBackupAt === '' ? 'Not backed up yet' : `Backed up ${ago(lastBackupAt, now)}`;
  const copy =
    lastCopyAt === '' ? 'no copy kept elsewhere' : `copied elsewhere ${ago(lastCopyAt, now)}`;
  return `${own}, ${copy}`;
};

/** Never "Saved" while something that is on the screen is not. */
const SavedWords = () => {
  const saved = useSaved();
  if (useAnythingUnsaved()) {
    return (
      <StatusWord kind="warning">
        {saved ? `Not saved since ${clockTime(saved)}` : 'Not saved'}
      </StatusWord>
    );
  }
  return <span>{saved ? `Saved ${clockTime(saved)}` : 'No changes saved yet'}</span>;
};

/** The last line of the window: when something was saved, how old the backup is, and help. */
export const StatusLine = ({
  onHelp,
  onShortcuts,
}: {
  onHelp: () => void;
  onShortcuts: () => void;
}) => {
  const state = useAppState();
  const now = useMinute();
  return (
    <footer className={classes.line}>
      <SavedWords />
      <Link to="/settings/$page" params={{ page: 'backups' }}>
        {backupWords(state, now)}
      </Link>
      {state.inBrowser && (
        <Link to="/settings/$page" params={{ page: 'about' }}>
          In a browser
        </Link>
      )}
      <span className={classes.right}>
        <UnstyledButton className={classes.button} onClick={onHelp} aria-keyshortcuts="F1">
          Help <kbd>F1</kbd>
        </UnstyledButton>
        <UnstyledButton className={classes.button} onClick={onShortcuts} aria-keyshortcuts="?">
          Shortcuts <kbd>?</kbd>
        </UnstyledButton>
      </span>
    </footer>
  );
};
