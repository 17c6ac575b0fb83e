import { formatPence } from '../kernel/money.ts';
import { personText } from '../kernel/person.ts';
import { formatDate } from '../kernel/plain-date.ts';
import { joined } from '../kernel/text.ts';
import { compareTerms, type TermKey, termLabel } from '../school/terms.ts';
import { yearGroupLabel } from '../school/year-group.ts';
import { deadlineWords } from './authority.ts';
import { earlyYearsStarts } from './early-years.ts';
import type { WholeAuthority } from './file.ts';
import { carryOvers, type MoneyRules } from './money-rules.ts';
import { onTimeBys } from './on-time.ts';
import {
  type AuthorityProfile,
  attendanceRules,
  dayRuleText,
  insistableNames,
  phaseNames,
  phases,
  profileOf,
  readWords,
  type SourcedFact,
  timingNames,
  timings,
} from './profile.ts';
import { bases, type DatedRate, streams } from './rates.ts';
import { shippedRubrics } from './rubrics/index.ts';

/** The headings of the forms, by their section's id. */
export type Headings = ReadonlyMap<string, string>;

/** One thing that may be written down of an authority, with its name on the screen. */
export type AuthorityPart = {
  /** Its place in a file and in the form: "profile.timing.writeUp". */
  path: string;
  label: string;
  /** Whether this speaks of it at all. */
  isIn: (whole: WholeAuthority) => boolean;
  isBlank: (whole: WholeAuthority) => boolean;
  /** What it says, in words; empty when nothing. Headings only where it names the form's own. */
  words: (whole: WholeAuthority, headings?: Headings) => string;
  same: (a: WholeAuthority, b: WholeAuthority) => boolean;
  /** The first with this part taken from the second. */
  take: (to: WholeAuthority, from: WholeAuthority) => WholeAuthority;
};

/** JSON with the names in order, so that what is equal reads equal. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, held: unknown) =>
    held !== null && typeof held === 'object' && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => a.localeCompare(b)))
      : held,
  ) ?? '';

const part = <T>(
  path: string,
  label: string,
  get: (whole: WholeAuthority) => T | undefined,
  words: (value: T, headings: Headings) => string,
  set: (whole: WholeAuthority, value: T) => WholeAuthority,
): AuthorityPart => {
  const inWords = (whole: WholeAuthority, headings: Headings = new Map()): string => {
    const value = get(whole);
    return value === undefined || value === null ? '' : words(value, headings);
  };
  return {
    path,
    label,
    isIn: (whole) => get(whole) !== undefined,
    isBlank: (whole) => inWords(whole) === '',
    words: inWords,
    same: (a, b) => sorted(get(a)) === sorted(get(b)),
    take: (to, from) => {
      const value = get(from);
      return value === undefined ? to : set(to, value);
    },
  };
};

const asIs = (text: string): string => text;
const lines = (all: readonly string[]): string => all.join('\n');

const own = <K extends keyof WholeAuthority['authority']>(
  key: K,
  label: string,
  words: (value: NonNullable<WholeAuthority['authority'][K]>) => string,
): AuthorityPart =>
  part<WholeAuthority['authority'][K]>(
    key,
    label,
    ({ authority }) => authority[key],
    (value) => (value === undefined || value === null ? '' : words(value)),
    (whole, value) => ({ ...whole, authority: { ...whole.authority, [key]: value } }),
  );

const withProfile = (whole: WholeAuthority, change: Partial<AuthorityProfile>): WholeAuthority => ({
  ...whole,
  authority: { ...whole.authority, profile: { ...profileOf(whole.authority), ...change } },
});

const profiled = <K extends keyof AuthorityProfile>(
  key: K,
  label: string,
  words: (value: NonNullable<AuthorityProfile[K]>, headings: Headings) => string,
): AuthorityPart =>
  part<AuthorityProfile[K]>(
    `profile.${key}`,
    label,
    ({ authority }) => profileOf(authority)[key],
    (value, headings) => (value === null ? '' : words(value, headings)),
    (whole, value) => withProfile(whole, { [key]: value }),
  );

const days = timingNames.map((name) =>
  part(
    `profile.timing.${name}`,
    timings[name],
    ({ authority }) => profileOf(authority).timing[name],
    (rule) => (rule === null ? '' : dayRuleText(rule)),
    (whole, rule) =>
      withProfile(whole, { timing: { ...profileOf(whole.authority).timing, [name]: rule } }),
  ),
);

const counts = phaseNames.map((phase) =>
  part(
    `profile.pepsAYear.${phase}`,
    `PEPs a year: ${phases[phase]}`,
    ({ authority }) => profileOf(authority).pepsAYear[phase],
    (count) => (count === null ? '' : String(count)),
    (whole, count) =>
      withProfile(whole, {
        pepsAYear: { ...profileOf(whole.authority).pepsAYear, [phase]: count },
      }),
  ),
);

const deadlineOf = (key: TermKey): AuthorityPart =>
  part(
    `deadlines.${key.academicYear}.${key.term}`,
    `PEPs wanted by, ${termLabel(key).toLowerCase()}`,
    ({ authority }) => authority.deadlines.filter((one) => compareTerms(one, key) === 0),
    (days) => joined(days.map(deadlineWords)),
    (whole, days) => ({
      ...whole,
      authority: {
        ...whole.authority,
        deadlines: [
          ...whole.authority.deadlines.filter((one) => compareTerms(one, key) !== 0),
          ...days,
        ].sort(compareTerms),
      },
    }),
  );

const factWords = (fact: SourcedFact): string =>
  `${fact.what} (${[fact.source || 'no source', readWords(fact)].join('; ')})`;

/** A dated rate in one line: "PP+: £600.00 a term, from 1 September 2026, Reception to Year 11". */
export const rateWords = (rate: DatedRate): string => {
  const span = [
    rate.validFrom && `from ${formatDate(rate.validFrom)}`,
    rate.validTo && `to ${formatDate(rate.validTo)}`,
  ].filter(Boolean);
  const years = [
    rate.fromYear !== null && `from ${yearGroupLabel(rate.fromYear)}`,
    rate.toYear !== null && `to ${yearGroupLabel(rate.toYear)}`,
  ].filter(Boolean);
  const amount =
    rate.amountPence === null
      ? rate.basis === 'need'
        ? bases.need
        : 'amount not known'
      : `${formatPence(rate.amountPence)} ${bases[rate.basis]}`;
  return joined([
    `${streams[rate.stream]}: ${amount}`,
    span.join(' '),
    years.join(' '),
    rate.source,
  ]);
};

const rulesWords = (rules: MoneyRules): string =>
  lines(
    [
      `To be spent by ${formatDate(`2001-${rules.spendBy}`).replace(' 2001', '')}`,
      `What is not spent: ${carryOvers[rules.carryOver].toLowerCase()}`,
      rules.claims ? 'Pays on a claim or an invoice from the school' : '',
      rules.source,
      rules.checkedOn && `Last looked up ${formatDate(rules.checkedOn)}`,
    ].filter((one) => one !== ''),
  );

const beforeDeadlines = [
  own('name', 'Authority', asIs),
  own('laNumber', 'LA number', asIs),
  own('virtualSchool', 'Virtual school', asIs),
  own('contact', 'Contact there', personText),
  own('ppPlusPencePerTerm', 'PP+ for each term', formatPence),
  own('ppPlusSource', 'Where that amount is written', asIs),
  own('procedureNotes', 'What they ask of a PEP', asIs),
];

const afterDeadlines = [
  ...days,
  ...counts,
  profiled('onTimeBy', 'On time when, by its day', (by) => (by === 'sending' ? '' : onTimeBys[by])),
  profiled('earlyYearsFrom', 'Early years: PEPs from', asIs),
  profiled('earlyYearsStart', 'Early years: no PEP is asked for before', (rule) =>
    rule === '' ? '' : earlyYearsStarts[rule],
  ),
  profiled(
    'attendance',
    'When someone who must attend is missing',
    (rule) => attendanceRules[rule],
  ),
  profiled('insistsOn', 'Without whom the meeting cannot take place', (roles) =>
    roles.map((role) => insistableNames[role]).join(', '),
  ),
  profiled('attendanceSource', 'Where it is written who must attend', asIs),
  profiled('sdqThreshold', 'Strategies are asked for when the SDQ score is above', String),
  profiled(
    'rubricId',
    'Checked by the rubric of',
    (id) => shippedRubrics.find((one) => one.id === id)?.authority ?? id,
  ),
  profiled('grades', 'Marks that the virtual school gives', (marks) => marks.join(', ')),
  profiled('acceptedWord', 'Its word for an accepted PEP', asIs),
  profiled('sectionLabels', 'Its own headings', (labels, headings) =>
    lines(Object.entries(labels).map(([id, label]) => `${headings.get(id) ?? id}: ${label}`)),
  ),
  profiled('refuses', 'What PP+ may not pay for', lines),
  profiled('refusesSource', 'Where it is written what PP+ may not pay for', asIs),
  profiled('release', 'When PP+ is paid', asIs),
  profiled('facts', 'Where this was read', (facts) => lines(facts.map(factWords))),
  part(
    'rates',
    'Dated PP+ rates',
    ({ rates }) => rates,
    (rates) => lines(rates.map(rateWords)),
    (whole, rates) => ({ ...whole, rates }),
  ),
  part(
    'rules',
    'When PP+ must be spent',
    ({ rules }) => rules,
    rulesWords,
    (whole, rules) => ({ ...whole, rules }),
  ),
  part(
    'rubric',
    'A rubric of its own, read from a file',
    ({ rubric }) => rubric,
    (rubric) =>
      rubric === null
        ? ''
        : joined([rubric.authority, rubric.version, `${rubric.criteria.length} criteria`]),
    (whole, rubric) => ({ ...whole, rubric }),
  ),
];

/** Everything that one of these may say, in the order of the page, with a part for each deadline. */
export const partsOf = (...wholes: readonly WholeAuthority[]): AuthorityPart[] => {
  const terms = new Map(
    wholes
      .flatMap(({ authority }) => authority.deadlines)
      .map(({ academicYear, term }) => [`${academicYear} ${term}`, { academicYear, term }]),
  );
  return [
    ...beforeDeadlines,
    ...[...terms.values()].sort(compareTerms).map(deadlineOf),
    ...afterDeadlines,
  ];
};

/** What would change if the second took the place of the first. */
export const differences = (now: WholeAuthority, next: WholeAuthority): AuthorityPart[] =>
  partsOf(now, next).filter((one) => one.isIn(next) && !one.same(now, next));

/** The first with the parts of these paths taken from the second. */
export const withParts = (
  now: WholeAuthority,
  next: WholeAuthority,
  paths: ReadonlySet<string>,
): WholeAuthority => {
  const taken = differences(now, next).filter(({ path }) => paths.has(path));
  const whole = taken.reduce((held, one) => one.take(held, next), now);
  const id = next.authority.profile?.id ?? '';
  return taken.length === 0 || id === '' || !whole.authority.profile
    ? whole
    : withProfile(whole, { id });
};

const all = [...beforeDeadlines, ...afterDeadlines];

/** What a place in an authority's file is called on the screen; empty when it has no name there. */
export const labelOfPlace = (path: readonly PropertyKey[]): string => {
  const place = path.map(String);
  const inner = place[0] === 'authority' ? place.slice(1) : place;
  if (inner[0] === 'deadlines') return 'PEPs wanted by';
  const at = inner.join('.');
  const found = all.find((one) => at === one.path || at.startsWith(`${one.path}.`));
  const number = inner.find((one) => /^\d+$/.test(one));
  return found === undefined
    ? ''
    : `${found.label}${number === undefined ? '' : `, number ${Number(number) + 1}`}`;
};
