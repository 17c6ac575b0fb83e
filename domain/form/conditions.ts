import { profileOf } from '../authority/profile.ts';
import { stageEnds } from '../authority/transition-years.ts';
import { type Answers, isAnswered, rowsOf, textOf } from './answer.ts';
import type { RuleName } from './declaration.ts';
import type { FieldId } from './fields/index.ts';
import { insistedAbsent } from './insisting.ts';
import type { PepRecord } from './record.ts';
import { type Condition, type Field, fieldsOf, type Template } from './template.ts';

/** Luton: "Social workers, carers and designated teachers should all attend the PEP meeting". */
export const requiredAttendees = ['social-worker', 'carer', 'designated-teacher'] as const;

const attended = (answers: Answers, role: string): boolean =>
  rowsOf(answers.attendees).some((row) => row.cells.role === role && row.cells.attended === 'yes');

/** Whether the child has no school place: the form's own answer where it asks, else the pupil's page. */
export const hasNoPlace = ({ answers, pupil }: Pick<PepRecord, 'answers' | 'pupil'>): boolean =>
  (textOf(answers['on-roll']) || pupil.education.place) === 'no';

const rules: Record<RuleName, (record: PepRecord) => boolean> = {
  // LUT R16: an absence needs a recorded reason once the meeting is written up.
  // Where an authority asks nothing, a reason that was given all the same stays.
  'required-person-absent': ({ answers, authority }) =>
    (profileOf(authority).attendance !== 'off' ||
      textOf(answers['attendee-absence-reason']).trim() !== '') &&
    requiredAttendees.some((role) => !attended(answers, role)),
  'insisted-person-absent': (record) => insistedAbsent(record).length > 0,
  'has-previous-pep': ({ hasPrevious }) => hasPrevious,
  'authority-pays-pp-plus': ({ ppPlus }) =>
    ppPlus.streams.some(({ expectedPence }) => expectedPence !== null),
  // Persistent absence: attendance below 90 per cent.
  'attendance-below-90': ({ answers }) => {
    const answer = answers['attendance-ytd-percent'];
    return answer?.kind === 'value' && typeof answer.value === 'number' && answer.value < 90;
  },
  // DfE 2018: catch-up support for those who are behind.
  'some-attainment-below': ({ answers }) =>
    rowsOf(answers['attainment-lines']).some((row) => row.cells.expected === 'below') ||
    rowsOf(answers['ey-areas']).some((row) => row.cells['on-track'] === 'no'),
  'part-time-timetable': ({ answers }) =>
    rowsOf(answers['part-time-timetable']).some((row) => row.cells['part-time'] === 'yes'),
  // A child starts Reception in the school year after Nursery, unless the teacher says otherwise.
  'starting-school-due': ({ answers, term, yearGroup }) => {
    const due = textOf(answers['transition-due']);
    return due === '' ? yearGroup === -1 && term.term !== 'autumn' : due !== 'none';
  },
  'speaks-another-language': ({ pupil }) =>
    pupil.languages
      .split(/[,;/&]|\band\b/)
      .map((language) => language.trim())
      .some((language) => language !== '' && !/^english\b/i.test(language)),
  'upn-unknown': ({ pupil }) => pupil.upn === '',
  'no-school-place': hasNoPlace,
  // LUT R11a, R11b: a target for each of the two kinds of need that are named, or a reason.
  'need-without-target': ({ answers, targets }) => {
    const kinds = targets.map((target) => textOf(target.answers['target-need-type']));
    const lacks = (kind: string, named: boolean): boolean =>
      named && kinds.every((one) => one !== '') && !kinds.includes(kind);
    return (
      targets.length > 0 &&
      (lacks('educational', textOf(answers['educational-needs']).trim() !== '') ||
        lacks('developmental', rowsOf(answers['developmental-needs']).length > 0))
    );
  },
  // As the first released forms ask it; PEPs that were signed off on them go on printing the same.
  // The teacher's own answer decides; until it is given, the last two terms of Years 6 and 11 do.
  'transition-due': ({ answers, term, yearGroup }) => {
    const due = textOf(answers['transition-due']);
    return due === ''
      ? (yearGroup === 6 || yearGroup === 11) && term.term !== 'autumn'
      : due !== 'none';
  },
  // The teacher's own answer decides; until it is given, the years that end a stage do.
  'stage-change-due': (record) => {
    const due = textOf(record.answers['transition-due']);
    return due === '' ? stageEnds(record) : due !== 'none';
  },
};

const holdsValue = (template: Template, record: PepRecord, id: FieldId): boolean => {
  const field = fieldsOf(template).find((f) => f.id === id);
  const answer = record.answers[id];
  return field !== undefined && answer?.kind === 'value' && isAnswered(field, answer);
};

/** Whether a condition of the template holds for this PEP. */
export const holds = (condition: Condition, template: Template, record: PepRecord): boolean => {
  if ('any' in condition) return condition.any.some((c) => holds(c, template, record));
  if ('all' in condition) return condition.all.every((c) => holds(c, template, record));
  if ('not' in condition) return !holds(condition.not, template, record);
  if ('yearFrom' in condition) return record.yearGroup >= condition.yearFrom;
  if ('yearTo' in condition) return record.yearGroup <= condition.yearTo;
  if ('rule' in condition) return rules[condition.rule](record);
  if ('filled' in condition) return holdsValue(template, record, condition.filled);
  return condition.is.includes(textOf(record.answers[condition.field]));
};

/** Whether a field, or a part of a target, is shown for this PEP. */
export const applies = (
  field: Pick<Field, 'showWhen'>,
  template: Template,
  record: PepRecord,
): boolean => !field.showWhen || holds(field.showWhen, template, record);
