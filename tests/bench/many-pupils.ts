import { lutonProfile } from '#domain/authority/authority.ts';
import type { Answers } from '#domain/form/answer.ts';
import { newestTemplateFor } from '#domain/form/forms/index.ts';
import { startingAnswers } from '#domain/form/starting-answers.ts';
import { nothingToDo } from '#domain/form/to-do.ts';
import { type PupilInput, pupilInput } from '#domain/pupil/pupil.ts';
import { suggestedTerms } from '#domain/school/terms.ts';
import { yearGroupFor } from '#domain/school/year-group.ts';
import { readKeyring, unlockWithPassphrase } from '#electron/store/access/keyring.ts';
import { listAuthorities } from '#electron/store/authority/authorities.ts';
import { saveAnswers } from '#electron/store/form/answers.ts';
import { openStore } from '#electron/store/kernel/open.ts';
import type { Store } from '#electron/store/kernel/store.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { saveGrant } from '#electron/store/ppplus/awards.ts';
import { addLine } from '#electron/store/ppplus/lines.ts';
import { addPupil } from '#electron/store/pupil/pupils.ts';
import { addAction } from '#electron/store/review/actions.ts';
import { addTarget } from '#electron/store/review/targets.ts';
import { addPep } from '#electron/store/stages/peps.ts';
import { says } from '../fixtures/says.ts';
import { type Ask, autumn, type OpenServices, passphrase } from './ask.ts';

const forenames = ['Amara', 'Łukasz', 'Ольга', 'Mai', 'Owen', 'Zainab', 'Tomás', 'Grace', 'Idris'];
const surnames = ['Adeyemi', 'Brown', 'Chen', 'Doyle', "O'Neill", 'Kowalska', 'Nguyễn', 'Price'];

/** A surname that one pupil in each school has, however large it is. */
export const onlySurname = 'Quillfeather';

/** A small generator of numbers from 0 to below 1: the same ones for the same seed. */
const numbers = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

const madeUpPupil = (next: () => number, count: number, authorityId: string): PupilInput => {
  const pick = (from: readonly string[]): string => from[Math.floor(next() * from.length)] ?? '';
  const year = 2011 + Math.floor(next() * 11);
  const month = String(1 + Math.floor(next() * 8)).padStart(2, '0');
  return pupilInput.parse({
    legalForename: pick(forenames),
    legalSurname: count === 7 ? onlySurname : `${pick(surnames)}-${count}`,
    dateOfBirth: `${year}-${month}-15`,
    authorityId,
    careStartDate: `${year + 3}-06-01`,
    legalStatus: 'C2',
    socialWorker: { name: 'Priya Nair' },
    carer: { name: 'Angela Prior' },
  });
};

const paragraph =
  'Works well in the morning and likes to know what comes next. Reads with a partner, keeps a diary of words, and is proud of the garden.';

/** One pupil with a PEP half filled in, a target, an action and PP+ lines. */
const addOne = (write: Write, pupil: PupilInput): void => {
  const { id: pupilId } = addPupil(write, pupil);
  const yearGroup = yearGroupFor(pupil.dateOfBirth, autumn.academicYear);
  const template = newestTemplateFor(yearGroup);
  const { id: pepId } = addPep(write, {
    pupilId,
    term: autumn,
    templateId: template.id,
    templateVersion: template.version,
    startedOn: '2026-10-01',
  });
  const long = template.sections
    .flatMap((section) => section.fields)
    .filter((field) => field.type === 'longText')
    .slice(0, 15);
  const answers: Answers = {
    ...startingAnswers(template, { yearGroup }),
    'meeting-date': says('2026-12-02'),
    ...Object.fromEntries(long.map(({ id }) => [id, says(paragraph)])),
  };
  saveAnswers(write, pepId, answers);
  const target = addTarget(write, pepId, {
    'target-outcome': says('Reads 45 words a minute by December.'),
  });
  addAction(
    write,
    { pepId, pupilId },
    { description: 'Order books', owner: 'Mr Oduya', dueDate: '2026-11-30', targetId: target.id },
  );
  saveGrant(write, null, {
    ...{ pupilId, ...autumn, kind: 'usual', stream: 'pp-plus', authorityId: null, payer: '' },
    ...{ amountPence: 60000, hours: null, reference: '', source: '' },
  });
  for (const kind of ['planned', 'spent'] as const) {
    addLine(write, {
      pupilId,
      ...autumn,
      kind,
      date: '2026-11-02',
      category: 'books',
      description: 'Books',
      supplier: '',
      targetId: target.id,
      plannedLineId: null,
      quantity: 3,
      unitCostPence: 1000,
      note: '',
    });
  }
  write.setProgress(pepId, { ...nothingToDo, toAnswer: 40 }, '2026-11-23');
};

/** Opens the store of a school that was just set up, to write into it directly. */
export const openAgain = async (dataFolder: string): Promise<Store> => {
  const keyring = readKeyring(dataFolder);
  const personId = keyring.ok ? (keyring.value.people[0]?.id ?? '') : '';
  const key = await unlockWithPassphrase({ folder: dataFolder, personId, passphrase });
  if (!key.ok) throw new Error(key.error.message);
  const opened = openStore({ folder: dataFolder, key: key.value });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.store;
};

/**
 * A school with many made-up pupils, the same for the same seed. They are written straight into the
 * store, many to a transaction: through the window's own calls it would take minutes.
 */
export const manyPupils = async (
  dataFolder: string,
  count: number,
  open: OpenServices,
  seed = 1,
): Promise<Ask> => {
  const ask = open(dataFolder);
  await ask('setup.create', {
    school: { name: 'Long List School', designatedTeacher: 'Harriet Osei' },
    authorities: [lutonProfile],
    terms: [...suggestedTerms(2025), ...suggestedTerms(2026)],
    passphrase,
  });
  await ask('access.lock', {});

  const next = numbers(seed);
  const store = await openAgain(dataFolder);
  const authorityId = store.read(listAuthorities)[0]?.id ?? '';
  for (let done = 0; done < count; done += 250) {
    store.write('Harriet Osei', (write) => {
      for (let i = done; i < Math.min(count, done + 250); i += 1) {
        addOne(write, madeUpPupil(next, i, authorityId));
      }
    });
  }
  store.close();

  const { people } = await ask('app.state', {});
  await ask('access.unlock', { personId: people[0]?.id ?? '', passphrase });
  return ask;
};
