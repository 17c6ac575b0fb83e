import { textOf } from '#domain/form/answer.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { usePartsFromRecord } from '../../form/beside/context.tsx';

const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** "Target 2: reads aloud to …": how a target is named where it is linked to. */
export const targetNames = (record: PepRecord): { value: string; label: string }[] =>
  record.targets.map(({ id, answers }, i) => {
    const words = textOf(answers['target-outcome']) || textOf(answers['target-need']);
    return {
      value: id,
      label: words === '' ? `Target ${i + 1}` : `Target ${i + 1}: ${shorten(words, 60)}`,
    };
  });

/** The targets on offer for an action or a line of PP+. */
export const useTargetOptions = (): { value: string; label: string }[] =>
  usePartsFromRecord((record) => targetNames(record));
