import type { FieldSource } from '../declaration.ts';
import type { Phase } from './phases.ts';

/**
 * What the forms after Year 11 say instead of "the child" and "in school": pairs of words as
 * declared and as worded, tried in this order. A sentence that these do not put right is worded
 * by hand, with the field (`inPhase`).
 */
type Words = readonly (readonly [RegExp, string])[];

const bothForms: Words = [
  [/\bschool year\b/g, 'academic year'],
  [/\bout of school\b/g, 'out of education'],
  [/\bback to school\b/g, 'back to education'],
  [/\bThe school’s register\b|\bthe school’s register\b/g, 'the register'],
  [/\bschool budget\b/gi, 'Own budget'],
  [/\bSchool report\b/g, 'Report'],
  [/\bthe next key stage\b/g, 'the next course'],
  [/\bthe key stage\b/g, 'the course'],
  [/\bEnd of key stage\b/g, 'End of course'],
  [/\bSchool or setting\b/g, 'School, college or other place'],
  [/\ban adult\b/g, 'somebody'],
  [/\bAn adult\b/g, 'Somebody'],
];

const learner = (word: string): Words => [
  [/\bChild or young person\b/g, word[0]?.toUpperCase() + word.slice(1)],
  [/\b(the|a|this) (?:child|pupil)\b(?!’s page| or young person)/gi, `$1 ${word}`],
  [/\b(the|a|this) young person\b/gi, `$1 ${word}`],
];

const words: Partial<Record<Phase, Words>> = {
  P16: [
    ...bothForms,
    ...learner('young person'),
    [/\bin school and out of it\b/g, 'in education and outside it'],
    [/\bin school\b/g, 'at school or college'],
    [/\b(the|a) school\b(?! or | record|’s)/gi, '$1 school or college'],
  ],
  HE: [
    ...bothForms,
    ...learner('student'),
    [/\bin school and out of it\b/g, 'on the course and outside it'],
    [/\bin school\b/g, 'at university'],
    // The form is held by the school or service that knew the student before.
    [/\b(the|a) school\b(?! or | record|’s)/gi, '$1 school or service'],
  ],
};

const worded = (text: string, pairs: Words): string =>
  pairs.reduce((said, [from, to]) => said.replace(from, to), text);

type Labelled = { label: string };

const labels = <T extends Labelled>(labelled: readonly T[], pairs: Words): T[] =>
  labelled.map((one) => ({ ...one, label: worded(one.label, pairs) }));

/** The pairs for a form; none where it is for children. */
const pairsFor = (form: readonly Phase[]): Words => form.flatMap((phase) => words[phase] ?? []);

/** A field as a form for these phases says it. */
export const fieldInWords = <F extends FieldSource<string, string>>(
  field: F,
  form: readonly Phase[],
): F => {
  const pairs = pairsFor(form);
  if (pairs.length === 0) return field;
  const say = (text: string): string => worded(text, pairs);
  return {
    ...field,
    label: say(field.label),
    ...(field.hint !== undefined && { hint: say(field.hint) }),
    ...(field.guidance !== undefined && { guidance: say(field.guidance) }),
    ...(field.noneLabel !== undefined && { noneLabel: say(field.noneLabel) }),
    ...(field.options && { options: labels(field.options, pairs) }),
    ...(field.columns && {
      columns: field.columns.map((column) => ({
        ...column,
        label: say(column.label),
        ...(column.options && { options: labels(column.options, pairs) }),
      })),
    }),
  };
};

/** A section's title and introduction as a form for these phases says them. */
export const sectionInWords = <T extends { title: string; intro?: string | undefined }>(
  section: T,
  form: readonly Phase[],
): T => {
  const pairs = pairsFor(form);
  return {
    ...section,
    title: worded(section.title, pairs),
    ...(section.intro !== undefined && { intro: worded(section.intro, pairs) }),
  };
};
