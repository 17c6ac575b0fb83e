import { useUnreadableHere } from '../field/typed-form.tsx';
import classes from '../words/words.module.css';
import type { SaveState } from './save-state.ts';
import { useTellUnsaved } from './unsaved.ts';

/** "10:42", in the computer's own time. */
export const clockTime = (instant: string): string =>
  new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

/** "Saved 10:42", "Saving…" or "Not saved: why", told quietly to screen readers. */
export const SavedMark = ({ state: saving }: { state: SaveState }) => {
  const unreadable = useUnreadableHere();
  const state: SaveState =
    unreadable === null || saving.kind === 'failed' ? saving : { kind: 'failed', why: unreadable };
  useTellUnsaved(state.kind);
  return (
    <span className={classes.saved} role="status" data-kind={state.kind}>
      {state.kind === 'saving' && 'Saving…'}
      {state.kind === 'saved' && `Saved ${clockTime(state.at)}`}
      {state.kind === 'failed' && (
        <>
          Not saved: {state.why}{' '}
          {state.onRetry && (
            <button type="button" className={classes.retry} onClick={state.onRetry}>
              Save again
            </button>
          )}
        </>
      )}
    </span>
  );
};
