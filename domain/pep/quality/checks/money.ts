import { refusalOf } from '../../../ppplus/refusals.ts';
import type { Check, CheckFacts, Finding } from '../check.ts';
import {
  each,
  filled,
  met,
  moneyPhase,
  notApplicable,
  notMet,
  plannedLines,
  said,
} from '../reading.ts';

const noMoney = (facts: CheckFacts): Finding | null => {
  if (!moneyPhase(facts)) return notApplicable('No PP+ is paid for this year group.', 'pp-plan');
  return plannedLines(facts).length === 0
    ? notApplicable('No PP+ is planned this term.', 'pp-plan')
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
      const generic = said(facts, 'pp-generic-check') === 'yes' && !filled(facts, 'pp-generic-why');
      if (generic) {
        return notMet(
          'Something planned is for every pupil, and it does not say why.',
          'pp-generic-why',
        );
      }
      return each(
        plannedLines(facts),
        (line) => refusalOf(line, facts.refuses) === null,
        (line) =>
          `“${line.description}”: the authority does not fund this (${refusalOf(line, facts.refuses)}).`,
        'Nothing planned is among what the authority refuses.',
        'pp-plan',
      );
    },
  },
  'CHK-22': {
    name: 'PP+ is used, or it says why not',
    severity: 'information',
    look: (facts) => {
      const { awardedPence } = facts.record.ppPlus;
      if (!moneyPhase(facts) || awardedPence === null) {
        return notApplicable('No amount of PP+ is known.', 'pp-plan');
      }
      const planned = plannedLines(facts).reduce((sum, line) => sum + line.amountPence, 0);
      if (planned >= awardedPence) return met('All of it is planned.', 'pp-plan');
      return filled(facts, 'pp-impact-summary') || filled(facts, 'pp-plan')
        ? met('Less is planned than is paid, and it says why.', 'pp-plan')
        : notMet('Less is planned than is paid, and it does not say why.', 'pp-plan');
    },
  },
} as const satisfies Record<string, Check>;
