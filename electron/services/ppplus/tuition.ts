import { templateOf } from '#domain/form/forms/index.ts';
import { isOpen } from '#domain/kernel/stage.ts';
import type { LedgerLine, SpendingInput } from '#domain/ppplus/spending.ts';
import {
  plansOfTuition,
  samePlan,
  type TuitionPlan,
  tuitionField,
} from '#domain/review/tuition.ts';
import { compareTerms, type TermKey } from '#domain/school/terms.ts';
import { receiptsOf } from '#electron/store/files/attachments.ts';
import { answersOf, carriedFields } from '#electron/store/form/answers.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import {
  addLine,
  dependsOn,
  goneTuitionLine,
  removeLine,
  saveLine,
  strikeLine,
  tuitionLinesOf,
} from '#electron/store/ppplus/lines.ts';
import { getTarget } from '#electron/store/review/targets.ts';
import { type Pep, pepsOfPupil } from '#electron/store/stages/peps.ts';
import { pepOf, pupilOf } from '../kernel/records.ts';
import { Refusal } from '../kernel/refusal.ts';
import { recordFor } from './awards.ts';
import { payerOf } from './payer.ts';

/**
 * Tuition that PP+ pays for is planned by saying so in the PEP: each such row has one planned line in
 * the ledger of its term. While the PEP is in preparation and nothing of the line is ordered or
 * spent, the row rules: the line follows it, and goes with it.
 */

const termOf = ({ academicYear, term }: Pep): TermKey => ({ academicYear, term });

/** What a PEP's rows ask for; nothing while they stand as last term and nobody has confirmed them. */
const askedFor = (read: Read, pep: Pep): ReadonlyMap<string, TuitionPlan> =>
  carriedFields(read, pep.id).includes(tuitionField)
    ? new Map()
    : plansOfTuition(templateOf(pep), answersOf(read, pep.id)[tuitionField]);

/** Whether nothing of a plan has been ordered or spent. */
const isUnspent = (read: Read, line: LedgerLine): boolean =>
  line.kind === 'planned' && !dependsOn(read, line.id);

/** Takes a line out of the plan: what something hangs on stays in sight, struck through. */
export const takePlanAway = (write: Write, line: LedgerLine, reason: string): void => {
  const bound =
    line.kind !== 'planned' ||
    dependsOn(write, line.id) ||
    line.correctsId !== null ||
    receiptsOf(write, [line.id]).length > 0;
  if (bound) strikeLine(write, line.id, 'reversed', reason);
  else removeLine(write, line.id);
};

const addPlan = (
  write: Write,
  pep: Pep,
  tuitionRow: string,
  plan: TuitionPlan,
  today: string,
): void => {
  const term = termOf(pep);
  recordFor(write, pupilOf(write, pep.pupilId), today);
  const before = goneTuitionLine(write, pep.pupilId, term, tuitionRow);
  const targetId = before?.targetId ?? null;
  const stillThere = targetId !== null && getTarget(write, targetId)?.pepId === pep.id;
  const line: SpendingInput = {
    ...plan,
    ...term,
    pupilId: pep.pupilId,
    kind: 'planned',
    date: before?.date ?? '',
    note: before?.note ?? '',
    expectedEffect: before?.expectedEffect ?? '',
    targetId: stillThere ? targetId : null,
    plannedLineId: null,
  };
  addLine(
    write,
    { ...line, ...payerOf(write, line, today) },
    { tuitionRow, ...(before && { id: before.id }) },
  );
};

/** Makes one row's line agree with the row; with null, the row asks for none. */
const settleRow = (
  write: Write,
  pep: Pep,
  [tuitionRow, plan]: readonly [string, TuitionPlan | null],
  today: string,
): void => {
  const line = tuitionLinesOf(write, pep.pupilId, termOf(pep)).get(tuitionRow);
  if (line && !isUnspent(write, line)) return;
  if (plan === null) {
    if (line) takePlanAway(write, line, 'Its tuition is no longer paid by PP+');
  } else if (line) saveLine(write, line.id, { ...line, ...plan });
  else addPlan(write, pep, tuitionRow, plan, today);
};

/** Makes the planned lines of the term of a PEP in preparation agree with its tuition. */
export const followTuition = (write: Write, pep: Pep, today: string): void => {
  const asked = askedFor(write, pep);
  const rows = new Set([
    ...tuitionLinesOf(write, pep.pupilId, termOf(pep)).keys(),
    ...asked.keys(),
  ]);
  for (const row of rows) settleRow(write, pep, [row, asked.get(row) ?? null], today);
};

/**
 * Before a PEP in preparation is discarded: its lines go with its rows; where it is a revision, what
 * it had changed is again as the earlier revision says.
 */
export const handTuitionBack = (write: Write, pep: Pep, today: string): void => {
  const now = askedFor(write, pep);
  const earlier = pep.amendsId === null ? new Map() : askedFor(write, pepOf(write, pep.amendsId));
  for (const row of new Set([...now.keys(), ...earlier.keys()])) {
    const [is, was] = [now.get(row), earlier.get(row)];
    const same = is !== undefined && was !== undefined && samePlan(is, was);
    if (!same) settleRow(write, pep, [row, was ?? null], today);
  }
};

/** The lines of a term that follow a row of a PEP in preparation, by their ids. */
export const ruledLines = (
  read: Read,
  pupilId: string,
  term: TermKey,
): ReadonlyMap<string, { pepId: string }> => {
  const pep = pepsOfPupil(read, pupilId).find((one) => compareTerms(one, term) === 0);
  if (pep === undefined || !isOpen(pep.status, pep.notFinishedOn)) return new Map();
  const asked = askedFor(read, pep);
  return new Map(
    [...tuitionLinesOf(read, pupilId, term)]
      .filter(([row, line]) => asked.has(row) && isUnspent(read, line))
      .map(([, line]) => [line.id, { pepId: pep.id }]),
  );
};

/**
 * Refuses to change or remove here what follows a row of tuition: it is changed where it is said.
 * Its target or what it should change, its day and its note are its own. `line` is null when it would go.
 */
export const refuseRuled = (read: Read, held: LedgerLine, line: SpendingInput | null): void => {
  const samePayer = (line?.stream ?? held.stream) === held.stream;
  const same = line !== null && samePayer && samePlan(held, line);
  if (held.tuitionRow === undefined || same) return;
  if (!ruledLines(read, held.pupilId, held).has(held.id)) return;
  throw new Refusal(
    'bad-input',
    line === null
      ? 'This line follows “Extra tuition” in the PEP. Remove the row there, or choose who else pays for it.'
      : 'This line follows “Extra tuition” in the PEP. Change it there.',
    'description',
  );
};
