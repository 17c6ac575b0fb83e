import { z } from 'zod';
import { id, reads, returns, writes } from '../define.ts';

/** One change of a pupil's record, for the History tab. Never more than what was changed. */
export type HistoryEntry = {
  changeId: string;
  at: string;
  who: string;
  what: string;
  /** Whether it is of a kind that can be taken back; a document that has left cannot. */
  canUndo: boolean;
};

/** What was changed, by whom, and taking it back. */
export const historyCalls = {
  'pupils.history': reads(z.object({ id }), returns<HistoryEntry[]>(), 'pupil:id', ['history']),
  /**
   * Takes a change back, when nothing has changed since; that is logged as well. A sign-off is taken
   * back as `peps.undoSignOff` does it. Gives what was taken back, in words.
   */
  'changes.undo': writes(z.object({ changeId: id }), returns<{ what: string }>(), 'many'),
} as const;
