import type { Award } from '#domain/ppplus/spending.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { queries } from '../kernel/query.ts';
import type { Row } from '../kernel/schema.ts';
import { orEmpty, orNull } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';
import { payingAuthorityOf } from '../pupil/pupils.ts';

const toAward = (row: Row<'ppAward'>): Award => ({
  pupilId: row.pupilId,
  academicYear: row.academicYear,
  term: row.term,
  amountPence: row.amountPence,
  source: orEmpty(row.source),
});

const awardsIn = ({ academicYear, term }: TermKey) =>
  queries
    .selectFrom('ppAward')
    .selectAll()
    .where('academicYear', '=', academicYear)
    .where('term', '=', term)
    .where('stream', '=', 'pp-plus')
    .where('kind', 'in', ['usual', 'part-term']);

/**
 * Records a pupil's usual award for a term, in place of the one before. Who pays is the pupil's
 * authority on the day it is first recorded, and stays so when the pupil moves.
 */
export const saveAward = (write: Write, award: Award): Award => {
  const { pupilId, academicYear, term } = award;
  const held = write.first(awardsIn(award).where('pupilId', '=', pupilId));
  const row = { amountPence: award.amountPence, source: orNull(award.source) };
  return toAward(
    held === undefined
      ? write.insert('ppAward', {
          pupilId,
          academicYear,
          term,
          authorityId: payingAuthorityOf(write, pupilId),
          ...row,
        })
      : write.update('ppAward', held.id, row),
  );
};
