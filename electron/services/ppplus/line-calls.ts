import type { ppplusCalls } from '#domain/contract/calls/ppplus.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { splitPence } from '#domain/kernel/split.ts';
import { type LedgerLine, longestNote, type SpendingInput } from '#domain/ppplus/spending.ts';
import { compareTerms } from '#domain/school/terms.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import {
  addLine,
  dependsOn,
  getLine,
  type LineLinks,
  linkLine,
  payLine,
  rateLine,
  refundedOn,
  refundsOf,
  relink,
  saveLine,
  strikeLine,
} from '#electron/store/ppplus/lines.ts';
import { getTarget } from '#electron/store/review/targets.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { pepOf, pupilOf } from '../kernel/records.ts';
import { Refusal, required } from '../kernel/refusal.ts';
import { recordFor } from './awards.ts';
import { payerOf } from './payer.ts';
import { refuseRuled, takePlanAway } from './tuition.ts';

const gone = 'This line is no longer in the records.';

const checkTarget = (write: Write, pupilId: string, targetId: string | null): void => {
  if (targetId === null) return;
  const target = required(getTarget(write, targetId), 'This target is gone.');
  if (pepOf(write, target.pepId).pupilId !== pupilId) {
    throw new Refusal('bad-input', 'Choose one of this pupil’s own targets.', 'targetId');
  }
};

const checkPlan = (write: Write, line: SpendingInput): void => {
  if (line.plannedLineId === null) return;
  const plan = getLine(write, line.plannedLineId);
  const fits =
    plan?.kind === 'planned' &&
    plan.struck === null &&
    plan.pupilId === line.pupilId &&
    compareTerms(plan, line) === 0 &&
    (line.kind === 'spent' || line.kind === 'ordered');
  if (!fits)
    throw new Refusal('bad-input', 'Choose a plan of this pupil and term.', 'plannedLineId');
};

/** The line, if it still counts. */
const standing = (write: Write, id: string): LedgerLine => {
  const line = required(getLine(write, id), gone);
  if (line.struck !== null) {
    throw new Refusal('not-allowed', 'This line has been put right already. Change the newer one.');
  }
  return line;
};

type LineCall = Extract<keyof typeof ppplusCalls, `ppplus.${string}Line` | `ppplus.${string}Lines`>;

/** The lines of the ledger: nothing that was ordered or spent is ever rubbed out. */
export const lineServices = (
  context: Context,
): Plain<LineCall | 'ppplus.splitInvoice' | 'ppplus.saveImpact'> => {
  const today = (): string => context.env.today();

  const checked = (write: Write, line: SpendingInput): SpendingInput => {
    pupilOf(write, line.pupilId);
    if (line.kind === 'refund') {
      throw new Refusal('bad-input', 'Write a refund against the spending it belongs to.', 'kind');
    }
    checkTarget(write, line.pupilId, line.targetId);
    checkPlan(write, line);
    return line;
  };

  const add = (write: Write, line: SpendingInput, links: LineLinks = {}): LedgerLine => {
    recordFor(write, pupilOf(write, line.pupilId), today());
    return addLine(write, { ...checked(write, line), ...payerOf(write, line, today()) }, links);
  };

  /** Does something with a line that still counts. */
  const changeLine = (id: string, work: (write: Write, line: LedgerLine) => LedgerLine) =>
    context.change((write) => {
      return work(write, standing(write, id));
    });

  const addAll = (write: Write, lines: readonly SpendingInput[], links: LineLinks = {}) =>
    lines.map((line) => add(write, line, links));

  return {
    'ppplus.saveLine': ({ id, line }) => {
      if (id === null) {
        return context.change((write) => add(write, line));
      }
      return changeLine(id, (write, held) => {
        if (held.kind !== 'planned' || line.kind !== 'planned') {
          throw new Refusal(
            'not-allowed',
            'What is ordered or spent is not written over. Correct the line: the old one stays in sight.',
          );
        }
        if (held.pupilId !== line.pupilId || compareTerms(held, line) !== 0) {
          throw new Refusal('bad-input', 'A line stays with its pupil and term.', 'pupilId');
        }
        refuseRuled(write, held, line);
        const paid = line.stream === undefined || line.stream === held.stream;
        return saveLine(write, id, {
          ...checked(write, line),
          ...(paid ? {} : payerOf(write, line, today())),
        });
      });
    },

    'ppplus.addLines': ({ lines }) => context.change((write) => addAll(write, lines)),

    'ppplus.splitInvoice': ({ line, totalPence, shares }) =>
      context.change((write) => {
        const parts = splitPence(
          totalPence,
          shares.map(({ share }) => share),
        );
        const noteOf = (pence: number): string => {
          const share = `${formatPence(pence)} of ${formatPence(totalPence)}, one of ${shares.length} shares.`;
          const note = line.note === '' ? share : `${share} ${line.note}`;
          if (note.length <= longestNote) return note;
          throw new Refusal(
            'bad-input',
            `Which share it is stands before the note. Shorten the note by ${note.length - longestNote} letters.`,
            'note',
          );
        };
        const lines = shares.map(({ pupilId }, i) => ({
          ...line,
          pupilId,
          // A target is one pupil's own, and so are what is expected and a plan.
          targetId: pupilId === line.pupilId ? line.targetId : null,
          plannedLineId: pupilId === line.pupilId ? line.plannedLineId : null,
          expectedEffect: pupilId === line.pupilId ? line.expectedEffect : undefined,
          quantity: 1,
          timesPerWeek: undefined,
          weeks: undefined,
          unitCostPence: parts[i] ?? 0,
          note: noteOf(parts[i] ?? 0),
        }));
        return addAll(write, lines, { splitId: write.newId() });
      }),

    'ppplus.correctLine': ({ id, line, reason }) =>
      changeLine(id, (write, held) => {
        const refunded = refundedOn(write, id);
        if (
          refunded > line.quantity * line.unitCostPence ||
          (refunded > 0 && line.kind !== 'spent')
        ) {
          throw new Refusal(
            'not-allowed',
            `${formatPence(refunded)} of this has been refunded already: it cannot become less than that.`,
            'unitCostPence',
          );
        }
        if (held.kind === 'refund') {
          throw new Refusal('not-allowed', 'Reverse this refund and write it anew.');
        }
        if (line.kind === 'planned' && held.kind !== 'planned') {
          throw new Refusal('bad-input', 'Reverse the line if it was only a plan.', 'kind');
        }
        if (line.kind === 'planned') refuseRuled(write, held, line);
        if (line.pupilId !== held.pupilId && (refunded > 0 || dependsOn(write, id))) {
          throw new Refusal('not-allowed', 'Other lines belong to this one: it cannot be moved.');
        }
        strikeLine(write, id, 'corrected', reason);
        const plan = line.plannedLineId === null ? null : getLine(write, line.plannedLineId);
        const moved = compareTerms(line, held) !== 0;
        const right = add(
          write,
          {
            ...line,
            // A plan is for its own term: what is moved to another no longer carries it out.
            plannedLineId:
              moved && plan && compareTerms(plan, line) !== 0 ? null : line.plannedLineId,
            stream: line.stream ?? held.stream,
            invoiceRef: line.invoiceRef ?? held.invoiceRef,
            expectedEffect: line.expectedEffect ?? held.expectedEffect,
          },
          {
            correctsId: id,
            splitId: held.splitId,
            tuitionRow: moved || line.pupilId !== held.pupilId ? null : (held.tuitionRow ?? null),
          },
        );
        relink(write, id, right.id);
        if (held.impact !== null) rateLine(write, right.id, held.impact);
        return required(getLine(write, right.id), gone);
      }),

    'ppplus.reverseLine': ({ id, reason }) =>
      changeLine(id, (write, line) => {
        if (refundedOn(write, id) > 0) {
          throw new Refusal('not-allowed', 'Reverse the refund of this line first.');
        }
        refuseRuled(write, line, null);
        return strikeLine(write, id, 'reversed', reason);
      }),

    'ppplus.payLine': ({ id, date, invoiceRef }) =>
      changeLine(id, (write, line) => {
        if (line.kind !== 'ordered') {
          throw new Refusal('not-allowed', 'Only what is ordered can be marked as paid.');
        }
        return payLine(write, id, { date, invoiceRef });
      }),

    'ppplus.refundLine': ({ id, date, amountPence, note }) =>
      changeLine(id, (write, line) => {
        const left = line.amountPence - refundedOn(write, id);
        if (line.kind !== 'spent') {
          throw new Refusal('not-allowed', 'Only what was spent can be refunded.');
        }
        if (amountPence > left) {
          throw new Refusal(
            'bad-input',
            `At most ${formatPence(left)} of this line can still be refunded.`,
            'amountPence',
          );
        }
        const refund = addLine(
          write,
          {
            pupilId: line.pupilId,
            academicYear: line.academicYear,
            term: line.term,
            kind: 'refund',
            date,
            category: line.category,
            description: `Refund: ${line.description}`.slice(0, 200),
            supplier: line.supplier,
            targetId: line.targetId,
            plannedLineId: null,
            quantity: 1,
            unitCostPence: amountPence,
            note,
            stream: line.stream,
            authorityId: line.authorityId,
          },
          { refundsId: id },
        );
        return line.impact === null ? refund : rateLine(write, refund.id, line.impact);
      }),

    'ppplus.linkLine': ({ id, targetId }) =>
      changeLine(id, (write, line) => {
        checkTarget(write, line.pupilId, targetId);
        return linkLine(write, id, targetId);
      }),

    'ppplus.removeLine': ({ id }) =>
      context.alter((write) => {
        const line = standing(write, id);
        if (line.kind !== 'planned' && refundedOn(write, id) > 0) {
          throw new Refusal('not-allowed', 'Reverse the refund of this line first.');
        }
        refuseRuled(write, line, null);
        takePlanAway(write, line, 'Removed');
      }),

    'ppplus.saveImpact': ({ id, impact }) =>
      changeLine(id, (write, line) => {
        if (line.kind !== 'spent') {
          throw new Refusal('not-allowed', 'Only what was spent can be rated.');
        }
        // Money that came back is told with what it was spent on.
        for (const refundId of refundsOf(write, id)) rateLine(write, refundId, impact);
        return rateLine(write, id, impact);
      }),
  };
};
