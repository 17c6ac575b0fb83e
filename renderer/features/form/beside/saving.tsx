import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { PepRecord } from '#domain/form/record.ts';
import type { SaveState } from '../../../ui/save/save-state.ts';
import { SavedMark } from '../../../ui/save/saved-mark.tsx';
import { useSaveBeforeLeaving } from '../../../ui/save/stay-until-saved.tsx';
import { useWhenHidden } from '../../../ui/save/when-hidden.ts';
import type { Draft, SaveStatus } from '../draft/draft.ts';
import { type PepForm, usePepForm } from './context.tsx';
import { type FormOf, makeForm } from './make-form.ts';

const saveState = (status: SaveStatus, onRetry: () => void): SaveState => {
  switch (status.state) {
    case 'saving':
      return { kind: 'saving' };
    case 'saved':
      return { kind: 'saved', at: status.at };
    case 'failed':
      return { kind: 'failed', why: status.message, onRetry };
    default:
      return { kind: 'idle' };
  }
};

/** When the form was last saved, or why it could not be. */
export const Saving = () => {
  const { draft } = usePepForm();
  const status = useSyncExternalStore(draft.subscribe, draft.status);
  return <SavedMark state={saveState(status, () => void draft.flush())} />;
};

/** Saves when the window is hidden or goes, and when the form is left; asks if that cannot be. */
const useSaveOnLeaving = ({ flush, status, unsaved }: Draft): void => {
  const attempt = useCallback(async (): Promise<string | null> => {
    await flush();
    const now = status();
    return unsaved() && now.state === 'failed' ? now.message : null;
  }, [flush, status, unsaved]);
  useSaveBeforeLeaving(attempt);
  const save = useCallback((): void => void flush(), [flush]);
  useWhenHidden(save);
  useEffect(() => save, [save]);
};

/**
 * The form of a record: it takes over what is read anew, and saves when it is left.
 *
 * @param askedAt When the store was asked for the record, in milliseconds of `performance.now()`.
 */
export const useForm = (record: PepRecord, askedAt: number, of: FormOf = {}): PepForm => {
  const [form] = useState(() => makeForm(record, of));
  const { draft } = form;
  useEffect(() => draft.adopt(record, askedAt), [draft, record, askedAt]);
  useSaveOnLeaving(draft);
  return form;
};
