import { describe, expect, test } from 'vitest';
import { fail, ok } from '#domain/contract/result.ts';
import { removeAuthority } from '#electron/store/authority/authorities.ts';
import { registerExport } from '#electron/store/documents/exports.ts';
import {
  addAttachment,
  getAttachment,
  removeAttachment,
} from '#electron/store/files/attachments.ts';
import { answersOf, saveAnswers } from '#electron/store/form/answers.ts';
import { changesOfPupil } from '#electron/store/history/changes.ts';
import { StoreError, toCallError } from '#electron/store/kernel/errors.ts';
import { queries } from '#electron/store/kernel/query.ts';
import type { Store } from '#electron/store/kernel/store.ts';
import { addPupil, getPupil, savePupil } from '#electron/store/pupil/pupils.ts';
import { saveSchool } from '#electron/store/school/school.ts';
import { getPep, signOffPep } from '#electron/store/stages/peps.ts';
import { freshRecord } from '#tests/unit/sample-record.ts';
import { says } from '../fixtures/says.ts';
import {
  addLuton,
  addPupilWithPep,
  codeThrown,
  dump,
  openTestStore,
  randomBlob,
  somePupil,
  tickingClock,
} from './support.ts';

const log = (store: Store) =>
  store.read((read) => read.all(queries.selectFrom('changeLog').selectAll().orderBy('seq')));

describe('The change log', () => {
  test('tells who changed what and when, from what to what', () => {
    const store = openTestStore({ now: tickingClock() });
    const { pupilId, pep } = store.write('Jo Marsh', addPupilWithPep);
    const before = log(store).length;
    store.write('Sam Bell', (write) => saveAnswers(write, pep.id, { strengths: says('drawing') }));
    store.write('Jo Marsh', (write) => saveAnswers(write, pep.id, { strengths: says('drums') }));
    store.write('Jo Marsh', (write) => saveAnswers(write, pep.id, { strengths: null }));
    const entries = log(store).slice(before);
    expect(entries.map(({ who, tableName, pupilId: about }) => [who, tableName, about])).toEqual([
      ['Sam Bell', 'pep_answer', pupilId],
      ['Jo Marsh', 'pep_answer', pupilId],
      ['Jo Marsh', 'pep_answer', pupilId],
    ]);
    expect(entries.map(({ at }) => at)).toEqual([...entries.map(({ at }) => at)].sort());
    expect(new Set(entries.map(({ groupId }) => groupId)).size).toBe(3);
    const answer = (row: string | null) => (row === null ? null : JSON.parse(row).answer);
    expect(entries.map((entry) => [answer(entry.before), answer(entry.after)])).toEqual([
      [null, JSON.stringify(says('drawing'))],
      [JSON.stringify(says('drawing')), JSON.stringify(says('drums'))],
      [JSON.stringify(says('drums')), null],
    ]);
  });

  test('puts all that one transaction did into one group', () => {
    const store = openTestStore();
    const groupId = store.write('Jo', (write) => {
      addPupilWithPep(write);
      return write.groupId;
    });
    expect(log(store).map((entry) => entry.groupId)).toEqual([groupId, groupId, groupId]);
  });

  test('has nothing of a change that changes nothing', () => {
    const store = openTestStore({ now: tickingClock() });
    const { pep } = store.write('Jo', addPupilWithPep);
    store.write('Jo', (write) => saveAnswers(write, pep.id, { strengths: says('drums') }));
    const before = { log: log(store), rows: dump(store) };
    store.write('Jo', (write) => saveAnswers(write, pep.id, { strengths: says('drums') }));
    expect({ log: log(store), rows: dump(store) }).toEqual(before);
  });

  test('shows a pupil’s history under the names that the rules use, the newest first', () => {
    const store = openTestStore();
    const { pupilId, pep } = store.write('Jo', addPupilWithPep);
    store.write('Jo', (write) => saveAnswers(write, pep.id, { strengths: says('drums') }));
    const changes = store.read((read) => changesOfPupil(read, pupilId, 10));
    expect(changes.map(({ table }) => table)).toEqual(['pepAnswer', 'pep', 'pupil']);
    expect(changes.at(-1)?.after).toMatchObject({ legalSurname: 'Quillfeather' });
    expect(changes[0]?.before).toBeNull();
  });

  test('does not hold the bytes of a file that is still kept', () => {
    const store = openTestStore();
    const content = randomBlob(50_000);
    const { pupilId, pep } = store.write('Jo', addPupilWithPep);
    store.write('Jo', (write) =>
      addAttachment(write, {
        pepId: pep.id,
        pupilId,
        fieldId: null,
        fileName: 'letter.pdf',
        mediaType: 'application/pdf',
        content,
      }),
    );
    expect(log(store).at(-1)?.after?.length).toBeLessThan(1000);
  });
});

describe('A transaction', () => {
  test('leaves nothing behind when it throws', () => {
    const store = openTestStore();
    const before = { log: log(store), rows: dump(store) };
    expect(() =>
      store.write('Jo', (write) => {
        addPupilWithPep(write);
        throw new Error('no');
      }),
    ).toThrow('no');
    expect({ log: log(store), rows: dump(store) }).toEqual(before);
  });

  test('leaves nothing behind when it gives back a failed result, and hands that on', () => {
    const store = openTestStore();
    const before = dump(store);
    const result = store.write('Jo', (write) => {
      addPupilWithPep(write);
      return fail('not-allowed', 'No.');
    });
    expect(result).toEqual(fail('not-allowed', 'No.'));
    expect(dump(store)).toEqual(before);
    expect(store.write('Jo', (write) => ok(addLuton(write))).ok).toBe(true);
  });

  test('cannot wait for anything, and cannot hold another', () => {
    const store = openTestStore();
    const before = dump(store);
    expect(() => store.write('Jo', async (write) => addPupilWithPep(write))).toThrow(TypeError);
    expect(() =>
      store.write('Jo', (write) => {
        addPupilWithPep(write);
        store.write('Jo', addPupilWithPep);
      }),
    ).toThrow(TypeError);
    expect(dump(store)).toEqual(before);
  });

  test('that reads cannot write, whatever it is handed', () => {
    const store = openTestStore();
    store.write('Jo', addPupilWithPep);
    const before = dump(store);
    const smuggled = {
      compile: () => ({ sql: 'DELETE FROM pep RETURNING id', parameters: [] }),
    } as unknown as ReturnType<typeof queries.selectFrom<'pupil'>>;
    expect(() => store.read((read) => read.all(smuggled))).toThrow(TypeError);
    expect(() => store.read((read) => read.first(smuggled))).toThrow(TypeError);
    expect(dump(store)).toEqual(before);
  });

  test('says what is wrong in words, without a row’s content', () => {
    const store = openTestStore();
    const { pep } = store.write('Jo', addPupilWithPep);
    const authorityId = store.read(
      (read) => read.first(queries.selectFrom('authority').select('id'))?.id ?? '',
    );
    expect(
      codeThrown(() => store.write('Jo', (write) => removeAuthority(write, authorityId))),
    ).toBe('conflict');
    expect(
      codeThrown(() => store.write('Jo', (write) => savePupil(write, 'nobody', somePupil()))),
    ).toBe('not-found');
    expect(
      codeThrown(() =>
        store.write('Jo', (write) =>
          write.insert('pepAnswer', { pepId: 'none', fieldId: 'strengths', answer: '1' }),
        ),
      ),
    ).toBe('conflict');
    store.write('Jo', (write) =>
      signOffPep(write, pep.id, { by: 'Jo', at: write.at, frozen: freshRecord() }),
    );
    expect(
      codeThrown(() =>
        store.write('Jo', (write) =>
          saveAnswers(write, pep.id, { strengths: says('Quillfeather') }),
        ),
      ),
    ).toBe('not-allowed');
  });
});

describe('Undo', () => {
  test('takes back a change, and can itself be taken back', () => {
    const store = openTestStore({ now: tickingClock() });
    store.write('Jo', addLuton);
    const empty = dump(store);
    const groupId = store.write('Jo', (write) => {
      addPupilWithPep(write);
      return write.groupId;
    });
    const full = dump(store);
    const undone = store.undo(groupId, 'Jo');
    expect(dump(store)).toEqual(empty);
    expect(undone.ok && store.undo(undone.value.groupId, 'Jo').ok).toBe(true);
    expect(dump(store)).toEqual(full);
    expect(log(store)).toHaveLength(10);
  });

  test('refuses when a row has been changed since, and then changes nothing', () => {
    const store = openTestStore({ now: tickingClock() });
    const { pep } = store.write('Jo', addPupilWithPep);
    const group = (answers: Parameters<typeof saveAnswers>[2]) =>
      store.write('Jo', (write) => {
        saveAnswers(write, pep.id, answers);
        return write.groupId;
      });
    const first = group({ strengths: says('drums'), achievements: says('band') });
    group({ achievements: says('orchestra') });
    const before = { log: log(store), rows: dump(store) };
    expect(store.undo(first, 'Jo')).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect({ log: log(store), rows: dump(store) }).toEqual(before);
  });

  test('refuses when something has come to depend on what was added', () => {
    const store = openTestStore();
    const groupId = store.write('Jo', (write) => {
      addLuton(write);
      return write.groupId;
    });
    const authorityId = store.read(
      (read) => read.first(queries.selectFrom('authority').select('id'))?.id ?? '',
    );
    store.write('Jo', (write) => addPupil(write, somePupil({ authorityId })));
    expect(store.undo(groupId, 'Jo')).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  test('cannot reach into a PEP that has been signed off since', () => {
    const store = openTestStore({ now: tickingClock() });
    const { pep } = store.write('Jo', addPupilWithPep);
    const groupId = store.write('Jo', (write) => {
      saveAnswers(write, pep.id, { strengths: says('drums') });
      return write.groupId;
    });
    store.write('Jo', (write) =>
      signOffPep(write, pep.id, { by: 'Jo', at: write.at, frozen: freshRecord() }),
    );
    expect(store.undo(groupId, 'Jo')).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(store.read((read) => answersOf(read, pep.id))).toEqual({ strengths: says('drums') });
    expect(store.read((read) => getPep(read, pep.id))?.status).toBe('signed-off');
  });

  test('works out what follows in the same transaction, and keeps nothing when that fails', () => {
    const store = openTestStore({ now: tickingClock() });
    const { pep } = store.write('Jo', addPupilWithPep);
    const save = () =>
      store.write('Jo', (write) => {
        saveAnswers(write, pep.id, { strengths: says('drums') });
        return write.groupId;
      });
    const groupId = save();
    const after = { log: log(store), rows: dump(store) };
    const fault = new Error('This does not work out.');
    expect(() =>
      store.undo(groupId, 'Jo', () => {
        throw fault;
      }),
    ).toThrow(fault);
    expect({ log: log(store), rows: dump(store) }).toEqual(after);
    const undone = store.undo(groupId, 'Jo', (write) => {
      expect(answersOf(write, pep.id)).toEqual({});
      saveAnswers(write, pep.id, { strengths: says('the sea') });
    });
    if (!undone.ok) throw new Error(undone.error.message);
    expect(store.read((read) => answersOf(read, pep.id))).toEqual({ strengths: says('the sea') });
    expect(store.undo(undone.value.groupId, 'Jo').ok).toBe(true);
    expect(store.read((read) => answersOf(read, pep.id))).toEqual({ strengths: says('drums') });
  });

  test('cannot take a document’s leaving out of the register', () => {
    const store = openTestStore();
    const groupId = store.write('Jo', (write) => {
      registerExport(write, {
        kind: 'pep',
        folder: '/media/stick',
        fileName: 'PEP-7F3K-autumn-2026.pdf',
        bytes: 10,
        sha256: 'x',
      });
      return write.groupId;
    });
    expect(store.undo(groupId, 'Jo')).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  test('brings back a removed file byte for byte', () => {
    const store = openTestStore();
    const content = randomBlob(30_000);
    const { pupilId, pep } = store.write('Jo', addPupilWithPep);
    const file = store.write('Jo', (write) =>
      addAttachment(write, {
        pepId: pep.id,
        pupilId,
        fieldId: null,
        fileName: 'letter.pdf',
        mediaType: 'application/pdf',
        content,
      }),
    );
    const groupId = store.write('Jo', (write) => {
      removeAttachment(write, file.id);
      return write.groupId;
    });
    expect(store.read((read) => getAttachment(read, file.id))).toBeNull();
    expect(store.undo(groupId, 'Jo').ok).toBe(true);
    expect(store.read((read) => getAttachment(read, file.id))?.content).toEqual(content);
  });

  test('of what was never done says so', () => {
    expect(openTestStore().undo('nothing', 'Jo')).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});

test('An error of the store carries the sentence that may be shown', () => {
  expect(toCallError(new StoreError('conflict', 'Again.'))).toEqual({
    code: 'conflict',
    message: 'Again.',
  });
  expect(toCallError(new Error('a fault of ours'))).toBeNull();
});

test('The same ids and clock give the same records', () => {
  const make = () => {
    let count = 0;
    const newId = () => {
      count += 1;
      return `id-${count}`;
    };
    const store = openTestStore({ newId, now: tickingClock() });
    store.write('Jo', (write) => {
      addPupilWithPep(write);
      const elm = {
        name: 'Elm',
        urn: '',
        laestab: '',
        designatedTeacher: 'Jo',
        designatedTeacherEmail: '',
        pagesBy: 'initials' as const,
      };
      saveSchool(write, elm, '2026-09-01');
    });
    const [pupil] = store.read((read) => read.all(queries.selectFrom('pupil').select('id')));
    return { rows: dump(store), code: store.read((read) => getPupil(read, pupil?.id ?? '')?.code) };
  };
  expect(make()).toEqual(make());
});
