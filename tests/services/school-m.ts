import type { Stream } from '#domain/authority/rates.ts';
import type { CallInput } from '#domain/contract/calls.ts';
import type { TermName } from '#domain/school/terms.ts';
import { freshServices, passphrase, setUp, type TestSchool } from './services.ts';

/** School M of the handbook's worked examples of money (PP+ 2.1): nine pupils, two years. */
export type SchoolM = TestSchool & {
  /** Pupils by their letter. */
  ids: Readonly<Record<string, string>>;
  stHelensId: string;
  /** Opens the program on a day. */
  open(day: string): Promise<void>;
};

const termOf = (academicYear: number, term: TermName, startsOn: string, endsOn: string) => ({
  academicYear,
  term,
  startsOn,
  endsOn,
  halfTermStartsOn: '',
  halfTermEndsOn: '',
});

/** Calendar P of the handbook; 2026/27 as its worked cases of what is owed say. */
const years = {
  2025: [
    termOf(2025, 'autumn', '2025-09-03', '2025-12-18'),
    termOf(2025, 'spring', '2026-01-05', '2026-03-27'),
    termOf(2025, 'summer', '2026-04-13', '2026-07-21'),
  ],
  2026: [
    termOf(2026, 'autumn', '2026-09-02', '2026-12-18'),
    termOf(2026, 'spring', '2027-01-04', '2027-03-25'),
    termOf(2026, 'summer', '2027-04-12', '2027-07-21'),
  ],
};

/** Born so as to be in this year group in 2025/26. */
const bornFor = (year: number): string => `${2020 - year}-10-05`;

type Person = Partial<CallInput<'pupils.add'>> & { year: number; at?: 'Luton' | 'St Helens' };

const people: Readonly<Record<string, Person>> = {
  A: { year: 4 },
  B: { year: 10, at: 'St Helens' },
  C: { year: 7, careStatus: 'previously' },
  D: { year: -1 },
  E: { year: 3, careStatus: 'kinship' },
  F: { year: 6, legalStatus: 'V4' },
  G: { year: 11 },
  I: { year: 12, dateOfBirth: '2009-02-10' },
};

/** The same school as it was set up, with all but the one who comes into care later. */
export const schoolM = async (): Promise<SchoolM> => {
  const services = freshServices();
  services.env.today = '2025-09-03';
  services.env.now = '2025-09-03T08:00:00.000Z';
  const school = await setUp(services);
  for (const [academicYear, terms] of Object.entries(years)) {
    await school.call('terms.save', { academicYear: Number(academicYear), terms });
  }
  const { value: stHelens } = await school.call('authorities.save', {
    id: null,
    authority: { name: 'St Helens', ppPlusPencePerTerm: null },
  });
  await school.call('rates.save', {
    id: null,
    rate: {
      authorityId: stHelens.id,
      stream: 'pp-plus',
      basis: 'year',
      amountPence: 200_000,
      validFrom: '',
      validTo: '',
    },
  });
  const ids: Record<string, string> = {};
  const add = async (letter: string, { year, at = 'Luton', ...more }: Person): Promise<void> => {
    const { value } = await school.call('pupils.add', {
      legalForename: `Child ${letter}`,
      legalSurname: 'Example',
      dateOfBirth: bornFor(year),
      authorityId: at === 'Luton' ? school.lutonId : stHelens.id,
      ...more,
    });
    ids[letter] = value.id;
  };
  for (const [letter, person] of Object.entries(people)) await add(letter, person);
  const open = async (day: string): Promise<void> => {
    const { people: known } = await school.call('access.lock', {});
    school.env.today = day;
    school.env.now = `${day}T08:00:00.000Z`;
    await school.call('access.unlock', { personId: known[0]?.id ?? '', passphrase });
    if (day === '2026-02-10') await add('H', { year: 8, careStartDate: '2026-02-09' });
    // The first call of the day.
    await school.call('app.state', {});
  };
  return Object.assign(school, { ids, stHelensId: stHelens.id, open });
};

const award = async (
  school: SchoolM,
  letter: string,
  grant: Partial<CallInput<'ppplus.saveGrant'>['grant']>,
): Promise<void> => {
  await school.call('ppplus.saveGrant', {
    id: null,
    grant: {
      pupilId: school.ids[letter] ?? '',
      academicYear: 2025,
      term: 'autumn',
      kind: 'usual',
      authorityId: null,
      amountPence: 0,
      ...grant,
    },
  });
};

/** Everything that the worked examples say was done, day by day, to the end of the story. */
export const playM = async (
  school: SchoolM,
  thisTermToo: boolean,
  after: (day: string) => Promise<void> = async () => undefined,
): Promise<void> => {
  const day = async (on: string, work: () => Promise<void> = async () => undefined) => {
    await school.open(on);
    await work();
    await after(on);
  };
  await day('2025-09-03');
  await day('2025-11-10', async () => {
    await award(school, 'C', { stream: 'previously', amountPence: 87_667 });
    await award(school, 'D', { stream: 'eypp', hours: 195, amountPence: 19_500 });
  });
  await day('2026-01-12', async () => {
    await award(school, 'C', { stream: 'previously', term: 'spring', amountPence: 87_667 });
    await award(school, 'D', { stream: 'eypp', term: 'spring', hours: 165, amountPence: 16_500 });
  });
  await day('2026-02-10');
  await day('2026-09-07');
  await day('2026-11-13', async () => {
    const pupil = await school.call('pupils.get', { id: school.ids.H ?? '' });
    await school.call('pupils.save', {
      id: pupil.id,
      pupil: { ...pupil, careEnd: { on: '2026-11-12', reason: 'special-guardianship' } },
    });
  });
  await day('2027-01-11');
  await day('2027-01-20', async () => {
    await school.call('rates.save', {
      id: null,
      rate: {
        authorityId: school.lutonId,
        stream: 'pp-plus',
        basis: 'term',
        amountPence: 65_000,
        validFrom: '2027-01-01',
        validTo: '',
        source: 'Luton, invented',
      },
    });
    const { changedRates } = await school.call('ppplus.overview', {
      clock: { by: 'academic-year', academicYear: 2026 },
    });
    for (const { awards } of changedRates) {
      await school.call('ppplus.answerRate', { ids: awards.map(({ id }) => id), thisTermToo });
    }
  });
  await day('2027-04-19');
};

/** Example 1 of the handbook, as printed: pounds by term and year; n = none, ? = not known. */
export const expectedM: readonly (readonly [string, Stream, string, string])[] = [
  ['A', 'pp-plus', '600.00 600.00 600.00', '600.00 650.00 650.00'],
  ['B', 'pp-plus', '666.67 666.67 666.66', '666.67 666.67 666.66'],
  ['D', 'pp-plus', 'n n n', '600.00 650.00 650.00'],
  ['G', 'pp-plus', '600.00 600.00 600.00', 'n n n'],
  ['H', 'pp-plus', 'n 600.00 600.00', '600.00 n n'],
  ['D', 'eypp', '195.00 165.00 ?', 'n n n'],
  ['C', 'previously', '876.67 876.67 ?', '? ? ?'],
  ['H', 'previously', 'n n n', 'n ? ?'],
];
