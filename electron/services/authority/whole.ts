import type { Authority, AuthorityInput } from '#domain/authority/authority.ts';
import type { WholeAuthority } from '#domain/authority/file.ts';
import type { MoneyRules } from '#domain/authority/money-rules.ts';
import {
  addAuthority,
  listAuthorities,
  saveAuthority,
} from '#electron/store/authority/authorities.ts';
import {
  datedRatesOf,
  rulesOf,
  saveDatedRates,
  saveRules,
} from '#electron/store/authority/rates.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { rubricOf, saveRubric } from '#electron/store/quality/views.ts';
import { authorityOf } from '../kernel/records.ts';
import { Refusal } from '../kernel/refusal.ts';

/** Changes an authority, or adds one without an id. Refuses a name that another one has. */
export const keepAuthority = (
  write: Write,
  id: string | null,
  authority: AuthorityInput,
): Authority => {
  const taken = listAuthorities(write).some(
    (a) => a.id !== id && a.name.toLowerCase() === authority.name.toLowerCase(),
  );
  if (taken) throw new Refusal('conflict', 'There is an authority of this name already.', 'name');
  if (id === null) return authorityOf(write, addAuthority(write, authority));
  saveAuthority(write, id, authority);
  return authorityOf(write, id);
};

/** All that is written down of an authority. */
export const wholeOf = (read: Read, id: string): WholeAuthority => {
  const { id: _id, ...authority } = authorityOf(read, id);
  return {
    authority,
    rates: datedRatesOf(read, id),
    rules: rulesOf(read, id),
    rubric: rubricOf(read, id),
  };
};

const sameRules = (a: MoneyRules, b: MoneyRules): boolean =>
  (Object.keys(a) as (keyof MoneyRules)[]).every((key) => a[key] === b[key]);

/** Makes an authority say all of this; what it does not speak of stays. */
export const replaceAuthority = (
  write: Write,
  id: string | null,
  { authority, rates, rules, rubric }: WholeAuthority,
): Authority => {
  const kept = keepAuthority(write, id, authority);
  if (rates !== undefined) saveDatedRates(write, kept.id, rates);
  if (rules !== undefined && !sameRules(rules, rulesOf(write, kept.id))) {
    saveRules(write, kept.id, rules);
  }
  if (rubric !== undefined) saveRubric(write, kept.id, rubric);
  return kept;
};
