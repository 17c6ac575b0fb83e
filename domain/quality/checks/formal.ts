import { deadlinesFor } from '../../authority/authority.ts';
import { doneOn } from '../../authority/on-time.ts';
import { profileOf } from '../../authority/profile.ts';
import { progressOf } from '../../form/missing.ts';
import { formatDate } from '../../kernel/plain-date.ts';
import { leadWords } from '../advice.ts';
import type { Check } from '../check.ts';
import { isDue } from '../due.ts';
import { allOf, cell, met, notApplicable, notMet, notYet, partly, rows, said } from '../reading.ts';

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
    look: (facts) => {
      const { record } = facts;
      const deadline = deadlinesFor(record.authority, record.term, record.yearGroup).at(-1) ?? '';
      const review =
        record.hasPrevious || said(facts, 'pep-first') === 'no' ? '' : record.pupil.firstReviewDate;
      const by = [deadline, review].filter((day) => day !== '').sort()[0];
      if (by === undefined) {
        return notApplicable('The authority’s profile has no date for this term.', 'meeting-date');
      }
      const meeting = said(facts, 'meeting-date');
      const days = {
        heldOn: meeting <= facts.today ? meeting : '',
        signedOffOn: record.signedOff?.on ?? '',
        // A sending is noted after the check: until then sign-off stands for it.
        sentOn: '',
      };
      const done = doneOn(days, profileOf(record.authority).onTimeBy);
      if (done === '' && facts.today <= by) {
        return notYet(`It is open, and due by ${formatDate(by)}.`, 'meeting-date');
      }
      return done !== '' && done <= by
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
