import type { Stream } from '../authority/rates.ts';
import { formatPence } from '../kernel/money.ts';
import { formatDate } from '../kernel/plain-date.ts';
import { confirmedOf, type Grant, receivedOf, stateOf, takesOut, worthOf } from './award.ts';
import type { SpendingLine } from './spending.ts';
import { streamNames, usualPayers } from './streams.ts';

/** The money of one stream in a term or year, for one pupil or several, all in pence. Derived, never stored. */
export type Balance = {
  /** Expected, confirmed or received, the furthest known, less what went back; null when nothing is known. */
  expected: number | null;
  /** How much of that the payer has confirmed or paid. */
  confirmed: number;
  /** How much of that is in the school's account. */
  received: number;
  planned: number;
  /** Ordered and not yet paid for. */
  committed: number;
  /** Paid, less what suppliers paid back. */
  spent: number;
  /** What is left of what is expected: less spent and ordered; null when no amount is known. */
  left: number | null;
  /** What is left of what has come: received less spent and ordered. */
  leftOfReceived: number;
  /** What plans still ask for after the lines that carry them out. */
  stillPlanned: number;
  /** What is left less what is still planned: what is free to plan. */
  unplanned: number | null;
};

/** Lines added up by kind, in pence. */
export type Totals = {
  planned: number;
  stillPlanned: number;
  ordered: number;
  spent: number;
  refunded: number;
};

/** Awards added up, in pence. */
export type Given = Pick<Balance, 'expected' | 'confirmed' | 'received'>;

type Line = Pick<SpendingLine, 'id' | 'kind' | 'amountPence' | 'plannedLineId'>;

/** The balance of awards and the lines counted against them. */
export const balanceFrom = ({ expected, confirmed, received }: Given, totals: Totals): Balance => {
  const { planned, stillPlanned, ordered } = totals;
  const spent = totals.spent - totals.refunded;
  const left = expected === null ? null : expected - spent - ordered;
  return {
    expected,
    confirmed,
    received,
    planned,
    committed: ordered,
    spent,
    left,
    leftOfReceived: received - spent - ordered,
    stillPlanned,
    unplanned: left === null ? null : left - stillPlanned,
  };
};

/**
 * Adds lines up by kind. Lines that were corrected or reversed must have been left out. A plan may have
 * been carried out by a line of `all` that somebody else pays: it then asks for that much less.
 */
export const totalsOf = (lines: readonly Line[], all: readonly Line[] = lines): Totals => {
  const total = (kind: Line['kind']): number =>
    lines.filter((line) => line.kind === kind).reduce((sum, line) => sum + line.amountPence, 0);
  const carriedOut = new Map<string, number>();
  for (const line of all) {
    if ((line.kind === 'spent' || line.kind === 'ordered') && line.plannedLineId !== null) {
      const before = carriedOut.get(line.plannedLineId) ?? 0;
      carriedOut.set(line.plannedLineId, before + line.amountPence);
    }
  }
  return {
    planned: total('planned'),
    stillPlanned: lines
      .filter((line) => line.kind === 'planned')
      .reduce(
        (sum, line) => sum + Math.max(0, line.amountPence - (carriedOut.get(line.id) ?? 0)),
        0,
      ),
    ordered: total('ordered'),
    spent: total('spent'),
    refunded: total('refund'),
  };
};

const sum = <T>(all: readonly T[], pick: (one: T) => number): number =>
  all.reduce((total, one) => total + pick(one), 0);

/** Awards of one stream added up; null as expected where no amount of them is known. */
export const sumOfAwards = (grants: readonly Grant[]): Given => {
  const known = grants.filter((grant) => worthOf(grant) !== null);
  return {
    expected: known.length === 0 ? null : sum(known, (grant) => worthOf(grant) ?? 0),
    confirmed: sum(known, confirmedOf),
    received: sum(known, receivedOf),
  };
};

/** Adds balances of one stream; one whose amount is not known adds nothing to what is expected. */
export const addBalances = (balances: readonly Balance[]): Balance => {
  const known = balances.filter(({ expected }) => expected !== null);
  return balanceFrom(
    {
      expected: known.length === 0 ? null : sum(known, (b) => b.expected ?? 0),
      confirmed: sum(balances, (b) => b.confirmed),
      received: sum(balances, (b) => b.received),
    },
    {
      planned: sum(balances, (b) => b.planned),
      stillPlanned: sum(balances, (b) => b.stillPlanned),
      ordered: sum(balances, (b) => b.committed),
      spent: sum(balances, (b) => b.spent),
      refunded: 0,
    },
  );
};

/** One stream of one pupil in a term or year. */
export type StreamMoney = {
  stream: Stream;
  /** Who pays, by name or in words; several where the pupil passed from one to another. */
  payers: readonly string[];
  balance: Balance;
  /** In how many of its terms no amount is known. */
  unknownTerms: number;
  /** Why, and whom to ask. */
  ask: string;
  /** What its payers hold back of it, with day and reason. */
  heldBack: readonly string[];
  /** Why a figure is below nothing. */
  why: readonly string[];
};

/** One stream of several pupils: never added to another. */
export type StreamTotal = Pick<StreamMoney, 'stream' | 'payers' | 'balance' | 'why'> & {
  pupils: number;
  /** How many of them have a term in which no amount is known. */
  unknownPupils: number;
};

/** What is said where more is used or planned than is expected; empty where it is not. */
export const overWords = ({ left, unplanned }: Balance): string => {
  if (left !== null && left < 0) return `Overspent by ${formatPence(-left)}.`;
  return unplanned !== null && unplanned < 0
    ? `Plans exceed what is expected by ${formatPence(-unplanned)}.`
    : '';
};

/**
 * Why a sum is below nothing, one sentence for each. In a term what comes back meets what it was spent
 * on; only a year can begin between the two.
 */
export const whyNegative = (balance: Balance, grants: readonly Grant[]): string[] => {
  const said: string[] = [];
  if (balance.spent < 0)
    said.push(`${formatPence(-balance.spent)} came back, spent the year before.`);
  if ((balance.expected ?? 0) < 0) {
    const out = grants.filter(({ kind }) => takesOut(kind));
    const over = out.every(({ kind }) => kind === 'carried-on') ? 'was carried over' : 'went back';
    said.push(`${formatPence(-(balance.expected ?? 0))} ${over}, given the year before.`);
  }
  const { leftOfReceived, committed, received } = balance;
  if (leftOfReceived < 0 && received >= 0) {
    const used = committed === 0 ? 'spent' : balance.spent > 0 ? 'spent and ordered' : 'ordered';
    said.push(`${formatPence(-leftOfReceived)} ${used} before money came.`);
  }
  const over = overWords(balance);
  if (over !== '' && (balance.expected ?? 0) >= 0) said.push(over);
  return said;
};

/** What payers hold back of these awards, each with its day and reason. */
export const heldBackOf = (grants: readonly Grant[]): string[] =>
  grants
    .filter((grant) => stateOf(grant) === 'held-back')
    .map(
      ({ amountPence, heldBackOn, heldBackReason }) =>
        `${amountPence === null ? 'An amount' : formatPence(amountPence)} held back on ${formatDate(heldBackOn)}: ${heldBackReason}`,
    );

/** "One term not known", "two pupils not known"; empty where all is. */
export const notKnownWords = (count: number, one: 'term' | 'pupil'): string => {
  if (count === 0) return '';
  const number = ['', 'one', 'two', 'three'][count] ?? String(count);
  return `${number} ${one}${count === 1 ? '' : 's'} not known`;
};

/** What a PEP holds of one stream: what it gives, who pays it, and how far that is said. */
export type StreamAward = {
  stream: Stream;
  payers: string;
  expectedPence: number | null;
  confirmedPence: number;
  receivedPence: number;
};

/** A PEP's money, stream by stream, from its lines: also of a stream that only lines name. */
export const balancesOf = ({
  streams: awards,
  lines,
}: {
  streams: readonly StreamAward[];
  lines: readonly (Line & Pick<SpendingLine, 'stream'>)[];
}): { stream: Stream; payers: string; balance: Balance }[] =>
  streamNames.flatMap((stream) => {
    const award = awards.find((one) => one.stream === stream);
    const own = lines.filter((line) => line.stream === stream);
    if (!award && own.length === 0) return [];
    const given = {
      expected: award?.expectedPence ?? null,
      confirmed: award?.confirmedPence ?? 0,
      received: award?.receivedPence ?? 0,
    };
    return [
      {
        stream,
        payers: award?.payers ?? usualPayers[stream],
        balance: balanceFrom(given, totalsOf(own, lines)),
      },
    ];
  });
