import { type Education, isPlace } from '../pupil/education.ts';
import { type Answer, type Answers, textOf } from './answer.ts';
import { fieldsOf, type Template } from './template.ts';

/** The questions of a form that the pupil's own record answers, each with its part of that record. */
const askedOfPupil = (template: Template) =>
  fieldsOf(template).flatMap(({ id, educationPart }) =>
    educationPart === undefined ? [] : [{ id, part: educationPart }],
  );

/** What the pupil's record answers of a form; what it does not say has no answer. */
export const answersFromPupil = (template: Template, said: Education): Answers =>
  Object.fromEntries(
    askedOfPupil(template)
      .filter(({ part }) => said[part] !== '')
      .map(({ id, part }): [string, Answer] => [id, { kind: 'value', value: said[part] }]),
  );

/**
 * The pupil's record once these answers of a form, already checked against their fields, are given.
 * “Not known” leaves the record blank. What is typed is kept as it was typed, spaces and all, for it
 * comes back into the form while somebody is still typing.
 */
export const educationWith = (
  template: Template,
  said: Education,
  answers: Readonly<Record<string, Answer | null>>,
): Education => {
  let { place, elsewhere } = said;
  for (const { id, part } of askedOfPupil(template)) {
    if (!(id in answers)) continue;
    const value = textOf(answers[id] ?? undefined);
    if (part === 'elsewhere') elsewhere = value;
    else place = isPlace(value) ? value : '';
  }
  return { ...said, place, elsewhere };
};
