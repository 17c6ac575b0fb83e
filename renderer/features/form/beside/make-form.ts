import type { SentAnswers } from '#domain/form/answer.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { reviewFields } from '#domain/form/look-back.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { calledName } from '#domain/pupil/pupil.ts';
import { tuitionField } from '#domain/review/tuition.ts';
import { call, callKey, errorOf, queryClient } from '../../../ui/call/client.ts';
import { checkerFor } from '../draft/check.ts';
import { createDraft } from '../draft/draft.ts';
import { type Answers, createSaver } from '../draft/saver.ts';
import type { PepForm } from './context.tsx';
import { createFocusedField } from './focused-field.ts';

/**
 * Whether more than the answers themselves changes when these are saved: the review makes targets and
 * actions, tuition plans PP+, and what is kept with the pupil changes how the PEP names the school.
 */
const deciding: readonly FieldId[] = [...reviewFields, 'on-roll', tuitionField];
const decidesMore = (answers: SentAnswers): boolean => deciding.some((id) => id in answers);

/** Saves with the PEP, and reads it again when more than the saved answers has changed. */
const saveInPep =
  (id: string) =>
  async (answers: Answers): Promise<string> => {
    const { value } = await call('peps.saveAnswers', { id, answers });
    if (decidesMore(answers)) {
      void queryClient.invalidateQueries({ queryKey: callKey('peps.get', { id }) });
    }
    return value.savedAt;
  };

/** Sets up a form; `saveOwn` says where its answers go, for one that is no PEP's. */
export const makeForm = (record: PepRecord, saveOwn = saveInPep(record.id)): PepForm => {
  const template = templateOfRecord(record);
  const saver = createSaver(record, {
    send: call,
    saveOwn,
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
