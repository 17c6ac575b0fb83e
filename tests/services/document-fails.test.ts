import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Built, Sheet } from '#electron/documents/kit/sheet.ts';
import { newPep, signedOffPep } from './a-pep.ts';
import { schoolForAllTests } from './a-school.ts';
import { autumn } from './services.ts';

type Fault = 'at once' | 'in a promise' | 'from its stream' | 'later, outside any promise';

/** How the next document fails, and after how many that are whole. */
const failing = vi.hoisted(() => ({ how: null as Fault | null, after: 0 }));
const secret = 'Mia Thompson lives at 12 High Street';

vi.mock('#electron/documents/kit/finish.ts', async (original) => {
  const real = await original<typeof import('#electron/documents/kit/finish.ts')>();
  return {
    ...real,
    finishSheet: (sheet: Sheet): Promise<Built> => {
      const fault = new Error(secret);
      if (failing.how === null || failing.after-- > 0) return real.finishSheet(sheet);
      switch (failing.how) {
        case 'at once':
          throw fault;
        case 'in a promise':
          return Promise.reject(fault);
        case 'from its stream': {
          const built = real.finishSheet(sheet);
          sheet.doc.emit('error', fault);
          return built;
        }
        default:
          setImmediate(() => {
            throw fault;
          });
          return new Promise(() => undefined);
      }
    },
  };
});

const services = schoolForAllTests();
let pupilId: string;
let pepId: string;
let signedOffId: string;

beforeAll(async () => {
  ({ pupilId, pepId } = await newPep(services));
  signedOffId = await signedOffPep(services);
}, 120_000);

beforeEach(() => {
  services.env.saveFile = path.join(services.exportsFolder, 'recovery.pdf');
  services.logged.length = 0;
});
afterEach(() => {
  failing.how = null;
});

const meetingRows = async (): Promise<string[]> => {
  const { withNames } = await import('#domain/meeting/people.ts');
  const { templateOfRecord } = await import('#domain/form/words/wording.ts');
  const record = await services.call('peps.get', { id: pepId });
  return withNames(record, templateOfRecord(record)).map(({ id }) => id);
};

const statement = (as: 'pdf' | 'claim') => () =>
  services.refused('ppplus.exportStatement', {
    of: { pupilId },
    clock: { by: 'term', ...autumn },
    as,
  });

/** Every document that leaves, by the file that makes it, and how the window asks for it. */
const documents: Record<string, () => Promise<{ code: string; message: string }>> = {
  'pep.ts': () => services.refused('documents.exportPep', { pepId: signedOffId }),
  'blank-form.ts': () =>
    services.refused('documents.blankForm', { templateId: 'school-age', yearGroup: 8 }),
  'blank-form.ts, for a pupil': () => services.refused('documents.pupilForm', { pupilId }),
  'term-report.ts': () =>
    services.refused('documents.termReport', { term: autumn, naming: 'name' }),
  'ppplus-statement.ts': statement('pdf'),
  'ppplus-statement.ts, as a claim': statement('claim'),
  'invitation.ts': async () =>
    services.refused('meeting.invite', { pepId, rowIds: await meetingRows() }),
  'reminder.ts': () =>
    services.refused('reminders.letter', {
      pupilId,
      term: autumn,
      role: 'social-worker',
      naming: 'initials',
    }),
  'contribution-form.ts': () =>
    services.refused('contributions.forms', {
      pepId,
      roles: ['social-worker', 'carer', 'child'],
      returnBy: '2026-12-04',
      naming: 'name',
    }),
  'recovery-sheet.ts': () => services.refused('recovery.save', { code: services.recoveryCode }),
};

/** All that the program has written down of documents, and what is known of the pupil's PEP. */
const written = async () => ({
  files: fs.readdirSync(services.exportsFolder),
  register: await services.call('documents.list', {}),
  record: await services.call('peps.get', { id: pepId }),
  reminders: await services.call('reminders.list', { pupilId, term: autumn }),
});

const faults: Fault[] = [
  'at once',
  'in a promise',
  'from its stream',
  'later, outside any promise',
];

describe('A fault in a document', () => {
  test('is tried in every document there is', () => {
    const folder = path.join(import.meta.dirname, '../../electron/documents');
    const all = fs.readdirSync(folder).filter((name) => name.endsWith('.ts'));
    expect([...new Set(Object.keys(documents).map((name) => name.split(',')[0]))].sort()).toEqual(
      all.sort(),
    );
  });

  describe.each(Object.entries(documents))('%s', (_, ask) => {
    test.each(faults)('thrown %s is a refusal in words, and nothing is written', async (how) => {
      const before = await written();
      failing.how = how;
      failing.after = 0;
      expect(await ask()).toEqual({
        code: 'unexpected',
        message:
          'This document could not be made. Nothing was saved, and the records are as they were.',
      });
      expect(await written()).toEqual(before);
      expect(services.logged.join('\n')).toMatch(/^a document failed: Error\n/);
      expect(services.logged.join('\n')).not.toContain(secret);
    });
  });

  test.each(['invitation.ts', 'contribution-form.ts'])(
    'in the second of several letters of %s leaves the first unwritten too',
    async (name) => {
      const before = await written();
      failing.how = 'at once';
      failing.after = 1;
      expect((await documents[name]?.())?.code).toBe('unexpected');
      expect(await written()).toEqual(before);
    },
  );

  test('is no longer listened for when the documents are made', async () => {
    const { fileName } = await services.call('documents.exportPep', { pepId: signedOffId });
    expect(fs.readdirSync(services.exportsFolder)).toContain(fileName);
    expect(process.hasUncaughtExceptionCaptureCallback()).toBe(false);
  });
});
