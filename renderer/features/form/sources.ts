import { type Authority, isLuton } from '#domain/authority/authority.ts';
import { type Field, isRequired } from '#domain/form/template.ts';

const families: readonly { start: string; words: string }[] = [
  { start: 'SCH', words: 'by law (SI 2010/959, Schedule 1, paragraph 2)' },
  {
    start: 'DFE',
    words: 'by statutory guidance (DfE 2018, “Promoting the education of looked-after children”)',
  },
  { start: 'GOOD', words: 'as good practice' },
  { start: 'LUT', words: 'by Luton Borough Council (its PEP page)' },
];

/** Sentences of the pages that insist on an answer, by the row that they stand in. */
const sentences: Readonly<Record<string, string>> = {
  'LUT R5': 'The aim of the PEP is to build life chances for the child',
  'LUT R12': 'Targets will be set to help improve the child’s educational attainment',
};

/** Who insists on an answer, in words that a teacher can look up. */
export const insistedWords = (source: string): string => {
  const family = families.find(({ start }) => source.startsWith(start));
  const sentence = sentences[source];
  return `Asked for ${family?.words ?? `in ${source}`}${sentence === undefined ? '' : `: “${sentence}.”`}`;
};

const howStrongly = (field: Pick<Field, 'requirement' | 'insistedOn' | 'neededWhen'>): string => {
  if (isRequired(field)) {
    return field.neededWhen ? 'Needed before sign-off in some cases.' : 'Needed before sign-off.';
  }
  return field.requirement === 'common'
    ? 'Usually asked for; not needed for sign-off.'
    : 'Optional.';
};

/** Where a question comes from, in words that a teacher can look up: Luton's page for its pupils only. */
export const sourceWords = (
  field: Pick<Field, 'sources' | 'requirement' | 'insistedOn' | 'neededWhen' | 'oneTargetEnough'>,
  authority: Pick<Authority, 'name' | 'laNumber'>,
): string => {
  const known = families.filter(({ start }) => start !== 'LUT' || isLuton(authority));
  const named = [
    ...new Set(
      field.sources.flatMap((source) =>
        known.filter(({ start }) => source.startsWith(start)).map(({ words }) => words),
      ),
    ),
  ];
  const asked =
    isRequired(field) && field.oneTargetEnough
      ? 'Needed before sign-off in at least one target.'
      : howStrongly(field);
  return named.length === 0 ? asked : `${asked} Asked for ${named.join('; ')}.`;
};
