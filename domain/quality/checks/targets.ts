import { rowsOf } from '../../form/answer.ts';
import type { TargetFieldId } from '../../form/fields/index.ts';
import { lastMeetingDay } from '../../form/meeting-days.ts';
import { targetPart } from '../../form/missing.ts';
import type { Target } from '../../form/record.ts';
import { notCheckable } from '../../review/checkable.ts';
import { namedNeeds, targetFor } from '../../review/needs.ts';
import type { Check, CheckFacts, Finding } from '../check.ts';
import {
  allOf,
  asks,
  cell,
  each,
  filledText,
  met,
  notApplicable,
  nothingThere,
  notMet,
  type Part,
  partly,
  rows,
  said,
  targetSays,
  told,
} from '../reading.ts';

const noTargets = (): Finding => nothingThere('There are no targets.', 'targets');

const hasTargetOf = ({ record }: CheckFacts, type: string): boolean =>
  record.targets.some((target) => targetSays(target, 'target-need-type') === type);

/** A need without a target of its kind is met by its reason (LUT R11a, R11b), which is said to be one. */
const saysWhyNot = (facts: CheckFacts, type: string): Finding | null =>
  !hasTargetOf(facts, type) && said(facts, 'needs-without-target') !== ''
    ? met('No target is for one, and it says why.', 'needs-without-target')
    : null;

const eachTarget = (
  facts: CheckFacts,
  part: TargetFieldId,
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
        (number) => targetPart(number, part),
      );

/** Where a target starts may be told by a figure: "3 of 10" says more than five words do. */
const hasBaseline = (target: Target, minWords: number): boolean => {
  const text = targetSays(target, 'target-baseline');
  return /\d/.test(text) || filledText(text, minWords);
};

const hasMeasure = (target: Target, minWords: number): boolean =>
  filledText(targetSays(target, 'target-measure'), minWords);

/** Whether a target names a line of attainment, or an area of development, that the PEP has. */
const isALine = ({ record }: CheckFacts, link: string): boolean =>
  (['attainment-lines', 'ey-areas'] as const).some((id) =>
    rowsOf(record.answers[id]).some((row) =>
      [cell(row, 'subject'), cell(row, 'area')].some(
        (name) => name !== '' && name.toLowerCase() === link.toLowerCase(),
      ),
    ),
  );

const strategy = [
  'target-what',
  'target-when',
  'target-where',
  'target-who',
  'target-how-often',
] as const;

/** What is asked of needs and of the targets for them. */
export const targetChecks = {
  'CHK-10': {
    name: 'An educational need has a target',
    severity: 'red',
    look: (facts) => {
      const why = saysWhyNot(facts, 'educational');
      if (why && said(facts, 'educational-needs') !== '') return why;
      return allOf(
        [
          told(facts, 'educational-needs', 'The educational needs are not written down.'),
          {
            there: hasTargetOf(facts, 'educational'),
            lacking: 'No target is for an educational need.',
            fieldId: 'targets',
          },
        ],
        'Educational needs are named, and a target is for one.',
        'educational-needs',
      );
    },
  },
  'CHK-11': {
    name: 'A developmental need has a target',
    severity: 'red',
    look: (facts) => {
      const answer = facts.record.answers['developmental-needs'];
      const none =
        (answer?.kind === 'none' && answer.reason.trim() !== '') ||
        said(facts, 'developmental-none') !== '';
      if (none) {
        return met('It says that there is none, and who agreed.', 'developmental-needs');
      }
      const why = saysWhyNot(facts, 'developmental');
      if (why && rows(facts, 'developmental-needs').length > 0) return why;
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
      const needs = namedNeeds(facts.template, facts.record);
      if (needs.length === 0) return notApplicable('No needs are recorded.', 'targets');
      const found = needs.map((need) => ({ need, target: targetFor(need, facts.record) }));
      const near = found.flatMap(({ need, target }) =>
        target?.by === 'words' ? [`target ${target.target} for “${need.label}”`] : [],
      );
      const read =
        near.length === 0
          ? ''
          : ` Read by its words: ${near.join(', ')}; choose the need in the target to be sure.`;
      const finding = each(
        found,
        ({ target }) => target !== null,
        ({ need }) => `No target names “${need.label}”.`,
        'Each need is named by a target.',
        'targets',
      );
      return { ...finding, reason: `${finding.reason}${read}` };
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
      const number = (target: Target): number => facts.record.targets.indexOf(target) + 1;
      const lacks = linked.map((target) => ({
        number: number(target),
        lacking: (
          [
            [
              'target-attainment-link',
              isALine(facts, targetSays(target, 'target-attainment-link')),
              'a line of attainment that this PEP has',
            ],
            ['target-baseline', hasBaseline(target, facts.minWords), 'where it starts'],
            ['target-measure', hasMeasure(target, facts.minWords), 'in words how we will know'],
          ] as const
        ).flatMap(([part, there, words]) => (there ? [] : [{ part, words }])),
      }));
      const [nearest] = [...lacks].sort((x, y) => x.lacking.length - y.lacking.length);
      return nearest === undefined || nearest.lacking.length === 0
        ? met('A target is linked to attainment, with a baseline and a measure.', 'targets')
        : {
            ...partly(
              `Target ${nearest.number} is linked to attainment, and does not say ${nearest.lacking.map(({ words }) => words).join(', nor ')}.`,
              'targets',
            ),
            lacks: nearest.lacking.map(({ part, words }) => ({
              fieldId: 'targets',
              part: targetPart(nearest.number, part),
              reason: `Target ${nearest.number} is linked to attainment, and does not say ${words}.`,
            })),
          };
    },
  },
  'CHK-14': {
    name: 'Every target can be measured',
    severity: 'amber',
    look: (facts) =>
      eachTarget(
        facts,
        'target-measure',
        (target) => hasMeasure(target, facts.minWords),
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
        'target-baseline',
        (target) => hasBaseline(target, facts.minWords),
        'does not say where we start, in a figure or in words.',
        'Every target says where we start.',
      ),
  },
  'CHK-16': {
    name: 'Every target ends before the next PEP',
    severity: 'amber',
    look: (facts) => {
      const meeting = lastMeetingDay(facts.record.answers);
      const next = said(facts, 'next-pep-date');
      const finding = eachTarget(
        facts,
        'target-review-date',
        (target) => {
          const by = targetSays(target, 'target-review-date');
          return by !== '' && by > meeting && (next === '' || by <= next);
        },
        'has no review date between this meeting and the next.',
        'Every target is reviewed by the next PEP.',
      );
      const dated = facts.record.targets.some(
        (target) => targetSays(target, 'target-review-date') !== '',
      );
      return finding.outcome === 'not-met' && !dated ? { ...finding, severity: 'red' } : finding;
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
          ...targets.map(
            (target, i): Part => ({
              there: targetSays(target, 'target-owner') !== '',
              lacking: `Target ${i + 1} has no owner.`,
              fieldId: 'targets',
              part: targetPart(i + 1, 'target-owner'),
            }),
          ),
          ...actions.map(
            (action, i): Part => ({
              there: action.owner.trim() !== '' && action.dueDate !== '',
              lacking: `Action ${i + 1} has no owner or no date.`,
              fieldId: 'actions',
              part: String(i + 1),
            }),
          ),
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
      const planned =
        facts.record.answers['planned-changes']?.kind === 'value' &&
        said(facts, 'planned-changes') !== '';
      const inTransitionYear = facts.transitionYears.includes(facts.record.yearGroup);
      if (due === 'none' || (due === '' && !inTransitionYear && !planned)) {
        return notApplicable('No change of stage is due.', 'transition-due');
      }
      const steps = [...rows(facts, 'transition-plan'), ...rows(facts, 'ey-starting-school')];
      if (steps.some((row) => cell(row, 'who') !== '' && cell(row, 'by-when') !== '')) {
        return met('A step of the change has a person and a date.', 'transition-plan');
      }
      return steps.length > 0
        ? partly('No step of the change has both a person and a date.', 'transition-plan')
        : {
            ...notMet('A change of stage is due, and no step is planned.', 'transition-plan'),
            ...(inTransitionYear && { severity: 'red' as const }),
          };
    },
  },
  'CHK-40': {
    name: 'Every target can be checked',
    severity: 'amber',
    look: ({ record }) =>
      record.targets.length === 0
        ? noTargets()
        : allOf(
            record.targets.flatMap((target, i): Part[] =>
              notCheckable(target).map(({ part, words }) => ({
                there: false,
                lacking: `Target ${i + 1}: ${words}`,
                fieldId: 'targets',
                part: targetPart(i + 1, part),
              })),
            ),
            'Every target names something to see, how, and a day for looking again.',
            'targets',
          ),
  },
} as const satisfies Record<string, Check>;
