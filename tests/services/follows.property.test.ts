import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { profileOf } from '#domain/authority/profile.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import { progressOf } from '#domain/form/missing.ts';
import { nothingToDo, type ToDo } from '#domain/form/to-do.ts';
import { isOpen } from '#domain/kernel/stage.ts';
import { suggestedTerms } from '#domain/school/terms.ts';
import { reckonMarked } from '#electron/services/follows.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import type { Store } from '#electron/store/kernel/store.ts';
import { openPepsOf, pepsOfPupil } from '#electron/store/stages/peps.ts';
import { toDoOfPeps } from '#electron/store/stages/progress.ts';
import { says } from '../fixtures/says.ts';
import { plan } from '../fixtures/spending.ts';
import { addPupil, changePupil, completePep, saveAnswers, startPep, takeStep } from './a-pep.ts';
import { schoolForAllTests } from './a-school.ts';
import { autumn, betweenTwoRuns, summer } from './services.ts';

const services = schoolForAllTests();
let pupilId: string;
let pepIds: string[];

beforeAll(async () => {
  pupilId = (await addPupil(services)).value.id;
  pepIds = [await startPep(services, pupilId, summer), await startPep(services, pupilId)];
  for (const id of pepIds) await completePep(services, id);
}, 60_000);

/** Every kind of thing that a PEP is reckoned from, changed by whoever changes it. */
const acts: Readonly<Record<string, (n: number) => Promise<{ changeId: string } | null>>> = {
  answer: async (n) =>
    saveAnswers(services, pepIds[n % 2] ?? '', {
      'how-needs-met': n % 3 === 0 ? null : says(`Words ${n}`),
    }),
  whoCame: async (n) =>
    saveAnswers(services, pepIds[1] ?? '', {
      attendees: says([
        { id: 'a', cells: { role: 'carer', name: 'Ms Hale', attended: n % 2 ? 'yes' : 'no' } },
      ]),
    }),
  authority: async (n) => {
    const { authority } = await services.call('authorities.whole', { id: services.lutonId });
    const attendance = n % 2 ? 'block' : 'off';
    return services.call('authorities.save', {
      id: services.lutonId,
      authority: { ...authority, profile: { ...profileOf(authority), attendance } },
    });
  },
  school: async (n) => {
    const school = await services.call('school.get', {});
    return services.call('school.save', {
      ...school,
      designatedTeacher: `Priya Nair ${n}`,
      urn: n % 2 ? '' : '100001',
    });
  },
  pupil: async (n) =>
    changePupil(services, pupilId, {
      careStartDate: n % 3 === 0 ? '' : '2024-05-06',
      careStatus: n % 2 ? 'looked-after' : 'left-care',
      legalStatus: n % 2 ? 'C2' : '',
    }),
  event: async (n) =>
    services.call('events.save', {
      id: null,
      pupilId,
      event: { kind: 'suspension', onDate: `2026-11-${10 + (n % 9)}` },
    }),
  learning: async (n) =>
    services.call('learning.save', {
      pupilId,
      term: n % 2 ? autumn : summer,
      answers: { 'attendance-ytd-percent': n % 3 ? says(90) : null },
    }),
  tuition: async (n) => {
    const cells = {
      ...{ subject: 'Mathematics', provider: 'Bright Tutors', format: 'one-to-one' },
      ...{ hours: n, rate: 4200, 'funded-by': n % 3 ? 'pp-plus' : 'school' },
    };
    return saveAnswers(services, pepIds[n % 2] ?? '', { tuition: says([{ id: 'maths', cells }]) });
  },
  terms: async (n) =>
    services.call('terms.save', {
      academicYear: autumn.academicYear,
      terms: n % 2 ? suggestedTerms(autumn.academicYear) : [],
    }),
  target: async (n) => services.call('targets.add', { pepId: pepIds[n % 2] ?? '' }),
  line: async (n) =>
    services.call('ppplus.saveLine', {
      id: null,
      line: plan(pupilId, { description: `Line ${n}` }),
    }),
  ready: async (n) => takeStep(services, pepIds[n % 2] ?? '', 'ready', '2026-11-23'),
  signOff: async (n) => services.call('peps.signOff', { id: pepIds[n % 2] ?? '' }),
  undoSignOff: async (n) => services.call('peps.undoSignOff', { id: pepIds[n % 2] ?? '' }),
  giveUp: async () => services.call('peps.giveUp', { id: pepIds[0] ?? '', reason: 'Too late' }),
  takeUp: async () => services.call('peps.takeUp', { id: pepIds[0] ?? '' }),
  nextDay: async (n) => {
    services.env.today = `2026-12-${String(1 + (n % 28)).padStart(2, '0')}`;
    return null;
  },
};

const command = fc.record({
  act: fc.constantFrom(...Object.keys(acts)),
  n: fc.nat(50),
  undo: fc.boolean(),
});

/** What is stored of each open PEP beside what a fresh reckoning says of it. */
const compare = async (): Promise<void> => {
  for (const row of await services.call('peps.forPupil', { pupilId })) {
    if (!isOpen(row.stage, row.notFinishedOn)) continue;
    const record = await services.call('peps.get', { id: row.id });
    const { toDo, missing } = progressOf(templateOf(record), record);
    expect(row.toDo, row.id).toEqual(toDo);
    if (missing.length > 0) expect(row.stage, row.id).not.toBe('ready');
  }
};

/** Reckons what is still marked, and then everything once more: that finds nothing else. */
const reckonAfresh = (store: Store): void => {
  const { today } = services.env;
  const toDos = (read: Read) => [
    ...toDoOfPeps(
      read,
      pepsOfPupil(read, pupilId).map(({ id }) => id),
    ),
  ];
  const stored = store.write('Nobody', (write) => {
    reckonMarked(write, today, {});
    return toDos(write);
  });
  store.write('Nobody', (write) => {
    write.markOpenPeps();
    expect(reckonMarked(write, today, {})).toBe(openPepsOf(write, pupilId).length);
    expect(write.changed()).toBe(false);
    expect(toDos(write)).toEqual(stored);
  });
};

test('what is stored of a PEP says after any calls what a fresh reckoning says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 6 }), async (commands) => {
      for (const { act, n, undo } of commands) {
        const done = await acts[act]?.(n).catch((refused: unknown) => {
          expect(String(refused)).toMatch(/: (not-allowed|conflict|bad-input|not-found): /);
          return null;
        });
        await compare();
        if (!undo || !done?.changeId) continue;
        await services
          .call('changes.undo', { changeId: done.changeId })
          .catch((refused: unknown) => {
            expect(String(refused)).toMatch(/: (not-allowed|conflict): /);
          });
        await compare();
      }
      await betweenTwoRuns(services, reckonAfresh);
    }),
    { numRuns: 20 },
  );
});

test('an authority that asks for more than before makes no PEP say that it is complete', async () => {
  const asks = async (attendance: 'block' | 'off'): Promise<void> => {
    const { authority } = await services.call('authorities.whole', { id: services.lutonId });
    await services.call('authorities.save', {
      id: services.lutonId,
      authority: {
        ...authority,
        profile: { ...profileOf(authority), attendance, insistsOn: ['social-worker'] },
      },
    });
  };
  const ready = async (): Promise<(ToDo | undefined)[]> =>
    (await services.call('peps.board', { term: autumn }))
      .filter(({ stage }) => stage === 'ready')
      .map(({ pep }) => pep?.toDo);
  await asks('off');
  const { value: pupil } = await addPupil(services, { legalForename: 'Noah', upn: '' });
  const pepId = await startPep(services, pupil.id);
  await completePep(services, pepId);
  const carer = { id: 'a', cells: { role: 'carer', name: 'Ms Hale', attended: 'yes' } };
  await saveAnswers(services, pepId, { attendees: says([carer]) });
  await takeStep(services, pepId, 'ready', '2026-11-23');
  expect(await ready()).toContainEqual(nothingToDo);
  await asks('block');
  expect(await ready()).toEqual([]);
});
