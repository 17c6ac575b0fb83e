import type { ppplusCalls } from '#domain/contract/calls/ppplus.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { awardStates, type Grant, lastAmount, stepsLeft, takesOut } from '#domain/ppplus/award.ts';
import { shiftTerm, type TermKey, termLabel } from '#domain/school/terms.ts';
import { rulesOf } from '#electron/store/authority/rates.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import {
  addEntry,
  correctGrant,
  declineRate,
  entriesOf,
  getGrant,
  grantsIn,
  passGrant,
  removeGrant,
  saveGrant,
  takeStep,
} from '#electron/store/ppplus/awards.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { authorityOf, pupilOf } from '../kernel/records.ts';
import { Refusal, required } from '../kernel/refusal.ts';
import { grantOf, recordFor } from './awards.ts';
import { wouldBeNow } from './changed-rates.ts';

type AwardCall = Extract<keyof typeof ppplusCalls, `ppplus.${string}Grant`> | 'ppplus.answerRate';

const gone = 'This award is no longer in the records.';

/** Money is carried over only where the authority does not ask for it back. */
const refuseCarryOver = (write: Write, { pupilId, authorityId }: Grant): void => {
  const payerId = authorityId ?? pupilOf(write, pupilId).authorityId;
  if (payerId === '') return;
  const payer = authorityOf(write, payerId);
  if (rulesOf(write, payer.id).carryOver === 'no') {
    throw new Refusal(
      'not-allowed',
      `What is left goes back to ${payer.name}, by its rules in Settings. Write it as returned, or change the rule there.`,
      'kind',
    );
  }
};

/** A term has one usual amount of each stream and payer, whole or in part. */
const refuseSecondUsual = (write: Write, grant: Grant): void => {
  const others = grantsIn(write, { by: 'term', ...grant }, [grant.pupilId]).filter(
    (other) =>
      other.id !== grant.id &&
      other.stream === grant.stream &&
      other.authorityId === grant.authorityId &&
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

const termOf = ({ academicYear, term }: Grant): TermKey => ({ academicYear, term });

/** Awards: what is said of them, and what moves money of them. */
export const awardServices = (context: Context): Plain<AwardCall> => {
  const today = (): string => context.env.today();

  return {
    'ppplus.saveGrant': ({ id, grant }) =>
      context.change((write) => {
        recordFor(write, pupilOf(write, grant.pupilId), today());
        const held = id === null ? null : grantOf(write, id, today());
        if (held && (takesOut(held.kind) || held.kind === 'carried-over')) {
          throw new Refusal('not-allowed', 'This moved money. Take it away, and write it anew.');
        }
        if (grant.authorityId !== null) authorityOf(write, grant.authorityId);
        if (grant.kind !== 'extra') {
          refuseSecondUsual(write, { ...grant, id: held?.id ?? '' } as Grant);
        }
        if (held && held.amountPence !== grant.amountPence) {
          correctGrant(write, held, grant, today());
        }
        return saveGrant(write, held?.id ?? null, grant);
      }),

    'ppplus.stepGrant': (step) =>
      context.change((write) => {
        const grant = grantOf(write, step.id, today());
        if (!stepsLeft(grant).includes(step.step)) {
          const said = awardStates[step.step].toLowerCase();
          throw new Refusal('not-allowed', `This cannot be said to be ${said} any more.`);
        }
        return takeStep(write, grant, step);
      }),

    'ppplus.moveGrant': ({ id, ...move }) =>
      context.change((write) => {
        const grant = grantOf(write, id, today());
        const whole = grant.receivedPence ?? lastAmount(grant) ?? 0;
        const gone = entriesOf(write, id).reduce(
          (sum, { kind, amountPence }) => (takesOut(kind) ? sum + (amountPence ?? 0) : sum),
          0,
        );
        if (takesOut(grant.kind) || move.amountPence > whole - gone) {
          throw new Refusal(
            'bad-input',
            `At most ${formatPence(Math.max(0, whole - gone))} can still go out of this award.`,
            'amountPence',
          );
        }
        if (move.kind === 'carried-on') refuseCarryOver(write, grant);
        const entry = addEntry(write, grant, { ...move, ...termOf(grant), source: '' });
        if (move.kind === 'carried-on') {
          addEntry(
            write,
            { ...grant, id: entry.id },
            {
              ...move,
              ...shiftTerm(grant, 1),
              kind: 'carried-over',
              source: `Carried over from the ${termLabel(grant).toLowerCase()}`,
            },
          );
        }
        return entry;
      }),

    'ppplus.passGrant': ({ id, on, paidBy, backPence, secondPence }) =>
      context.change((write) => {
        const grant = grantOf(write, id, today());
        const { authorityId } = pupilOf(write, grant.pupilId);
        if (grant.authorityId === null || ['', grant.authorityId].includes(authorityId)) {
          throw new Refusal('not-allowed', 'The pupil has not passed to another authority.');
        }
        if (backPence > 0) {
          const back = { on, amountPence: backPence, reference: '', source: '' };
          addEntry(write, grant, { ...back, ...termOf(grant), kind: 'reclaimed' });
        }
        if (paidBy === 'second') {
          saveGrant(write, null, {
            ...{ pupilId: grant.pupilId, ...termOf(grant), kind: 'part-term' },
            ...{ stream: grant.stream, authorityId, payer: '', amountPence: secondPence },
            ...{ hours: null, reference: '', source: `From ${formatDate(on)}` },
          });
        }
        return passGrant(write, id, { on, toId: authorityId });
      }),

    'ppplus.answerRate': ({ ids, thisTermToo }) =>
      context.change((write) => {
        for (const id of ids) {
          const grant = required(getGrant(write, id), gone);
          const now = wouldBeNow(write, grant, today());
          if (now === null) continue;
          if (thisTermToo) {
            correctGrant(write, grant, { amountPence: now.pence, source: now.source }, today());
          } else declineRate(write, id, now.pence);
        }
        return null;
      }),

    'ppplus.removeGrant': ({ id }) =>
      context.change((write) => {
        const grant = required(getGrant(write, id), gone);
        const moved = entriesOf(write, id);
        if (grant.kind === 'carried-over' || (moved.length > 0 && grant.kind !== 'carried-on')) {
          throw new Refusal(
            'not-allowed',
            grant.kind === 'carried-over'
              ? 'This was carried over. Take it away in the term that it came from.'
              : 'Money of this award was moved. Take that away first.',
          );
        }
        for (const entry of moved) removeGrant(write, entry.id);
        removeGrant(write, id);
        return null;
      }),
  };
};
