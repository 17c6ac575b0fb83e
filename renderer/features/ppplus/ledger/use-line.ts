import { useMemo } from 'react';
import type { SpendingLine } from '#domain/ppplus/spending.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { call, errorOf } from '../../../ui/call/client.ts';
import { sameKept } from '../../../ui/save/elsewhere.ts';
import type { SaveState } from '../../../ui/save/save-state.ts';
import { type Autosaved, useAutosave, useUnfit } from '../../../ui/save/use-autosave.ts';
import { draftOfLine, type LineDraft, readLine } from './line-draft.ts';

/**
 * Edits one kept line in place. What does not fit is said when a cell is left, and then nothing of
 * the line is saved.
 *
 * @param tell Hears how each save stands, and the change that it made.
 */
export const useLine = (
  line: SpendingLine,
  term: TermKey,
  tell: (state: SaveState, changeId: string | null) => void,
): Autosaved<LineDraft> => {
  const stored = useMemo(() => draftOfLine(line), [line]);
  const read = (draft: LineDraft) => readLine(draft, line.pupilId, term);
  const save = async (draft: LineDraft): Promise<void> => {
    const { line: input } = read(draft);
    if (input === null) return;
    tell({ kind: 'saving' }, null);
    try {
      const { changeId } = await call('ppplus.saveLine', { id: line.id, line: input });
      tell({ kind: 'saved', at: new Date().toISOString() }, changeId === '' ? null : changeId);
    } catch (thrown) {
      tell({ kind: 'failed', why: errorOf(thrown).message }, null);
      throw thrown;
    }
  };
  return useAutosave(stored, save, {
    fits: (draft) => {
      const { line: input, errors } = read(draft);
      return { part: input === null ? null : draft, problems: errors };
    },
    // “30” and “30.00” are one amount.
    same: (a, b) => read(a).line !== null && sameKept(read(a).line, read(b).line),
    unfit: useUnfit<LineDraft>(`line:${line.id}`),
    quiet: true,
  });
};
