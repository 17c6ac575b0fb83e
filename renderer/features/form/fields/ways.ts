import { type Answer, rowsOf, textOf } from '#domain/form/answer.ts';
import type { AnyField } from '#domain/form/template.ts';
import { mostRadios } from '../../../ui/field/choice.tsx';
import { usePepForm } from '../beside/context.tsx';
import { focusPart, partOf } from '../beside/focused-field.ts';

/** Brings the hands to a question, once it is drawn. */
export const focusSoon = (key: string): void => {
  requestAnimationFrame(() => {
    const part = partOf(key);
    if (part) focusPart(part);
  });
};

/** "None", in the words of the template where it has some. */
export const noneWords = (field: AnyField): string => field.noneLabel ?? 'None';

/** True when a chosen answer can only be taken away by a button of its own. */
const isClearable = (field: AnyField, answer: Answer | null): boolean =>
  field.type === 'choice' &&
  (field.options ?? []).length <= mostRadios &&
  textOf(answer ?? undefined) !== '';

/** A way to answer besides the control of a question. */
type Way = { is: 'none' | 'not-known' | 'clear'; words: string; act: () => void };

/** The ways to answer a question without its control. */
export const useWays = (field: AnyField, fieldKey: string, answer: Answer | null): Way[] => {
  const { draft } = usePepForm();
  const say = (kind: 'none' | 'not-known') => (): void => {
    draft.set(fieldKey, { is: 'answer', answer: { kind, reason: '' } });
    focusSoon(fieldKey);
  };
  const clear = (): void => {
    draft.set(fieldKey, { is: 'answer', answer: null });
    focusSoon(fieldKey);
  };
  // Rows are taken away one by one, each with a notice that brings it back.
  if (rowsOf(answer ?? undefined).length > 0) return [];
  return [
    ...(field.noneLabel === undefined
      ? []
      : [{ is: 'none' as const, words: noneWords(field), act: say('none') }]),
    // A care status is always chosen in the pupil's record, from which it is read.
    ...(field.requirement === 'optional' || field.pupilPart === 'careStatus'
      ? []
      : [{ is: 'not-known' as const, words: 'Not known, because…', act: say('not-known') }]),
    ...(isClearable(field, answer) ? [{ is: 'clear' as const, words: 'Clear', act: clear }] : []),
  ];
};
