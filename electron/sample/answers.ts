import {
  type Answer,
  type AnswerValue,
  answerProblem,
  answersBy,
  answersIn,
  type Row,
} from '#domain/form/answer.ts';
import type { AnyFieldId } from '#domain/form/fields/index.ts';
import type { AnyField } from '#domain/form/template.ts';
import type { Cells, None, RowsTold, Told } from './story.ts';

/** Completes a row of a field's table; null for one that does not belong. */
type WholeRow = (id: AnyFieldId, cells: Cells, name: string) => Cells | null;

const isNone = (told: Told): told is None =>
  typeof told === 'object' && 'none' in told && typeof told.none === 'string';

/** Whether rows were told, each by its name. */
export const isNamed = (told: Told): told is Readonly<Record<string, Cells>> =>
  typeof told === 'object' && !Array.isArray(told) && !isNone(told);

const isRows = (told: Told): told is RowsTold =>
  isNamed(told) || (Array.isArray(told) && typeof told[0] === 'object');

const toRow = (field: AnyField, { id, ...cells }: Cells, place: number): Row => {
  const unknown = Object.keys(cells).find((key) => !field.columns?.some((c) => c.id === key));
  if (unknown !== undefined) {
    throw new Error(`The sample fills ${unknown} of ${field.id}, which has no such column.`);
  }
  return { id: id === undefined ? `${field.id}-${place}`.slice(-40) : String(id), cells };
};

/** Rows that were told by name have it in their first cell. */
const toRows = (field: AnyField, told: RowsTold, whole: WholeRow): Row[] => {
  const first = field.columns?.[0]?.id ?? '';
  const rows = isNamed(told)
    ? Object.entries(told).map(([name, cells]) =>
        whole(field.id, { [first]: name, ...cells }, name),
      )
    : told.map((cells) => whole(field.id, cells, ''));
  return rows.filter((cells) => cells !== null).map((cells, i) => toRow(field, cells, i + 1));
};

const toValue = (field: AnyField, told: Exclude<Told, None>, whole: WholeRow): AnswerValue => {
  if (field.type === 'people') {
    return [told].flat().map((name) => ({ name: String(name), email: '', phone: '' }));
  }
  return isRows(told) ? toRows(field, told, whole) : told;
};

/**
 * The answer that a field gets for what was told. Throws if it does not fit the field, so that a
 * change of the form that the sample does not follow is noticed at once.
 */
const toAnswer = (field: AnyField, told: Told, whole: WholeRow): Answer => {
  const answer: Answer = isNone(told)
    ? { kind: 'none', reason: told.none }
    : { kind: 'value', value: toValue(field, told, whole) };
  const problem = answerProblem(field, answer);
  if (problem !== null) throw new Error(`The sample does not fit ${field.id}: ${problem}`);
  return answer;
};

/** What was told, as answers to the fields given; throws on a field that is not among them. */
export const toAnswers = <F extends AnyField>(
  fields: readonly F[],
  told: Readonly<Partial<Record<F['id'], Told>>>,
  whole: WholeRow = (_, cells) => cells,
): Partial<Record<F['id'], Answer>> =>
  answersBy(
    answersIn<F['id'], Told>(told)
      .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
      .map(([id, value]) => {
        const field = fields.find((f) => f.id === id);
        if (!field) throw new Error(`The sample answers ${id}, which the form does not ask.`);
        return [id, toAnswer(field, value, whole)];
      }),
  );
