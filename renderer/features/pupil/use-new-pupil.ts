import { likeBlank, useUnfinished } from '../../ui/save/use-unfinished.ts';
import { blankPupil } from './pupil-draft.ts';

const isPupilDraft = likeBlank(blankPupil);

/** A pupil being added. What was typed waits on the disk until the pupil is added. */
export const useNewPupil = () => useUnfinished('new-pupil', blankPupil, isPupilDraft);
