import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lutonProfile } from '#domain/authority/authority.ts';
import { shippedAuthorities } from '#domain/authority/councils/index.ts';
import { shippedRubrics } from '#domain/authority/rubrics/index.ts';
import { usualLook } from '#domain/cohort/list-view.ts';
import { fail, ok } from '#domain/contract/result.ts';
import type { Answer } from '#domain/form/answer.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { stepDetail } from '#domain/stages/steps.ts';
import { getAuthority, saveAuthority } from '#electron/store/authority/authorities.ts';
import { listViews, saveView } from '#electron/store/cohort/list-views.ts';
import { answersOf, saveAnswers } from '#electron/store/form/answers.ts';
import { changesOfGroup } from '#electron/store/history/changes.ts';
import { attempt } from '#electron/store/kernel/errors.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { createStore } from '#electron/store/kernel/store.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { hiddenOf, saveHidden } from '#electron/store/meeting/hidden.ts';
import { getGrant } from '#electron/store/ppplus/awards.ts';
import { getLine, rateLine } from '#electron/store/ppplus/lines.ts';
import { getEvent } from '#electron/store/pupil/events.ts';
import { getPupil, savePupil } from '#electron/store/pupil/pupils.ts';
import { saveTermAnswers, termAnswersOf } from '#electron/store/pupil/term-answers.ts';
import {
  marksAtSignOff,
  rubricOf,
  saveRubric,
  saveViews,
  viewsOf,
} from '#electron/store/quality/views.ts';
import { addTarget, getTarget, saveTarget } from '#electron/store/review/targets.ts';
import { getFrozen, signOffPep } from '#electron/store/stages/peps.ts';
import { noteStep, stepsOfPeps } from '#electron/store/stages/steps.ts';
import { freshRecord } from '#tests/unit/sample-record.ts';
import { emptyDatabase } from './schema/a-database.ts';
import { typedTables } from './schema/typed-tables.ts';
import { addPupilWithPep, autumn, somePupil, temporaryFolder } from './support.ts';

/** Records with one of everything, and the database behind them. */
const records = () => {
  const db = emptyDatabase();
  let made = 0;
  const store = createStore({
    db,
    folder: temporaryFolder(),
    now: () => '2026-11-23T10:00:00.000Z',
    newId: () => String(made++),
  });
  const ids = store.write('Jo', (write) => {
    const { pupilId, pep } = addPupilWithPep(write);
    return {
      group: write.groupId,
      pupilId,
      pepId: pep.id,
      authorityId: getPupil(write, pupilId)?.authorityId ?? '',
      targetId: addTarget(write, pep.id).id,
      awardId: write.insert('ppAward', { pupilId, academicYear: 2026, term: 'autumn' }).id,
      eventId: write.insert('pupilEvent', { pupilId, kind: 'suspension', onDate: '2026-11-16' }).id,
      lineId: write.insert('ppLine', {
        pupilId,
        ...autumn,
        kind: 'planned',
        description: 'Books',
        amountPence: 100,
      }).id,
    };
  });
  return { db, store, ids };
};
type Ids = ReturnType<typeof records>['ids'];

const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const someone = fc.record({ name: text, email: text, phone: text });
const cell = fc.oneof(text, fc.integer());
/** Ids of columns as the forms give them: no schema keeps one that is called "__proto__". */
const column = fc.stringMatching(/^[a-z][a-z-]{0,20}$/);
const row = fc.record({ id: text, cells: fc.dictionary(column, cell) });
const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    kind: fc.constant('value' as const),
    value: fc.oneof(
      text,
      fc.integer(),
      fc.constant(0.5),
      fc.array(text),
      fc.array(someone),
      fc.array(row),
    ),
  }),
  fc.record({ kind: fc.constantFrom('none' as const, 'not-known' as const), reason: text }),
);
const question = fc.stringMatching(/^[a-z][a-z-]{0,8}$/);
const answers = fc.dictionary(question, answer);
const mark = { mark: text, by: fc.constantFrom('teacher' as const, 'check' as const) };
const marks = fc.record({
  whole: fc.option(fc.record(mark)),
  parts: fc.array(fc.record({ ...mark, label: text, sectionIds: fc.array(text) })),
});
const detail = fc
  .record({ to: text, grade: text, comment: text })
  .map((given) => ({ ...stepDetail.parse({}), ...given }));
const frozen = fc
  .record({
    answers,
    amendReason: text,
    carried: fc.subarray<FieldId>(['meeting-date', 'achievements']),
  })
  .map((given) =>
    freshRecord({ ...given, targets: [{ id: 't', position: 1, answers: given.answers }] }),
  );

type Kind = {
  /** Round trips: writes a value and gives what is read then, with what it must be. */
  trip: fc.Arbitrary<(write: Write, ids: Ids) => { wrote: unknown; read: unknown }>;
  read: (read: Read, ids: Ids) => unknown;
  /** JSON that is no such thing. */
  damaged: string;
};

const kind = <T>(
  values: fc.Arbitrary<T>,
  write: (write: Write, ids: Ids, value: T) => void,
  read: (read: Read, ids: Ids) => unknown,
  damaged: string,
): Kind => ({
  trip: values.map((value) => (handle, ids) => {
    write(handle, ids, value);
    return { wrote: value, read: read(handle, ids) };
  }),
  read,
  damaged,
});

const person = (part: 'socialWorker' | 'carer' | 'virtualSchoolContact' | 'reviewingOfficer') =>
  kind(
    someone,
    (write, { pupilId, authorityId }, who) =>
      savePupil(write, pupilId, somePupil({ authorityId, [part]: who })),
    (read, { pupilId }) => getPupil(read, pupilId)?.[part],
    '{"name":["Pat"]}',
  );

const change = kind(
  text,
  (write, { pupilId, authorityId }, legalForename) =>
    savePupil(write, pupilId, somePupil({ authorityId, legalForename })),
  (read, { pupilId, group }) =>
    changesOfGroup(read, group).find(({ rowId }) => rowId === pupilId)?.after?.legalForename,
  '{"legal_forename":["Pat"]}',
);

const kinds: Readonly<Record<string, Kind>> = {
  'pupil.social_worker': person('socialWorker'),
  'pupil.carer': person('carer'),
  'pupil.virtual_school_contact': person('virtualSchoolContact'),
  'pupil.iro': person('reviewingOfficer'),
  'pupil.years_apart': kind(
    fc.array(
      fc.record({ years: fc.integer({ min: -5, max: 5 }), from: fc.constant('2026-09-01') }),
      { minLength: 1 },
    ),
    (write, { pupilId, authorityId }, yearsApart) =>
      savePupil(write, pupilId, somePupil({ authorityId, yearsApart })),
    (read, { pupilId }) => getPupil(read, pupilId)?.yearsApart,
    '[{"years":"one"}]',
  ),
  'pupil.earlier_stays': kind(
    fc.array(fc.record({ enrolledOn: fc.constant('2024-09-03'), leftOn: text }), { minLength: 1 }),
    (write, { pupilId }, stays) =>
      write.update('pupil', pupilId, { earlierStays: JSON.stringify(stays) }),
    (read, { pupilId }) => getPupil(read, pupilId)?.earlierStays,
    '[{"leftOn":7}]',
  ),
  'pupil_event.told': kind(
    fc.record({
      socialWorker: fc.record({ who: text, on: text, at: text }),
      virtualSchool: fc.record({ who: text, on: text, at: text }),
    }),
    (write, { eventId }, told) =>
      write.update('pupilEvent', eventId, { told: JSON.stringify(told) }),
    (read, { eventId }) => getEvent(read, eventId)?.told,
    '{"socialWorker":7}',
  ),
  'authority.profile': kind(
    fc.constantFrom(...shippedAuthorities),
    (write, { authorityId }, authority) => saveAuthority(write, authorityId, authority),
    (read, { authorityId }) => {
      const { id: _, ...authority } = getAuthority(read, authorityId) ?? { id: '' };
      return authority;
    },
    '{"grades":"gold"}',
  ),
  'authority_deadline.years': kind(
    fc.uniqueArray(fc.integer({ min: -2, max: 16 }), { minLength: 1 }),
    (write, { authorityId }, years) => {
      const { id: _, ...authority } = getAuthority(write, authorityId) ?? { id: '' };
      const deadlines = [{ ...autumn, deadline: '2026-11-27', years }];
      saveAuthority(write, authorityId, { ...lutonProfile, ...authority, deadlines });
    },
    (read, { authorityId }) => getAuthority(read, authorityId)?.deadlines[0]?.years,
    '"Year 11"',
  ),
  'authority.rubric': kind(
    fc.constantFrom(...shippedRubrics),
    (write, { authorityId }, rubric) => saveRubric(write, authorityId, rubric),
    (read, { authorityId }) => rubricOf(read, authorityId),
    '{"id":"x"}',
  ),
  'pep.frozen': kind(
    frozen,
    (write, { pepId }, record) =>
      signOffPep(write, pepId, { by: 'Jo', at: write.at, frozen: record }),
    (read, { pepId }) => getFrozen(read, pepId),
    JSON.stringify({ version: 1, record: { ...freshRecord(), answers: { likes: 'drums' } } }),
  ),
  'pep.marks': kind(
    marks,
    (write, { pepId }, given) =>
      signOffPep(write, pepId, { by: 'Jo', at: write.at, frozen: freshRecord(), marks: given }),
    (read, { pepId }) => marksAtSignOff(read, pepId),
    '{"whole":"gold","parts":[]}',
  ),
  'pep.quality': kind(
    fc.array(fc.record({ subject: text, verdict: text, reason: text, label: text })),
    (write, { pepId }, views) => saveViews(write, pepId, views),
    (read, { pepId }) => viewsOf(read, pepId),
    '[{"subject":7}]',
  ),
  'pep.hidden': kind(
    fc.array(text),
    (write, { pepId }, hidden) => saveHidden(write, pepId, hidden),
    (read, { pepId }) => hiddenOf(read, pepId),
    '["health",7]',
  ),
  'pep_step.detail': kind(
    detail,
    (write, { pepId }, given) =>
      noteStep(write, pepId, 'ready', { onDate: '2026-11-23', by: 'Jo', detail: given }),
    (read, { pepId }) => stepsOfPeps(read, [pepId]).get(pepId)?.[0]?.detail,
    '{"comment":["drums"]}',
  ),
  'pep_answer.answer': kind(
    answers,
    (write, { pepId }, given) => saveAnswers(write, pepId, given),
    (read, { pepId }) => answersOf(read, pepId),
    '{"kind":"value","value":[{"id":7,"cells":{}}]}',
  ),
  'term_answer.answer': kind(
    answers,
    (write, { pupilId }, given) => saveTermAnswers(write, pupilId, autumn, given),
    (read, { pupilId }) => termAnswersOf(read, pupilId, autumn),
    '{"kind":"value"}',
  ),
  'target.answers': kind(
    answers,
    (write, { targetId }, given) => saveTarget(write, targetId, given),
    (read, { targetId }) => getTarget(read, targetId)?.target.answers,
    '{"likes":{"kind":"value","value":null}}',
  ),
  'pp_line.impact_note': kind(
    fc.record({ before: text, what: text, after: text, soWhat: text }),
    (write, { lineId }, told) => rateLine(write, lineId, { ...told, rating: 'moderate' }),
    (read, { lineId }) => {
      const { rating: _, ...told } = getLine(read, lineId)?.impact ?? { rating: null };
      return told;
    },
    '{"before":7}',
  ),
  'pp_award.corrections': kind(
    fc.array(
      fc.record({ pence: fc.nat(), source: text, on: fc.constant('2026-11-02'), who: text }),
      { minLength: 1, maxLength: 3 },
    ),
    (write, { awardId }, told) =>
      write.update('ppAward', awardId, { corrections: JSON.stringify(told) }),
    (read, { awardId }) => getGrant(read, awardId)?.corrections,
    '[{"pence":"7"}]',
  ),
  'change_log.before': change,
  'change_log.after': change,
};

/** Read in the window, by the shape of the form that it was typed into. */
const readElsewhere = ['draft.value'];

/** Left out where it cannot be read: how a list is looked at can be chosen again. */
const leftOut = ['list_view.look'];

test('every column that holds JSON is tried here', () => {
  const columns = Object.entries(typedTables()).flatMap(([table, of]) =>
    Object.entries(of).flatMap(([name, { json }]) => (json ? [`${table}.${name}`] : [])),
  );
  expect([...Object.keys(kinds), ...readElsewhere, ...leftOut].sort()).toEqual(columns.sort());
});

test('nothing in the store reads JSON past its schema', () => {
  const store = path.join(import.meta.dirname, '../../electron/store');
  const reading = fs
    .readdirSync(store, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => fs.readFileSync(path.join(store, file), 'utf8').includes('JSON.parse'));
  // The keyring and the note of an exchange are files of their own, each with a schema of its own.
  expect(reading.sort()).toEqual(['access/keyring.ts', 'kernel/kept.ts', 'kernel/swap.ts']);
});

/** Puts JSON that is no such thing where something was written before. */
const damage = ({ db, ids }: ReturnType<typeof records>, column: string): void => {
  const [table = '', name = ''] = column.split('.');
  db.exec(`DROP TRIGGER change_log_no_update; DROP TRIGGER pep_sealed_update;
    DROP TRIGGER pep_step_sealed_update`);
  const where = table === 'change_log' ? `WHERE row_id = '${ids.pupilId}'` : '';
  db.prepare(`UPDATE ${table} SET ${name} = ? ${where}`).run(kinds[column]?.damaged);
};

describe.each(Object.entries(kinds))('What is kept as JSON in %s', (column, { trip, read }) => {
  test('is read as it was written', () => {
    const { store, ids } = records();
    fc.assert(
      fc.property(trip, (go) => {
        store.write('Jo', (write) => {
          const { wrote, read: again } = go(write, { ...ids, group: write.groupId });
          expect(again).toEqual(wrote);
          // Each begins where the first did.
          return fail('cancelled', 'Taken back.');
        });
      }),
    );
  });

  test('is refused when it is damaged, in a sentence that names it and nothing of a pupil', () => {
    const made = records();
    const { store, ids } = made;
    const [go] = fc.sample(trip, { numRuns: 1, seed: 2 });
    store.write('Jo', (write) => {
      go?.(write, ids);
      saveAnswers(write, ids.pepId, {});
    });
    damage(made, column);
    const refused = attempt(() => ok(store.read((handle) => read(handle, ids))));
    expect(refused).toMatchObject({ error: { code: 'damaged' } });
    expect(refused.ok ? '' : refused.error.message).toMatch(
      /^[A-Z][^()]+ cannot be read \([a-zA-Z+]+ [^()]+\)\. Nothing was changed; /,
    );
  });
});

test('the look of a list that cannot be read is left out, and the others stay', () => {
  const { store } = records();
  const names = store.write('Jo', (write) => {
    const look = usualLook('pupils');
    saveView(write, null, { list: 'pupils', name: 'Year 6', look });
    write.insert('listView', { list: 'pupils', name: 'Damaged', look: '{"columns":7}' });
    return listViews(write, 'pupils').map(({ name }) => name);
  });
  expect(names).toEqual(['Year 6']);
});
