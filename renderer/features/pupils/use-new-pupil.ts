import { useCallback } from 'react';
import type { PupilInput } from '#domain/pupil/pupil.ts';
import { useUnfinished } from '../../ui/use-unfinished.ts';
import { blankPupil } from './pupil-draft.ts';

const isPupilDraft = (kept: unknown): kept is PupilInput =>
  typeof kept === 'object' &&
  kept !== null &&
  Object.keys(blankPupil).every((name) => name in kept);

/** A pupil being added. What was typed waits on the disk until the pupil is added. */
export const useNewPupil = () => {
  const {
    value: draft,
    change,
    clear,
    resumed,
  } = useUnfinished('new-pupil', blankPupil, isPupilDraft);
  const set = useCallback(
    <K extends keyof PupilInput>(name: K, value: PupilInput[K]): void =>
      change((before) => ({ ...before, [name]: value })),
    [change],
  );
  return { draft, set, clear: useCallback(() => clear(), [clear]), resumed };
};
