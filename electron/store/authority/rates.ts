/** What is paid for pupils, from when to when, and what each authority says of its money. */

import { type MoneyRules, usualRules } from '#domain/authority/money-rules.ts';
import type { DatedRate, Rate, RateInput } from '#domain/authority/rates.ts';
import { queries, type Read } from '../kernel/query.ts';
import type { Row } from '../kernel/schema.ts';
import { orEmpty, orNull } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';

const toRate = (row: Row<'ppRate'>): Rate => ({
  id: row.id,
  authorityId: row.authorityId,
  stream: row.stream,
  basis: row.basis,
  amountPence: row.amountPence,
  validFrom: orEmpty(row.validFrom),
  validTo: orEmpty(row.validTo),
  fromYear: row.fromYear,
  toYear: row.toYear,
  source: orEmpty(row.source),
  checkedOn: orEmpty(row.checkedOn),
});

const fromRate = (rate: RateInput) => ({
  ...rate,
  validFrom: orNull(rate.validFrom),
  validTo: orNull(rate.validTo),
  source: orNull(rate.source),
  checkedOn: orNull(rate.checkedOn),
});

/** Every rate, the newest first: the national ones, and those of each authority. */
export const listRates = (read: Read): Rate[] =>
  read
    .all(queries.selectFrom('ppRate').selectAll().orderBy('validFrom', 'desc').orderBy('id'))
    .map(toRate);

/** One rate; null if there is none of this id. */
export const getRate = (read: Read, id: string): Rate | null => {
  const row = read.first(queries.selectFrom('ppRate').selectAll().where('id', '=', id));
  return row === undefined ? null : toRate(row);
};

/** Adds a rate, or changes the one of this id. Throws `not-found`. */
export const saveRate = (write: Write, id: string | null, rate: RateInput): Rate =>
  toRate(
    id === null
      ? write.insert('ppRate', fromRate(rate))
      : write.update('ppRate', id, fromRate(rate)),
  );

/** Takes a dated rate away. */
export const removeRate = (write: Write, id: string): void => write.remove('ppRate', id);

/** An authority's dated rates, without whose they are. */
export const datedRatesOf = (read: Read, authorityId: string): DatedRate[] =>
  listRates(read)
    .filter((rate) => rate.authorityId === authorityId)
    .map(({ id: _id, authorityId: _authorityId, ...rate }) => rate);

const sameRate = (a: DatedRate, b: DatedRate): boolean =>
  (Object.keys(b) as (keyof DatedRate)[]).every((key) => a[key] === b[key]);

/** Makes an authority's dated rates those given; what is the same already is left alone. */
export const saveDatedRates = (
  write: Write,
  authorityId: string,
  wanted: readonly DatedRate[],
): void => {
  const held = listRates(write).filter((rate) => rate.authorityId === authorityId);
  const kept = new Set<string>();
  const added = wanted.filter((rate) => {
    const same = held.find((one) => !kept.has(one.id) && sameRate(one, rate));
    if (same !== undefined) kept.add(same.id);
    return same === undefined;
  });
  for (const { id } of held) if (!kept.has(id)) removeRate(write, id);
  for (const rate of added) saveRate(write, null, { ...rate, authorityId });
};

const toRules = (row: Row<'ppRule'>): MoneyRules => ({
  spendBy: row.spendBy,
  carryOver: row.carryOver,
  claims: row.claims === 1,
  source: orEmpty(row.source),
  checkedOn: orEmpty(row.checkedOn),
});

/** The rules of every authority that has written some down, by its id. */
export const allRules = (read: Read): ReadonlyMap<string, MoneyRules> =>
  new Map(
    read
      .all(queries.selectFrom('ppRule').selectAll())
      .map((row) => [row.authorityId, toRules(row)]),
  );

/** An authority's rules; the usual ones when it has none. */
export const rulesOf = (read: Read, authorityId: string): MoneyRules => {
  const row = read.first(
    queries.selectFrom('ppRule').selectAll().where('authorityId', '=', authorityId),
  );
  return row === undefined ? usualRules : toRules(row);
};

/** Writes an authority's rules down, in place of those before. */
export const saveRules = (write: Write, authorityId: string, rules: MoneyRules): MoneyRules => {
  const held = write.first(
    queries.selectFrom('ppRule').select('id').where('authorityId', '=', authorityId),
  );
  const row = {
    spendBy: rules.spendBy,
    carryOver: rules.carryOver,
    claims: rules.claims ? 1 : 0,
    source: orNull(rules.source),
    checkedOn: orNull(rules.checkedOn),
  };
  return toRules(
    held === undefined
      ? write.insert('ppRule', { authorityId, ...row })
      : write.update('ppRule', held.id, row),
  );
};

/** Takes an authority's rates and rules away, before the authority itself goes. */
export const removeMoneyOf = (write: Write, authorityId: string): void => {
  for (const table of ['ppRate', 'ppRule'] as const) {
    for (const { id } of write.all(
      queries.selectFrom(table).select('id').where('authorityId', '=', authorityId),
    )) {
      write.remove(table, id);
    }
  }
};
