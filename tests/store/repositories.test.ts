import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lutonProfile } from '#domain/authority/authority.ts';
import { foldText, matchesSearch } from '#domain/kernel/fold.ts';
import {
  addAuthority,
  getAuthority,
  hasPupils,
  listAuthorities,
  removeAuthority,
  saveAuthority,
} from '#electron/store/authority/authorities.ts';
import {
  getExport,
  lastExportOf,
  listExports,
  registerExport,
} from '#electron/store/documents/exports.ts';
import { addAttachment, attachmentsOf } from '#electron/store/files/attachments.ts';
import { answersOf, answersOfPeps, saveAnswers } from '#electron/store/form/answers.ts';
import { grantsIn, saveGrant } from '#electron/store/ppplus/awards.ts';
import { addLine, getLine, linesOf, removeLine, saveLine } from '#electron/store/ppplus/lines.ts';
import {
  addPupil,
  findPupils,
  getPupil,
  pupilsById,
  pupilsOnRoll,
  savePupil,
  setPupilLeft,
} from '#electron/store/pupil/pupils.ts';
import {
  actionsOf,
  addAction,
  getAction,
  listActions,
  removeAction,
  saveAction,
  setActionStatus,
} from '#electron/store/review/actions.ts';
import {
  addTarget,
  getTarget,
  removeTarget,
  saveTarget,
  targetsOf,
} from '#electron/store/review/targets.ts';
import {
  getSchool,
  recoveryConfirmedAt,
  saveSchool,
  setRecoveryConfirmed,
} from '#electron/store/school/school.ts';
import { listTerms, saveTerms } from '#electron/store/school/terms.ts';
import {
  addPep,
  discardPep,
  getFrozen,
  getPep,
  newestPepsOf,
  newestPepsOfTerm,
  pepsOfPupil,
  previousPep,
  signOffPep,
} from '#electron/store/stages/peps.ts';
import { freshRecord } from '#tests/unit/sample-record.ts';
import { says } from '../fixtures/says.ts';
import {
  addLuton,
  addPupilWithPep,
  autumn,
  openTestStore,
  randomBlob,
  somePupil,
  tickingClock,
} from './support.ts';

const today = '2026-11-23';
const all = { search: '', today, includeLeft: true, offset: 0, limit: 1000 };

describe('The school', () => {
  const elm = {
    name: 'Elm Grove Primary',
    urn: '123456',
    laestab: '8212001',
    designatedTeacher: 'Jo Marsh',
    designatedTeacherEmail: '',
    pagesBy: 'initials' as const,
  };

  test('is nothing before the first run, and comes back as it was saved', () => {
    const store = openTestStore();
    expect(store.read(getSchool)).toBeNull();
    store.write('Jo', (write) => saveSchool(write, elm, '2026-09-01'));
    store.write('Jo', (write) => saveSchool(write, { ...elm, urn: '' }, '2026-10-01'));
    expect(store.read(getSchool)).toEqual({ ...elm, urn: '' });
  });

  test('remembers when the recovery code was shown to be kept', () => {
    const store = openTestStore();
    store.write('Jo', (write) => saveSchool(write, elm, '2026-09-01'));
    expect(store.read(recoveryConfirmedAt)).toBeNull();
    store.write('Jo', (write) => setRecoveryConfirmed(write, write.at));
    expect(store.read(recoveryConfirmedAt)).not.toBeNull();
    store.write('Jo', (write) => setRecoveryConfirmed(write, null));
    expect(store.read(recoveryConfirmedAt)).toBeNull();
  });

  test('has authorities with their deadlines, in the order in which they were added', () => {
    const store = openTestStore();
    const autumnDeadline = { ...autumn, deadline: '2026-11-13' };
    const springDeadline = { academicYear: 2026, term: 'spring', deadline: '2027-03-05' } as const;
    const yearEleven = { ...springDeadline, deadline: '2027-02-12', years: [11] };
    const deadlines = [autumnDeadline, springDeadline, yearEleven];
    const luton = { ...lutonProfile, deadlines };
    const kent = { ...lutonProfile, name: 'Kent', ppPlusPencePerTerm: null, laNumber: '886' };
    const [first, second] = store.write('Jo', (write) => [
      addAuthority(write, luton),
      addAuthority(write, kent),
    ]);
    expect(store.read(listAuthorities)).toEqual([
      { id: first, ...luton },
      { id: second, ...kent },
    ]);
    const changed = { ...luton, deadlines: [{ ...autumnDeadline, deadline: '2026-11-20' }] };
    store.write('Jo', (write) => saveAuthority(write, first ?? '', changed));
    expect(store.read((read) => getAuthority(read, first ?? ''))).toEqual({
      id: first,
      ...changed,
    });
    store.write('Jo', (write) => removeAuthority(write, first ?? ''));
    expect(store.read(listAuthorities)).toEqual([{ id: second, ...kent }]);
  });

  test('knows whether an authority still has pupils', () => {
    const store = openTestStore();
    const id = store.write('Jo', addLuton);
    expect(store.read((read) => hasPupils(read, id))).toBe(false);
    store.write('Jo', (write) => addPupil(write, somePupil({ authorityId: id })));
    expect(store.read((read) => hasPupils(read, id))).toBe(true);
  });

  test('has the terms it was given, in the order of the year', () => {
    const store = openTestStore();
    const term = (academicYear: number, name: 'autumn' | 'spring' | 'summer', month: string) => ({
      academicYear,
      term: name,
      startsOn: `${month}-01`,
      endsOn: `${month}-28`,
      halfTermStartsOn: '',
      halfTermEndsOn: '',
    });
    const year = [
      term(2026, 'summer', '2027-05'),
      term(2026, 'autumn', '2026-10'),
      term(2026, 'spring', '2027-02'),
    ];
    store.write('Jo', (write) => {
      saveTerms(write, 2027, [term(2027, 'autumn', '2027-10')]);
      saveTerms(write, 2026, year);
    });
    const names = () => store.read(listTerms).map((t) => `${t.academicYear} ${t.term}`);
    expect(names()).toEqual(['2026 autumn', '2026 spring', '2026 summer', '2027 autumn']);
    const moved = { ...term(2026, 'autumn', '2026-10'), halfTermStartsOn: '2026-10-26' };
    store.write('Jo', (write) => saveTerms(write, 2026, [moved]));
    expect(names()).toEqual(['2026 autumn', '2027 autumn']);
    expect(store.read(listTerms)[0]).toEqual(moved);
  });
});

describe('A pupil', () => {
  test('comes back as it was saved, people and empty parts included', () => {
    const store = openTestStore();
    const input = somePupil({
      authorityId: store.write('Jo', addLuton),
      preferredName: 'Zed',
      formerNames: 'Zedrick Marsh',
      latinName: 'Neill, Zedrick',
      sex: 'M',
      legalStatus: 'C2',
      yearsApart: [{ years: -1, from: '2026-09-01' }],
      careStartDate: '2026-10-19',
      socialWorker: { name: 'Ola Wren', email: 'ola@example.org', phone: '' },
      aboutMe: 'I like drums.\n“Loud” ones: Олена, 李.',
      education: { place: 'dual', since: '2026-09-07', elsewhere: 'Icknield PRU' },
      careEnd: { on: '2027-03-01', reason: 'home' },
      afterEighteen: { goesOn: 'yes', until: '2031-07-31', toldBy: 'Ola', toldOn: '2031-01-04' },
      takingPart: { said: 'not-reached', who: 'Ola', how: 'by telephone', on: '2027-01-04' },
      changeOfSchool: 'yes',
    });
    const added = store.write('Jo', (write) => addPupil(write, input));
    expect(added).toEqual({
      ...input,
      id: added.id,
      code: added.code,
      leftOn: '',
      earlierStays: [],
      knownSince: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(store.read((read) => getPupil(read, added.id))).toEqual(added);
    const saved = store.write('Jo', (write) =>
      savePupil(write, added.id, { ...input, sex: '', yearsApart: [] }),
    );
    expect(saved).toEqual({ ...added, sex: '', yearsApart: [] });
    expect(store.read((read) => getPupil(read, 'nobody'))).toBeNull();
    expect(store.read((read) => pupilsById(read, [added.id, 'nobody'])).get(added.id)).toEqual(
      saved,
    );
  });

  test('has a neutral code of its own that spells no word', () => {
    const store = openTestStore();
    const codes = store.write('Jo', (write) => {
      const authorityId = addLuton(write);
      return Array.from({ length: 300 }, () => addPupil(write, somePupil({ authorityId })).code);
    });
    expect(new Set(codes).size).toBe(300);
    for (const code of codes) expect(code).toMatch(/^[2-9B-DF-HJKMNP-TV-Z]{4}$/);
  });

  test('never gets a code that another pupil has', () => {
    const given: string[] = [];
    let count = 0;
    const newId = () => {
      count += 1;
      return given.shift() ?? `id-${count}`;
    };
    const store = openTestStore({ newId });
    const [first, second] = store.write('Jo', (write) => {
      const authorityId = addLuton(write);
      return ['first pupil', 'second pupil'].map((id) => {
        given.push('the same code', ...(id === 'first pupil' ? [] : ['another code']), id);
        return addPupil(write, somePupil({ authorityId }));
      });
    });
    expect([first?.id, second?.id]).toEqual(['first pupil', 'second pupil']);
    expect(second?.code).not.toBe(first?.code);
  });

  test('is on the roll until the day of leaving has come, and can come back', () => {
    const store = openTestStore();
    const { id } = store.write('Jo', (write) =>
      addPupil(write, somePupil({ authorityId: addLuton(write) })),
    );
    const onRoll = () => store.read((read) => pupilsOnRoll(read, today)).length;
    store.write('Jo', (write) => setPupilLeft(write, id, '2026-12-18'));
    expect(onRoll()).toBe(1);
    store.write('Jo', (write) => setPupilLeft(write, id, today));
    expect(onRoll()).toBe(0);
    expect(store.read((read) => findPupils(read, all)).total).toBe(1);
    expect(store.write('Jo', (write) => setPupilLeft(write, id, '')).leftOn).toBe('');
    expect(onRoll()).toBe(1);
  });

  test('is found by the beginning of any of its words, without accents, capitals or hyphens', () => {
    const store = openTestStore();
    store.write('Jo', (write) => {
      const authorityId = addLuton(write);
      addPupil(write, somePupil({ authorityId, legalForename: 'Łukasz', legalSurname: 'O’Neill' }));
      addPupil(
        write,
        somePupil({ authorityId, legalForename: 'Thị', legalSurname: 'Nguyễn-Bell' }),
      );
      addPupil(write, somePupil({ authorityId, legalForename: 'Олена', legalSurname: '李' }));
    });
    const found = (search: string) =>
      store.read((read) => findPupils(read, { ...all, search })).rows.map((p) => p.legalSurname);
    for (const search of ['lukasz', 'LUK', 'oneil', "O'N", 'luk on']) {
      expect(found(search), search).toEqual(['O’Neill']);
    }
    for (const search of ['nguyen', 'bell', 'nguyenbell', 'Nguyễn-Bell', 'thi ng']) {
      expect(found(search), search).toEqual(['Nguyễn-Bell']);
    }
    for (const search of ['ол', '李']) expect(found(search), search).toEqual(['李']);
    expect(found('ukasz')).toEqual([]);
    expect(found('luk bell')).toEqual([]);
    expect(found(' ')).toHaveLength(3);
  });

  test('is found exactly when the words of its names say so', () => {
    const name = fc.stringMatching(/^[A-Za-zÀ-žА-я'" -]{1,12}$/).filter((n) => foldText(n) !== '');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 8 }),
        name,
        (names, typed) => {
          const store = openTestStore();
          const added = store.write('Jo', (write) => {
            const authorityId = addLuton(write);
            return names.map(([legalForename, legalSurname]) =>
              addPupil(write, somePupil({ authorityId, legalForename, legalSurname })),
            );
          });
          for (const search of [typed, ...names.flat().map((n) => n.slice(0, 3))]) {
            const found = store.read((read) => findPupils(read, { ...all, search }));
            const expected = added.filter((p) =>
              matchesSearch(
                foldText(
                  [p.legalSurname, p.legalForename, p.code]
                    .flatMap((n) => [n, n.replace(/[-']/g, ' ')])
                    .join(' '),
                ),
                search,
              ),
            );
            expect(found.rows.map(({ id }) => id).sort()).toEqual(
              expected.map(({ id }) => id).sort(),
            );
            expect(found.total).toBe(expected.length);
          }
          store.close();
        },
      ),
      { numRuns: 25 },
    );
  });

  test('is listed by surname, a page at a time', () => {
    const store = openTestStore();
    const surnames = ['Zoll', 'Ábel', 'Łuk', 'Abbot', 'Mbeki', 'de Vries', 'Évans'];
    store.write('Jo', (write) => {
      const authorityId = addLuton(write);
      for (const legalSurname of surnames)
        addPupil(write, somePupil({ authorityId, legalSurname }));
    });
    const page = (offset: number, limit: number) =>
      store.read((read) => findPupils(read, { ...all, offset, limit }));
    expect(page(0, 4).rows.map((p) => p.legalSurname)).toEqual([
      'Abbot',
      'Ábel',
      'de Vries',
      'Évans',
    ]);
    expect(page(4, 4).rows.map((p) => p.legalSurname)).toEqual(['Łuk', 'Mbeki', 'Zoll']);
    expect(page(4, 4).total).toBe(7);
  });
});

describe('A PEP', () => {
  const signOff = (store: ReturnType<typeof openTestStore>, id: string) =>
    store.write('Jo Marsh', (write) =>
      signOffPep(write, id, { by: 'Jo Marsh', at: write.at, frozen: freshRecord() }),
    );

  test('keeps what it said when it was signed off, and is amended by a new revision', () => {
    const store = openTestStore();
    const { pupilId, pep } = store.write('Jo', addPupilWithPep);
    expect(store.read((read) => getFrozen(read, pep.id))).toBeNull();
    signOff(store, pep.id);
    expect(store.read((read) => getPep(read, pep.id))).toMatchObject({
      status: 'signed-off',
      signedOffBy: 'Jo Marsh',
      revision: 1,
    });
    expect(store.read((read) => getFrozen(read, pep.id))).toEqual(freshRecord());
    const next = store.write('Jo', (write) =>
      addPep(write, {
        pupilId,
        term: autumn,
        templateId: pep.templateId,
        templateVersion: pep.templateVersion,
        startedOn: '2026-11-20',
        amends: { id: pep.id, revision: pep.revision, reason: 'A wrong date' },
      }),
    );
    expect(next).toMatchObject({
      revision: 2,
      amendReason: 'A wrong date',
      status: 'in-preparation',
    });
    expect(store.read((read) => newestPepsOfTerm(read, autumn)).map(({ id }) => id)).toEqual([
      next.id,
    ]);
    expect(store.read((read) => newestPepsOf(read, autumn, [pupilId])).get(pupilId)?.id).toBe(
      next.id,
    );
    expect(store.read((read) => newestPepsOf(read, autumn, ['other'])).size).toBe(0);
    expect(
      store.read((read) => pepsOfPupil(read, pupilId)).map(({ revision }) => revision),
    ).toEqual([2, 1]);
  });

  test('knows the PEP of the nearest earlier term, in its newest revision', () => {
    const store = openTestStore();
    const { pupilId, pep } = store.write('Jo', addPupilWithPep);
    const add = (academicYear: number, term: 'autumn' | 'spring' | 'summer') =>
      store.write('Jo', (write) =>
        addPep(write, {
          pupilId,
          term: { academicYear, term },
          templateId: 'school-age',
          templateVersion: 1,
          startedOn: '2026-11-02',
        }),
      );
    const nearest = (p: typeof pep) => store.read((read) => previousPep(read, p))?.id ?? null;
    expect(nearest(pep)).toBeNull();
    add(2025, 'autumn');
    const summer = add(2025, 'summer');
    add(2025, 'spring');
    const spring = add(2026, 'spring');
    expect(nearest(pep)).toBe(summer.id);
    expect(nearest(spring)).toBe(pep.id);
  });

  test('keeps its answers by field, each as it was given', () => {
    const store = openTestStore();
    const { pep } = store.write('Jo', addPupilWithPep);
    const answers = {
      strengths: says('drums'),
      iro: says([{ name: 'Ola', email: '', phone: '' }]),
      tuition: { kind: 'none', reason: 'Not needed' },
    } as const;
    store.write('Jo', (write) =>
      saveAnswers(write, pep.id, { ...answers, achievements: says('x') }),
    );
    store.write('Jo', (write) =>
      saveAnswers(write, pep.id, { achievements: null, destination: null }),
    );
    expect(store.read((read) => answersOf(read, pep.id))).toEqual(answers);
    const some = store.read((read) => answersOfPeps(read, [pep.id, 'other'], ['tuition']));
    expect(Object.keys(some.get(pep.id) ?? {})).toEqual(['tuition']);
  });

  test('in preparation can be discarded whole; money stays', () => {
    const store = openTestStore();
    const { pupilId, pep } = store.write('Jo', addPupilWithPep);
    const line = store.write('Jo', (write) => {
      const target = addTarget(write, pep.id);
      saveAnswers(write, pep.id, { strengths: says('drums') });
      addAction(
        write,
        { pepId: pep.id, pupilId },
        { description: 'Read', owner: '', dueDate: '', targetId: target.id },
      );
      return addLine(write, { ...someLine(pupilId), targetId: target.id });
    });
    store.write('Jo', (write) => discardPep(write, pep.id));
    expect(store.read((read) => getPep(read, pep.id))).toBeNull();
    expect(store.read((read) => getLine(read, line.id))).toEqual({ ...line, targetId: null });
  });

  test('keeps its files in order, listed without their content', () => {
    const store = openTestStore({ now: tickingClock() });
    const { pupilId, pep } = store.write('Jo', addPupilWithPep);
    for (const fileName of ['a.png', 'b.png']) {
      store.write('Jo', (write) =>
        addAttachment(write, {
          pepId: pep.id,
          pupilId,
          fieldId: 'drawing',
          fileName,
          mediaType: 'image/png',
          content: randomBlob(10),
        }),
      );
    }
    const files = store.read((read) => attachmentsOf(read, pep.id));
    expect(files.map(({ fileName, bytes }) => [fileName, bytes])).toEqual([
      ['a.png', 10],
      ['b.png', 10],
    ]);
    expect(Object.keys(files[0] ?? {})).not.toContain('content');
  });
});

const someLine = (pupilId: string) =>
  ({
    pupilId,
    ...autumn,
    kind: 'planned',
    date: '',
    category: 'books',
    description: 'Reading books',
    supplier: '',
    targetId: null,
    plannedLineId: null,
    quantity: 3,
    unitCostPence: 799,
    note: '',
    stream: 'pp-plus',
  }) as const;

describe('Targets and actions', () => {
  test('stand in the order in which they were added, and a target’s answers are merged', () => {
    const store = openTestStore();
    const { pep } = store.write('Jo', addPupilWithPep);
    const [first, second] = store.write('Jo', (write) => [
      addTarget(write, pep.id),
      addTarget(write, pep.id, { 'target-need': says('Reading') }),
    ]);
    store.write('Jo', (write) =>
      saveTarget(write, first?.id ?? '', {
        'target-need': says('Maths'),
        'target-why': says('Daily'),
      }),
    );
    store.write('Jo', (write) => saveTarget(write, first?.id ?? '', { 'target-why': null }));
    expect(store.read((read) => targetsOf(read, pep.id))).toEqual([
      { id: first?.id, position: 1, answers: { 'target-need': says('Maths') } },
      { id: second?.id, position: 2, answers: { 'target-need': says('Reading') } },
    ]);
    expect(store.read((read) => getTarget(read, second?.id ?? ''))?.pepId).toBe(pep.id);
  });

  test('part without loss: a removed target leaves its actions and spending', () => {
    const store = openTestStore();
    const { pupilId, pep } = store.write('Jo', addPupilWithPep);
    const { target, action, line } = store.write('Jo', (write) => {
      const added = addTarget(write, pep.id);
      const agreed = {
        description: 'Read',
        owner: 'Jo',
        dueDate: '2026-12-01',
        targetId: added.id,
      };
      return {
        target: added,
        action: addAction(write, { pepId: pep.id, pupilId }, agreed),
        line: addLine(write, { ...someLine(pupilId), targetId: added.id }),
      };
    });
    store.write('Jo', (write) => removeTarget(write, target.id));
    expect(store.read((read) => actionsOf(read, pep.id))).toEqual([{ ...action, targetId: null }]);
    expect(store.read((read) => getLine(read, line.id))?.targetId).toBeNull();
  });

  test('are listed across pupils by due date, without those of an amended PEP', () => {
    const store = openTestStore({ now: tickingClock() });
    const { pupilId, pep } = store.write('Jo', addPupilWithPep);
    const place = { pepId: pep.id, pupilId };
    const due = (dueDate: string) => ({ description: dueDate, owner: '', dueDate, targetId: null });
    const [later, never, sooner, done] = store.write('Jo', (write) =>
      ['2026-12-20', '', '2026-12-01', '2026-11-01'].map((date) =>
        addAction(write, place, due(date)),
      ),
    );
    store.write('Jo', (write) =>
      setActionStatus(write, done?.id ?? '', { status: 'done', note: 'Well', completedOn: today }),
    );
    const open = () =>
      store.read((read) => listActions(read, ['open'])).map(({ action }) => action.id);
    expect(open()).toEqual([sooner?.id, later?.id, never?.id]);
    expect(store.read((read) => listActions(read, []))).toEqual([]);
    expect(store.read((read) => listActions(read, ['done', 'partly']))).toEqual([
      {
        action: { ...done, status: 'done', note: 'Well', completedOn: today },
        pupilId,
        pepId: pep.id,
        term: autumn,
      },
    ]);
    store.write('Jo', (write) => {
      saveAction(write, never?.id ?? '', due('2026-11-30'));
      removeAction(write, later?.id ?? '');
    });
    expect(open()).toEqual([never?.id, sooner?.id]);
    expect(store.read((read) => getAction(read, never?.id ?? ''))?.action.dueDate).toBe(
      '2026-11-30',
    );
    store.write('Jo', (write) => {
      signOffPep(write, pep.id, { by: 'Jo', at: write.at, frozen: freshRecord() });
      const next = addPep(write, {
        pupilId,
        term: autumn,
        templateId: 'school-age',
        templateVersion: 1,
        startedOn: today,
        amends: { id: pep.id, revision: 1, reason: 'A slip' },
      });
      const outcome = { status: 'partly', note: 'Half', completedOn: '' } as const;
      addAction(write, { pepId: next.id, pupilId }, due('2026-12-05'), outcome);
      expect(actionsOf(write, next.id)).toMatchObject([outcome]);
    });
    expect(open()).toEqual([]);
  });
});

describe('PP+', () => {
  test('keeps one award for each pupil and term', () => {
    const store = openTestStore();
    const { pupilId } = store.write('Jo', addPupilWithPep);
    const award = {
      ...{ pupilId, ...autumn, kind: 'usual' as const, stream: 'pp-plus' as const, payer: '' },
      ...{ authorityId: null, amountPence: 60000, hours: null, reference: '', source: 'A letter' },
    };
    const { id } = store.write('Jo', (write) => saveGrant(write, null, award));
    expect(() => store.write('Jo', (write) => saveGrant(write, null, award))).toThrow();
    store.write('Jo', (write) => saveGrant(write, id, { ...award, amountPence: 65000 }));
    const held = store.read((read) => grantsIn(read, { by: 'term', ...autumn }, [pupilId]));
    expect(held).toMatchObject([{ ...award, amountPence: 65000 }]);
  });

  test('keeps each line with its amount, and lists them by pupil and term', () => {
    const store = openTestStore({ now: tickingClock() });
    const { pupilId } = store.write('Jo', addPupilWithPep);
    const plan = store.write('Jo', (write) => addLine(write, someLine(pupilId)));
    expect(plan).toMatchObject({ ...someLine(pupilId), id: plan.id, amountPence: 2397 });
    const spent = store.write('Jo', (write) =>
      addLine(write, {
        ...someLine(pupilId),
        kind: 'spent',
        date: '2026-11-10',
        plannedLineId: plan.id,
      }),
    );
    const lines = () => store.read((read) => linesOf(read, pupilId, autumn));
    expect(lines().map(({ id }) => id)).toEqual([spent.id, plan.id]);
    const saved = store.write('Jo', (write) =>
      saveLine(write, plan.id, { ...someLine(pupilId), quantity: 1 }),
    );
    expect(saved.amountPence).toBe(799);
    store.write('Jo', (write) => removeLine(write, plan.id));
    expect(lines()).toEqual([
      { ...someLine(pupilId), id: spent.id, amountPence: 2397, kind: 'spent', date: '2026-11-10' },
    ]);
  });
});

test('The register tells what left, when, by whom, the newest first', () => {
  const store = openTestStore({ now: tickingClock() });
  const { pupilId, pep } = store.write('Jo', addPupilWithPep);
  const entry = {
    kind: 'pep' as const,
    pepId: pep.id,
    pupilId,
    folder: '/media/stick',
    bytes: 10,
    sha256: 'x',
  };
  const [first, second] = ['one.pdf', 'two.pdf'].map((fileName) =>
    store.write('Jo Marsh', (write) => registerExport(write, { ...entry, fileName })),
  );
  expect(store.read(listExports)).toEqual([second, first]);
  expect(store.read((read) => getExport(read, first?.id ?? ''))).toMatchObject({
    ...entry,
    who: 'Jo Marsh',
    recipient: null,
    fileName: 'one.pdf',
  });
  expect(store.read((read) => lastExportOf(read, [pep.id, 'other']))).toEqual(
    new Map([[pep.id, second?.at]]),
  );
});
