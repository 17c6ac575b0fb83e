import { beforeEach, describe, expect, test } from 'vitest';
import { type Row, rowsOf } from '#domain/form/answer.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { namedRows } from '#domain/meeting/people.ts';
import { confirmAll } from '#tests/fixtures/complete-pep.ts';
import { says } from '../fixtures/says.ts';
import { saveAnswers, signOffComplete, startPep } from './a-pep.ts';
import { schoolForEachTest } from './a-school.ts';
import { summer } from './services.ts';

const services = schoolForEachTest();
let pupilId: string;
let pupil: ReturnType<typeof mia>;

const someone = (name: string) => ({ name, email: '', phone: '' });
const mia = (authorityId: string) => ({
  legalForename: 'Mia',
  legalSurname: 'Thompson',
  dateOfBirth: '2014-03-02',
  authorityId,
  careStartDate: '2025-10-01',
  socialWorker: someone('Joan Whitfield'),
  carer: someone('Karl Marsh'),
  virtualSchoolContact: someone('Lee Grant'),
});

beforeEach(async () => {
  pupil = mia(services.lutonId);
  pupilId = (await services.call('pupils.add', pupil)).value.id;
});

const held = async (id: string): Promise<readonly Row[]> =>
  rowsOf((await services.call('peps.get', { id })).answers.attendees);
const named = async (id: string): Promise<Record<string, string>> => {
  const record = await services.call('peps.get', { id });
  return Object.fromEntries(
    namedRows(record, templateOfRecord(record)).map(({ cells }) => [
      String(cells.role),
      String(cells.name ?? ''),
    ]),
  );
};
const withCells = (rows: readonly Row[], role: string, cells: Row['cells']): Row[] =>
  rows.map((row) =>
    row.cells.role === role ? { ...row, cells: { ...row.cells, ...cells } } : row,
  );
const asked = (pepId: string, rowIds: string[]) =>
  services.call('meeting.asked', { pepId, rowIds, onDate: services.env.today });
const newSocialWorker = () =>
  services.call('pupils.save', {
    id: pupilId,
    pupil: { ...pupil, socialWorker: someone('Dana Reed') },
  });

describe('Who is asked to a meeting', () => {
  test('is whoever the records know now, also after somebody was asked', async () => {
    const id = await startPep(services, pupilId);
    const rowIds = (await held(id)).map((row) => row.id);
    await asked(id, rowIds);
    expect((await named(id))['social-worker']).toBe('Joan Whitfield');
    await newSocialWorker();
    expect((await named(id))['social-worker']).toBe('Dana Reed');
    // The new one has not been asked yet; the carer has.
    const rows = await held(id);
    expect(rows.find((row) => row.cells.role === 'social-worker')?.cells.invited).toBeUndefined();
    expect(rows.find((row) => row.cells.role === 'carer')?.cells.invited).toBe('2026-11-23');
    // Another of the list is asked meanwhile, which leaves what this row knows.
    const carer = rows.filter(({ cells }) => cells.role === 'carer').map((row) => row.id);
    await asked(id, carer);
    await saveAnswers(services, id, {
      attendees: says(withCells(await held(id), 'carer', { note: 'by bus' })),
    });
    // Whom the row asked is known: named again, she has been asked; asked herself, the new one has.
    await services.call('pupils.save', { id: pupilId, pupil });
    expect((await held(id)).map(({ cells }) => cells.invited)).not.toContain(undefined);
    await newSocialWorker();
    await asked(id, rowIds);
    expect((await held(id)).map(({ cells }) => cells.invited)).not.toContain(undefined);
    await services.call('pupils.save', { id: pupilId, pupil });
    expect((await held(id)).map(({ cells }) => cells.invited)).toContain(undefined);
  });

  test('was asked on the first day, however often they are asked again', async () => {
    const id = await startPep(services, pupilId);
    const rowIds = (await held(id)).map((row) => row.id);
    const firstDay = services.env.today;
    await asked(id, rowIds);
    services.env.today = '2026-11-30';
    await asked(id, rowIds);
    const days = (await held(id)).map(({ cells }) => cells.invited);
    expect(new Set(days)).toEqual(new Set([firstDay]));
  });

  test('is listed, on Today too, when the day, time or place changes, until they are told again', async () => {
    const id = await startPep(services, pupilId);
    await saveAnswers(services, id, {
      'meeting-date': says('2026-12-03'),
      'meeting-time': says('14:00'),
    });
    const rows = await held(id);
    const rowIds = rows.flatMap(({ id: rowId, cells }) => (cells.role === 'carer' ? [rowId] : []));
    await asked(id, rowIds);
    const listed = async () => {
      const { needs } = await services.call('today.get', {});
      return needs.flatMap(({ lines }) =>
        lines.flatMap(({ key, why }) => (key.startsWith('tell-again') ? [why] : [])),
      );
    };
    expect(await listed()).toEqual([]);
    await saveAnswers(services, id, { 'meeting-time': says('10:00') });
    expect(await listed()).toEqual(['Told another day, time or place of the meeting: Carer']);
    // What else is typed of the row leaves what they were told.
    await saveAnswers(services, id, {
      attendees: says(withCells(await held(id), 'carer', { note: 'by bus' })),
    });
    expect(await listed()).toHaveLength(1);
    await asked(id, rowIds);
    expect(await listed()).toEqual([]);
  });

  test('is a stand-in where one is typed, and whoever came stays named', async () => {
    const id = await startPep(services, pupilId);
    const rows = await held(id);
    await saveAnswers(services, id, {
      attendees: says(
        withCells(withCells(rows, 'carer', { name: 'Aunt Bea' }), 'social-worker', {
          attended: 'yes',
        }),
      ),
    });
    await services.call('pupils.save', {
      id: pupilId,
      pupil: { ...pupil, socialWorker: someone('Dana Reed'), carer: someone('Sam Okafor') },
    });
    expect(await named(id)).toMatchObject({
      carer: 'Aunt Bea',
      'social-worker': 'Joan Whitfield',
    });
  });

  test('is not the person who has left since the last PEP, and nobody has come yet', async () => {
    services.env.today = '2026-06-10';
    const last = await startPep(services, pupilId, summer);
    const came = (await held(last)).map((row) => ({
      ...row,
      cells: { ...row.cells, attended: 'yes', invited: '2026-06-01', name: 'Somebody' },
    }));
    await saveAnswers(services, last, {
      'meeting-date': says('2026-06-08'),
      attendees: says([
        ...came,
        { id: 'own', cells: { role: 'teacher', name: 'Mr Baptiste', attended: 'yes' } },
      ]),
    });
    await signOffComplete(services, last, '2026-06-08');
    await newSocialWorker();
    services.env.today = '2026-11-16';
    const id = await startPep(services, pupilId);
    expect(await named(id)).toMatchObject({
      'social-worker': 'Dana Reed',
      carer: 'Karl Marsh',
    });
    expect(Object.values(await named(id))).not.toContain('Mr Baptiste');
    for (const { cells } of await held(id)) {
      expect(cells).not.toHaveProperty('attended');
      expect(cells).not.toHaveProperty('invited');
    }
    await confirmAll(services.call, id);
    const { message } = await services.refused('peps.signOff', { id });
    expect(message).toMatch(/missing/);
  });
});
