import type { PepRecord } from '#domain/form/record.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { calledName } from '#domain/pupil/pupil.ts';
import { call, errorOf } from '../../../ui/call/client.ts';
import { checkerFor } from '../draft/check.ts';
import { createDraft } from '../draft/draft.ts';
import { type Answers, createSaver } from '../draft/saver.ts';
import type { PepForm } from './context.tsx';
import { createFocusedField } from './focused-field.ts';

/** Sets up a form; `saveOwn` says where its answers go, for one that is no PEP's. */
export const makeForm = (
  record: PepRecord,
  saveOwn?: (answers: Answers) => Promise<string>,
): PepForm => {
  const template = templateOfRecord(record);
  const saver = createSaver(record, {
    send: call,
    ...(saveOwn && { saveOwn }),
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
