import { useEntry, usePepForm, useProblem, useResets } from '../../form/beside/context.tsx';
import { useTargetOptions } from './target-names.ts';

/** What a row that is a record of its own works with: its entry, what is wrong with it, and the targets. */
export const useRecordEntry = (key: string) => {
  const { draft } = usePepForm();
  const entry = useEntry(key);
  const problem = useProblem(key);
  const resets = useResets(key);
  const targets = useTargetOptions();
  return {
    draft,
    entry,
    problem,
    resets,
    targetChoices: [{ value: '', label: 'No target' }, ...targets],
    /** What is wrong with one part of the row, in words. */
    errorAt: (part: string): string | undefined =>
      problem?.part === part ? `${problem.sentence} Not saved yet.` : undefined,
  };
};
