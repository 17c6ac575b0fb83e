import type Database from 'better-sqlite3';

type Shipped = readonly [
  id: string,
  stream: string,
  basis: string,
  pence: number | null,
  from: string | null,
  to: string | null,
  source: string,
];

const epep = 'epep.tv, “Pupil premium resource tracker”';
const unknown = 'Not known when this version was made: check GOV.UK';

/**
 * What the government pays an authority, as found by 2026. They are a start: each can be edited, and
 * a year that is not listed, or has no amount, was not found and is not guessed.
 */
const nationalRates: readonly Shipped[] = [
  ['dfe-2014', 'pp-plus', 'year', 190000, '2014-04-01', '2015-03-31', epep],
  ['dfe-2021', 'pp-plus', 'year', 234500, '2021-04-01', '2022-03-31', 'Gateshead Council, agenda'],
  [
    'dfe-2022',
    'pp-plus',
    'year',
    241000,
    '2022-04-01',
    '2023-03-31',
    'Devon County Council, virtual school policy',
  ],
  [
    'dfe-2023',
    'pp-plus',
    'year',
    253000,
    '2023-04-01',
    '2024-03-31',
    'The Key; edCentral, “Pupil premium rates to rise”',
  ],
  [
    'dfe-2024',
    'pp-plus',
    'year',
    257000,
    '2024-04-01',
    '2025-03-31',
    'Lincolnshire County Council, pupil premium policy',
  ],
  [
    'dfe-2025',
    'pp-plus',
    'year',
    263000,
    '2025-04-01',
    '2026-03-31',
    'Lancashire County Council, allocation policy',
  ],
  ['dfe-2026', 'pp-plus', 'year', null, '2026-04-01', '2027-03-31', unknown],
  ['eypp-2021', 'eypp', 'hour', 53, null, '2022-03-31', 'School Business Services, “EYPP rates”'],
  [
    'eypp-2024',
    'eypp',
    'hour',
    68,
    '2024-04-01',
    '2025-03-31',
    'Solihull Council, “Early years pupil premium”',
  ],
  [
    'eypp-2025',
    'eypp',
    'hour',
    100,
    '2025-04-01',
    '2026-03-31',
    'The Colleges Nursery School, Cambridge, “Pupil premium”',
  ],
  ['eypp-2026', 'eypp', 'hour', null, '2026-04-01', '2027-03-31', unknown],
];

/** Writes them down. */
export const shipRates = (db: Database.Database): void => {
  const insert = db.prepare(
    `INSERT INTO pp_rate (id, stream, basis, amount_pence, valid_from, valid_to, source)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const rate of nationalRates) insert.run(...rate);
};
