import type { SpendingInput } from '#domain/ppplus/spending.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { grantsIn } from '#electron/store/ppplus/awards.ts';

/**
 * Whose money a line is, when it does not say so itself: that of the term's awards if they all come
 * from one payer (early years money comes from the setting's authority), else the pupil's authority.
 */
export const payerOf = (write: Write, line: SpendingInput): Partial<SpendingInput> => {
  if (line.authorityId !== undefined) return {};
  const { academicYear, term } = line;
  const grants = grantsIn(write, { by: 'term', academicYear, term }, [line.pupilId]);
  const [first] = grants;
  const one = grants.every(
    ({ authorityId, stream }) => authorityId === first?.authorityId && stream === first?.stream,
  );
  return first && one
    ? { authorityId: first.authorityId, stream: line.stream ?? first.stream }
    : {};
};
