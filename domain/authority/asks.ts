import type { TermKey } from '../school/terms.ts';
import { shippedFor } from './councils/offer.ts';
import type { WholeAuthority } from './file.ts';
import { type AuthorityPart, partsOf } from './parts.ts';
import { nationalRuleOf, profileOf, readWords, type SourcedFact, timingNames } from './profile.ts';

/** What stands elsewhere on the screen, is told with another part, or is no procedure. */
const toldElsewhere = new Set([
  'name',
  'laNumber',
  'virtualSchool',
  'contact',
  'procedureNotes',
  'ppPlusSource',
  'profile.attendanceSource',
  'profile.refusesSource',
  'profile.sectionLabels',
  'profile.facts',
]);

const sourceFields: Readonly<Record<string, string>> = {
  ppPlusPencePerTerm: 'ppPlusSource',
  'profile.attendance': 'profile.attendanceSource',
  'profile.refuses': 'profile.refusesSource',
};

/** A part of what an authority asks. A deadline of a term is backed by what backs "deadlines". */
const backs = (fact: SourcedFact, path: string): boolean =>
  fact.about.some((one) => one === path || path.startsWith(`${one}.`));

const factSource = (fact: SourcedFact): string =>
  `${fact.source || fact.what} (${readWords(fact)})`;

/** Says so where what is shipped for the authority is not what stands here any more. */
const changedSince = (whole: WholeAuthority, one: AuthorityPart): string | null => {
  const shipped = shippedFor(whole.authority);
  if (shipped === null) return null;
  const known: WholeAuthority = { authority: shipped };
  if (!one.isIn(known) || one.isBlank(known) || one.same(whole, known)) return null;
  return `Changed here; the source as shipped: ${one.words(known)}`;
};

/** The rule for all of England behind a part; null where there is none. */
const nationalOf = (whole: WholeAuthority, path: string) => {
  const name = timingNames.find((one) => path === `profile.timing.${one}`);
  return name ? nationalRuleOf(name, profileOf(whole.authority).timing[name]) : null;
};

/**
 * Where the facts behind one place of an authority were read, each with its day, whether it was
 * changed since, and for a rule of all of England that it is one.
 */
export const sourcesAt = (whole: WholeAuthority, path: string): string[] => {
  const backing = profileOf(whole.authority).facts.filter((fact) => backs(fact, path));
  const part = partsOf(whole).find((one) => one.path === path);
  const changed = backing.length > 0 && part ? changedSince(whole, part) : null;
  const national = nationalOf(whole, path);
  return [
    ...backing.map(factSource),
    ...(changed === null ? [] : [changed]),
    ...(national?.same
      ? [`The rule for all of England: ${national.source} (${readWords({ readOn: '' })})`]
      : []),
  ];
};

/** The same, with the source that has a field of its own beside it. */
const sourcesOf = (whole: WholeAuthority, { path }: AuthorityPart): string[] => {
  const sources = sourcesAt(whole, path);
  const beside = partsOf(whole).find((one) => one.path === sourceFields[path]);
  const written = beside?.words(whole) ?? '';
  const known = profileOf(whole.authority).facts.some(
    (fact) => backs(fact, path) && fact.source !== '' && written.includes(fact.source),
  );
  return written === '' || known ? sources : [...sources, written];
};

/** One thing that an authority asks, in words, with its sources. */
export type Asked = { label: string; words: string; sources: string[] };

/** What an authority asks of the PEPs of a term, for those who write one; blanks are left out. */
export const asksOf = (whole: WholeAuthority, { academicYear, term }: TermKey): Asked[] => {
  const { attendance } = profileOf(whole.authority);
  return partsOf(whole)
    .filter(({ path }) => !toldElsewhere.has(path))
    .filter(
      ({ path }) => !path.startsWith('deadlines.') || path === `deadlines.${academicYear}.${term}`,
    )
    .filter(({ path }) => path !== 'profile.insistsOn' || attendance === 'block')
    .filter((one) => one.isIn(whole) && !one.isBlank(whole))
    .map((one) => ({
      label: one.label,
      words: one.words(whole),
      sources: sourcesOf(whole, one),
    }));
};

/** What was read of an authority that backs none of its fields. */
export const otherFacts = (whole: WholeAuthority): SourcedFact[] =>
  profileOf(whole.authority).facts.filter(({ about }) => about.length === 0);
