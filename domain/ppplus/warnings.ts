import { foldText } from '../kernel/fold.ts';
import { formatPence } from '../kernel/money.ts';
import { formatShortDate } from '../kernel/plain-date.ts';
import { compareTerms, financialYearLabel, type TermDates, termLabel } from '../school/terms.ts';
import type { Balance } from './balance.ts';
import { financialYearOfMoney } from './clocks.ts';
import { refusalOf, refusalRule } from './refusals.ts';
import type { LedgerLine } from './spending.ts';

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
  | 'unspent';

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

const luton =
  'Luton Borough Council, “Pupil Premium Plus”: PP+ must be linked to the targets of the PEP.';
const notPersonal =
  'Lancashire’s PEP standard: PP+ is not for generic items that are open to every pupil.';
const grantYear =
  'The grant runs from 1 April to 31 March; money unused at the end of the year may be reclaimed.';

/** Rules that are about a pupil's money as a whole. */
export const balanceWarnings = (input: {
  balance: Balance;
  lines: number;
  withoutTarget: number;
  twice: number;
  authority: string;
  yearGroup: number;
}): Warning[] => {
  const { balance, authority, yearGroup, lines, withoutTarget, twice } = input;
  const found: Warning[] = [];
  const add = (kind: WarningKind, text: string, rule: string): void => {
    found.push({ kind, text, rule, lineId: null });
  };
  const award = `What ${authority} awards, in PEP Desk’s record of awards and rates.`;
  if (balance.awarded === null && yearGroup >= 0 && yearGroup <= 11) {
    add('no-award', `No PP+ amount is known for ${authority}.`, award);
  }
  if (balance.left !== null && balance.left < 0) {
    add('overspent', `Overspent by ${formatPence(-balance.left)}.`, award);
  } else if (balance.unplanned !== null && balance.unplanned < 0) {
    add('overplanned', `Plans exceed the award by ${formatPence(-balance.unplanned)}.`, award);
  }
  if (balance.awarded !== null && balance.awarded > 0 && lines === 0) {
    add('nothing-planned', 'Nothing planned yet.', luton);
  }
  if (withoutTarget > 0) {
    const words = withoutTarget === 1 ? 'One line has' : `${withoutTarget} lines have`;
    add('no-target', `${words} no target.`, luton);
  }
  if (twice > 0) {
    const words = twice === 1 ? 'One line is' : `${twice} lines are`;
    add('twice', `${words} there twice.`, 'Same pupil, day, supplier, words and amount.');
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
  if (refused !== null) {
    add(
      'refused',
      `${authority} does not fund this: ${refused}.`,
      refusalRule(authority, refusesSource),
    );
  }
  if (line.targetId === null) add('no-target', 'No target is linked.', luton);
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
