import { compareTerms, termOn } from '#domain/school/terms.ts';
import { listTerms } from '#electron/store/school/terms.ts';
import { discardPep, pepsOfPupil, setNotFinished } from '#electron/store/stages/peps.ts';
import { handOnFiles } from '../files/kept-files.ts';
import { openPep } from '../form/open-pep.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { pepOf } from '../kernel/records.ts';
import { Refusal } from '../kernel/refusal.ts';
import { handTuitionBack } from '../ppplus/tuition.ts';
import { beginRevision, handBack } from './revising.ts';

/** A PEP gets a revision, is taken away, given up or taken up again. */
export const endServices = (
  context: Context,
): Plain<'peps.amend' | 'peps.discard' | 'peps.giveUp' | 'peps.takeUp'> => {
  const { env } = context;

  const today = (): string => env.today();

  return {
    'peps.amend': ({ id, reason }) =>
      context.change((write) => {
        const pep = pepOf(write, id);
        if (pep.status !== 'signed-off') {
          throw new Refusal('not-allowed', 'This PEP is still in preparation: simply change it.');
        }
        const newer = pepsOfPupil(write, pep.pupilId).some((other) => other.amendsId === id);
        if (newer) {
          throw new Refusal('conflict', 'A newer revision of this PEP has been begun already.');
        }
        const amended = beginRevision(write, pep, { reason, startedOn: today() });
        return { id: amended.id };
      }),

    'peps.discard': ({ id }) =>
      context.alter((write) => {
        const pep = openPep(write, id);
        handBack(write, pep);
        handOnFiles(write, pep);
        handTuitionBack(write, pep, today());
        discardPep(write, id);
      }),

    'peps.giveUp': ({ id, reason }) =>
      context.alter((write) => {
        const pep = openPep(write, id);
        const of = { academicYear: pep.academicYear, term: pep.term };
        if (compareTerms(of, termOn(today(), listTerms(write))) >= 0) {
          throw new Refusal(
            'not-allowed',
            'The term of this PEP is not over. If it was started by mistake, discard it under “Ready?”.',
          );
        }
        setNotFinished(write, id, { on: today(), reason });
      }),

    'peps.takeUp': ({ id }) =>
      context.alter((write) => setNotFinished(write, openPep(write, id).id, null)),
  };
};
