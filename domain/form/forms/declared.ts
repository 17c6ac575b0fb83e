import type { Condition, FieldSource, SectionSource } from '../template.ts';
import { fieldInWords, sectionInWords } from './grown-up.ts';
import { type Phase, phases } from './phases.ts';

/**
 * A field as declared once for every phase. Without `phases` it belongs to all of them; `inPhase`
 * gives what is worded or asked otherwise in one phase.
 */
export type Declared = FieldSource & {
  phases?: readonly Phase[];
  inPhase?: Partial<Record<Phase, Partial<FieldSource>>>;
};

/** A section as declared once, with its title or introduction where a phase words it otherwise. */
export type DeclaredSection = Omit<SectionSource, 'fields'> & {
  fields: readonly Declared[];
  inPhase?: Partial<Record<Phase, Partial<Pick<SectionSource, 'title' | 'intro'>>>>;
};

/** The first year group of secondary school: what P and S do not share is told apart by it. */
const firstSecondaryYear = 7;

const both = (a: Condition | undefined, b: Condition): Condition =>
  a === undefined ? b : { all: [b, a] };

/** Shown only to the years of the one phase, where a form serves primary and secondary together. */
const byYear = (belongs: readonly Phase[], form: readonly Phase[]): Condition | null => {
  if (!form.includes('P') || !form.includes('S')) return null;
  if (!belongs.includes('P')) return { yearFrom: firstSecondaryYear };
  return belongs.includes('S') ? null : { yearTo: firstSecondaryYear - 1 };
};

/** A declared field as a form for these phases asks it; null where it belongs to none of them. */
export const fieldFor = (
  { phases: declared = phases, inPhase = {}, ...field }: Declared,
  form: readonly Phase[],
): FieldSource | null => {
  const belongs = form.filter((phase) => declared.includes(phase));
  if (belongs.length === 0) return null;
  const worded = fieldInWords(
    Object.assign({}, field, ...belongs.map((phase) => inPhase[phase])),
    form,
  );
  const years = byYear(belongs, form);
  return years === null ? worded : { ...worded, showWhen: both(worded.showWhen, years) };
};

/** The fields of a list that a form for these phases asks. */
export const fieldsFor = (declared: readonly Declared[], form: readonly Phase[]): FieldSource[] =>
  declared.map((one) => fieldFor(one, form)).filter((one) => one !== null);

/** The sections of a form for these phases; a section of which nothing is left is left out. */
export const sectionsFor = (
  declared: readonly DeclaredSection[],
  form: readonly Phase[],
): SectionSource[] =>
  declared
    .map(({ fields, inPhase = {}, ...section }) => ({
      ...sectionInWords(
        Object.assign({}, section, ...form.map((phase) => inPhase[phase])) as typeof section,
        form,
      ),
      fields: fieldsFor(fields, form),
    }))
    .filter((section) => section.fields.length > 0);
