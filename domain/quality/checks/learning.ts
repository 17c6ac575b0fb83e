import { rowsOf } from '../../form/answer.ts';
import { hasNoPlace } from '../../form/conditions.ts';
import type { Check, CheckFacts, Finding } from '../check.ts';
import {
  allOf,
  asks,
  cell,
  each,
  filled,
  filledText,
  inTermWindow,
  met,
  notApplicable,
  notMet,
  numberIn,
  type Part,
  phaseOf,
  rows,
  rowsOrNone,
  said,
  told,
} from '../reading.ts';

const core: readonly { label: string; pattern: RegExp }[] = [
  { label: 'maths', pattern: /math/i },
  { label: 'reading or English', pattern: /read|english/i },
  { label: 'writing or English', pattern: /writ|english/i },
];

/** Without a school place nobody can be blamed for marks that no school can give. */
const nobodyAssesses = (facts: CheckFacts): Finding | null =>
  hasNoPlace(facts.record) &&
  (['attainment-lines', 'ey-areas'] as const).every((id) => rows(facts, id).length === 0)
    ? notApplicable('The child has no school place: no school assesses.', 'attainment-lines')
    : null;

/** What is asked of learning, attendance and wellbeing. */
export const learningChecks = {
  'CHK-07': {
    name: 'Attainment is of this term',
    severity: 'amber',
    look: (facts) => {
      if (phaseOf(facts) === 'HE' || !asks(facts, 'attainment-lines')) {
        return notApplicable('This form has no attainment lines.', 'attainment-lines');
      }
      const excused = nobodyAssesses(facts);
      if (excused) return excused;
      // In the early years development is written down area by area.
      const fieldId =
        phaseOf(facts) === 'EY' && asks(facts, 'ey-areas') ? 'ey-areas' : 'attainment-lines';
      const dates = [
        said(facts, 'attainment-date'),
        ...rows(facts, 'attainment-lines').map((row) => cell(row, 'assessed')),
        ...rows(facts, 'ey-areas').map((row) => cell(row, 'date')),
      ];
      return dates.some((day) => inTermWindow(facts, day))
        ? met('Attainment was assessed this term.', fieldId)
        : notMet('No line of attainment has a date in this term.', fieldId);
    },
  },
  'CHK-08': {
    name: 'Attainment is complete',
    severity: 'amber',
    look: (facts) => {
      const phase = phaseOf(facts);
      if (phase === 'HE')
        return notApplicable('Not asked in higher education.', 'attainment-lines');
      const excused = nobodyAssesses(facts);
      if (excused) return excused;
      if (phase === 'EY' && asks(facts, 'ey-areas')) {
        // Also the rows that only name an area: those are the ones that are lacking.
        const areas = rowsOf(facts.record.answers['ey-areas']);
        if (areas.length === 0) return notMet('No area of learning is filled in.', 'ey-areas');
        return each(
          areas,
          (row) => cell(row, 'stage') !== '' || cell(row, 'on-track') !== '',
          (row) => `“${cell(row, 'area')}” is not filled in.`,
          'Every area of learning is filled in.',
          'ey-areas',
        );
      }
      const lines = rows(facts, 'attainment-lines').filter((row) => cell(row, 'working-at') !== '');
      if (phase === 'P16') {
        const courses = rows(facts, 'p16-course');
        if (courses.length === 0) {
          return lines.length > 0
            ? met('A line says what is being worked at.', 'attainment-lines')
            : notMet('No course says what it is working at.', 'p16-course');
        }
        return each(
          courses,
          (row) =>
            cell(row, 'working-at') !== '' ||
            lines.some((line) => cell(line, 'subject') === cell(row, 'course')),
          (row) => `“${cell(row, 'course')}” does not say what it is working at.`,
          'Each course says what it is working at.',
          'p16-course',
        );
      }
      const planned =
        facts.record.yearGroup >= 10
          ? rows(facts, 'ks4-grades').filter(
              (row) => cell(row, 'current') === '' || cell(row, 'predicted') === '',
            )
          : [];
      return allOf(
        [
          ...core.map(
            ({ label, pattern }): Part => ({
              there: lines.some((row) => pattern.test(cell(row, 'subject'))),
              lacking: `There is no line for ${label}.`,
              fieldId: 'attainment-lines',
            }),
          ),
          ...planned.map(
            (row): Part => ({
              there: false,
              lacking: `${cell(row, 'subject')} lacks a current or a predicted grade.`,
              fieldId: 'ks4-grades',
            }),
          ),
        ],
        'The core subjects each have a line.',
        'attainment-lines',
      );
    },
  },
  'CHK-09': {
    name: 'Low attainment is explained',
    severity: 'amber',
    look: (facts) => {
      const lines = rows(facts, 'attainment-lines');
      if (lines.length === 0)
        return notApplicable('There are no attainment lines.', 'attainment-lines');
      const below = lines.filter(
        (row) => cell(row, 'expected') === 'below' || cell(row, 'rag') === 'red',
      );
      return allOf(
        [
          told(facts, 'attainment-context', 'The story behind the results is not told.'),
          ...below.map(
            (row): Part => ({
              there: cell(row, 'comment') !== '',
              lacking: `${cell(row, 'subject') || 'A line'} is below and has no comment.`,
              fieldId: 'attainment-lines',
            }),
          ),
        ],
        'What is behind the results is told.',
        'attainment-context',
      );
    },
  },
  'CHK-27': {
    name: 'Attendance is there and explained',
    severity: 'amber',
    look: (facts) => {
      if (phaseOf(facts) === 'HE' || facts.record.yearGroup < 0 || hasNoPlace(facts.record)) {
        return notApplicable('There is no attendance to report.', 'attendance-ytd-percent');
      }
      const percent = numberIn(facts, 'attendance-ytd-percent');
      if (percent === null) {
        return notMet('Attendance this year is not filled in.', 'attendance-ytd-percent');
      }
      const concern = percent < facts.attendanceConcern || rows(facts, 'suspensions').length > 0;
      if (!concern)
        return met('Attendance is above the line of concern.', 'attendance-ytd-percent');
      return filled(facts, 'attendance-plan') || filled(facts, 'attendance-exceptional')
        ? met('What is done about attendance is written down.', 'attendance-plan')
        : {
            ...notMet(
              percent < facts.attendanceConcern
                ? `Attendance is ${percent}%, and no plan is written down.`
                : 'There was a suspension this year, and no plan is written down.',
              'attendance-plan',
            ),
            // Persistent absence: below 90 per cent.
            ...(percent < 90 && { severity: 'red' as const }),
          };
    },
  },
  'CHK-28': {
    name: 'Somebody was told of each suspension',
    severity: 'amber',
    look: (facts) => {
      const suspensions = rows(facts, 'suspensions');
      if (suspensions.length === 0)
        return notApplicable('No suspensions are recorded.', 'suspensions');
      return each(
        suspensions,
        (row) => cell(row, 'social-worker-told') !== '' || cell(row, 'virtual-school-told') !== '',
        (_, number) => `Suspension ${number} does not say when the authority was told.`,
        'The authority was told of each suspension.',
        'suspensions',
      );
    },
  },
  'CHK-29': {
    name: 'A raised SDQ score is acted on',
    severity: 'amber',
    look: (facts) => {
      const score = numberIn(facts, 'sdq-score');
      if (score === null) return notApplicable('There is no SDQ score.', 'sdq-score');
      if (facts.sdqThreshold === null) {
        return notApplicable('The authority names no score that asks for action.', 'sdq-score');
      }
      if (score <= facts.sdqThreshold) return met(`The score is ${score}.`, 'sdq-score');
      return filled(facts, 'sdq-strategies')
        ? met('What is done about the score is written down.', 'sdq-strategies')
        : notMet(
            `The score is ${score}, and nothing is written on what is done.`,
            'sdq-strategies',
          );
    },
  },
  'CHK-30': {
    name: 'Education out of school is planned',
    severity: 'red',
    look: (facts) => {
      const away = hasNoPlace(facts.record) || said(facts, 'on-roll') === 'not-attending';
      const partTime = rows(facts, 'part-time-timetable').some(
        (row) => cell(row, 'part-time') === 'yes',
      );
      if (!away && !partTime) {
        return notApplicable(`The ${facts.template.learner} is in education full time.`, 'on-roll');
      }
      const rowsThere = rows(facts, 'education-not-in-school');
      return rowsThere.some(
        (row) =>
          cell(row, 'provider') !== '' && cell(row, 'hours') !== '' && cell(row, 'plan') !== '',
      )
        ? met('Provider, hours and a plan to return are there.', 'education-not-in-school')
        : notMet('It lacks a provider, hours or a plan to return.', 'education-not-in-school');
    },
  },
  'CHK-31': {
    name: 'Support is shown',
    severity: 'amber',
    look: (facts) =>
      allOf(
        [
          told(facts, 'how-needs-met', 'It does not say how needs are being met.'),
          ...(
            [
              ['current-support', 'No support in school is named.'],
              ['tuition', 'Extra tuition is blank: say if there is none, and why.'],
              [
                'out-of-hours-learning',
                'Learning outside school hours is blank: say if there is none.',
              ],
            ] as const
          ).flatMap(([fieldId, lacking]) =>
            asks(facts, fieldId) ? [{ there: rowsOrNone(facts, fieldId), lacking, fieldId }] : [],
          ),
        ],
        'Support in and out of school is shown.',
        'how-needs-met',
      ),
  },
  'CHK-32': {
    name: 'The story so far, and leisure',
    severity: 'amber',
    look: (facts) =>
      allOf(
        [
          {
            there: rowsOrNone(facts, 'education-history'),
            lacking: 'There is no education history.',
            fieldId: 'education-history',
          },
          ...(
            [
              ['leisure-interests', 'Interests out of school are not written down.'],
              ['existing-arrangements', 'The arrangements as they are now are not written down.'],
              ['planned-changes', 'It does not say whether changes are planned.'],
            ] as const
          ).flatMap(([fieldId, lacking]) =>
            asks(facts, fieldId)
              ? [
                  {
                    there: filled(facts, fieldId) || facts.record.answers[fieldId]?.kind === 'none',
                    lacking,
                    fieldId,
                  },
                ]
              : [],
          ),
        ],
        'History, interests and plans are there.',
        'education-history',
      ),
  },
  'CHK-33': {
    name: 'The documents that are asked for',
    severity: 'amber',
    look: (facts) => {
      if (facts.documents.length === 0 || !asks(facts, 'documents')) {
        return notApplicable('The authority lists none.', 'documents');
      }
      const there = rows(facts, 'documents').map((row) => cell(row, 'kind'));
      return each(
        facts.documents,
        (kind) => there.includes(kind),
        (kind) => `There is no ${kind === 'report' ? 'school report' : kind}.`,
        'Every document that is asked for is listed.',
        'documents',
      );
    },
  },
  'CHK-34': {
    name: 'Hopes and the next step',
    severity: 'amber',
    look: (facts) => {
      if (facts.record.yearGroup < 3)
        return notApplicable('Asked from Year 3 on.', 'aspiration-words');
      const phase = phaseOf(facts);
      const asked: Part[] = [
        {
          // A few words are enough for a hope ("a vet"); "not yet" is honest, and still none.
          there: filledText(said(facts, 'aspiration-words'), 1),
          lacking: `Hopes are not written down in the ${facts.template.learner}’s words.`,
          fieldId: 'aspiration-words',
        },
        {
          there: rows(facts, 'aspiration-next-steps').length > 0,
          lacking: 'No next step towards them is named.',
          fieldId: 'aspiration-next-steps',
        },
        {
          there: rowsOrNone(facts, 'careers-guidance'),
          lacking: 'No careers guidance is named.',
          fieldId: 'careers-guidance',
        },
      ];
      const parts = asked.filter(
        ({ fieldId }) =>
          asks(facts, fieldId) &&
          (fieldId !== 'careers-guidance' || phase === 'S' || phase === 'P16'),
      );
      return allOf(parts, 'Hopes have a next step.', 'aspiration-words');
    },
  },
  'CHK-35': {
    name: 'Special educational needs are provided for',
    severity: 'amber',
    look: (facts) => {
      const status = said(facts, 'sen-status');
      if (status !== 'K' && status !== 'E') {
        return notApplicable('No special educational needs are recorded.', 'sen-status');
      }
      const plan: Part[] = [
        {
          there: said(facts, 'ehcp-review-date') !== '',
          lacking: 'The EHC plan has no review date.',
          fieldId: 'ehcp-review-date',
        },
        told(facts, 'ehcp-link', 'It does not say how PEP and EHC plan work together.'),
      ];
      return allOf(
        [
          {
            there: rows(facts, 'sen-needs').length > 0,
            lacking: 'The needs are not named.',
            fieldId: 'sen-needs',
          },
          told(facts, 'sen-provision', 'The provision is not written down.'),
          ...(status === 'E' ? plan : []),
        ],
        'Needs and provision are there.',
        'sen-needs',
      );
    },
  },
} as const satisfies Record<string, Check>;
