import type { Target } from '../../record.ts';
import { findField } from '../../template.ts';
import type { Check, CheckFacts, Finding } from '../check.ts';
import {
  allOf,
  asks,
  cell,
  each,
  filled,
  filledText,
  met,
  notApplicable,
  notMet,
  partly,
  rows,
  said,
  targetSays,
} from '../reading.ts';

const noTargets = (): Finding => notApplicable('There are no targets.', 'targets');

const hasTargetOf = ({ record }: CheckFacts, type: string): boolean =>
  record.targets.some((target) => targetSays(target, 'target-need-type') === type);

const eachTarget = (
  facts: CheckFacts,
  test: (target: Target) => boolean,
  lacks: string,
  metReason: string,
): Finding =>
  facts.record.targets.length === 0
    ? noTargets()
    : each(
        facts.record.targets,
        test,
        (_, number) => `Target ${number} ${lacks}`,
        metReason,
        'targets',
      );

/** Words long enough to tell one need from another. */
const keywords = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 5 && !['needs', 'other', 'difficulty'].includes(word));

/** The needs that the PEP names, each with the words by which a target can be known to mean it. */
const namedNeeds = (facts: CheckFacts): { label: string; words: string[] }[] => {
  const types = findField(facts.template, 'sen-needs')?.columns?.find((c) => c.id === 'type');
  const sen = rows(facts, 'sen-needs')
    .filter((row) => cell(row, 'type') !== 'NSA')
    .map((row) => {
      const code = cell(row, 'type');
      const label = types?.options?.find((o) => o.value === code)?.label ?? code;
      return { label, words: [code.toLowerCase(), ...keywords(label)] };
    });
  const developmental = rows(facts, 'developmental-needs').map((row) => ({
    label: cell(row, 'need'),
    words: keywords(cell(row, 'need')),
  }));
  return [...sen, ...developmental].filter((need) => need.label !== '');
};

const namedBy = (targets: readonly Target[], words: readonly string[]): boolean =>
  targets.some((target) => {
    const text = `${targetSays(target, 'target-need')} ${targetSays(target, 'target-why')}`
      .toLowerCase()
      .split(/[^\p{L}]+/u);
    return words.some((word) => text.includes(word));
  });

const strategy = ['target-what', 'target-when', 'target-where', 'target-who', 'target-how-often'];

/** What is asked of needs and of the targets for them. */
export const targetChecks = {
  'CHK-10': {
    name: 'An educational need has a target',
    severity: 'red',
    look: (facts) =>
      allOf(
        [
          {
            there: filled(facts, 'educational-needs'),
            lacking: 'The educational needs are not written down.',
            fieldId: 'educational-needs',
          },
          {
            there: hasTargetOf(facts, 'educational'),
            lacking: 'No target is for an educational need.',
            fieldId: 'targets',
          },
        ],
        'Educational needs are named, and a target is for one.',
        'educational-needs',
      ),
  },
  'CHK-11': {
    name: 'A developmental need has a target',
    severity: 'red',
    look: (facts) => {
      const none =
        facts.record.answers['developmental-needs']?.kind === 'none' ||
        filled(facts, 'developmental-none');
      if (none) {
        return met('It says that there is none, and who agreed.', 'developmental-needs');
      }
      return allOf(
        [
          {
            there: rows(facts, 'developmental-needs').length > 0,
            lacking: 'No need linked to attachment or trauma is named, nor that there is none.',
            fieldId: 'developmental-needs',
          },
          {
            there: hasTargetOf(facts, 'developmental'),
            lacking: 'No target is for a developmental need.',
            fieldId: 'targets',
          },
        ],
        'Developmental needs are named, and a target is for one.',
        'developmental-needs',
      );
    },
  },
  'CHK-12': {
    name: 'Every need has a target',
    severity: 'amber',
    look: (facts) => {
      const needs = namedNeeds(facts);
      if (needs.length === 0) return notApplicable('No needs are recorded.', 'targets');
      return each(
        needs,
        ({ words }) => namedBy(facts.record.targets, words),
        ({ label }) => `No target names “${label}”.`,
        'Each need is named by a target.',
        'targets',
      );
    },
  },
  'CHK-13': {
    name: 'A target moves attainment',
    severity: 'amber',
    look: (facts) => {
      const linked = facts.record.targets.filter(
        (target) => targetSays(target, 'target-attainment-link') !== '',
      );
      if (linked.length === 0) return notMet('No target is linked to attainment.', 'targets');
      return linked.some(
        (target) =>
          filledText(targetSays(target, 'target-baseline'), facts.minWords) &&
          filledText(targetSays(target, 'target-measure'), facts.minWords),
      )
        ? met('A target is linked to attainment, with a baseline and a measure.', 'targets')
        : partly(
            'The target linked to attainment lacks a baseline or a measure in words.',
            'targets',
          );
    },
  },
  'CHK-14': {
    name: 'Every target can be measured',
    severity: 'amber',
    look: (facts) =>
      eachTarget(
        facts,
        (target) => filledText(targetSays(target, 'target-measure'), facts.minWords),
        'does not say in words how we will know.',
        'Every target says how we will know.',
      ),
  },
  'CHK-15': {
    name: 'Every target has a baseline',
    severity: 'amber',
    look: (facts) =>
      eachTarget(
        facts,
        (target) => filledText(targetSays(target, 'target-baseline'), facts.minWords),
        'does not say in words where we start.',
        'Every target says where we start.',
      ),
  },
  'CHK-16': {
    name: 'Every target ends before the next PEP',
    severity: 'amber',
    look: (facts) => {
      const meeting = said(facts, 'meeting-date');
      const next = said(facts, 'next-pep-date');
      return eachTarget(
        facts,
        (target) => {
          const by = targetSays(target, 'target-review-date');
          return by !== '' && by > meeting && (next === '' || by <= next);
        },
        'has no review date between this meeting and the next.',
        'Every target is reviewed by the next PEP.',
      );
    },
  },
  'CHK-17': {
    name: 'Everything has a named owner',
    severity: 'amber',
    look: (facts) => {
      const { targets, actions } = facts.record;
      if (targets.length === 0 && actions.length === 0) {
        return notApplicable('There are no targets and no actions.', 'targets');
      }
      return allOf(
        [
          ...targets.map((target, i) => ({
            there: targetSays(target, 'target-owner') !== '',
            lacking: `Target ${i + 1} has no owner.`,
            fieldId: 'targets',
          })),
          ...actions.map((action, i) => ({
            there: action.owner.trim() !== '' && action.dueDate !== '',
            lacking: `Action ${i + 1} has no owner or no date.`,
            fieldId: 'actions',
          })),
        ],
        'Every target and action has an owner; every action a date.',
        'targets',
      );
    },
  },
  'CHK-18': {
    name: 'What, when, where, who and how often',
    severity: 'red',
    look: (facts) => {
      const { targets } = facts.record;
      if (targets.length === 0) return noTargets();
      const counts = targets.map(
        (target) => strategy.filter((id) => targetSays(target, id) !== '').length,
      );
      const fewest = Math.min(...counts);
      const number = counts.indexOf(fewest) + 1;
      if (fewest === strategy.length) return met('Every target says all five.', 'targets');
      const reason = `Target ${number} says ${fewest} of the five: what, when, where, who, how often.`;
      return fewest >= 2 ? partly(reason, 'targets') : notMet(reason, 'targets');
    },
  },
  'CHK-23': {
    name: 'A change of stage is planned',
    severity: 'amber',
    look: (facts) => {
      if (!asks(facts, 'transition-plan')) {
        return notApplicable('This form does not ask about it.', 'targets');
      }
      const due = said(facts, 'transition-due');
      const { yearGroup } = facts.record;
      const inTransitionYear = [-1, 6, 11, 13].includes(yearGroup);
      if (due === 'none' || (due === '' && !inTransitionYear)) {
        return notApplicable('No change of stage is due.', 'transition-due');
      }
      const steps = rows(facts, 'transition-plan');
      if (steps.some((row) => cell(row, 'who') !== '' && cell(row, 'by-when') !== '')) {
        return met('A step of the change has a person and a date.', 'transition-plan');
      }
      return steps.length > 0
        ? partly('No step of the change has both a person and a date.', 'transition-plan')
        : notMet('A change of stage is due, and no step is planned.', 'transition-plan');
    },
  },
} as const satisfies Record<string, Check>;
