import type { Field } from '#domain/pep/template.ts';

const families: readonly { start: string; words: string }[] = [
  { start: 'SCH', words: 'by law (SI 2010/959, Schedule 1, paragraph 2)' },
  {
    start: 'DFE',
    words: 'by statutory guidance (DfE 2018, “Promoting the education of looked-after children”)',
  },
  { start: 'GOOD', words: 'as good practice' },
  { start: 'LUT', words: 'by Luton Borough Council (its PEP page)' },
];

/** Where a question comes from, in words that a teacher can look up. */
export const sourceWords = (field: Pick<Field, 'sources' | 'requirement'>): string => {
  const named = [
    ...new Set(
      field.sources.flatMap((source) =>
        families.filter(({ start }) => source.startsWith(start)).map(({ words }) => words),
      ),
    ),
  ];
  const asked =
    field.requirement === 'statutory'
      ? 'Needed before sign-off.'
      : field.requirement === 'common'
        ? 'Usually asked for; not needed for sign-off.'
        : 'Optional.';
  return named.length === 0 ? asked : `${asked} Asked for ${named.join('; ')}.`;
};
