import { lutonProfile } from '#domain/authority/authority.ts';
import type { Clock } from '#domain/ppplus/clocks.ts';
import { pupilInput } from '#domain/pupil/pupil.ts';
import { suggestedTerms, termNames } from '#domain/school/terms.ts';
import { listAuthorities } from '#electron/store/authority/authorities.ts';
import { saveGrant } from '#electron/store/ppplus/awards.ts';
import { addLine } from '#electron/store/ppplus/lines.ts';
import { addPupil } from '#electron/store/pupil/pupils.ts';
import { type Ask, type OpenServices, passphrase } from './ask.ts';
import { openAgain } from './many-pupils.ts';
import { atMost, type BenchRow } from './row.ts';
import { typicalTimes } from './timing.ts';

const pupils = 40;
const categories = ['tuition', 'books', 'music', 'mentoring', 'trip'] as const;

/**
 * A school whose ledger holds so many lines, all of one school year: 40 pupils, three terms, five
 * kinds of support, planned and spent. Written straight into the store.
 */
const longLedger = async (dataFolder: string, lines: number, open: OpenServices): Promise<Ask> => {
  const ask = open(dataFolder);
  await ask('setup.create', {
    school: { name: 'Long Ledger School', designatedTeacher: 'Harriet Osei' },
    authorities: [lutonProfile],
    terms: [...suggestedTerms(2025), ...suggestedTerms(2026)],
    passphrase,
  });
  await ask('access.lock', {});

  const store = await openAgain(dataFolder);
  const authorityId = store.read(listAuthorities)[0]?.id ?? '';
  const ids = store.write('Harriet Osei', (write) =>
    Array.from({ length: pupils }, (_, i) => {
      const pupil = pupilInput.parse({
        legalForename: 'Owen',
        legalSurname: `Price-${i}`,
        dateOfBirth: '2014-03-15',
        authorityId,
      });
      const { id } = addPupil(write, pupil);
      for (const term of termNames) {
        saveGrant(write, null, {
          ...{ pupilId: id, academicYear: 2026, term, kind: 'usual', stream: 'pp-plus' },
          ...{ authorityId, payer: '', amountPence: 60_000, hours: null, reference: '' },
          source: '',
        });
      }
      return id;
    }),
  );
  const days = { autumn: '2026-11-', spring: '2027-02-', summer: '2027-05-' };
  for (let done = 0; done < lines; done += 1000) {
    store.write('Harriet Osei', (write) => {
      for (let i = done; i < Math.min(lines, done + 1000); i += 1) {
        const term = termNames[Math.floor(i / pupils) % 3] ?? 'autumn';
        addLine(write, {
          pupilId: ids[i % pupils] ?? '',
          academicYear: 2026,
          term,
          kind: i % 10 === 0 ? 'planned' : 'spent',
          date: `${days[term]}${String(1 + (i % 28)).padStart(2, '0')}`,
          category: categories[i % categories.length] ?? 'tuition',
          description: `Session ${i}`,
          supplier: `Supplier ${i % 30}`,
          targetId: null,
          plannedLineId: null,
          quantity: 1,
          unitCostPence: 100 + (i % 900),
          note: '',
        });
      }
    });
  }
  store.close();

  const { people } = await ask('app.state', {});
  await ask('access.unlock', { personId: people[0]?.id ?? '', passphrase });
  return ask;
};

/** At most so many milliseconds for the data of the PP+ screen, however long the ledger. */
const screenBar = 100;

/** The PP+ screen's data, by term and by financial year, with 5,000 and 50,000 lines. */
export const ledgerRows = async (folder: string, open: OpenServices): Promise<BenchRow[]> => {
  const few = await longLedger(`${folder}/ledger-5000`, 5000, open);
  const many = await longLedger(`${folder}/ledger-50000`, 50_000, open);
  const screen = (ask: Ask, clock: Clock) => () => ask('ppplus.overview', { clock });
  const term: Clock = { by: 'term', academicYear: 2026, term: 'autumn' };
  const year: Clock = { by: 'financial-year', financialYear: 2026 };
  const times = await typicalTimes(
    {
      fewTerm: screen(few, term),
      manyTerm: screen(many, term),
      fewYear: screen(few, year),
      manyYear: screen(many, year),
    },
    { warm: 10, counted: 100 },
  );
  await few('access.lock', {});
  await many('access.lock', {});
  return [
    atMost('PP+ screen, a term: 50,000 lines against 5,000', times.manyTerm, times.fewTerm, 1.5),
    atMost('PP+ screen, a year: 50,000 lines against 5,000', times.manyYear, times.fewYear, 1.5),
    atMost('PP+ screen, a year, 50,000 lines: within 100 ms', times.manyYear, screenBar, 1),
  ];
};
