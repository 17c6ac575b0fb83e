import { peopleOf, type Row, rowEmpty, rowsOf, textOf } from '../form/answer.ts';
import type { FieldId, TargetFieldId } from '../form/fields/index.ts';
import { lastMeetingDay } from '../form/meeting-days.ts';
import type { Target } from '../form/record.ts';
import { findField } from '../form/template.ts';
import type { SpendingLine } from '../ppplus/spending.ts';
import { isStream } from '../ppplus/streams.ts';
import { compareTerms, shiftTerm, type TermDates } from '../school/terms.ts';
import type { CheckFacts, Finding, Outcome } from './check.ts';

/** Words that stand where an answer should be; they do not count as one. */
const placeholders = new Set(['n/a', 'na', 'tbc', 'tba', 'see above', '-', '–', 'none', '.', '?']);

/** True when a text has enough words to say something, and is no placeholder. */
export const filledText = (text: string, minWords: number): boolean => {
  const trimmed = text.trim();
  return (
    trimmed !== '' &&
    !placeholders.has(trimmed.toLowerCase()) &&
    trimmed.split(/\s+/).length >= minWords
  );
};

/** True when a field's answer in words is filled; "none" or "not known" counts by its reason. */
export const filled = ({ record, minWords }: CheckFacts, id: FieldId): boolean => {
  const answer = record.answers[id];
  if (answer === undefined) return false;
  return filledText(answer.kind === 'value' ? textOf(answer) : answer.reason, minWords);
};

/** True when the form asks this. */
export const asks = ({ template }: CheckFacts, id: FieldId): boolean =>
  findField(template, id) !== undefined;

/** The rows of a table in which somebody wrote something. */
export const rows = ({ record, template }: CheckFacts, id: FieldId): Row[] => {
  const columns = findField(template, id)?.columns ?? [];
  return rowsOf(record.answers[id]).filter((row) => !rowEmpty(row, columns));
};

/** True when a table has a row, or says in its own way that there is none. */
export const rowsOrNone = (facts: CheckFacts, id: FieldId): boolean =>
  rows(facts, id).length > 0 || facts.record.answers[id]?.kind === 'none';

/** The text of one cell; empty when there is none. */
export const cell = (row: Row, column: string): string => String(row.cells[column] ?? '').trim();

/** The chosen code, the date or the text of an answer. */
export const said = ({ record }: CheckFacts, id: FieldId): string =>
  textOf(record.answers[id]).trim();

/** The number that was answered; null when there is none. */
export const numberIn = ({ record }: CheckFacts, id: FieldId): number | null => {
  const answer = record.answers[id];
  return answer?.kind === 'value' && typeof answer.value === 'number' ? answer.value : null;
};

/** True when a list of people names somebody. */
export const someone = ({ record }: CheckFacts, id: FieldId): boolean =>
  peopleOf(record.answers[id]).some((person) => person.name.trim() !== '');

/** A target's answer in words or code. */
export const targetSays = (target: Target, id: TargetFieldId): string =>
  textOf(target.answers[id]).trim();

/** The phase whose form this is. */
export const phaseOf = ({ record, template }: CheckFacts): 'EY' | 'P' | 'S' | 'P16' | 'HE' => {
  if (template.id === 'higher-education') return 'HE';
  if (template.id === 'post-16') return 'P16';
  if (template.id === 'early-years') return 'EY';
  if (record.yearGroup < 0) return 'EY';
  return record.yearGroup <= 6 ? 'P' : record.yearGroup <= 11 ? 'S' : 'P16';
};

/** True when the form says that this is the first PEP, and no earlier one is held. */
const isFirst = (facts: CheckFacts): boolean =>
  !facts.record.hasPrevious && said(facts, 'pep-first') === 'yes';

/** What stands in the way of a look back at the last PEP; null when there is one to look back on. */
export const noLookBack = (facts: CheckFacts, fieldId: FieldId): Finding | null => {
  if (isFirst(facts)) {
    return notApplicable('This is the first PEP: there is nothing to look back on.', fieldId);
  }
  return !facts.record.hasPrevious && said(facts, 'pep-first') === ''
    ? notMet('It does not say whether this is the first PEP.', 'pep-first')
    : null;
};

/** The dates of the PEP's own term and of the one after it, where they have been entered. */
export const termsAround = ({
  record,
  terms,
}: CheckFacts): { own: TermDates | undefined; next: TermDates | undefined } => ({
  own: terms.find((term) => compareTerms(term, record.term) === 0),
  next: terms.find((term) => compareTerms(term, shiftTerm(record.term, 1)) === 0),
});

/** True when a day lies between the first day of the PEP's term and the meeting. */
export const inTermWindow = (facts: CheckFacts, day: string): boolean => {
  const { own } = termsAround(facts);
  const meeting = lastMeetingDay(facts.record.answers);
  return (
    day !== '' && (!own || day >= own.startsOn) && day <= (meeting || (own?.endsOn ?? '9999-12-31'))
  );
};

/** Whether PP+ of this kind is paid for the pupil's year at all: Reception to Year 11. */
export const moneyPhase = ({ record }: CheckFacts): boolean =>
  record.yearGroup >= 0 && record.yearGroup <= 11;

/** The planned uses of this PEP's streams; what others pay is no PP+. */
export const plannedLines = ({ record }: CheckFacts): SpendingLine[] =>
  record.ppPlus.lines.filter((line) => line.kind === 'planned' && isStream(line.stream));

const finding =
  (outcome: Outcome) =>
  (reason: string, fieldId: FieldId): Finding => ({ outcome, reason, fieldId });

/** A check that is met, and where that is seen. */
export const met = finding('met');
/** A check that is not met, and where something can be done about it. */
export const notMet = finding('not-met');
/** A check whose time has not come. */
export const notYet = finding('not-yet');
/** A check that is met in part. */
export const partly = finding('partly');
/** A check that asks nothing of this PEP. */
export const notApplicable = finding('not-applicable');

/** There is nothing to check yet, though there could be: no targets, no plan. */
export const nothingThere = (reason: string, fieldId: FieldId): Finding => ({
  ...notApplicable(reason, fieldId),
  nothingThere: true,
});

/** One thing that a check asks for: whether it is there, and what to say if it is not. */
export type Part = { there: boolean; lacking: string; fieldId: FieldId; part?: string };

/** The part of a check that asks for an answer in words. */
export const told = (facts: CheckFacts, fieldId: FieldId, lacking: string): Part => ({
  there: filled(facts, fieldId),
  lacking,
  fieldId,
});

/** Met when every part is there, partly when some are, and not met when none is. */
export const allOf = (parts: readonly Part[], metReason: string, fieldId: FieldId): Finding => {
  const lacking = parts.filter((part) => !part.there);
  const [first] = lacking;
  if (!first) return met(metReason, fieldId);
  const outcome: Outcome = lacking.length < parts.length ? 'partly' : 'not-met';
  return {
    outcome,
    reason: lacking.map((part) => part.lacking).join(' '),
    fieldId: first.fieldId,
    lacks: lacking.map(({ lacking: reason, fieldId, part }) => ({
      fieldId,
      reason,
      ...(part !== undefined && { part }),
    })),
  };
};

/** The same question of every item: "Target 2 has no review date." */
export const each = <T>(
  items: readonly T[],
  test: (item: T) => boolean,
  lacking: (item: T, number: number) => string,
  metReason: string,
  fieldId: FieldId,
  part?: (number: number) => string,
): Finding =>
  allOf(
    items.map((item, i) => ({
      there: test(item),
      lacking: lacking(item, i + 1),
      fieldId,
      ...(part && { part: part(i + 1) }),
    })),
    metReason,
    fieldId,
  );
