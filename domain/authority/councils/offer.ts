import { foldText } from '../../kernel/fold.ts';
import { type Authority, type AuthorityInput, authorityInput } from '../authority.ts';
import type { WholeAuthority } from '../file.ts';
import { partsOf } from '../parts.ts';
import { blankProfile, profileOf } from '../profile.ts';
import { shippedAuthorities } from './index.ts';

/** Words of a council's full name that its usual name leaves out. */
const kindsOfCouncil =
  /\b(london borough of|royal borough of|city of|metropolitan|borough|county|city|district|council)\b/g;
const plainName = (name: string): string =>
  foldText(name).replace(kindsOfCouncil, ' ').replace(/\s+/g, ' ').trim();

/** What comes with the program for an authority, by the profile it began from or by its name. */
export const shippedFor = (authority: Pick<Authority, 'name' | 'profile'>): AuthorityInput | null =>
  shippedAuthorities.find(
    ({ profile }) => profile?.id !== '' && profile?.id === authority.profile?.id,
  ) ??
  shippedAuthorities.find(({ name }) => plainName(name) === plainName(authority.name)) ??
  null;

const nothing: WholeAuthority = {
  authority: authorityInput.parse({ name: '-', profile: blankProfile }),
};

/** One's own lines after those that are shipped, each once. */
const joined = <T>(shipped: readonly T[], own: readonly T[], wordsOf: (one: T) => string): T[] => {
  const known = new Set(shipped.map((one) => foldText(wordsOf(one))));
  return [...shipped, ...own.filter((one) => !known.has(foldText(wordsOf(one))))];
};

/**
 * What an authority would say with everything that is known of it taken over. What a council does
 * not publish, and what merely holds for all of England, stays as it is; what the teacher added to a
 * list stays in it.
 */
export const withShipped = (now: WholeAuthority, shipped: AuthorityInput): WholeAuthority => {
  const profile = profileOf(shipped);
  const own = profileOf(now.authority);
  const known: WholeAuthority = {
    authority: {
      ...shipped,
      profile: {
        ...profile,
        facts: joined(profile.facts, own.facts, ({ what }) => what),
        refuses: joined(profile.refuses, own.refuses, (words) => words),
      },
    },
  };
  return partsOf(known)
    .filter((one) => one.path !== 'name' && one.isIn(known))
    .filter((one) => !one.isBlank(known) && !one.same(known, nothing))
    .reduce<WholeAuthority>((whole, one) => one.take(whole, known), {
      ...now,
      authority: { ...now.authority, profile: { ...own, id: profile.id } },
    });
};
