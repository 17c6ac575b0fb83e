import type { Authority } from '#domain/authority/authority.ts';
import type { CallOutput } from '#domain/contract/calls.ts';
import { call } from '../../ui/call/client.ts';
import type { FirstRunDraft } from './draft.ts';

/** What was made when the records were created: the draft as it was then, and the code. */
export type Kept = { draft: FirstRunDraft; recoveryCode: string };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Creates the records from the draft. */
export const create = async (draft: FirstRunDraft): Promise<Kept> => {
  const { recoveryCode } = await call('setup.create', {
    school: draft.school,
    authorities: draft.authorities.map(({ input }) => input),
    terms: [...draft.terms],
    passphrase: draft.words.passphrase,
  });
  return { draft, recoveryCode };
};

const updateAuthorities = async (before: FirstRunDraft, now: FirstRunDraft): Promise<void> => {
  const stored: CallOutput<'authorities.list'> = await call('authorities.list', {});
  const storedFor = (key: string): Authority | undefined => {
    const name = before.authorities.find((one) => one.key === key)?.input.name.trim();
    return stored.find((one) => one.name === name);
  };
  for (const { key, input } of now.authorities) {
    const old = before.authorities.find((one) => one.key === key);
    if (!same(old?.input, input)) {
      await call('authorities.save', { id: storedFor(key)?.id ?? null, authority: input });
    }
  }
  for (const { key } of before.authorities) {
    const id = storedFor(key)?.id;
    if (id !== undefined && !now.authorities.some((one) => one.key === key)) {
      await call('authorities.remove', { id });
    }
  }
};

/** Brings records that were created already to what was changed since, after going back. */
export const update = async ({ draft: before }: Kept, now: FirstRunDraft): Promise<void> => {
  if (!same(before.school, now.school)) await call('school.save', now.school);
  if (!same(before.authorities, now.authorities)) await updateAuthorities(before, now);
  if (!same(before.terms, now.terms)) {
    for (const academicYear of new Set(now.terms.map((term) => term.academicYear))) {
      const terms = now.terms.filter((term) => term.academicYear === academicYear);
      await call('terms.save', { academicYear, terms });
    }
  }
  if (!same(before.words, now.words)) {
    await call('access.changePassphrase', {
      current: before.words.passphrase,
      passphrase: now.words.passphrase,
    });
  }
};
