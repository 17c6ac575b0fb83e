import { isAnswered, rowEmpty, rowsOf } from '../form/answer.ts';
import { reviewFields } from '../form/look-back.ts';
import type { PepRecord } from '../form/record.ts';
import { startingAnswers } from '../form/starting-answers.ts';
import {
  type Field,
  fieldsOf,
  isKeptByTerm,
  isKeptWithPupil,
  type Template,
} from '../form/template.ts';
import { listed } from '../kernel/text.ts';
import { isHeld } from '../meeting/people.ts';

/** Told for themselves, or put there when a PEP is started. */
const apart: readonly Field['id'][] = ['attendees', 'meeting-notes', 'pep-type'];

/** Whether somebody answered this in the PEP itself, and it is kept nowhere else. */
const isOwnAnswer = (field: Field, template: Template, record: PepRecord): boolean => {
  const answer = record.answers[field.id];
  if (answer === undefined || apart.includes(field.id) || record.carried.includes(field.id)) {
    return false;
  }
  if (field.kind === 'record' || isKeptByTerm(field) || isKeptWithPupil(field)) return false;
  const begun = startingAnswers(template, record)[field.id];
  if (JSON.stringify(begun) === JSON.stringify(answer)) return false;
  if (field.type !== 'table' || answer.kind !== 'value') return isAnswered(field, answer);
  // What is looked back on stands there from the start.
  const isReview = reviewFields.some((id) => id === field.id);
  return rowsOf(answer).some((row) =>
    isReview ? (row.cells.outcome ?? '') !== '' : !rowEmpty(row, field.columns),
  );
};

const counted = (count: number, one: string, several: string): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : several}`;

/** "12 answers, 2 targets and the notes from the meeting": what goes with a PEP; empty for nothing. */
export const lostWith = (record: PepRecord, template: Template): string => {
  const told = rowsOf(record.answers.attendees).filter(({ cells }) => (cells.invited ?? '') !== '');
  return listed(
    [
      counted(
        fieldsOf(template).filter((field) => isOwnAnswer(field, template, record)).length,
        'answer',
        'answers',
      ),
      counted(record.targets.length, 'target', 'targets'),
      counted(record.actions.length, 'action', 'actions'),
      counted(told.length, 'person noted as asked', 'people noted as asked'),
      counted(
        record.contributions.filter(({ askedOn }) => askedOn !== '').length,
        'part noted as asked for',
        'parts noted as asked for',
      ),
      isHeld(record) ? 'who came to the meeting' : '',
      record.answers['meeting-notes'] === undefined ? '' : 'the notes from the meeting',
    ].filter((words) => words !== ''),
  );
};
