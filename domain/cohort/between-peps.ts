import type { Stream } from '../authority/rates.ts';
import { type Answers, rowsOf, textOf } from '../form/answer.ts';
import type { FieldId } from '../form/fields/index.ts';
import { actionStatuses, type PepAction, type Target } from '../form/record.ts';
import { formatDate } from '../kernel/plain-date.ts';
import { joined } from '../kernel/text.ts';
import type { Balance } from '../ppplus/balance.ts';
import { targetLabel } from '../review/target.ts';
import { compareTerms, type TermKey, termLabel } from '../school/terms.ts';

/** What was seen of a target, and where it was written. */
export type Seen = {
  /** "Partly", "Done": empty where only something was noted. */
  outcome: string;
  words: string;
  where: string;
};

/** A target that was agreed, with what was seen of it since. */
export type TargetBetween = {
  id: string;
  label: string;
  /** Who is responsible for it, and by when it is looked at again; empty where nobody said. */
  owner: string;
  reviewBy: string;
  /** The newest first; empty where nothing was written yet. */
  seen: Seen[];
  /** Actions for it that are still open. */
  openActions: number;
};

/** A PEP in its term, with what it says of the targets of the one before. */
export type Reviewing = { term: TermKey; signedOff: boolean; answers: Answers };

const outcomes: Readonly<Record<string, string>> = {
  achieved: 'Achieved',
  partly: 'Partly',
  not: 'Not achieved',
};

const cellText = (cell: string | number | undefined): string => String(cell ?? '').trim();

/** What a review says of one earlier target; nothing where its row is still empty. */
const seenInReview = ({ term, signedOff, answers }: Reviewing, targetId: string): Seen[] =>
  rowsOf(answers['target-review'])
    .filter(({ id }) => id === targetId)
    .flatMap(({ cells }) => {
      const outcome = outcomes[cellText(cells.outcome)] ?? '';
      const words = joined([cellText(cells.evidence), cellText(cells.why)], ' ');
      const where = `${signedOff ? 'Review' : 'Review being written'}, ${termLabel(term)}`;
      return outcome === '' && words === '' ? [] : [{ outcome, words, where }];
    });

/** What came of an action for a target, once it is closed. */
const seenInAction = ({ description, status, note, completedOn }: PepAction): Seen => ({
  outcome: actionStatuses[status],
  words: joined([description, note.trim()], ': '),
  where: joined(['Action', completedOn === '' ? '' : `closed on ${formatDate(completedOn)}`], ' '),
});

/**
 * The targets that were agreed last, each with what was last seen of it: in the review that is being
 * written, by its actions that are closed, and, of one that was carried on, in the review before.
 *
 * @param of The PEP that agreed them, and which earlier target each carries on, by its own id.
 * @param later The PEPs after it, the newest first: the one that looks back on a target names it.
 */
export const targetsBetween = (
  of: Reviewing & { targets: readonly Target[]; carriedFrom: ReadonlyMap<string, string> },
  actions: readonly PepAction[],
  later: readonly Reviewing[],
): TargetBetween[] =>
  of.targets.map((target) => {
    const own = actions.filter(({ targetId }) => targetId === target.id);
    const closed = own
      .filter(({ status }) => status !== 'open')
      .toSorted((a, b) => b.completedOn.localeCompare(a.completedOn));
    const earlier = of.carriedFrom.get(target.id);
    return {
      id: target.id,
      label: targetLabel(target),
      owner: textOf(target.answers['target-owner']) || textOf(target.answers['target-who']),
      reviewBy: textOf(target.answers['target-review-date']),
      seen: [
        ...later.flatMap((pep) => seenInReview(pep, target.id)),
        ...closed.map(seenInAction),
        ...(earlier === undefined ? [] : seenInReview(of, earlier)),
      ],
      openActions: own.length - closed.length,
    };
  });

/** A figure of one term, such as attendance in per cent. */
export type FigurePoint = { term: TermKey; value: number };

/**
 * How a subject stands in one term: its level in the school's own scale, and against the age; null
 * where that is not known.
 */
export type SubjectPoint = {
  term: TermKey;
  workingAt: string;
  forAge: 'below' | 'at' | 'above' | null;
};

type Recorded = readonly { term: TermKey; answers: Answers }[];

const inOrder = (recorded: Recorded): Recorded =>
  recorded.toSorted((a, b) => compareTerms(a.term, b.term));

/** The answer to a question in each term that has a figure for it, the oldest first. */
export const figuresOver = (recorded: Recorded, id: FieldId): FigurePoint[] =>
  inOrder(recorded).flatMap(({ term, answers }) => {
    const answer = answers[id];
    return answer?.kind === 'value' && typeof answer.value === 'number'
      ? [{ term, value: answer.value }]
      : [];
  });

const forAges = ['below', 'at', 'above'] as const;

/** Each subject over the terms that say anything of it, in the order in which the newest names them. */
export const attainmentOver = (
  recorded: Recorded,
): { subject: string; points: SubjectPoint[] }[] => {
  const told = inOrder(recorded).flatMap(({ term, answers }) =>
    rowsOf(answers['attainment-lines']).flatMap(({ cells }) => {
      const subject = cellText(cells.subject);
      const workingAt = cellText(cells['working-at']);
      const forAge = forAges.find((one) => one === cells.expected) ?? null;
      return subject === '' || (workingAt === '' && forAge === null)
        ? []
        : [{ subject, point: { term, workingAt, forAge } }];
    }),
  );
  const subjects = [...new Set(told.toReversed().map(({ subject }) => subject))].reverse();
  return subjects.map((subject) => ({
    subject,
    points: told.flatMap((one) => (one.subject === subject ? [one.point] : [])),
  }));
};

/** What one stream gave and what was spent of it in one term, in pence; expected null is not known. */
export type MoneyPoint = { term: TermKey } & Pick<Balance, 'expected' | 'spent'>;

/** One stream over the terms. */
export type MoneyOver = { stream: Stream; points: MoneyPoint[] };

/** Each stream by itself over the terms in which there was any of it, the oldest first. */
export const moneyOver = (
  terms: readonly {
    term: TermKey;
    streams: readonly { stream: Stream; balance: Pick<Balance, 'expected' | 'spent'> }[];
  }[],
): MoneyOver[] => {
  const points = terms
    .toSorted((a, b) => compareTerms(a.term, b.term))
    .flatMap(({ term, streams }) =>
      streams.map(({ stream, balance: { expected, spent } }) => ({
        stream,
        point: { term, expected, spent },
      })),
    )
    .filter(({ point }) => point.spent !== 0 || (point.expected ?? 0) !== 0);
  return [...new Set(points.map(({ stream }) => stream))].map((stream) => ({
    stream,
    points: points.flatMap((one) => (one.stream === stream ? [one.point] : [])),
  }));
};

/** A pupil between two PEPs: what was agreed, what was seen of it, and how the terms went. */
export type BetweenPeps = {
  /** The PEP whose targets these are; null where none has any. */
  agreed: { pepId: string; term: TermKey; signedOff: boolean } | null;
  targets: TargetBetween[];
  attendance: FigurePoint[];
  attainment: { subject: string; points: SubjectPoint[] }[];
  money: MoneyOver[];
};
