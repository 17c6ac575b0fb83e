import { compareTerms } from '#domain/calendar/terms.ts';
import type { moneyCalls, PupilMoney } from '#domain/contract/money.ts';
import { addBalances } from '#domain/ppplus/balance.ts';
import { formatPence } from '#domain/ppplus/money.ts';
import { listName } from '#domain/pupil/pupil.ts';
import { newestPepsOf } from '#electron/store/peps.ts';
import { addLine, getLine, removeLine, saveAward, saveLine } from '#electron/store/ppplus.ts';
import { pupilsOnRoll } from '#electron/store/pupils.ts';
import { getTarget, targetsOf } from '#electron/store/targets.ts';
import { type Standing, standingsOf } from './cohort.ts';
import type { Context, Plain } from './context.ts';
import { pepOf, pupilOf, refreshPupilProgress, settleAward } from './pep-records.ts';
import { Refusal, required } from './refusal.ts';
import { targetLabel } from './target-label.ts';

const warningsFor = ({ balance, lines, authority, yearGroup }: Standing): string[] => {
  const warnings: string[] = [];
  if (balance.awarded === null && yearGroup >= 0 && yearGroup <= 11) {
    warnings.push(`No PP+ amount is known for ${authority.name}.`);
  }
  if (balance.left !== null && balance.left < 0) {
    warnings.push(`Overspent by ${formatPence(-balance.left)}.`);
  } else if (balance.unplanned !== null && balance.unplanned < 0) {
    warnings.push(`Plans exceed the award by ${formatPence(-balance.unplanned)}.`);
  }
  if (balance.awarded !== null && balance.awarded > 0 && lines.length === 0) {
    warnings.push('Nothing planned yet.');
  }
  const unlinked = lines.filter((line) => line.targetId === null).length;
  if (unlinked > 0) {
    warnings.push(`${unlinked === 1 ? 'One line has' : `${unlinked} lines have`} no target.`);
  }
  return warnings;
};

const pupilMoney = (s: Standing): PupilMoney => ({
  pupilId: s.pupil.id,
  pupilName: listName(s.pupil),
  yearGroup: s.yearGroup,
  authority: s.authority.name,
  award: s.award,
  usualPence: s.usualPence,
  balance: s.balance,
  warnings: warningsFor(s),
});

const gone = 'This line is no longer in the records.';

/** Awards and spending of PP+. */
export const moneyServices = (context: Context): Plain<keyof typeof moneyCalls> => {
  const { env } = context;
  return {
    'ppplus.overview': ({ term }) =>
      context.read((read) => {
        const today = env.today();
        const pupils = standingsOf(read, pupilsOnRoll(read, today), term, today).map(pupilMoney);
        return { total: addBalances(pupils.map((p) => p.balance)), pupils };
      }),

    'ppplus.ledger': ({ pupilId, term }) =>
      context.read((read) => {
        const pupil = pupilOf(read, pupilId);
        const [standing] = standingsOf(read, [pupil], term, env.today());
        const { lines, ...rest } = required(standing, 'This pupil is no longer in the records.');
        const pep = newestPepsOf(read, term, [pupilId]).get(pupilId);
        const targets = pep ? targetsOf(read, pep.id) : [];
        return {
          ...pupilMoney({ ...rest, lines }),
          lines: [...lines].sort(
            (a, b) => (a.date || '9').localeCompare(b.date || '9') || a.id.localeCompare(b.id),
          ),
          targets: targets.map((target) => ({ id: target.id, label: targetLabel(target) })),
        };
      }),

    'ppplus.saveAward': (award) =>
      context.change((write) => {
        pupilOf(write, award.pupilId);
        const saved = saveAward(write, award);
        refreshPupilProgress(write, award.pupilId, env.today());
        return saved;
      }),

    'ppplus.saveLine': ({ id, line }) =>
      context.change((write) => {
        const pupil = pupilOf(write, line.pupilId);
        const before = id === null ? line : required(getLine(write, id), gone);
        if (before.pupilId !== pupil.id || compareTerms(before, line) !== 0) {
          throw new Refusal('bad-input', 'A line stays with its pupil and term.', 'pupilId');
        }
        if (line.targetId !== null) {
          const target = required(getTarget(write, line.targetId), 'This target is gone.');
          if (pepOf(write, target.pepId).pupilId !== pupil.id) {
            throw new Refusal('bad-input', 'Choose one of this pupil’s own targets.', 'targetId');
          }
        }
        if (line.plannedLineId !== null) {
          const plan = getLine(write, line.plannedLineId);
          const fits =
            plan?.kind === 'planned' && plan.pupilId === pupil.id && line.kind === 'spent';
          if (!fits) {
            throw new Refusal('bad-input', 'Choose a plan of this pupil.', 'plannedLineId');
          }
        }
        settleAward(write, pupil, { academicYear: line.academicYear, term: line.term });
        const saved = id === null ? addLine(write, line) : saveLine(write, id, line);
        refreshPupilProgress(write, pupil.id, env.today());
        return saved;
      }),

    'ppplus.removeLine': ({ id }) =>
      context.change((write) => {
        const line = required(getLine(write, id), gone);
        removeLine(write, id);
        refreshPupilProgress(write, line.pupilId, env.today());
        return null;
      }),
  };
};
