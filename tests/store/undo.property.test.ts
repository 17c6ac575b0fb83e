import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lutonProfile } from '#domain/authority/authority.ts';
import { removeAuthority, saveAuthority } from '#electron/store/authority/authorities.ts';
import { saveRate } from '#electron/store/authority/rates.ts';
import { addAttachment, removeAttachment } from '#electron/store/files/attachments.ts';
import { saveAnswers } from '#electron/store/form/answers.ts';
import { toCallError } from '#electron/store/kernel/errors.ts';
import { queries } from '#electron/store/kernel/query.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { getGrant, saveGrant, takeStep } from '#electron/store/ppplus/awards.ts';
import {
  addLine,
  rateLine,
  removeLine,
  saveLine,
  strikeLine,
} from '#electron/store/ppplus/lines.ts';
import { addPupil, savePupil, setPupilLeft } from '#electron/store/pupil/pupils.ts';
import {
  addAction,
  removeAction,
  saveAction,
  setActionStatus,
} from '#electron/store/review/actions.ts';
import { addTarget, removeTarget, saveTarget } from '#electron/store/review/targets.ts';
import { saveTerms } from '#electron/store/school/terms.ts';
import { addPep, discardPep } from '#electron/store/stages/peps.ts';
import { says } from '../fixtures/says.ts';
import { addLuton, dump, openTestStore, somePupil, tickingClock } from './support.ts';

type Pick = (table: Parameters<typeof queries.selectFrom>[0] & string) => string;

/** A step is what a teacher might do; `n` chooses among rows and values. */
const steps: readonly ((write: Write, pick: Pick, n: number) => void)[] = [
  (write) => addLuton(write),
  (write, pick, n) =>
    saveAuthority(write, pick('authority'), {
      ...lutonProfile,
      deadlines: [{ academicYear: 2026, term: 'autumn', deadline: `2026-11-1${n % 10}` }],
    }),
  (write, pick) => removeAuthority(write, pick('authority')),
  (write, pick, n) =>
    addPupil(write, somePupil({ authorityId: pick('authority'), legalSurname: `Łuk ${n}` })),
  (write, pick, n) =>
    savePupil(
      write,
      pick('pupil'),
      somePupil({ authorityId: pick('authority'), legalSurname: `Smith-Jones ${n}` }),
    ),
  (write, pick, n) => setPupilLeft(write, pick('pupil'), n % 2 === 0 ? '' : '2026-12-01'),
  (write, pick, n) =>
    addPep(write, {
      pupilId: pick('pupil'),
      term: { academicYear: 2026, term: n % 2 === 0 ? 'autumn' : 'spring' },
      templateId: 'school-age',
      templateVersion: 1,
      startedOn: '2026-11-02',
    }),
  (write, pick, n) =>
    saveAnswers(write, pick('pep'), {
      [`field-${n % 3}`]: n % 4 === 0 ? null : says(`answer ${n}`),
      [`field-${n % 2}`]: { kind: 'none', reason: `reason ${n}` },
    }),
  (write, pick) => discardPep(write, pick('pep')),
  (write, pick) => addTarget(write, pick('pep')),
  (write, pick, n) =>
    saveTarget(write, pick('target'), { 'target-outcome': says(`reads ${n} pages`) }),
  (write, pick) => removeTarget(write, pick('target')),
  (write, pick) => {
    const pep = write.first(queries.selectFrom('pep').selectAll().where('id', '=', pick('pep')));
    const target = write.first(
      queries
        .selectFrom('target')
        .select('id')
        .where('pepId', '=', pep?.id ?? ''),
    );
    addAction(
      write,
      { pepId: pep?.id ?? '', pupilId: pep?.pupilId ?? '' },
      { description: 'Read', owner: 'Jo', dueDate: '2026-12-01', targetId: target?.id ?? null },
    );
  },
  (write, pick, n) =>
    saveAction(write, pick('action'), {
      description: `Read ${n}`,
      owner: '',
      dueDate: '',
      targetId: null,
    }),
  (write, pick) =>
    setActionStatus(write, pick('action'), {
      status: 'done',
      note: 'Well',
      completedOn: '2026-12-02',
    }),
  (write, pick) => removeAction(write, pick('action')),
  (write, pick, n) =>
    saveGrant(write, null, {
      ...{ pupilId: pick('pupil'), academicYear: 2026, term: 'autumn', kind: 'usual' },
      ...{ stream: 'pp-plus', authorityId: null, payer: '', amountPence: n * 100 },
      ...{ hours: null, reference: '', source: '' },
    }),
  (write, pick, n) =>
    addLine(write, {
      pupilId: pick('pupil'),
      academicYear: 2026,
      term: 'autumn',
      kind: n % 2 === 0 ? 'planned' : 'spent',
      date: n % 2 === 0 ? '' : '2026-11-10',
      category: 'books',
      description: `Books ${n}`,
      supplier: '',
      targetId: n % 3 === 0 ? pick('target') : null,
      plannedLineId: n % 5 === 0 ? pick('ppLine') : null,
      quantity: 2,
      unitCostPence: n,
      note: '',
    }),
  (write, pick, n) => {
    const id = pick('ppLine');
    saveLine(write, id, {
      pupilId: pick('pupil'),
      academicYear: 2026,
      term: 'spring',
      kind: 'spent',
      date: '2027-01-20',
      category: 'other',
      description: `Other ${n}`,
      supplier: 'Shop',
      targetId: null,
      plannedLineId: null,
      quantity: 1,
      unitCostPence: n,
      note: '',
    });
  },
  (write, pick) => removeLine(write, pick('ppLine')),
  (write, pick, n) => strikeLine(write, pick('ppLine'), n % 2 === 0 ? 'corrected' : 'reversed', ''),
  (write, pick, n) =>
    rateLine(write, pick('ppLine'), {
      ...{ rating: 'moderate', before: '', what: '', after: `${n} words`, soWhat: '' },
    }),
  (write, pick, n) =>
    saveGrant(write, null, {
      pupilId: pick('pupil'),
      academicYear: 2026,
      term: 'autumn',
      kind: 'extra',
      stream: 'pp-plus',
      authorityId: pick('authority'),
      payer: '',
      amountPence: n,
      hours: null,
      reference: '',
      source: '',
    }),
  (write, pick, n) => {
    const grant = getGrant(write, pick('ppAward'));
    if (!grant) return;
    const on = { id: grant.id, on: '2026-12-01', reference: `R${n}` };
    takeStep(write, grant, { ...on, step: 'received', amountPence: n });
  },
  (write, pick, n) =>
    saveRate(write, null, {
      authorityId: pick('authority'),
      stream: 'pp-plus',
      basis: 'term',
      amountPence: n,
      validFrom: '',
      validTo: '',
      fromYear: null,
      toYear: null,
      source: '',
      checkedOn: '',
    }),
  (write, pick, n) =>
    addAttachment(write, {
      pepId: n % 2 === 0 ? pick('pep') : null,
      pupilId: pick('pupil'),
      fieldId: null,
      fileName: `file ${n}`,
      mediaType: 'image/png',
      content: Buffer.alloc((n % 50) + 1, n),
    }),
  (write, pick) => removeAttachment(write, pick('attachment')),
  (write, _, n) =>
    saveTerms(
      write,
      2026,
      n % 3 === 0
        ? []
        : [
            {
              academicYear: 2026,
              term: 'autumn',
              startsOn: '2026-09-02',
              endsOn: `2026-12-${10 + (n % 10)}`,
              halfTermStartsOn: '',
              halfTermEndsOn: '',
            },
          ],
    ),
];

const transaction = fc.array(fc.record({ step: fc.nat(steps.length - 1), n: fc.nat(200) }), {
  minLength: 1,
  maxLength: 4,
});

test('Undoing everything, the last first, brings back the beginning; undoing the undoing, the end', () => {
  let done = 0;
  fc.assert(
    fc.property(fc.array(transaction, { minLength: 15, maxLength: 60 }), (transactions) => {
      const store = openTestStore({ now: tickingClock() });
      store.write('Jo', (write) => {
        const authorityId = addLuton(write);
        const pupil = addPupil(write, somePupil({ authorityId }));
        addPep(write, {
          pupilId: pupil.id,
          term: { academicYear: 2025, term: 'summer' },
          templateId: 'school-age',
          templateVersion: 1,
          startedOn: '2026-05-02',
        });
      });
      const beginning = dump(store);
      const groups: string[] = [];
      for (const planned of transactions) {
        try {
          const groupId = store.write('Jo', (write) => {
            for (const { step, n } of planned) {
              const pick: Pick = (table) => {
                const rows = write.all(
                  queries
                    .selectFrom(table as 'pupil')
                    .select('id')
                    .orderBy('id'),
                );
                return rows[n % Math.max(rows.length, 1)]?.id ?? 'none';
              };
              steps[step]?.(write, pick, n);
            }
            return write.groupId;
          });
          const logged = store.read((read) =>
            read.first(
              queries.selectFrom('changeLog').select('seq').where('groupId', '=', groupId),
            ),
          );
          if (logged !== undefined) groups.push(groupId);
        } catch (thrown) {
          // A step may be refused (a row is missing, a PEP is there already): nothing of it stays.
          expect(toCallError(thrown)).not.toBeNull();
        }
      }
      done += groups.length;
      const end = dump(store);
      const undoings = [...groups].reverse().map((groupId) => {
        const undone = store.undo(groupId, 'Jo');
        if (!undone.ok) throw new Error(undone.error.message);
        return undone.value.groupId;
      });
      expect(dump(store)).toEqual(beginning);
      for (const groupId of undoings.reverse()) {
        expect(store.undo(groupId, 'Jo')).toMatchObject({ ok: true });
      }
      expect(dump(store)).toEqual(end);
      store.close();
    }),
    { numRuns: 40 },
  );
  expect(done).toBeGreaterThan(200);
});
