import { type CareStatus, isCareStatus } from '../pupil/care.ts';
import { type Education, isPlace } from '../pupil/education.ts';
import { type Answer, type Answers, type SentAnswers, textOf } from './answer.ts';
import { fieldsOf, type Template } from './template.ts';

/** What of a pupil's own record the forms ask for: where they are educated, how they stand to care. */
export type AskedOfPupil = { education: Education; careStatus: CareStatus };

/** The questions of a form that the pupil's own record answers, each with its part of that record. */
const askedIn = (template: Template) =>
  fieldsOf(template).flatMap(({ id, pupilPart }) =>
    pupilPart === undefined ? [] : [{ id, part: pupilPart }],
  );

/** What the pupil's record answers of a form; what it does not say has no answer. */
export const answersFromPupil = (
  template: Template,
  { education, careStatus }: AskedOfPupil,
): Answers => {
  const said = { ...education, careStatus };
  return Object.fromEntries(
    askedIn(template)
      .filter(({ part }) => said[part] !== '')
      .map(({ id, part }): [string, Answer] => [id, { kind: 'value', value: said[part] }]),
  );
};

/**
 * The pupil's record once these answers of a form, already checked against their fields, are given.
 * “Not known” leaves a place blank, and how the child stands to care as it was. What is typed is kept
 * as it was typed, spaces and all, for it comes back into the form while somebody is still typing.
 */
export const pupilWith = (
  template: Template,
  { education, careStatus }: AskedOfPupil,
  answers: SentAnswers,
): AskedOfPupil => {
  const said = { ...education, careStatus };
  for (const { id, part } of askedIn(template)) {
    if (!(id in answers)) continue;
    const value = textOf(answers[id] ?? undefined);
    if (part === 'elsewhere') said.elsewhere = value;
    else if (part === 'place') said.place = isPlace(value) ? value : '';
    else if (isCareStatus(value)) said.careStatus = value;
  }
  const { careStatus: care, ...place } = said;
  return { education: place, careStatus: care };
};
