import type { ContributorRole } from '#domain/form/contribution.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { calledName } from '#domain/pupil/pupil.ts';
import { call, errorOf } from '../../../ui/call/client.ts';
import { checkerFor } from '../draft/check.ts';
import { createDraft } from '../draft/draft.ts';
import { type Answers, createSaver } from '../draft/saver.ts';
import type { PepForm } from './context.tsx';
import { createFocusedField } from './focused-field.ts';
import { createOpenRows } from './open-rows.ts';

/** Of what else the answers of a form are. */
export type FormOf = {
  /** Where they go, for a form that is no PEP's. */
  saveOwn?: (answers: Answers) => Promise<string>;
  /** Whose words they are, where they are typed in as somebody's part. */
  saidBy?: ContributorRole;
};

/** Sets up a form. */
export const makeForm = (record: PepRecord, of: FormOf = {}): PepForm => {
  const template = templateOfRecord(record);
  const saver = createSaver(record, {
    send: call,
    ...of,
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
    openRows: createOpenRows(),
    saidBy: of.saidBy,
  };
};
