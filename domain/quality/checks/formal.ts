import { progressOf } from '../../form/missing.ts';
import { formatDate } from '../../kernel/plain-date.ts';
import { leadWords } from '../advice.ts';
import type { Check } from '../check.ts';
import { isDue } from '../due.ts';
import { allOf, cell, met, notApplicable, notMet, notYet, partly, rows } from '../reading.ts';

/** What is asked of signatures, dates and completeness. */
export const formalChecks = {
  'CHK-36': {
    name: 'It is agreed by name and date',
    severity: 'red',
    look: (facts) => {
      const signed = (role: string): boolean =>
        rows(facts, 'signatures').some(
          (row) =>
            cell(row, 'role') === role && cell(row, 'name') !== '' && cell(row, 'date') !== '',
        );
      // The rows begin with whom to ask; nobody has agreed before there is a name or a date.
      const asked = rows(facts, 'signatures').every(
        (row) => cell(row, 'name') === '' && cell(row, 'date') === '',
      );
      if (asked && progressOf(facts.template, facts.record).missing.length > 0) {
        return notApplicable('Asked once the PEP is ready.', 'signatures');
      }
      return allOf(
        [
          {
            there: signed('designated-teacher'),
            lacking: `${leadWords(facts.template)} has not agreed with a date.`,
            fieldId: 'signatures',
          },
          {
            there: signed('social-worker'),
            lacking: 'The social worker has not agreed with a date.',
            fieldId: 'signatures',
          },
        ],
        `${leadWords(facts.template)} and the social worker have agreed.`,
        'signatures',
      );
    },
  },
  'CHK-37': {
    name: 'It is on time',
    severity: 'information',
    look: ({ onTime: { by, is } }) => {
      if (by === '') {
        return notApplicable('No day is known by which it is wanted.', 'meeting-date');
      }
      if (is === null) {
        const finding = notYet(`It is open, and due by ${formatDate(by)}.`, 'meeting-date');
        return { ...finding, lacks: [] };
      }
      return is
        ? met(`In time for ${formatDate(by)}.`, 'meeting-date')
        : {
            ...notMet(`It was due by ${formatDate(by)}.`, 'meeting-date'),
            severity: 'red',
            // No answer makes up for it.
            lacks: [],
          };
    },
  },
  'CHK-38': {
    name: 'Everything needed is answered',
    severity: 'red',
    look: ({ template, record, terms, today }) => {
      const { missing, sections } = progressOf(template, record, terms);
      const due = missing.filter(({ moment }) => isDue(moment, record, today));
      const [first] = due;
      if (!first) {
        return missing.length === 0
          ? met('Nothing is missing.', 'meeting-date')
          : notYet('What is missing belongs to the meeting, or after it.', 'meeting-date');
      }
      const reason = `${due.length === 1 ? 'One answer is' : `${due.length} answers are`} missing, first “${first.label}”.`;
      const needed = sections.reduce((sum, section) => sum + section.needed, 0);
      const found = due.length * 10 <= needed ? partly : notMet;
      // Each is told by itself, as what the form lacks.
      return { ...found(reason, first.fieldId), lacks: [] };
    },
  },
} as const satisfies Record<string, Check>;
