import type { ppplusCalls } from '#domain/contract/calls/ppplus.ts';
import { type Grant, stepProblem } from '#domain/ppplus/award.ts';
import { shiftTerm, termLabel } from '#domain/school/terms.ts';
import { rulesOf } from '#electron/store/authority/rates.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import {
  addCarriedOver,
  carriedFrom,
  getGrant,
  grantsIn,
  removeGrant,
  saveGrant,
  takeStep,
} from '#electron/store/ppplus/awards.ts';
import { saveAward } from '#electron/store/ppplus/usual-awards.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { authorityOf, pupilOf } from '../kernel/records.ts';
import { Refusal, required } from '../kernel/refusal.ts';

type AwardCall = Extract<
  keyof typeof ppplusCalls,
  `ppplus.${string}Award` | `ppplus.${string}Grant`
>;

const gone = 'This award is no longer in the records.';

/** Money is carried over only where the authority does not ask for it back. */
const refuseCarryOver = (write: Write, { pupilId, authorityId }: Grant): void => {
  const payer = authorityOf(write, authorityId ?? pupilOf(write, pupilId).authorityId);
  if (rulesOf(write, payer.id).carryOver === 'no') {
    throw new Refusal(
      'not-allowed',
      `What is left goes back to ${payer.name}, by its rules in Settings. Write it as returned, or change the rule there.`,
      'carriedPence',
    );
  }
};

/** A term has one usual amount of each kind of money, whole or in part. */
const refuseSecondUsual = (write: Write, grant: Grant): void => {
  const others = grantsIn(write, { by: 'term', ...grant }, [grant.pupilId]).filter(
    (other) =>
      other.id !== grant.id &&
      other.stream === grant.stream &&
      (other.kind === 'usual' || other.kind === 'part-term'),
  );
  if (others.length > 0) {
    throw new Refusal(
      'conflict',
      'The usual amount of this term is recorded already. Change that one, or record this as extra.',
      'kind',
    );
  }
};

/** Awards with their steps, the rates behind them, and what authorities say of their money. */
export const awardServices = (context: Context): Plain<AwardCall> => {
  const change = <T>(pupilId: (write: Write) => string, work: (write: Write) => T) =>
    context.change((write) => {
      const id = pupilId(write);
      pupilOf(write, id);
      const value = work(write);
      return value;
    });

  const ownerOf = (id: string) => (write: Write) => required(getGrant(write, id), gone).pupilId;

  return {
    'ppplus.saveAward': (award) =>
      change(
        () => award.pupilId,
        (write) => saveAward(write, award),
      ),

    'ppplus.saveGrant': ({ id, grant }) =>
      change(
        () => grant.pupilId,
        (write) => {
          const held = id === null ? null : required(getGrant(write, id), gone);
          if (held?.closedOn) {
            throw new Refusal('not-allowed', 'This award is closed. Undo its closing first.');
          }
          if (held?.kind === 'carried-over') {
            throw new Refusal(
              'not-allowed',
              'This was carried over: change the award it came from.',
            );
          }
          if (grant.authorityId !== null) authorityOf(write, grant.authorityId);
          const others = { id: id ?? '', ...grant } as Grant;
          if (grant.kind !== 'extra') refuseSecondUsual(write, others);
          return saveGrant(write, id, grant);
        },
      ),

    'ppplus.stepGrant': (step) =>
      change(ownerOf(step.id), (write) => {
        const grant = required(getGrant(write, step.id), gone);
        const problem = stepProblem(grant, step);
        if (problem !== null) throw new Refusal('not-allowed', problem);
        if (step.step === 'closed' && step.carriedPence > 0) refuseCarryOver(write, grant);
        const taken = takeStep(write, grant, step);
        if (step.step === 'closed' && step.carriedPence > 0) {
          const next = shiftTerm(grant, 1);
          addCarriedOver(write, grant, {
            ...next,
            on: step.on,
            pence: step.carriedPence,
            source: `Carried over from the ${termLabel(grant).toLowerCase()}`,
          });
        }
        return taken;
      }),

    'ppplus.removeGrant': ({ id }) =>
      change(ownerOf(id), (write) => {
        const grant = required(getGrant(write, id), gone);
        if (grant.kind === 'carried-over' || carriedFrom(write, id).length > 0) {
          throw new Refusal(
            'not-allowed',
            'Money was carried over with this award. Undo that closing first.',
          );
        }
        removeGrant(write, id);
        return null;
      }),
  };
};
