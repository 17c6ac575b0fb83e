import { streams } from '../authority/rates.ts';
import { foldText } from '../kernel/fold.ts';
import { formatDate, formatShortDate } from '../kernel/plain-date.ts';
import {
  compareTerms,
  financialYearLabel,
  type TermDates,
  termLabel,
  termSpan,
} from '../school/terms.ts';
import { type Grant, stateOf } from './award.ts';
import { notKnownWords, overWords, type StreamMoney } from './balance.ts';
import { financialYearOfMoney } from './clocks.ts';
import { expectedOf, type MoneyFacts, type MoneyOwner, statusFor } from './expected.ts';
import { refusalOf, refusalRule } from './refusals.ts';
import type { LedgerLine } from './spending.ts';
import { isStream, noStreamWords } from './streams.ts';

/** What a pupil’s money may give cause to look at. */
export type WarningKind =
  | 'no-award'
  | 'overspent'
  | 'overplanned'
  | 'nothing-planned'
  | 'no-target'
  | 'refused'
  | 'generic'
  | 'outside-term'
  | 'outside-year'
  | 'twice'
  | 'unspent'
  /** Questions about an award that is only expected. */
  | 'held-back'
  | 'care-ended'
  | 'joined'
  | 'not-due'
  | 'passed';

/** Something to look at. It never stands in the way of saving. */
export type Warning = {
  kind: WarningKind;
  /** What is the matter, in a sentence. */
  text: string;
  /** The rule behind it, and who says so. */
  rule: string;
  /** The line it is about, if it is one. */
  lineId: string | null;
};

/** Handbook, “Conditions of grant”: the guidance for virtual school heads. */
const forNeeds =
  'DfE, guidance for virtual school heads: PP+ is used for needs described in the PEP.';
/** As Lancashire’s PEP standard has it. */
const notPersonal = 'Good practice: PP+ is not for generic items that are open to every pupil.';
const record = 'What is expected, confirmed or received, in PEP Desk’s record of awards.';
const held = 'Held back by its payer: neither confirmed nor £0.';
const deciding =
  'What counts is the status on the term’s first day, or on the day of joining or coming into care.';
const grantYear =
  'The grant runs from 1 April to 31 March; money unused at the end of the year may be reclaimed.';

/** Rules that are about a pupil's money as a whole. */
export const balanceWarnings = (input: {
  streams: readonly StreamMoney[];
  lines: number;
  withoutTarget: number;
  twice: number;
}): Warning[] => {
  const { streams: own, lines, withoutTarget, twice } = input;
  const found: Warning[] = [];
  const add = (kind: WarningKind, text: string, rule: string): void => {
    found.push({ kind, text, rule, lineId: null });
  };
  for (const { stream, unknownTerms, ask, heldBack, balance } of own) {
    const name = streams[stream];
    if (unknownTerms > 0) {
      add('no-award', `${name}: ${notKnownWords(unknownTerms, 'term')}.`, ask);
    }
    for (const words of heldBack) add('held-back', `${name}: ${words}.`, held);
    const over = overWords(balance);
    if (over !== '')
      add(balance.left !== null && balance.left < 0 ? 'overspent' : 'overplanned', over, record);
  }
  if (own.some(({ balance }) => (balance.expected ?? 0) > 0) && lines === 0) {
    add('nothing-planned', 'Nothing planned yet.', forNeeds);
  }
  if (withoutTarget > 0) {
    const words = withoutTarget === 1 ? 'One line has' : `${withoutTarget} lines have`;
    add('no-target', `${words} no target.`, forNeeds);
  }
  if (twice > 0) {
    const words = twice === 1 ? 'One line is' : `${twice} lines are`;
    add('twice', `${words} there twice.`, 'Same pupil, day, supplier, words and amount.');
  }
  return found;
};

/** What is to be asked about an award that is only expected, by what the record says now. */
export const awardQuestions = (
  grant: Grant,
  owner: MoneyOwner,
  facts: Pick<MoneyFacts, 'rates' | 'terms' | 'today'>,
): Warning[] => {
  const { pupil, authority } = owner;
  const found: Warning[] = [];
  const ask = (kind: WarningKind, text: string, rule: string): void => {
    found.push({ kind, text, rule, lineId: null });
  };
  const span = termSpan(grant, facts.terms);
  const whose = `${streams[grant.stream]} of the ${termLabel(grant).toLowerCase()}`;
  const state = stateOf(grant);
  const usual = grant.kind === 'usual' || grant.kind === 'part-term';
  const elsewhere = grant.authorityId !== null && grant.authorityId !== authority.id;
  const byAuthority = grant.stream === 'pp-plus' || grant.stream === 'local';
  const passed = authority.id !== '' && grant.passedToId !== authority.id;
  const open = passed && span.endsOn >= facts.today;
  if (usual && elsewhere && byAuthority && open) {
    ask(
      'passed',
      `Now looked after by ${authority.name}: say whose money the ${whose} is.`,
      deciding,
    );
  }
  if (grant.decidedOn === '' || state === 'confirmed' || state === 'received') return found;
  const { on } = pupil.careEnd;
  if (on > grant.decidedOn && on <= span.endsOn && on <= facts.today) {
    ask(
      'care-ended',
      `Care ended on ${formatDate(on)}: ask whether the ${whose} is still paid.`,
      deciding,
    );
  }
  if (pupil.enrolledOn === grant.decidedOn && pupil.enrolledOn > span.startsOn) {
    const joined = `Joined on ${formatDate(pupil.enrolledOn)}`;
    ask('joined', `${joined}: the former school may have been paid the ${whose}. Ask.`, deciding);
  }
  if (grant.recordedOn !== '') {
    const now = expectedOf(owner, grant, facts).some(({ stream }) => stream === grant.stream);
    if (!now) {
      const status = statusFor(pupil, grant, facts.terms);
      const why = status === null ? 'not here on the deciding day' : noStreamWords(status);
      ask('not-due', `By the record of today no ${whose} is due (${why}).`, deciding);
    }
  }
  return found;
};

const genericWords =
  /^(general|generic|various|misc\w*|sundr\w*|stationery|resources|school (fund|resources)|whole[- ](class|school)|all pupils)\b/i;

/** Rules that are about one line. Lines that no longer count are not looked at. */
export const lineWarnings = (
  line: LedgerLine,
  around: {
    authority: string;
    /** What the authority refuses, in its own words, and where it says so. */
    refuses: readonly string[];
    refusesSource: string;
    terms: readonly TermDates[];
    /** Every line of the same pupil and term. */
    lines: readonly LedgerLine[];
  },
): Warning[] => {
  if (line.struck !== null || line.kind === 'refund') return [];
  const { authority, refuses, refusesSource, terms, lines } = around;
  const found: Warning[] = [];
  const add = (kind: WarningKind, text: string, rule: string): void => {
    found.push({ kind, text, rule, lineId: line.id });
  };
  const refused = refusalOf(line, refuses);
  // What others pay is no PP+: neither refused nor bound to a target.
  if (refused !== null && isStream(line.stream)) {
    add(
      'refused',
      `${authority} does not fund this: ${refused}.`,
      refusalRule(authority, refusesSource),
    );
  }
  if (line.targetId === null && isStream(line.stream))
    add('no-target', 'No target is linked.', forNeeds);
  if (genericWords.test(line.description.trim())) {
    add('generic', 'This reads like something for every pupil.', notPersonal);
  }
  if (line.date !== '') {
    const dates = terms.find((term) => compareTerms(term, line) === 0);
    if (dates && (line.date < dates.startsOn || line.date > dates.endsOn)) {
      add(
        'outside-term',
        `${formatShortDate(line.date)} is outside the ${termLabel(line).toLowerCase()}.`,
        'The school’s own term dates. A payment counts in the term that it is for.',
      );
    }
    const year = financialYearOfMoney(line);
    const usual = financialYearOfMoney({ ...line, date: dates?.startsOn ?? '' });
    if (year !== usual) {
      add(
        'outside-year',
        `Its date lies in the financial year ${financialYearLabel(year)}, its term in ${financialYearLabel(usual)}.`,
        grantYear,
      );
    }
    const twin = lines.find(
      (other) =>
        other.id !== line.id &&
        other.struck === null &&
        other.kind === line.kind &&
        other.date === line.date &&
        other.amountPence === line.amountPence &&
        foldText(other.supplier) === foldText(line.supplier) &&
        foldText(other.description) === foldText(line.description),
    );
    if (twin && line.kind !== 'planned') {
      add('twice', 'This line is there twice.', 'Same pupil, day, supplier, words and amount.');
    }
  }
  return found;
};

/** Warnings of several lines that say the same, as one. */
export type GatheredWarning = Pick<Warning, 'kind' | 'text' | 'rule'> & {
  /** The lines it is about, by their words; none where it is about the money as a whole. */
  lines: string[];
};

/** Warnings as they are shown: what is the same of many lines is said once, with their words. */
export const gatherWarnings = (
  warnings: readonly Warning[],
  lines: readonly Pick<LedgerLine, 'id' | 'description'>[],
): GatheredWarning[] => {
  const words = new Map(lines.map(({ id, description }) => [id, description]));
  const gathered = new Map<string, GatheredWarning>();
  for (const { kind, text, rule, lineId } of warnings) {
    const key = JSON.stringify([kind, text, rule]);
    const one = gathered.get(key) ?? { kind, text, rule, lines: [] };
    if (lineId !== null) one.lines.push(words.get(lineId) ?? '');
    gathered.set(key, one);
  }
  return [...gathered.values()];
};
