import { profileOf } from '../../authority/profile.ts';
import { requiredAttendees } from '../../form/conditions.ts';
import { roleWords } from '../../form/insisting.ts';
import { listed } from '../../kernel/text.ts';
import { nextDateOddity } from '../../meeting/dates.ts';
import { isHeld } from '../../meeting/people.ts';
import type { Check, CheckFacts } from '../check.ts';
import {
  allOf,
  asks,
  cell,
  filled,
  inTermWindow,
  met,
  notApplicable,
  notMet,
  phaseOf,
  rows,
  said,
  someone,
  targetSays,
  told,
} from '../reading.ts';

const attended = (facts: CheckFacts, role: string): boolean =>
  rows(facts, 'attendees').some(
    (row) => cell(row, 'role') === role && cell(row, 'attended') === 'yes',
  );

/** What is asked of the child's voice, of the carer's, and of the meeting. */
export const voiceChecks = {
  'CHK-01': {
    name: 'Views are there in their own words',
    severity: 'red',
    look: (facts) =>
      allOf(
        [
          {
            there:
              filled(facts, 'voice-summary') ||
              rows(facts, 'voice-prompts').some((row) => cell(row, 'answer') !== ''),
            lacking: `Nothing that the ${facts.template.learner} said is written down.`,
            fieldId: 'voice-summary',
          },
          {
            there: inTermWindow(facts, said(facts, 'voice-date')),
            lacking:
              said(facts, 'voice-date') === ''
                ? 'It does not say when you talked.'
                : 'The talk was not between the start of this term and the meeting.',
            fieldId: 'voice-date',
          },
        ],
        `What the ${facts.template.learner} said this term is written down.`,
        'voice-summary',
      ),
  },
  'CHK-02': {
    name: 'What was said has an effect',
    severity: 'amber',
    look: (facts) =>
      allOf(
        [
          told(
            facts,
            'voice-impact',
            `It does not say what changed because of what the ${facts.template.learner} said.`,
          ),
          {
            there: facts.record.targets.some(
              (target) =>
                targetSays(target, 'target-voice-link') === 'yes' &&
                targetSays(target, 'target-voice-words') !== '',
            ),
            lacking: `No target names the ${facts.template.learner}’s words behind it.`,
            fieldId: 'targets',
          },
        ],
        `A target rests on the ${facts.template.learner}’s words, and it says what changed.`,
        'voice-impact',
      ),
  },
  'CHK-03': {
    name: 'Whoever does not come is spoken for',
    severity: 'amber',
    look: (facts) => {
      const came = said(facts, 'voice-attended');
      if (came === 'all' || came === 'part')
        return met(`The ${facts.template.learner} came.`, 'voice-attended');
      return someone(facts, 'voice-presenter')
        ? met(`Somebody spoke for the ${facts.template.learner}.`, 'voice-presenter')
        : notMet(
            `It does not say that the ${facts.template.learner} came, or who spoke for them.`,
            came === '' ? 'voice-attended' : 'voice-presenter',
          );
    },
  },
  'CHK-24': {
    name: 'Who came is written down',
    severity: 'red',
    look: (facts) => {
      const { attendance } = profileOf(facts.record.authority);
      const absent =
        attendance === 'off' ? [] : requiredAttendees.filter((role) => !attended(facts, role));
      if (!isHeld(facts.record)) {
        return notMet('Nobody is marked as having been at the meeting.', 'attendees');
      }
      return allOf(
        [
          {
            there: absent.length === 0 || filled(facts, 'attendee-absence-reason'),
            lacking: `It does not say why ${listed(absent.map((role) => roleWords[role]))} did not come.`,
            fieldId: 'attendee-absence-reason',
          },
        ],
        absent.length === 0
          ? 'Everyone who must be there was there.'
          : 'Who came is recorded, and why somebody did not.',
        'attendees',
      );
    },
  },
  'CHK-25': {
    name: 'The next meeting has a date',
    severity: 'red',
    look: (facts) => {
      const next = said(facts, 'next-pep-date');
      if (next === '' && said(facts, 'transition-due') === 'leaving-post-16') {
        return notApplicable('This is the last PEP of post-16.', 'next-pep-date');
      }
      if (next === '') {
        return notMet('The next PEP meeting has no date.', 'next-pep-date');
      }
      const odd = nextDateOddity(facts.record, facts.terms);
      return odd === ''
        ? met('The next meeting falls in the next term.', 'next-pep-date')
        : notMet(odd, 'next-pep-date');
    },
  },
  'CHK-26': {
    name: 'The carer is heard',
    severity: 'amber',
    look: (facts) => {
      if (phaseOf(facts) === 'HE' || !asks(facts, 'carer-role')) {
        return notApplicable('There is no carer to ask in higher education.', 'carer-views');
      }
      const lives = said(facts, 'placement-type');
      if (lives === 'supported' && facts.record.pupil.carer.name === '') {
        return notApplicable('The young person lives independently.', 'carer-views');
      }
      return allOf(
        [
          {
            there:
              filled(facts, 'carer-views') ||
              rows(facts, 'attendees').some(
                (row) =>
                  cell(row, 'role') === 'carer' &&
                  cell(row, 'attended') === 'yes' &&
                  cell(row, 'note') !== '',
              ),
            lacking: 'The carer’s views are not written down.',
            fieldId: 'carer-views',
          },
          told(facts, 'carer-role', 'It does not say how the carer supports learning.'),
        ],
        'The carer’s views and part are written down.',
        'carer-views',
      );
    },
  },
} as const satisfies Record<string, Check>;
