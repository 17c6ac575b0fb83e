import type { Migration } from './migration.ts';

/** A planned line remembers the row of tuition that it was made from: at most one stands for each. */
const tuitionLines = `
  ALTER TABLE pp_line ADD COLUMN tuition_row TEXT;
  CREATE UNIQUE INDEX pp_line_of_tuition ON pp_line (pupil_id, academic_year, term, tuition_row)
    WHERE tuition_row IS NOT NULL AND struck IS NULL;
`;

/** What the kinds of support were called when an authority's refusals were kept by kind. */
const kinds: Readonly<Record<string, string>> = {
  tuition: 'One-to-one tuition',
  'ta-time': 'One-to-one teaching assistant time',
  elsa: 'Emotional literacy support (ELSA)',
  intervention: 'Literacy or numeracy intervention',
  books: 'Books and revision guides',
  settling: 'Settling-to-learn work',
  music: 'Music lessons',
  mentoring: 'Mentoring',
  attendance: 'Attendance support',
  social: 'Social, emotional and behaviour support',
  therapy: 'Educational therapy or psychology',
  equipment: 'Specialist equipment',
  training: 'Staff training',
  home: 'Resources for home',
  'arts-sport': 'Arts, sport and clubs',
  computer: 'Laptop or printer',
  trip: 'Trips and visits',
  rewards: 'Rewards',
  other: 'Something else',
};

/** The national timing, which held for an authority without a profile and goes on holding. */
const nationalTiming = {
  initiation: { days: 10, kind: 'working' },
  firstReview: { days: 20, kind: 'working' },
  iroNotice: { days: 3, kind: 'working' },
};

type Profile = {
  refuses?: string[];
  refusesSource?: string;
  attendance?: string;
  attendanceSource?: string;
  facts?: { what: string; source?: string }[];
};
type Kept = { id: string; profile: string | null; refused: string | null; source: string | null };

/** What the shipped profiles say of a meeting without the social worker. */
const ofAttendance = [
  'The meeting cannot take place without the social worker',
  'A meeting is rearranged if the social worker is absent',
];

/** The profile with the refusals of both lists, each once, and the source of those kept by kind. */
const merged = ({ profile, refused, source }: Kept): Profile | null => {
  const held: Profile | null = profile === null ? null : JSON.parse(profile);
  const named = (JSON.parse(refused ?? '[]') as string[]).map((kind) => kinds[kind] ?? kind);
  const own = held?.refuses ?? [];
  const known = new Set(own.map((words) => words.toLowerCase()));
  const added = named.filter((words) => !known.has(words.toLowerCase()));
  const insists =
    held?.attendance === 'block'
      ? held.facts?.find(({ what }) => ofAttendance.includes(what))?.source
      : undefined;
  if (named.length === 0 && insists === undefined) return null;
  return {
    ...(held ?? { timing: nationalTiming }),
    ...(named.length === 0 ? {} : { refuses: [...own, ...added], refusesSource: source ?? '' }),
    ...(insists === undefined ? {} : { attendanceSource: insists }),
  };
};

/** PP+ that pays for tuition is planned from the PEP, and what an authority refuses is one list. */
export const tuition: Migration = {
  number: 60,
  up: (db) => {
    db.exec(tuitionLines);
    const save = db.prepare('UPDATE authority SET profile = ? WHERE id = ?');
    const kept = db
      .prepare<[], Kept>(
        `SELECT a.id, a.profile, r.refused, r.source
         FROM authority a LEFT JOIN pp_rule r ON r.authority_id = a.id`,
      )
      .all();
    for (const row of kept) {
      const profile = merged(row);
      if (profile !== null) save.run(JSON.stringify(profile), row.id);
    }
    db.exec('ALTER TABLE pp_rule DROP COLUMN refused');
  },
};
