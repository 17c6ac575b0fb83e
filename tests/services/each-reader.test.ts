import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { westBerkshire } from '#domain/authority/councils/west-berkshire.ts';
import { rowsOf } from '#domain/form/answer.ts';
import { type CopyReader, copyReaders } from '#domain/form/reader/copy.ts';
import { readers } from '#domain/form/reader/reader.ts';
import { runTool } from '../documents/read-pdf.ts';
import { says } from '../fixtures/says.ts';
import { plan } from '../fixtures/spending.ts';
import { addPupil, saveAnswers, signOffComplete, startPep } from './a-pep.ts';
import { schoolForEachTest } from './a-school.ts';
import { autumn } from './services.ts';

/**
 * A child whom West Berkshire looks after in a school that Luton's children go to as well, whose
 * home nobody may be told of, and who has no social worker at present: every paper about him, read
 * line by line for what its reader may know.
 */
const services = schoolForEachTest();
let pupilId: string;
let pepId: string;
let code: string;

const kept = {
  carer: /Karl|Marsh|01632 960777|k\.marsh/,
  placement: /Elm Road|Tilehurst/,
  'no-contact': /Darren/,
  contacts: /960555|l\.grant@|i\.rook@/,
  views: /He hums when he reads|worries about Sundays|settled well in maths/,
  'care-plan': /stays with his carers until/,
  history: /moved four times/,
  funding: /high-needs|high needs|Speech sessions/i,
  care: /looked.after|in care|care plan|carer|social worker|virtual school|Personal Education/i,
  inside: /version \d|school-age|\bpep-?\d|null|undefined/,
  luton: /Luton/,
  parents: /anita@|960333/,
  number: /WB-4711/,
} as const;
type Kept = keyof typeof kept;

beforeEach(async () => {
  const authorityId = (
    await services.call('authorities.save', { id: null, authority: westBerkshire })
  ).value.id;
  const pupil = await addPupil(services, {
    legalForename: 'Ravi',
    legalSurname: 'Bell',
    preferredName: 'Rav',
    dateOfBirth: '2014-03-02',
    authorityId,
    socialWorker: { name: '' },
    carer: { name: 'Karl Marsh', phone: '01632 960777', email: 'k.marsh@example.org' },
    virtualSchoolContact: { name: 'Lee Grant', email: 'l.grant@example.org' },
    reviewingOfficer: { name: 'Ines Rook', email: 'i.rook@example.org', phone: '01632 960555' },
  });
  pupilId = pupil.value.id;
  ({ code } = await services.call('pupils.get', { id: pupilId }));
  pepId = await startPep(services, pupilId);
  const { answers } = await services.call('peps.get', { id: pepId });
  const more = (['parent', 'reviewing-officer', 'teacher', 'other'] as const).map((role) => ({
    id: `extra-${role}`,
    cells: { role, ...(role === 'teacher' && { name: 'Mr Baptiste' }) },
  }));
  await saveAnswers(services, pepId, {
    'meeting-date': says('2026-12-03'),
    'meeting-time': says('14:00'),
    'meeting-place': says('Room 4'),
    'placement-type': says('foster'),
    'placement-details': says('14 Elm Road, Tilehurst: the address is withheld.'),
    'no-unsupervised-contact': says('Darren must have no contact.'),
    'care-plan-summary': says('He stays with his carers until he is grown up.'),
    'relevant-history': says('He moved four times in two years.'),
    'carer-views': says('He hums when he reads.'),
    'social-worker-views': says('He worries about Sundays.'),
    'school-views': says('He has settled well in maths.'),
    attendees: says([...rowsOf(answers.attendees), ...more]),
  });
});

/** The lines of the paper whose name ends so, as pdftotext reads them. */
const linesOf = (ending: string): string[] => {
  const names = fs.readdirSync(services.exportsFolder).filter((name) => name.endsWith(ending));
  expect(names, ending).toHaveLength(1);
  const bytes = fs.readFileSync(path.join(services.exportsFolder, names[0] ?? ''));
  return runTool('pdftotext', bytes)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
};

/** The lines that say something that is kept from this reader. */
const tellTales = (lines: readonly string[], never: readonly Kept[]): string[] =>
  lines.filter((line) => [...never, 'inside' as const].some((item) => kept[item].test(line)));

describe('The invitation', () => {
  const invite = async (allowed: 'carer'[] = []) => {
    const { answers } = await services.call('peps.get', { id: pepId });
    const rowIds = rowsOf(answers.attendees).map(({ id }) => id);
    return services.call('meeting.invite', { pepId, rowIds, allowed });
  };

  const whenAndWhere = [
    'Thursday 3 December 2026, 14:00',
    'Room 4',
    'By Monday 30 November 2026, to Priya Nair, Bramble Lane School, priya.nair@school.example',
  ];

  test.each([
    ['parent', ['carer', 'placement', 'no-contact', 'contacts', 'views', 'care-plan', 'funding']],
    ['carer', ['placement', 'no-contact', 'contacts', 'views', 'history', 'funding', 'luton']],
    ['child', ['placement', 'no-contact', 'contacts', 'views', 'care-plan', 'funding', 'luton']],
    ['teacher', ['care', 'carer', 'placement', 'no-contact', 'contacts', 'history', 'funding']],
    ['other', ['care', 'carer', 'placement', 'no-contact', 'contacts', 'history', 'funding']],
    ['social-worker', ['placement', 'no-contact', 'contacts', 'views', 'luton']],
    ['reviewing-officer', ['placement', 'no-contact', 'contacts', 'views', 'luton']],
    ['virtual-school', ['placement', 'no-contact', 'contacts', 'views', 'luton']],
  ] as const)(
    'to the %s says when, where and whom to answer, and nothing else',
    async (role, never) => {
      await invite();
      const lines = linesOf(`-${role}.pdf`);
      for (const words of whenAndWhere) expect(lines.join(' ')).toContain(words);
      expect(tellTales(lines, never)).toEqual([]);
      expect(lines[0] === undefined ? '' : lines.join(' ')).toContain(`R.B. (${code})`);
      expect(lines).not.toContain('Child or young person');
    },
  );

  test('calls the child by the name he likes, and names the carer to parents only if let', async () => {
    await invite();
    expect(linesOf('-child.pdf')).toContain('Rav');
    expect(linesOf('-child.pdf').join(' ')).toContain('Carer: Karl Marsh');
    expect(linesOf('-parent.pdf')).toContain('• Carer');
    fs.rmSync(path.join(services.exportsFolder), { recursive: true });
    fs.mkdirSync(services.exportsFolder);
    await invite(['carer']);
    expect(linesOf('-parent.pdf').join(' ')).toContain('Carer: Karl Marsh');
  });

  test('is not written to whoever is signed in, and asks nobody by being saved', async () => {
    const { fileNames } = await invite();
    expect(fileNames.join(' ')).not.toContain('designated-teacher');
    const invited = async () =>
      rowsOf((await services.call('peps.get', { id: pepId })).answers.attendees).flatMap(
        ({ cells }) => (cells.invited ? [cells.role] : []),
      );
    expect(await invited()).toEqual([]);
    const rows = rowsOf((await services.call('peps.get', { id: pepId })).answers.attendees);
    const carer = rows.find(({ cells }) => cells.role === 'carer')?.id ?? '';
    const asked = { pepId, rowIds: [carer], onDate: '2026-11-23' };
    await services.call('meeting.asked', asked);
    expect(await invited()).toEqual(['carer']);
    const refused = await services.refused('meeting.asked', { ...asked, onDate: '2026-11-24' });
    expect(refused.field).toBe('onDate');
  });
});

describe('A form for a part', () => {
  const roles = ['social-worker', 'carer', 'child', 'virtual-school', 'teacher', 'parent'] as const;

  test.each([
    ['parent', ['carer', 'placement', 'no-contact', 'contacts', 'views', 'care-plan', 'funding']],
    ['carer', ['placement', 'no-contact', 'contacts', 'views', 'history', 'funding', 'luton']],
    ['child', ['placement', 'no-contact', 'contacts', 'views', 'care-plan', 'funding', 'luton']],
    ['teacher', ['care', 'carer', 'placement', 'no-contact', 'contacts', 'history', 'funding']],
    ['social-worker', ['placement', 'no-contact', 'contacts', 'views', 'luton']],
    ['virtual-school', ['placement', 'no-contact', 'contacts', 'views', 'luton']],
  ] as const)(
    'of the %s holds their questions and nothing that they may not know',
    async (role, never) => {
      const asked = {
        pepId,
        roles: [...roles],
        returnBy: '2026-12-01',
        naming: 'initials',
      } as const;
      await services.call('contributions.forms', { ...asked, roles: [...roles] });
      const lines = linesOf(`-${role}.pdf`);
      expect(tellTales(lines, never)).toEqual([]);
      expect(lines.join(' ')).toContain(`R.B. (${code})`);
      expect(lines.join(' ')).not.toContain('Child or young person');
      expect(lines.join(' ')).toContain('Tuesday 1 December 2026');
    },
  );
});

describe('A reminder', () => {
  test.each([
    ['carer', ['placement', 'no-contact', 'contacts', 'views', 'history', 'funding', 'luton']],
    ['social-worker', ['placement', 'no-contact', 'views', 'luton']],
  ] as const)(
    'to the %s, as a letter and an e-mail, says only what they may know',
    async (role, never) => {
      await saveAnswers(services, pepId, { 'carer-views': null, 'social-worker-views': null });
      const about = { pupilId, term: autumn, role, naming: 'initials' } as const;
      await services.call('reminders.letter', about);
      const { email } = await services.call('reminders.compose', about);
      const lines = [...linesOf(`-${role}.pdf`), ...email.split('\n')];
      expect(tellTales(lines, never)).toEqual([]);
      expect(lines.join(' ')).toContain(`R.B. (${code})`);
      expect(lines.join(' ')).not.toMatch(/Rav|Bell/);
    },
  );
});

describe('The PDF', () => {
  const signedOff = async () => {
    await saveAnswers(services, pepId, {
      'school-views': says('He has settled well in maths. Mr Marsh reads with him.'),
      'meeting-date': says('2026-11-19'),
      'social-care-id': says('WB-4711'),
      'pr-holders': says([
        { name: 'Anita Bell', email: 'anita@example.org', phone: '01632 960333' },
      ]),
      'voice-summary': says('I like the lambs best.'),
      tuition: says([
        {
          id: 'lessons',
          cells: {
            ...{ subject: 'Maths', provider: 'Bright Tutors', 'funded-by': 'high-needs' },
            ...{ hours: 10, rate: 4000, cost: 40_000, difference: 'He works without help.' },
          },
        },
      ]),
    });
    await services.call('ppplus.saveLine', {
      id: null,
      line: plan(pupilId, { description: 'Speech sessions', stream: 'ehc-plan' }),
    });
    await signOffComplete(services, pepId, '2026-11-20');
  };

  const copy = async (reader: CopyReader, allowed: string[] = []) => {
    for (const name of fs.readdirSync(services.exportsFolder)) {
      fs.rmSync(path.join(services.exportsFolder, name));
    }
    await services.call('documents.exportPep', { pepId, reader, allowed, recipient: 'Who asked' });
    const lines = linesOf('.pdf');
    return lines;
  };

  const never = {
    'virtual-school': ['placement', 'no-contact', 'history', 'inside'],
    'social-worker': ['placement', 'no-contact', 'history', 'inside'],
    'reviewing-officer': ['placement', 'no-contact', 'history', 'inside'],
    carer: ['placement', 'no-contact', 'history', 'funding', 'parents', 'inside'],
    parent: [
      'carer',
      'placement',
      'no-contact',
      'history',
      'contacts',
      'views',
      'care-plan',
      'inside',
    ],
    child: ['placement', 'no-contact', 'history', 'contacts', 'views', 'inside', 'number'],
    other: [
      'carer',
      'placement',
      'no-contact',
      'history',
      'contacts',
      'views',
      'care-plan',
      'inside',
    ],
  } as const satisfies Record<CopyReader, readonly Kept[]>;

  test('of each reader holds what they may know, says whose it is and for whom, and that it is a part', async () => {
    await signedOff();
    for (const reader of copyReaders) {
      const lines = await copy(reader);
      const text = lines.join(' ');
      expect({ reader, told: tellTales(lines, never[reader]) }).toEqual({ reader, told: [] });
      const pages = lines.filter((line) => /^Page \d+ of \d+$/.test(line)).length;
      const whose = lines.filter((line) => line === `R.B. (${code}) · PEP, Autumn term 2026`);
      const forWhom = lines.filter((line) => line === 'Bramble Lane School · For Who asked');
      expect({ reader, pages: [whose.length, forWhom.length] }).toEqual({
        reader,
        pages: [pages, pages],
      });
      expect(text).toContain('This copy is a part of the plan.');
      const { isProfessional } = readers[reader];
      expect(text.includes('Left out: ')).toBe(isProfessional);
      const front = lines
        .slice(
          0,
          lines.findIndex((line) => line.startsWith('Page 1 of')),
        )
        .join(' ');
      for (const words of ['2 March 2014', 'WB-4711', 'Ravi Bell']) {
        expect({ reader, words, there: front.includes(words) }).toEqual({
          reader,
          words,
          there: isProfessional,
        });
      }
      // Nobody is named whom the records do not know.
      expect(text).toContain('Social worker');
      expect(text).not.toMatch(/Luton/);
    }
  });

  test('names to a professional each sensitive answer that it leaves out, and prints one that is let', async () => {
    await signedOff();
    const lines = await copy('social-worker');
    expect(lines.join(' ')).toMatch(
      /Left out: “What should the school know about where the child lives\?”,/,
    );
    const withIt = await copy('social-worker', ['sensitive:placement-details']);
    expect(withIt.join(' ')).toContain('14 Elm Road');
    expect(tellTales(withIt, ['no-contact'])).toEqual([]);
  });

  test('leaves out of a child’s copy the columns of what things cost and who pays', async () => {
    await signedOff();
    const columns = ['Cost of an hour', 'Cost in all', 'Paid from'];
    const whole = (await copy('virtual-school')).join(' ');
    for (const words of columns) expect(whole).toContain(words);
    const lines = await copy('child');
    expect(lines.join(' ')).toContain('Difference made: He works without help.');
    const told = /Cost|Paid from|Left out of this copy|£/;
    expect(lines.filter((line) => told.test(line))).toEqual([]);
  });

  test('names the carer to parents where the teacher lets it', async () => {
    await signedOff();
    expect((await copy('parent', ['carer'])).join(' ')).toContain('Karl Marsh');
  });
});
