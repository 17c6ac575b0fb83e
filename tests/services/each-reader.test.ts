import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { westBerkshire } from '#domain/authority/councils/west-berkshire.ts';
import { rowsOf } from '#domain/form/answer.ts';
import { runTool } from '../documents/read-pdf.ts';
import { says } from '../fixtures/says.ts';
import { addPupil, saveAnswers, startPep } from './a-pep.ts';
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
  funding: /high-needs|high needs/i,
  care: /looked.after|in care|care plan|carer|social worker|virtual school|Personal Education/i,
  inside: /version \d|school-age|\bpep-?\d|null|undefined/,
  luton: /Luton/,
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
      if (process.env.SHOW) console.log(`\n== invitation to ${role}\n${lines.join('\n')}`);
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
      if (process.env.SHOW) console.log(`\n== form of ${role}\n${lines.join('\n')}`);
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
      if (process.env.SHOW) console.log(`\n== reminder to ${role}\n${lines.join('\n')}`);
      expect(tellTales(lines, never)).toEqual([]);
      expect(lines.join(' ')).toContain(`R.B. (${code})`);
      expect(lines.join(' ')).not.toMatch(/Rav|Bell/);
    },
  );
});
