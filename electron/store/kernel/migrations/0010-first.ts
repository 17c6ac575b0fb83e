import { progress, searchWords } from './first/derived.ts';
import { indexes } from './first/indexes.ts';
import { shipRates } from './first/national-rates.ts';
import { seals } from './first/seals.ts';
import { sums } from './first/sums.ts';
import { tables } from './first/tables.ts';
import type { Migration } from './migration.ts';

/** The shape of the records until the first release. */
export const first: Migration = {
  number: 10,
  up: (db) => {
    for (const part of [tables, sums, indexes, searchWords, progress, seals]) db.exec(part);
    shipRates(db);
  },
};
