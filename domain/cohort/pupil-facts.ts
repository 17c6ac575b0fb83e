import { type Answers, peopleOf, rowsOf, textOf } from '../form/answer.ts';
import type { FieldId } from '../form/fields/index.ts';
import { parseDate } from '../kernel/plain-date.ts';
import { listed } from '../kernel/text.ts';
import type { PupilEvent } from '../pupil/event.ts';
import { academicYearOf, compareTerms, type TermKey } from '../school/terms.ts';

/** The questions of PEPs that the list of pupils tells from. */
export const toldInLists = [
  'sen-status',
  'part-time-timetable',
  'suspensions',
  'key-person',
  'personal-adviser',
] as const satisfies readonly FieldId[];

/** A pupil's PEPs, the newest first, with what they say of these questions. */
type Told = readonly { term: TermKey; answers: Answers }[];

/** The newest answer to a question that any PEP holds. */
const newest = (told: Told, id: FieldId) =>
  told.find(({ answers }) => answers[id] !== undefined)?.answers[id];

const senWords: Readonly<Record<string, string>> = { K: 'SEN support', E: 'EHC plan' };

/** Whether a timetable in part is running on a day. */
const isPartTime = (told: Told, today: string): boolean =>
  rowsOf(newest(told, 'part-time-timetable')).some(({ cells }) => {
    const [start, end] = [String(cells.start ?? ''), String(cells.end ?? '')];
    return cells['part-time'] === 'yes' && start <= today && (end === '' || end >= today);
  });

/** Suspensions and exclusions as they are kept alike: by events, and by the rows of PEPs. */
type Apart = { kind: 'suspension' | 'exclusion'; from: string; to: string };

const ofEvents = (events: readonly Pick<PupilEvent, 'kind' | 'onDate' | 'lastDay'>[]): Apart[] =>
  events.flatMap(({ kind, onDate, lastDay }) =>
    kind === 'school-change' ? [] : [{ kind, from: onDate, to: lastDay || onDate }],
  );

const ofRows = (answers: Answers): Apart[] =>
  rowsOf(answers.suspensions).map(({ cells }) => {
    const from = String(cells.start ?? '');
    const kind = cells.type === 'PERM' ? 'exclusion' : 'suspension';
    return { kind, from, to: String(cells.end ?? '') || from };
  });

/**
 * What is to be borne in mind of a pupil on a day, in words. A suspension is over after its last day;
 * a permanent exclusion is told for the rest of its school year.
 */
export const flagsOf = (
  told: Told,
  events: readonly Pick<PupilEvent, 'kind' | 'onDate' | 'lastDay'>[],
  today: string,
): string[] => {
  const year = academicYearOf(parseDate(today));
  const apart = [
    ...ofEvents(events),
    ...told
      .filter(({ term }) => term.academicYear === year)
      .flatMap(({ answers }) => ofRows(answers)),
  ].filter(({ from }) => from !== '' && from <= today);
  const suspended = apart.some(({ kind, to }) => kind === 'suspension' && to >= today);
  const excluded = apart.some(
    ({ kind, from }) => kind === 'exclusion' && academicYearOf(parseDate(from)) === year,
  );
  return [
    senWords[textOf(newest(told, 'sen-status'))] ?? '',
    isPartTime(told, today) ? 'Part-time timetable' : '',
    suspended ? 'Suspended' : '',
    excluded ? 'Excluded' : '',
  ].filter((word) => word !== '');
};

/**
 * Who works with the pupil day by day, by the newest PEP alone: the key person of a nursery is not
 * that of the school that came after it. Empty where it names nobody.
 */
export const keyWorkerOf = ([now]: Told): string => {
  const named = (['key-person', 'personal-adviser'] as const).map((id) =>
    listed(peopleOf(now?.answers[id]).flatMap(({ name }) => (name === '' ? [] : [name]))),
  );
  return named.find((name) => name !== '') ?? '';
};

/** Attendance in per cent, and of which term it was told. */
export type Attendance = { percent: number; term: TermKey };

/** The newest attendance that is recorded of a term or of one before it; null where there is none. */
export const attendanceBy = (
  term: TermKey,
  recorded: readonly { term: TermKey; answers: Answers }[],
): Attendance | null => {
  const known = recorded.flatMap(({ term: of, answers }) => {
    const answer = answers['attendance-ytd-percent'];
    return compareTerms(of, term) <= 0 &&
      answer?.kind === 'value' &&
      typeof answer.value === 'number'
      ? [{ percent: answer.value, term: of }]
      : [];
  });
  return known.toSorted((a, b) => compareTerms(b.term, a.term))[0] ?? null;
};
