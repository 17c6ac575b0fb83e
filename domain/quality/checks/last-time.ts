import { applies } from '../../form/conditions.ts';
import { leftOut, standsAsLast } from '../../form/look-back.ts';
import { fieldsOf } from '../../form/template.ts';
import type { Check, CheckFacts } from '../check.ts';
import {
  allOf,
  cell,
  each,
  filledText,
  moneyPhase,
  noLookBack,
  notApplicable,
  notMet,
  rows,
} from '../reading.ts';

const reason = (facts: CheckFacts, text: string): boolean =>
  filledText(text, Math.min(facts.minWords, 3));

/** What is asked of the look back at the last PEP. */
export const lastTimeChecks = {
  'CHK-04': {
    name: 'The last targets are reviewed',
    severity: 'red',
    look: (facts) => {
      const first = noLookBack(facts, 'target-review');
      if (first) return first;
      const reviewed = rows(facts, 'target-review');
      if (leftOut(facts.record, 'target-review').length > 0) {
        return notMet('Not every target of the last PEP is looked back on.', 'target-review');
      }
      if (reviewed.length === 0) {
        const none = facts.record.answers['target-review'];
        return none?.kind === 'none' && none.reason.trim() !== ''
          ? notApplicable('The last PEP had no targets.', 'target-review')
          : notMet('None of the last PEP’s targets is reviewed.', 'target-review');
      }
      return each(
        reviewed,
        (row) =>
          cell(row, 'outcome') === 'achieved' ||
          (cell(row, 'outcome') !== '' &&
            reason(facts, cell(row, 'why')) &&
            cell(row, 'next') !== ''),
        (row, number) =>
          cell(row, 'outcome') === ''
            ? `Earlier target ${number} has no outcome.`
            : `Earlier target ${number} lacks a reason, or what happens with it now.`,
        'Every earlier target has its outcome.',
        'target-review',
      );
    },
  },
  'CHK-05': {
    name: 'The last actions are closed',
    severity: 'red',
    look: (facts) => {
      const first = noLookBack(facts, 'action-review');
      if (first) return first;
      const reviewed = rows(facts, 'action-review');
      if (leftOut(facts.record, 'action-review').length > 0) {
        return notMet('Not every action of the last PEP is looked back on.', 'action-review');
      }
      if (reviewed.length === 0) {
        return facts.record.answers['action-review']?.kind === 'none'
          ? notApplicable('The last PEP had no actions.', 'action-review')
          : notMet('None of the last PEP’s actions is reviewed.', 'action-review');
      }
      return each(
        reviewed,
        (row) =>
          cell(row, 'outcome') === 'done' ||
          (cell(row, 'outcome') !== '' && reason(facts, cell(row, 'why'))),
        (row, number) =>
          cell(row, 'outcome') === ''
            ? `Earlier action ${number} has no outcome.`
            : `Earlier action ${number} lacks a reason.`,
        'Every earlier action is done, or has a reason.',
        'action-review',
      );
    },
  },
  'CHK-06': {
    name: 'The last PP+ is rated',
    severity: 'amber',
    look: (facts) => {
      const first = noLookBack(facts, 'target-review');
      if (first) return first;
      if (!moneyPhase(facts)) {
        return notApplicable('No PP+ is paid for this year group.', 'target-review');
      }
      const paid = rows(facts, 'target-review').filter(
        (row) => facts.paidTargets.includes(row.id) || Number(row.cells['pp-spent'] ?? 0) > 0,
      );
      if (paid.length === 0) {
        return notApplicable('No PP+ was spent on the last targets.', 'target-review');
      }
      return each(
        paid,
        (row) => cell(row, 'impact') !== '' && filledText(cell(row, 'evidence'), facts.minWords),
        (_, number) => `Paid target ${number} lacks its impact, or the evidence for it.`,
        'Every target that PP+ paid for has its impact and evidence.',
        'target-review',
      );
    },
  },
  'CHK-39': {
    name: 'It is not last term’s words',
    severity: 'amber',
    look: ({ template, record }) =>
      record.earlier === undefined
        ? notApplicable('There is no last PEP to compare with.', 'target-review')
        : allOf(
            fieldsOf(template)
              .filter((field) => applies(field, template, record) && standsAsLast(field, record))
              .map(({ id, label }) => ({
                there: false,
                lacking: `“${label}” stands word for word as last term.`,
                fieldId: id,
              })),
            'The school’s own words of the term are said anew.',
            'target-review',
          ),
  },
} as const satisfies Record<string, Check>;
