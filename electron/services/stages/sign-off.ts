import { templateOf } from '#domain/form/forms/index.ts';
import { progressOf } from '#domain/form/missing.ts';
import { nothingToDo } from '#domain/form/to-do.ts';
import { listTerms } from '#electron/store/school/terms.ts';
import { setNotFinished, signOffPep } from '#electron/store/stages/peps.ts';
import { settleFiles } from '../files/kept-files.ts';
import { openPep } from '../form/open-pep.ts';
import { recordOf } from '../form/record.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { Refusal } from '../kernel/refusal.ts';
import { currentMarks } from '../quality/quality-of.ts';
import { closeReviewed, settleForGood } from '../review/carrying.ts';
import { onTimeOf } from './dues.ts';
import { readyToSignOff } from './life.ts';

/** A PEP is signed off. */
export const signOffServices = (context: Context): Plain<'peps.signOff'> => {
  const { env } = context;

  const today = (): string => env.today();

  return {
    'peps.signOff': ({ id, beforeMeeting }) =>
      context.change((write) => {
        const pep = openPep(write, id);
        const record = recordOf(write, id, today());
        const { missing, unconfirmed } = progressOf(templateOf(pep), record, listTerms(write));
        const [asking] = unconfirmed;
        const [first] = missing;
        if (first) {
          throw new Refusal(
            'not-allowed',
            `${missing.length === 1 ? 'One thing is' : `${missing.length} things are`} still missing, first “${first.label}”.`,
            first.fieldId,
          );
        }
        readyToSignOff(write, pep, { today: today(), missing: missing.length }, beforeMeeting);
        if (asking) {
          throw new Refusal(
            'not-allowed',
            `${unconfirmed.length === 1 ? 'One answer is' : `${unconfirmed.length} answers are`} still as last term and not confirmed, first “${asking.label}”.`,
            asking.fieldId,
          );
        }
        settleForGood(write, pep, today());
        const settled = recordOf(write, id, today());
        closeReviewed(write, pep, today());
        settleFiles(write, pep);
        setNotFinished(write, id, null);
        const by = { at: write.at, by: write.who };
        const signedOff = { ...by, on: today() };
        signOffPep(write, id, {
          ...by,
          frozen: { ...settled, status: 'signed-off', signedOff },
          marks: currentMarks(write, id, today(), onTimeOf),
        });
        write.setProgress(id, nothingToDo, today());
        return { signedOffAt: write.at };
      }),
  };
};
