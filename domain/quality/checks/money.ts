import { streams } from '../../authority/rates.ts';
import { formatPence } from '../../kernel/money.ts';
import { refusalOf } from '../../ppplus/refusals.ts';
import type { Check, CheckFacts, Finding } from '../check.ts';
import {
  asks,
  each,
  filled,
  filledText,
  met,
  moneyPhase,
  notApplicable,
  nothingThere,
  notMet,
  partly,
  plannedLines,
  said,
} from '../reading.ts';

const noMoney = (facts: CheckFacts): Finding | null => {
  if (!moneyPhase(facts)) return notApplicable('No PP+ is paid for this year group.', 'pp-plan');
  return plannedLines(facts).length === 0
    ? nothingThere('No PP+ is planned this term.', 'pp-plan')
    : null;
};

/** What is asked of the plan for PP+. */
export const moneyChecks = {
  'CHK-19': {
    name: 'PP+ is for a target',
    severity: 'red',
    look: (facts) =>
      noMoney(facts) ??
      each(
        plannedLines(facts),
        (line) => facts.record.targets.some((target) => target.id === line.targetId),
        (line) => `“${line.description}” is not for a target of this PEP.`,
        'All that is planned is for a target.',
        'pp-plan',
      ),
  },
  'CHK-20': {
    name: 'PP+ is costed and itemised',
    severity: 'amber',
    look: (facts) =>
      noMoney(facts) ??
      each(
        plannedLines(facts),
        (line) =>
          line.unitCostPence > 0 &&
          line.quantity > 0 &&
          Math.abs(line.amountPence - Math.round(line.unitCostPence * line.quantity)) <= 1,
        (line) =>
          `“${line.description}” lacks a cost for each and how many, or they do not multiply.`,
        'Each item has its cost and number.',
        'pp-plan',
      ),
  },
  'CHK-21': {
    name: 'PP+ is not for something refused or for everyone',
    severity: 'amber',
    look: (facts) => {
      const none = noMoney(facts);
      if (none) return none;
      const generic = said(facts, 'pp-generic-check');
      if (generic === 'yes' && !filled(facts, 'pp-generic-why')) {
        return notMet(
          'Something planned is for every pupil, and it does not say why.',
          'pp-generic-why',
        );
      }
      const refused = plannedLines(facts).flatMap((line) => {
        const why = refusalOf(line, facts.refuses);
        return why === null
          ? []
          : [`“${line.description}”: the authority does not fund this (${why}).`];
      });
      if (refused.length > 0) return notMet(refused.join(' '), 'pp-plan');
      return generic === '' && asks(facts, 'pp-generic-check')
        ? partly('It does not say whether every pupil gets this anyway.', 'pp-generic-check')
        : met('Nothing planned is among what the authority refuses.', 'pp-plan');
    },
  },
  'CHK-22': {
    name: 'PP+ is used, or it says why not',
    severity: 'information',
    look: (facts) => {
      const free = facts.record.ppPlus.streams.flatMap(({ stream, expectedPence }) => {
        const planned = plannedLines(facts)
          .filter((line) => line.stream === stream)
          .reduce((sum, line) => sum + line.amountPence, 0);
        return expectedPence === null ? [] : [{ stream, pence: expectedPence - planned }];
      });
      if (!moneyPhase(facts) || free.length === 0) {
        return notApplicable('No amount of PP+ is known.', 'pp-plan');
      }
      const some = free.filter(({ pence }) => pence > 0);
      if (some.length === 0) return met('All of it is planned.', 'pp-plan');
      const less = some
        .map(({ stream, pence }) => `${formatPence(pence)} of ${streams[stream]} is not planned`)
        .join(', ');
      return filled(facts, 'pp-plan') ||
        plannedLines(facts).some(({ note }) => filledText(note, facts.minWords))
        ? met(`${less}, and it says why.`, 'pp-plan')
        : notMet(`${less}: say why in the note of a line, or plan it.`, 'pp-plan');
    },
  },
} as const satisfies Record<string, Check>;
