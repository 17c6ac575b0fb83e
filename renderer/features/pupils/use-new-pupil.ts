import { useCallback, useState } from 'react';
import type { PupilInput } from '#domain/pupil/pupil.ts';
import { queryClient } from '../../ui/client.ts';
import { blankPupil } from './pupil-draft.ts';

// With the answers of calls, so that locking the program empties it as well.
const key = ['pupils.new-draft'];
queryClient.setQueryDefaults(key, { gcTime: Number.POSITIVE_INFINITY });

/** A pupil being added. What was typed waits here while the teacher looks at another screen. */
export const useNewPupil = () => {
  const [draft, setDraft] = useState<PupilInput>(
    () => queryClient.getQueryData<PupilInput>(key) ?? blankPupil,
  );
  const [resumed, setResumed] = useState(draft !== blankPupil);
  const set = useCallback(<K extends keyof PupilInput>(name: K, value: PupilInput[K]): void => {
    setDraft((before) => {
      const next = { ...before, [name]: value };
      queryClient.setQueryData(key, next);
      return next;
    });
  }, []);
  const clear = useCallback(() => {
    queryClient.removeQueries({ queryKey: key });
    setDraft(blankPupil);
    setResumed(false);
  }, []);
  return { draft, set, clear, resumed };
};
