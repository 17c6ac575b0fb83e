import type {
  ConditionOn,
  Declared,
  DeclaredSection,
  FieldSource,
  InPhase,
  SectionSource,
} from '../declaration.ts';
import { fieldInWords, sectionInWords } from './grown-up.ts';
import { type Phase, phases } from './phases.ts';

/** The first year group of secondary school: what P and S do not share is told apart by it. */
const firstSecondaryYear = 7;

const both = <Id extends string>(
  a: ConditionOn<Id> | undefined,
  b: ConditionOn<never>,
): ConditionOn<Id> => (a === undefined ? b : { all: [b, a] });

/** Shown only to the years of the one phase, where a form serves primary and secondary together. */
const byYear = (belongs: readonly Phase[], form: readonly Phase[]): ConditionOn<never> | null => {
  if (!form.includes('P') || !form.includes('S')) return null;
  if (!belongs.includes('P')) return { yearFrom: firstSecondaryYear };
  return belongs.includes('S') ? null : { yearTo: firstSecondaryYear - 1 };
};

/** What these phases word or ask otherwise; later ones go before earlier ones. */
const differing = <T>(inPhase: InPhase<T>, form: readonly Phase[]): (T | undefined)[] =>
  form.flatMap((phase) => [
    phase === 'P16' || phase === 'HE' ? inPhase.grownUp : undefined,
    inPhase[phase],
  ]);

/** A declared field as a form for these phases asks it; null where it belongs to none of them. */
export const fieldFor = <Id extends string, Asked extends string>(
  { phases: declared = phases, inPhase = {}, ...field }: Declared<Id, Asked>,
  form: readonly Phase[],
): FieldSource<Id, Asked> | null => {
  const belongs = form.filter((phase) => declared.includes(phase));
  if (belongs.length === 0) return null;
  const worded = fieldInWords(Object.assign({}, field, ...differing(inPhase, belongs)), form);
  const years = byYear(belongs, form);
  return years === null ? worded : { ...worded, showWhen: both(worded.showWhen, years) };
};

/** The fields of a list that a form for these phases asks. */
export const fieldsFor = <Id extends string, Asked extends string>(
  declared: readonly Declared<Id, Asked>[],
  form: readonly Phase[],
): FieldSource<Id, Asked>[] =>
  declared.map((one) => fieldFor(one, form)).filter((one) => one !== null);

/** The sections of a form for these phases; a section of which nothing is left is left out. */
export const sectionsFor = <Id extends string, Asked extends string>(
  declared: readonly DeclaredSection<Id, Asked>[],
  form: readonly Phase[],
): SectionSource<Id, Asked>[] =>
  declared
    .map(({ fields, inPhase = {}, ...section }) => ({
      ...sectionInWords(
        Object.assign({}, section, ...differing(inPhase, form)) as typeof section,
        form,
      ),
      fields: fieldsFor(fields, form),
    }))
    .filter((section) => section.fields.length > 0);
