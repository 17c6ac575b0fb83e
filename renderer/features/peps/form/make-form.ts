import type { PepRecord } from '#domain/pep/record.ts';
import { templateOfRecord } from '#domain/pep/wording.ts';
import { calledName } from '#domain/pupil/pupil.ts';
import { call, errorOf } from '../../../ui/client.ts';
import { checkerFor } from '../draft/check.ts';
import { createDraft } from '../draft/draft.ts';
import { createSaver } from '../draft/saver.ts';
import type { PepForm } from './context.tsx';
import { createFocusedField } from './focused-field.ts';

/** Sets up the form of a PEP that is in preparation. */
export const makeForm = (record: PepRecord): PepForm => {
  const template = templateOfRecord(record);
  const saver = createSaver(record, {
    send: call,
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
