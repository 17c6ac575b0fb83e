import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '#domain/contract/result.ts';
import { toCallError } from '../kernel/errors.ts';
import { names, readIfThere, writeAtomically } from '../kernel/files.ts';
import { newRecoveryCode, parseRecoveryCode } from './recovery-code.ts';

/** How hard one guess at a passphrase is made. Memory needed: 128 × N × r bytes. */
export type KdfCost = { readonly N: number; readonly r: number; readonly p: number };

/** 128 MiB and a few tenths of a second for one guess, as OWASP's password storage sheet has it. */
const usualCost: KdfCost = { N: 2 ** 17, r: 8, p: 1 };

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

// The bounds keep a tampered file from asking for all of the machine's memory.
const wrappedKeySchema = z.strictObject({
  kdf: z.literal('scrypt'),
  N: z
    .int()
    .min(2)
    .max(2 ** 20),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(4),
  salt: hex(16),
  cipher: z.literal('aes-256-gcm'),
  iv: hex(12),
  tag: hex(16),
  key: hex(32),
});
type WrappedKey = z.output<typeof wrappedKeySchema>;

const keyringSchema = z.strictObject({
  version: z.literal(1),
  school: z.string(),
  people: z
    .array(z.strictObject({ id: z.string().min(1), name: z.string(), key: wrappedKeySchema }))
    .min(1),
  recovery: z.strictObject({ key: wrappedKeySchema, createdAt: z.string() }),
});
type Keyring = z.output<typeof keyringSchema>;

/** What may be shown before anyone has unlocked: the school and who may try, no key, no pupil. */
export type KeyringInfo = {
  school: string;
  people: ReadonlyArray<{ id: string; name: string }>;
  recoveryCreatedAt: string;
  /** True if keyring.json could not be read and its second copy was used in its place. */
  fromPrevious: boolean;
};

/** The key that opens the store: 32 bytes, kept in memory only. */
export type DataKey = Buffer;

const newId = (): string => randomBytes(8).toString('hex');

/** Binds a wrapped key to its place, so that one person's wrap cannot be passed off as another's. */
const boundTo = (place: string): Buffer => Buffer.from(`pep-desk keyring 1 ${place}`, 'utf8');
const personPlace = (id: string): string => `person ${id}`;
const recoveryPlace = 'recovery';

/** The same passphrase typed on another keyboard or system must give the same bytes. */
const secretBytes = (secret: string): Buffer => Buffer.from(secret.normalize('NFKC'), 'utf8');

/** Asynchronous on purpose: the window stays alive while the key is worked out. */
const derive = (secret: string, salt: Buffer, cost: KdfCost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const { N, r, p } = cost;
    const maxmem = 128 * N * r + 128 * r * p + 2 ** 20;
    scrypt(secretBytes(secret), salt, 32, { N, r, p, maxmem }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });

const wrap = async (
  key: DataKey,
  secret: string,
  place: string,
  cost: KdfCost,
): Promise<WrappedKey> => {
  // The caller may lock while the secret is worked on, and then wipes its own key: what is wrapped
  // must be the key as it was handed over, never the noughts that are left of it.
  const handedOver = Buffer.from(key);
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await derive(secret, salt, cost), iv);
  cipher.setAAD(boundTo(place));
  const wrapped = Buffer.concat([cipher.update(handedOver), cipher.final()]);
  handedOver.fill(0);
  return {
    kdf: 'scrypt',
    ...cost,
    salt: salt.toString('hex'),
    cipher: 'aes-256-gcm',
    iv: iv.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
    key: wrapped.toString('hex'),
  };
};

/** The data key, or null if the secret is not the one it was wrapped with. */
const unwrap = async (
  wrapped: WrappedKey,
  secret: string,
  place: string,
): Promise<DataKey | null> => {
  const wrappingKey = await derive(secret, Buffer.from(wrapped.salt, 'hex'), wrapped);
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(wrapped.iv, 'hex'));
  decipher.setAAD(boundTo(place));
  decipher.setAuthTag(Buffer.from(wrapped.tag, 'hex'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(wrapped.key, 'hex')), decipher.final()]);
  } catch {
    return null;
  }
};

const parse = (text: string): Keyring | null => {
  try {
    return keyringSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

/** A keyring of a later version must be refused as such, not called damaged. */
const isFromTheFuture = (text: string): boolean => {
  try {
    const later = z.looseObject({ version: z.int().min(2) });
    return later.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
};

const load = (folder: string): Result<{ keyring: Keyring; fromPrevious: boolean }> => {
  try {
    const text = readIfThere(path.join(folder, names.keyring));
    if (text !== null && isFromTheFuture(text)) {
      return fail(
        'from-the-future',
        'This data folder was last used by a newer PEP Desk. Nothing was changed; use that version.',
      );
    }
    const keyring = text === null ? null : parse(text);
    if (keyring !== null) return ok({ keyring, fromPrevious: false });
    const second = readIfThere(path.join(folder, names.keyringPrevious));
    const previous = second === null ? null : parse(second);
    if (previous !== null) return ok({ keyring: previous, fromPrevious: true });
    if (text === null && second === null) {
      return fail('not-found', 'There is no keyring in this folder yet.');
    }
  } catch (thrown) {
    const error = toCallError(thrown);
    if (error === null) throw thrown;
    return { ok: false, error };
  }
  return fail(
    'damaged',
    `The keyring (${path.join(folder, names.keyring)}) cannot be read, and neither can its second copy. Your records are untouched; go back to your newest backup, which has a keyring of its own.`,
  );
};

/**
 * Writes keyring.json first and then its second copy, so that at every moment one of the two is
 * whole. The second copy is brought up to date, not left a step behind: a passphrase that was
 * changed because someone saw it must not go on working there.
 */
const save = (folder: string, keyring: Keyring): Result<true> => {
  const text = `${JSON.stringify(keyring, null, 2)}\n`;
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeAtomically(path.join(folder, names.keyring), text);
    writeAtomically(path.join(folder, names.keyringPrevious), text);
    return ok(true);
  } catch (thrown) {
    const error = toCallError(thrown);
    if (error === null) throw thrown;
    return { ok: false, error };
  }
};

const emptySecret = (): Result<never> =>
  fail('bad-input', 'A passphrase cannot be empty.', 'passphrase');

/**
 * Makes the school's data key and the keyring that holds it. The recovery code is given once, here,
 * and kept nowhere. `conflict`: the folder has a keyring already, which is left as it is.
 */
export const createKeyring = async (input: {
  folder: string;
  school: string;
  name: string;
  passphrase: string;
  /** ISO instant. */
  now: string;
  cost?: KdfCost | undefined;
}): Promise<Result<{ key: DataKey; personId: string; recoveryCode: string }>> => {
  const { folder, school, name, passphrase, now, cost = usualCost } = input;
  if (passphrase === '') return emptySecret();
  const there = load(folder);
  if (there.ok) return fail('conflict', 'This folder has a keyring already.');
  if (there.error.code !== 'not-found') return there;
  const key = randomBytes(32);
  const personId = newId();
  const recoveryCode = newRecoveryCode();
  const [personKey, recoveryKey] = await Promise.all([
    wrap(key, passphrase, personPlace(personId), cost),
    wrap(key, recoveryCode.replaceAll('-', ''), recoveryPlace, cost),
  ]);
  const saved = save(folder, {
    version: 1,
    school,
    people: [{ id: personId, name, key: personKey }],
    recovery: { key: recoveryKey, createdAt: now },
  });
  return saved.ok ? ok({ key, personId, recoveryCode }) : saved;
};

/** What the unlock screen may show. `not-found`: no keyring yet; `damaged`: neither copy can be read. */
export const readKeyring = (folder: string): Result<KeyringInfo> => {
  const loaded = load(folder);
  if (!loaded.ok) return loaded;
  const { keyring, fromPrevious } = loaded.value;
  return ok({
    school: keyring.school,
    people: keyring.people.map(({ id, name }) => ({ id, name })),
    recoveryCreatedAt: keyring.recovery.createdAt,
    fromPrevious,
  });
};

/**
 * What may be shown of the keyring beside a copy before anyone has opened it; null where it cannot be
 * read, and 'newer' where a newer program wrote it.
 */
export const readKeyringText = (
  text: string,
): Pick<KeyringInfo, 'school' | 'people'> | 'newer' | null => {
  if (isFromTheFuture(text)) return 'newer';
  const keyring = parse(text);
  return keyring === null
    ? null
    : {
        school: keyring.school,
        people: keyring.people.map(({ id, name }) => ({ id, name })),
      };
};

/** The data key, by a person's passphrase. `wrong-secret` if it is not theirs; nothing is changed. */
export const unlockWithPassphrase = async (input: {
  folder: string;
  personId: string;
  passphrase: string;
}): Promise<Result<DataKey>> => {
  const loaded = load(input.folder);
  if (!loaded.ok) return loaded;
  const person = loaded.value.keyring.people.find(({ id }) => id === input.personId);
  if (person === undefined) return fail('not-found', 'This person is no longer on the keyring.');
  const key = await unwrap(person.key, input.passphrase, personPlace(person.id));
  return key === null
    ? fail('wrong-secret', 'That is not the right passphrase. Nothing was changed.', 'passphrase')
    : ok(key);
};

/**
 * The data key, by the printed recovery code. `bad-input` for a typing slip, which the code's check
 * character shows; `wrong-secret` for a good code that is not this school's.
 */
export const unlockWithRecoveryCode = async (input: {
  folder: string;
  code: string;
}): Promise<Result<DataKey>> => {
  const code = parseRecoveryCode(input.code);
  if (!code.ok) return fail(code.error.code, code.error.message, 'code');
  const loaded = load(input.folder);
  if (!loaded.ok) return loaded;
  const key = await unwrap(loaded.value.keyring.recovery.key, code.value, recoveryPlace);
  return key === null
    ? fail(
        'wrong-secret',
        'The code is complete, but it does not open these records. It may be from an older sheet.',
        'code',
      )
    : ok(key);
};

/** Replaces a person's passphrase; the old one stops working at once. */
export const changePassphrase = async (input: {
  folder: string;
  key: DataKey;
  personId: string;
  passphrase: string;
  cost?: KdfCost | undefined;
}): Promise<Result<true>> => {
  if (input.passphrase === '') return emptySecret();
  const wrapped = await wrap(
    input.key,
    input.passphrase,
    personPlace(input.personId),
    input.cost ?? usualCost,
  );
  const loaded = load(input.folder);
  if (!loaded.ok) return loaded;
  const { keyring } = loaded.value;
  if (!keyring.people.some(({ id }) => id === input.personId)) {
    return fail('not-found', 'This person is no longer on the keyring.');
  }
  return save(input.folder, {
    ...keyring,
    people: keyring.people.map((person) =>
      person.id === input.personId ? { ...person, key: wrapped } : person,
    ),
  });
};

/** Prints a new recovery code; the sheet with the old one stops working at once. */
export const renewRecoveryCode = async (input: {
  folder: string;
  key: DataKey;
  /** ISO instant. */
  now: string;
  cost?: KdfCost | undefined;
}): Promise<Result<{ recoveryCode: string }>> => {
  const recoveryCode = newRecoveryCode();
  const wrapped = await wrap(
    input.key,
    recoveryCode.replaceAll('-', ''),
    recoveryPlace,
    input.cost ?? usualCost,
  );
  const loaded = load(input.folder);
  if (!loaded.ok) return loaded;
  const saved = save(input.folder, {
    ...loaded.value.keyring,
    recovery: { key: wrapped, createdAt: input.now },
  });
  return saved.ok ? ok({ recoveryCode }) : saved;
};

/** Changes the school's name as the unlock screen shows it. */
export const renameSchool = (folder: string, school: string): Result<true> => {
  const loaded = load(folder);
  return loaded.ok ? save(folder, { ...loaded.value.keyring, school }) : loaded;
};

/** Changes a person's name as the unlock screen shows it. */
export const renamePerson = (folder: string, personId: string, name: string): Result<true> => {
  const loaded = load(folder);
  if (!loaded.ok) return loaded;
  const { keyring } = loaded.value;
  if (!keyring.people.some(({ id }) => id === personId)) {
    return fail('not-found', 'This person is no longer on the keyring.');
  }
  const people = keyring.people.map((person) =>
    person.id === personId ? { ...person, name } : person,
  );
  return save(folder, { ...keyring, people });
};
