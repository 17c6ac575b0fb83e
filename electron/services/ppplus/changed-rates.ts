import type { RateQuestion } from '#domain/contract/calls/ppplus.ts';
import { type Grant, stateOf } from '#domain/ppplus/award.ts';
import { type Expected, expectedOf, type MoneyFacts } from '#domain/ppplus/expected.ts';
import { listName, type Pupil } from '#domain/pupil/pupil.ts';
import { yearGroupOf } from '#domain/pupil/years-apart.ts';
import { termOn, termSpan } from '#domain/school/terms.ts';
import { getAuthority, listAuthorities } from '#electron/store/authority/authorities.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { grantsIn } from '#electron/store/ppplus/awards.ts';
import { getPupil, pupilsById } from '#electron/store/pupil/pupils.ts';
import { moneyFacts } from './awards.ts';

/** What an award would be by the rates as they are written now; null where it would be the same. */
const wouldBe = (
  grant: Grant,
  pupil: Pupil,
  read: Read,
  facts: MoneyFacts,
): (Expected & { pence: number }) | null => {
  const ofRate = grant.recordedOn !== '' && grant.authorityId !== null;
  const only = stateOf(grant) === 'expected' || stateOf(grant) === 'held-back';
  if (!ofRate || !only || termSpan(grant, facts.terms).endsOn < facts.today) return null;
  const authority = getAuthority(read, grant.authorityId ?? '');
  if (authority === null || authority.id !== pupil.authorityId) return null;
  const owner = { pupil, authority, yearGroup: yearGroupOf(pupil, grant) };
  const now = expectedOf(owner, grant, facts).find(({ stream }) => stream === grant.stream);
  if (!now || now.pence === null) return null;
  const { pence } = now;
  return pence === grant.amountPence || pence === grant.declinedPence ? null : { ...now, pence };
};

/** The same for one award on a day. */
export const wouldBeNow = (read: Read, grant: Grant, today: string) => {
  const pupil = getPupil(read, grant.pupilId);
  return pupil === null ? null : wouldBe(grant, pupil, read, moneyFacts(read, today));
};

/**
 * "This term too?": awards of the term that goes on, written down by a rate that has been changed
 * since, once for each authority. Terms that have ended are never asked about, and neither is what
 * somebody typed, confirmed or received.
 */
export const changedRates = (read: Read, facts: MoneyFacts): RateQuestion[] => {
  const term = termOn(facts.today, facts.terms);
  const grants = grantsIn(read, { by: 'term', ...term }).filter(
    ({ recordedOn }) => recordedOn !== '',
  );
  const pupils = pupilsById(
    read,
    grants.map(({ pupilId }) => pupilId),
  );
  const awards = grants.flatMap((grant) => {
    const pupil = pupils.get(grant.pupilId);
    const now = pupil ? wouldBe(grant, pupil, read, facts) : null;
    return pupil && now ? [{ grant, pupil, would: now.pence }] : [];
  });
  return listAuthorities(read).flatMap(({ id, name }) => {
    const own = awards.filter(({ grant }) => grant.authorityId === id);
    if (own.length === 0) return [];
    return [
      {
        authorityId: id,
        authority: name,
        awards: own.map(({ grant, pupil, would }) => ({
          id: grant.id,
          pupilName: listName(pupil),
          stream: grant.stream,
          term,
          was: grant.amountPence ?? 0,
          would,
        })),
      },
    ];
  });
};
