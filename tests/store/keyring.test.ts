import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changePassphrase,
  createKeyring,
  readKeyring,
  renamePerson,
  renameSchool,
  renewRecoveryCode,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
} from '#electron/store/access/keyring.ts';
import { newRecoveryCode, parseRecoveryCode } from '#electron/store/access/recovery-code.ts';
import { filesBelow, temporaryFolder, testCost } from './support.ts';

const now = '2026-11-23T10:00:00.000Z';
const passphrase = 'harbour violin Tuesday';

const newKeyring = async (folder = temporaryFolder()) => {
  const made = await createKeyring({
    folder,
    school: 'Elm Grove Primary',
    name: 'Jo Marsh',
    passphrase,
    now,
    cost: testCost,
  });
  if (!made.ok) throw new Error(made.error.message);
  return { folder, ...made.value };
};

const codeOf = (result: { ok: boolean; error?: { code: string } }) =>
  result.ok ? 'ok' : result.error?.code;

describe('The keyring', () => {
  test('opens with the passphrase and with the recovery code, to the same key', async () => {
    const { folder, key, personId, recoveryCode } = await newKeyring();
    const byPassphrase = await unlockWithPassphrase({ folder, personId, passphrase });
    const byCode = await unlockWithRecoveryCode({ folder, code: recoveryCode });
    expect(key).toHaveLength(32);
    expect(byPassphrase).toEqual({ ok: true, value: key });
    expect(byCode).toEqual({ ok: true, value: key });
  });

  test('says that a passphrase is wrong, and changes nothing', async () => {
    const { folder, personId } = await newKeyring();
    const before = fs.readFileSync(path.join(folder, 'keyring.json'));
    const result = await unlockWithPassphrase({ folder, personId, passphrase: `${passphrase}!` });
    expect(codeOf(result)).toBe('wrong-secret');
    expect(fs.readFileSync(path.join(folder, 'keyring.json'))).toEqual(before);
  });

  test('takes a passphrase typed with composed or separate accents', async () => {
    const folder = temporaryFolder();
    const made = await createKeyring({
      folder,
      school: 'Elm',
      name: 'Jo',
      passphrase: 'caf\u00e9 \u212bngstrom',
      now,
      cost: testCost,
    });
    if (!made.ok) throw new Error(made.error.message);
    const { personId } = made.value;
    const typed = 'cafe\u0301 \u00c5ngstrom';
    expect(codeOf(await unlockWithPassphrase({ folder, personId, passphrase: typed }))).toBe('ok');
  });

  test('shows the school and who may unlock, and holds no secret in clear', async () => {
    const { folder, key, personId, recoveryCode } = await newKeyring();
    expect(readKeyring(folder)).toEqual({
      ok: true,
      value: {
        school: 'Elm Grove Primary',
        people: [{ id: personId, name: 'Jo Marsh' }],
        recoveryCreatedAt: now,
        fromPrevious: false,
      },
    });
    const text = fs.readFileSync(path.join(folder, 'keyring.json'), 'utf8');
    for (const secret of [key.toString('hex'), key.toString('base64'), passphrase, recoveryCode]) {
      expect(text).not.toContain(secret);
    }
  });

  test('uses a derivation that is dear to guess at, unless a test says otherwise', async () => {
    const folder = temporaryFolder();
    await createKeyring({ folder, school: 'Elm', name: 'Jo', passphrase, now });
    const keyring = JSON.parse(fs.readFileSync(path.join(folder, 'keyring.json'), 'utf8'));
    for (const wrapped of [keyring.people[0].key, keyring.recovery.key]) {
      expect(wrapped).toMatchObject({ kdf: 'scrypt', N: 2 ** 17, r: 8, p: 1 });
    }
    expect(keyring.people[0].key.salt).not.toBe(keyring.recovery.key.salt);
  });

  test('does not take one wrapped key in the place of another', async () => {
    const { folder, personId, recoveryCode } = await newKeyring();
    const file = path.join(folder, 'keyring.json');
    const keyring = JSON.parse(fs.readFileSync(file, 'utf8'));
    keyring.people[0].key = keyring.recovery.key;
    fs.writeFileSync(file, JSON.stringify(keyring));
    const result = await unlockWithPassphrase({
      folder,
      personId,
      passphrase: recoveryCode.replaceAll('-', ''),
    });
    expect(codeOf(result)).toBe('wrong-secret');
  });

  test('refuses to be made over another keyring', async () => {
    const { folder, personId } = await newKeyring();
    const again = await createKeyring({
      folder,
      school: 'Other',
      name: 'Other',
      passphrase: 'other other other',
      now,
      cost: testCost,
    });
    expect(codeOf(again)).toBe('conflict');
    expect(codeOf(await unlockWithPassphrase({ folder, personId, passphrase }))).toBe('ok');
  });

  test('stops taking an old passphrase, in its second copy too', async () => {
    const { folder, key, personId } = await newKeyring();
    const changed = await changePassphrase({
      folder,
      key,
      personId,
      passphrase: 'a new set of words',
      cost: testCost,
    });
    expect(codeOf(changed)).toBe('ok');
    for (const damage of [false, true]) {
      if (damage) fs.writeFileSync(path.join(folder, 'keyring.json'), '{"version":');
      expect(codeOf(await unlockWithPassphrase({ folder, personId, passphrase }))).toBe(
        'wrong-secret',
      );
      const renewed = { folder, personId, passphrase: 'a new set of words' };
      expect(await unlockWithPassphrase(renewed)).toEqual({ ok: true, value: key });
    }
  });

  test('stops taking the old recovery code once there is a new one', async () => {
    const { folder, key, recoveryCode } = await newKeyring();
    const renewed = await renewRecoveryCode({ folder, key, now, cost: testCost });
    if (!renewed.ok) throw new Error(renewed.error.message);
    expect(codeOf(await unlockWithRecoveryCode({ folder, code: recoveryCode }))).toBe(
      'wrong-secret',
    );
    expect(codeOf(await unlockWithRecoveryCode({ folder, code: renewed.value.recoveryCode }))).toBe(
      'ok',
    );
  });

  test('still holds the key when the program is locked while a passphrase is being changed', async () => {
    const { folder, key, personId } = await newKeyring();
    const whole = Buffer.from(key);
    const words = 'a new set of words';
    const changing = changePassphrase({ folder, key, personId, passphrase: words, cost: testCost });
    key.fill(0);
    expect(codeOf(await changing)).toBe('ok');
    const unlocked = await unlockWithPassphrase({ folder, personId, passphrase: words });
    expect(unlocked).toEqual({ ok: true, value: whole });
  });

  test('can rename the school and the person without asking for a secret', async () => {
    const { folder, personId } = await newKeyring();
    expect(codeOf(renameSchool(folder, 'Elm Grove Academy'))).toBe('ok');
    expect(codeOf(renamePerson(folder, personId, 'Jo Marsh-Bell'))).toBe('ok');
    expect(codeOf(renamePerson(folder, 'nobody', 'Nobody'))).toBe('not-found');
    expect(readKeyring(folder)).toMatchObject({
      ok: true,
      value: { school: 'Elm Grove Academy', people: [{ name: 'Jo Marsh-Bell' }] },
    });
    expect(codeOf(await unlockWithPassphrase({ folder, personId, passphrase }))).toBe('ok');
  });

  test('is not there before the first run', () => {
    expect(codeOf(readKeyring(temporaryFolder()))).toBe('not-found');
  });

  test('leaves no half-written file behind', async () => {
    const { folder } = await newKeyring();
    expect(
      filesBelow(folder)
        .map((file) => path.basename(file))
        .sort(),
    ).toEqual(['keyring.json', 'keyring.json.previous']);
  });
});

describe('A damaged keyring', () => {
  const damages: Record<string, (text: string) => string> = {
    'cut short': (text) => text.slice(0, text.length / 2),
    empty: () => '',
    'of another shape': () => '{"version":1,"school":"Elm","people":[]}',
    'asking for all of the memory': (text) => text.replaceAll(/"N": \d+/g, '"N": 1073741824'),
    'of noughts': (text) => '\0'.repeat(text.length),
  };

  test.each(Object.entries(damages))(
    'that is %s gives way to its second copy',
    async (_, damage) => {
      const { folder, key, personId } = await newKeyring();
      const file = path.join(folder, 'keyring.json');
      fs.writeFileSync(file, damage(fs.readFileSync(file, 'utf8')));
      expect(readKeyring(folder)).toMatchObject({ ok: true, value: { fromPrevious: true } });
      expect(await unlockWithPassphrase({ folder, personId, passphrase })).toEqual({
        ok: true,
        value: key,
      });
    },
  );

  test('is called damaged, with its path, when the second copy is no better', async () => {
    const { folder, personId } = await newKeyring();
    for (const name of ['keyring.json', 'keyring.json.previous']) {
      fs.writeFileSync(path.join(folder, name), '{');
    }
    const read = readKeyring(folder);
    expect(codeOf(read)).toBe('damaged');
    expect(read.ok ? '' : read.error.message).toContain(path.join(folder, 'keyring.json'));
    expect(codeOf(await unlockWithPassphrase({ folder, personId, passphrase }))).toBe('damaged');
    const again = { folder, school: 'Elm', name: 'Jo', passphrase, now, cost: testCost };
    expect(codeOf(await createKeyring(again))).toBe('damaged');
  });

  test('from a newer version is refused as such', async () => {
    const { folder } = await newKeyring();
    fs.writeFileSync(path.join(folder, 'keyring.json'), '{"version":2,"rings":[]}');
    expect(codeOf(readKeyring(folder))).toBe('from-the-future');
  });
});

describe('A recovery code', () => {
  const plain = (code: string) => code.replaceAll('-', '');

  test('is seven groups of four, each time another', () => {
    const codes = Array.from({ length: 50 }, newRecoveryCode);
    for (const code of codes) {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}$/);
    }
    expect(new Set(codes).size).toBe(50);
  });

  test('is read in any case, with or without its hyphens, and with O, I and L for 0 and 1', () => {
    const code = newRecoveryCode();
    const misread = code.replaceAll('0', 'o').replace('1', 'l').replaceAll('1', 'I');
    for (const typed of [
      code,
      code.toLowerCase(),
      plain(code),
      code.replaceAll('-', ' '),
      code.replaceAll('-', ' – '),
      misread,
    ]) {
      expect(parseRecoveryCode(typed)).toEqual({ ok: true, value: plain(code) });
    }
  });

  test('with any one character wrong is told apart from a wrong code', () => {
    const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
    fc.assert(
      fc.property(fc.nat(27), fc.nat(31), (place, other) => {
        const characters = [...plain(newRecoveryCode())];
        fc.pre(characters[place] !== alphabet[other]);
        characters[place] = alphabet[other] ?? '';
        const parsed = parseRecoveryCode(characters.join(''));
        expect(parsed).toMatchObject({ ok: false, error: { code: 'bad-input' } });
      }),
      { numRuns: 500 },
    );
  });

  test('with any two characters swapped is told apart from a wrong code', () => {
    fc.assert(
      fc.property(fc.nat(27), fc.nat(27), (a, b) => {
        const characters = [...plain(newRecoveryCode())];
        const [first, second] = [characters[a] ?? '', characters[b] ?? ''];
        fc.pre(first !== second);
        characters[a] = second;
        characters[b] = first;
        const parsed = parseRecoveryCode(characters.join(''));
        expect(parsed).toMatchObject({ ok: false, error: { code: 'bad-input' } });
      }),
      { numRuns: 500 },
    );
  });

  test('of the wrong length, or with a character it cannot have, is a slip', () => {
    const code = newRecoveryCode();
    for (const typed of [code.slice(0, -1), `${code}7`, '', `U${code.slice(1)}`]) {
      expect(parseRecoveryCode(typed)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    }
  });

  test('that is complete but not this school’s is wrong', async () => {
    const { folder } = await newKeyring();
    const result = await unlockWithRecoveryCode({ folder, code: newRecoveryCode() });
    expect(codeOf(result)).toBe('wrong-secret');
  });
});
