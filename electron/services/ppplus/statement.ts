import { virtualSchoolOf } from '#domain/authority/authority.ts';
import { streams } from '#domain/authority/rates.ts';
import type { Statement, StatementLine, TargetCost } from '#domain/contract/calls/ppplus.ts';
import { rowsOf } from '#domain/form/answer.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import type { Grant } from '#domain/ppplus/award.ts';
import { type Clock, clockLabel } from '#domain/ppplus/clocks.ts';
import { spentPence } from '#domain/ppplus/spending.ts';
import { isStream, usualPayers } from '#domain/ppplus/streams.ts';
import { pageName } from '#domain/pupil/page-name.ts';
import { targetLabel } from '#domain/review/target.ts';
import { compareTerms } from '#domain/school/terms.ts';
import { listAuthorities } from '#electron/store/authority/authorities.ts';
import { answersOfPeps } from '#electron/store/form/answers.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { ledgerIn } from '#electron/store/ppplus/lines.ts';
import { getTarget } from '#electron/store/review/targets.ts';
import { pepsOfPupil } from '#electron/store/stages/peps.ts';
import { authorityOf, authorityOfPupil, pupilOf, schoolOf } from '../kernel/records.ts';
import { listNames } from '../pupil/names.ts';
import { moneyFacts, type Owner } from './awards.ts';
import {
  moneyStandings,
  namesOf,
  ofAuthority,
  pupilMoney,
  streamsOf,
  totalsOfStreams,
} from './balances.ts';
import { pupilsWithMoney } from './overview.ts';
import { categoriesOf } from './sums.ts';

/** Whose statement it is. */
export type StatementOf = { pupilId: string } | { authorityId: string };

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
    if (!isStream(line.stream)) continue;
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

/** Whose money it was and is, where a pupil passed from one authority to another in the term. */
const passedWords = (grant: Grant, nameOf: (authorityId: string) => string): string => {
  if (grant.passedToId === null) return '';
  const [from, to] = [nameOf(grant.authorityId ?? ''), nameOf(grant.passedToId)];
  return `Passed from ${from} to ${to} on ${formatDate(grant.passedOn)}: this is ${from}’s money.`;
};

/** The money of a pupil or an authority on one clock, stream by stream, with its lines. */
export const statementOf = (read: Read, of: StatementOf, on: Clock, today: string): Statement => {
  const facts = moneyFacts(read, today);
  const nameOf = namesOf(listAuthorities(read));
  const called = listNames(read);
  const owners = (
    'pupilId' in of ? [pupilOf(read, of.pupilId)] : pupilsWithMoney(read, today, on)
  ).map((pupil) => ({ pupil, authority: authorityOfPupil(read, pupil) }));
  const all = moneyStandings(read, owners, on, facts, nameOf).map((standing, i) => {
    const owner = owners[i] as Owner;
    const parts = 'pupilId' in of ? standing : ofAuthority(standing, of.authorityId);
    // What was passed to this authority is told here too, and counts where it was paid.
    const passed = standing.grants.filter(
      ({ passedToId }) => 'authorityId' in of && passedToId === of.authorityId,
    );
    const money = pupilMoney(owner, standing, [], on, facts, called);
    const brings = money.streams
      .map(({ stream, payers }) => `${streams[stream]}, paid by ${payers.join('; ')}`)
      .join('; ');
    return { ...money, brings, parts, passed, streams: streamsOf(parts, nameOf) };
  });
  const found = ledgerIn(read, on, of);
  const pupils = all.filter(
    ({ pupilId, streams }) => streams.length > 0 || found.some((line) => line.pupilId === pupilId),
  );
  const names = new Map(all.map(({ pupilId, pupilName }) => [pupilId, pupilName]));
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
    pupilName: names.get(line.pupilId) ?? '',
    target: labelOf(line.targetId),
  }));
  const school = schoolOf(read);
  const pupil = 'pupilId' in of ? pupilOf(read, of.pupilId) : null;
  const authorityId = 'authorityId' in of ? of.authorityId : '';
  const payer = pupil ? authorityOfPupil(read, pupil) : authorityOf(read, authorityId);
  const name = pupil ? (called.get(pupil.id) ?? '') : payer.name;
  return {
    title: `PP+ statement: ${name}, ${clockLabel(on)}`,
    clock: on,
    of: name,
    whose: pupil ? pageName(pupil, school.pagesBy) : payer.name,
    usualReader: payer.id === '' ? '' : virtualSchoolOf(payer),
    school: school.name,
    madeOn: today,
    totals: totalsOfStreams(pupils.map(({ streams }) => streams)),
    grants: all.flatMap(({ pupilName, parts, passed }) =>
      [...parts.grants, ...passed].map((grant) => ({
        ...grant,
        pupilName,
        payerName:
          grant.authorityId === null
            ? grant.payer || usualPayers[grant.stream]
            : nameOf(grant.authorityId),
        passed: passedWords(grant, nameOf),
      })),
    ),
    lines,
    categories: categoriesOf(all.flatMap(({ parts }) => parts.sums)),
    targets: targetCosts(read, lines),
    pupils: pupils.map(({ pupilId, pupilName, streams }) => ({ pupilId, pupilName, streams })),
    others: all
      .filter((one) => !pupils.includes(one) && !one.left)
      .map(({ pupilName, none, brings }) => ({ pupilName, why: none || brings })),
  };
};
