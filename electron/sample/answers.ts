import { type Answer, type Answers, answerProblem, type Row } from '#domain/form/answer.ts';
import type { Field } from '#domain/form/template.ts';
import type { Cells, TellsOf, Told } from './story.ts';

const isPeople = (told: Told): told is { readonly people: readonly string[] } =>
  typeof told === 'object' && 'people' in told;
const isNone = (told: Told): told is { readonly none: string } =>
  typeof told === 'object' && 'none' in told;
const isNotKnown = (told: Told): told is { readonly notKnown: string } =>
  typeof told === 'object' && 'notKnown' in told;

const person = (name: string) => ({ name, email: '', phone: '' });

const plainValue = (
  field: Field,
  told: Exclude<Told, object> | readonly string[] | readonly Cells[],
) => {
  if (field.type === 'people') {
    return (Array.isArray(told) ? told : [told]).map((name) => person(String(name)));
  }
  if (field.type === 'table' && Array.isArray(told)) {
    return told.map(
      ({ id, ...cells }: Cells, i): Row => ({
        id: id === undefined ? `${field.id}-${i + 1}`.slice(-40) : String(id),
        cells,
      }),
    );
  }
  return told as string | number | readonly string[];
};

/**
 * The answer that a field gets for what was told. Throws if it does not fit the field, so that a
 * change of the template that the sample does not follow is noticed at once.
 */
const toAnswer = (field: Field, told: Told): Answer => {
  const answer: Answer = isNone(told)
    ? { kind: 'none', reason: told.none }
    : isNotKnown(told)
      ? { kind: 'not-known', reason: told.notKnown }
      : {
          kind: 'value',
          value: isPeople(told) ? told.people.map(person) : plainValue(field, told),
        };
  const problem = answerProblem(field, answer);
  if (problem !== null) throw new Error(`The sample does not fit ${field.id}: ${problem}`);
  return answer;
};

/** What was told, as answers to the fields given; throws on a field that is not among them. */
export const toAnswers = (fields: readonly Field[], told: TellsOf): Answers =>
  Object.fromEntries(
    Object.entries(told)
      .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
      .map(([id, value]) => {
        const field = fields.find((f) => f.id === id);
        if (!field) throw new Error(`The sample answers ${id}, which the template does not ask.`);
        return [id, toAnswer(field, value)];
      }),
  );
