import type { Statement, StatementLine, TargetCost } from '#domain/contract/calls/ppplus.ts';
import { rowsOf } from '#domain/form/answer.ts';
import { type Grant, receivedOf, worthOf } from '#domain/ppplus/award.ts';
import { balanceFrom } from '#domain/ppplus/balance.ts';
import { type Clock, clockLabel } from '#domain/ppplus/clocks.ts';
import { spentPence } from '#domain/ppplus/spending.ts';
import { listName, type Pupil } from '#domain/pupil/pupil.ts';
import { targetLabel } from '#domain/review/target.ts';
import { compareTerms } from '#domain/school/terms.ts';
import { listAuthorities } from '#electron/store/authority/authorities.ts';
import { answersOfPeps } from '#electron/store/form/answers.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { grantsIn } from '#electron/store/ppplus/awards.ts';
import { ledgerIn } from '#electron/store/ppplus/lines.ts';
import { type Sum, sumsIn, totalsOfSums } from '#electron/store/ppplus/sums.ts';
import { pupilsById } from '#electron/store/pupil/pupils.ts';
import { getTarget } from '#electron/store/review/targets.ts';
import { pepsOfPupil } from '#electron/store/stages/peps.ts';
import { authorityOf, pupilOf, schoolOf } from '../kernel/records.ts';
import { categoriesOf } from './sums.ts';

/** Whose statement it is. */
export type StatementOf = { pupilId: string } | { authorityId: string };

const balanceOn = (grants: readonly Grant[], sums: readonly Sum[]) =>
  balanceFrom(
    {
      awarded: grants.length === 0 ? null : grants.reduce((sum, g) => sum + worthOf(g), 0),
      received: grants.reduce((sum, g) => sum + receivedOf(g), 0),
    },
    totalsOfSums(sums),
  );

/** How each of a pupil's targets ended, by its id, as reviewed at the PEP after its own. */
const outcomesOf = (read: Read, pupilId: string): ReadonlyMap<string, TargetCost['outcome']> => {
  const peps = [...pepsOfPupil(read, pupilId)].sort(
    (a, b) => compareTerms(a, b) || a.revision - b.revision,
  );
  const answers = answersOfPeps(
    read,
    peps.map(({ id }) => id),
    ['target-review'],
  );
  const outcomes = new Map<string, TargetCost['outcome']>();
  for (const { id } of peps) {
    for (const row of rowsOf(answers.get(id)?.['target-review'])) {
      const said = Object.values(row.cells).find(
        (cell) => cell === 'achieved' || cell === 'partly' || cell === 'not',
      );
      if (said === 'achieved' || said === 'partly' || said === 'not') outcomes.set(row.id, said);
    }
  }
  return outcomes;
};

const targetCosts = (read: Read, lines: readonly StatementLine[]): TargetCost[] => {
  const costs = new Map<string, TargetCost>();
  const outcomes = new Map<string, ReturnType<typeof outcomesOf>>();
  for (const line of lines) {
    if (line.targetId === null || line.struck !== null || spentPence(line) === 0) continue;
    const known = outcomes.get(line.pupilId) ?? outcomesOf(read, line.pupilId);
    outcomes.set(line.pupilId, known);
    const held = costs.get(line.targetId) ?? {
      targetId: line.targetId,
      target: line.target,
      pupilName: line.pupilName,
      pence: 0,
      outcome: known.get(line.targetId) ?? '',
    };
    costs.set(line.targetId, { ...held, pence: held.pence + spentPence(line) });
  }
  return [...costs.values()];
};

/** The money of a pupil or an authority on one clock, from its lines. */
export const statementOf = (read: Read, of: StatementOf, on: Clock, today: string): Statement => {
  const isOf = (row: { pupilId: string; authorityId: string | null }): boolean =>
    'pupilId' in of ? row.pupilId === of.pupilId : row.authorityId === of.authorityId;
  const grants = grantsIn(read, on).filter(isOf);
  const sums = sumsIn(read, on).filter(isOf);
  const found = ledgerIn(read, on, of);
  const pupils = pupilsById(read, [
    ...new Set([...grants, ...found].map(({ pupilId }) => pupilId)),
  ]);
  const nameOf = (pupilId: string): string => {
    const pupil = pupils.get(pupilId);
    return pupil ? listName(pupil) : '';
  };
  const authorities = new Map(listAuthorities(read).map(({ id, name }) => [id, name]));
  const labels = new Map<string, string>();
  const labelOf = (targetId: string | null): string => {
    if (targetId === null) return '';
    const known = labels.get(targetId);
    if (known !== undefined) return known;
    const target = getTarget(read, targetId);
    const label = target ? targetLabel(target.target) : '';
    labels.set(targetId, label);
    return label;
  };
  const lines = found.map((line) => ({
    ...line,
    pupilName: nameOf(line.pupilId),
    target: labelOf(line.targetId),
  }));
  const name =
    'pupilId' in of ? listName(pupilOf(read, of.pupilId)) : authorityOf(read, of.authorityId).name;
  const sorted = (all: Iterable<Pupil>) =>
    [...all].sort((a, b) => listName(a).localeCompare(listName(b)));
  return {
    title: `PP+ statement: ${name}, ${clockLabel(on)}`,
    clock: on,
    of: name,
    school: schoolOf(read).name,
    madeOn: today,
    balance: balanceOn(grants, sums),
    grants: grants.map((grant) => ({
      ...grant,
      pupilName: nameOf(grant.pupilId),
      payerName:
        grant.authorityId === null ? grant.payer : (authorities.get(grant.authorityId) ?? ''),
    })),
    lines,
    categories: categoriesOf(sums),
    targets: targetCosts(read, lines),
    pupils: sorted(pupils.values()).map(({ id }) => ({
      pupilName: nameOf(id),
      balance: balanceOn(
        grants.filter(({ pupilId }) => pupilId === id),
        sums.filter(({ pupilId }) => pupilId === id),
      ),
    })),
  };
};
