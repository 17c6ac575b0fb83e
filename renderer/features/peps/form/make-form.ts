import type { PepRecord } from '#domain/pep/record.ts';
import { templateOfRecord } from '#domain/pep/wording.ts';
import { calledName } from '#domain/pupil/pupil.ts';
import { call, callKey, errorOf, queryClient } from '../../../ui/client.ts';
import { checkerFor } from '../draft/check.ts';
import { createDraft } from '../draft/draft.ts';
import { createSaver, type Send } from '../draft/saver.ts';
import type { PepForm } from './context.tsx';
import { createFocusedField } from './focused-field.ts';

/** What the store does beyond saving when these are answered: it makes targets and actions. */
const decidesMore = (answers: object): boolean =>
  'target-review' in answers || 'action-review' in answers;

/** Saves, and reads the PEP again when more than the saved answers has changed. */
const send: Send = async (name, input) => {
  const output = await call(name, input);
  if (
    name === 'peps.saveAnswers' &&
    'id' in input &&
    'answers' in input &&
    decidesMore(input.answers)
  ) {
    void queryClient.invalidateQueries({ queryKey: callKey('peps.get', { id: String(input.id) }) });
  }
  return output;
};

/** Sets up the form of a PEP that is in preparation. */
export const makeForm = (record: PepRecord): PepForm => {
  const template = templateOfRecord(record);
  const saver = createSaver(record, {
    send,
    errorOf,
    now: () => new Date().toISOString(),
  });
  return {
    pepId: record.id,
    pupilId: record.pupil.id,
    called: calledName(record.pupil),
    template,
    draft: createDraft(record, {
      save: saver.save,
      check: checkerFor(template),
      localId: saver.localId,
    }),
    focused: createFocusedField(),
  };
};
