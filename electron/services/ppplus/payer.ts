import type { Stream } from '#domain/authority/rates.ts';
import { expectedOf } from '#domain/ppplus/expected.ts';
import type { SpendingInput } from '#domain/ppplus/spending.ts';
import { yearGroupOf } from '#domain/pupil/years-apart.ts';
import type { TermKey } from '#domain/school/terms.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { grantsIn } from '#electron/store/ppplus/awards.ts';
import { authorityOfPupil, pupilOf } from '../kernel/records.ts';
import { moneyFacts } from './awards.ts';

type Payer = { stream: Stream; authorityId: string | null };

/** Whose money a pupil has in a term, stream by stream: of its awards, and of what is not known yet. */
const payersIn = (read: Read, pupilId: string, term: TermKey, today: string): Payer[] => {
  const pupil = pupilOf(read, pupilId);
  const authority = authorityOfPupil(read, pupil);
  const owner = { pupil, authority, yearGroup: yearGroupOf(pupil, term) };
  return [
    ...grantsIn(read, { by: 'term', ...term }, [pupilId]),
    ...expectedOf(owner, term, moneyFacts(read, today)),
  ];
};

/** The streams that a pupil brings in a term, those with an award first. */
export const broughtIn = (read: Read, pupilId: string, term: TermKey, today: string): Stream[] => [
  ...new Set(payersIn(read, pupilId, term, today).map(({ stream }) => stream)),
];

/**
 * What pays a line, and whose money it is, when it does not say so itself: the first stream that the
 * pupil brings, and its payer; with none, it is paid otherwise.
 */
export const payerOf = (
  read: Read,
  line: SpendingInput,
  today: string,
): Required<Pick<SpendingInput, 'stream' | 'authorityId'>> => {
  const { academicYear, term } = line;
  const payers = payersIn(read, line.pupilId, { academicYear, term }, today);
  const stream = line.stream ?? payers[0]?.stream ?? 'other';
  if (line.authorityId !== undefined) return { stream, authorityId: line.authorityId };
  const own = payers.find((payer) => payer.stream === stream);
  const byAuthority = stream === 'pp-plus' || stream === 'local';
  return {
    stream,
    authorityId:
      own?.authorityId ?? ((byAuthority && pupilOf(read, line.pupilId).authorityId) || null),
  };
};
